//! The traits of every enum of codes.
//!
//! They are the same for all enums, so the macro does not write them. It calls `glue!`, which also adds the traits of other crates
//! depending on the features of this crate.

/// Implements the traits of the enum `$Code`, which is a `Catalog`.
///
/// Names resolve in the user's scope. Therefore every path begins with `$crate`, no method is called on `self`, and the names of
/// parameters end in `_`, because a parameter pattern would match an item of the user with the same name.
#[doc(hidden)]
#[macro_export]
macro_rules! __glue {
    ($Code:ident) => {
        // A derive would generate the same code, but takes the compiler longer.
        #[automatically_derived]
        impl $crate::__private::Clone for $Code {
            #[inline]
            fn clone(&self) -> $Code {
                *self
            }
        }

        impl $crate::__private::Copy for $Code {}

        impl $crate::__private::Hash for $Code {
            #[inline]
            fn hash<__H: $crate::__private::Hasher>(&self, state_: &mut __H) {
                $crate::__private::Hasher::write_u16(state_, *self as $crate::__private::u16)
            }
        }

        impl $crate::__private::fmt::Debug for $Code {
            #[inline]
            fn fmt(&self, f_: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                $crate::__private::fmt::Formatter::pad(f_, $Code::name(*self))
            }
        }

        impl $crate::__private::fmt::Display for $Code {
            #[inline]
            fn fmt(&self, f_: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                $crate::__private::fmt::Formatter::pad(f_, $Code::message(*self))
            }
        }

        impl $crate::__private::Error for $Code {}

        impl $crate::__private::FromStr for $Code {
            type Err = $crate::UnknownCode;

            #[inline]
            fn from_str(
                id_: &$crate::__private::str,
            ) -> $crate::__private::Result<$Code, $crate::UnknownCode> {
                $crate::__private::parse(id_)
            }
        }

        impl $crate::__private::TryFrom<&$crate::__private::str> for $Code {
            type Error = $crate::UnknownCode;

            #[inline]
            fn try_from(
                id_: &$crate::__private::str,
            ) -> $crate::__private::Result<$Code, $crate::UnknownCode> {
                $crate::__private::parse(id_)
            }
        }

        $crate::__private::glue_serde! { $Code }
        $crate::__foreign! { enum $Code }
    };
}

/// Implements the traits of the enum `$Code` if all of its codes have a status.
#[doc(hidden)]
#[macro_export]
macro_rules! __glue_status {
    ($Code:ident) => {
        impl $crate::HasStatus for $Code {}

        impl $crate::__private::From<$Code> for $crate::__private::u16 {
            #[inline]
            fn from(code_: $Code) -> $crate::__private::u16 {
                $Code::status(code_)
            }
        }

        $crate::__foreign! { response enum $Code, $Code }
    };
}
