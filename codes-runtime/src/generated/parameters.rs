//! The functions of codes with parameters.

/// Implements a function for each code of `$Code` with parameters, which makes a failure from the values of its message. The
/// parameter `$name` has values of the type `$Type`.
///
/// Only the function `$of` requires that `$Type` is [`Parameter`](crate::failure::filled::Parameter), so that the compiler reports
/// another type once. It does so at the span of `$body`.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __glue_parameters {
    (
        $(#[$of_all:meta])? $Code:ident { $($name:literal $of:ident($value:ident: $Type:ty) $body:tt)* }
        $(
            $(#[$of_one:meta])? $doc:literal $function:ident $arguments:tt $Variant:ident $place:literal
            [$($of_argument:ident($argument:ident))*]
        )*
    ) => {
        $(#[$of_all])?
        const _: () = {
            $(
                fn $of<'__a>(
                    $value: $crate::__private::Borrowed<'__a, $Type>,
                ) -> &'__a (dyn $crate::__private::Parameter + '__a) $body
            )*

            impl $Code {
                $(
                    #[doc = $doc]
                    #[must_use]
                    $(#[$of_one])?
                    pub fn $function $arguments -> $crate::Filled<$Code, $place> {
                        $crate::__private::filled(
                            $Code::$Variant,
                            &[$($of_argument($crate::__private::Borrowed(&$argument))),*],
                        )
                    }
                )*
            }
        };

        $crate::__private::utoipa_6::glue_parameters! { $Code { $($name: $Type,)* } }
    };
}
