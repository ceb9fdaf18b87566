//! The functions of codes with parameters.

/// Implements a function for each code of `$Code` with parameters, which makes a failure from the values of its message. The
/// parameters with `$name` have values of the type `$Type`.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __glue_parameters {
    (
        $(#[$of_all:meta])? $Code:ident { $($name:literal: $Type:ty,)* }
        $($(#[$of_one:meta])? $doc:literal $function:ident $arguments:tt $Variant:ident $place:literal $values:tt)*
    ) => {
        $(#[$of_all])?
        impl $Code {
            $(
                #[doc = $doc]
                #[must_use]
                $(#[$of_one])?
                pub fn $function $arguments -> $crate::Filled<$Code, $place> {
                    $crate::__private::filled($Code::$Variant, &$values)
                }
            )*
        }

        $crate::__private::utoipa_6::glue_parameters! { $Code { $($name: $Type,)* } }
    };
}
