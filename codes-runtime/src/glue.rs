//! The traits of every enum of codes.
//!
//! They are the same for all enums, so the macro does not write them: it calls `glue!`, which is also where foreign
//! traits come in by features of this crate.

/// Implements the traits of the enum `$Code`, whose ids are the static `$ids`.
///
/// Names resolve in the user's scope: everything is reached through `$crate`, and no method is called on `self`.
#[doc(hidden)]
#[macro_export]
macro_rules! __glue {
    ($Code:ident, $ids:ident) => {
        impl $crate::__private::fmt::Debug for $Code {
            fn fmt(&self, f: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                $crate::__private::fmt::Formatter::pad(f, $Code::name(*self))
            }
        }

        impl $crate::__private::fmt::Display for $Code {
            fn fmt(&self, f: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                $crate::__private::fmt::Formatter::pad(f, $Code::message(*self))
            }
        }

        impl $crate::__private::Error for $Code {}

        impl $crate::__private::FromStr for $Code {
            type Err = $crate::UnknownCode;

            fn from_str(
                id: &$crate::__private::str,
            ) -> $crate::__private::Result<$Code, $crate::UnknownCode> {
                $crate::__private::known($Code::from_id(id), &$ids, id)
            }
        }
    };
}
