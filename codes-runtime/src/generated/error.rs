//! The error type that the option `error` generates in the user's crate.

/// Defines the type `$Error`, a failure with one of the codes of `$Code`.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __glue_error {
    (#[$doc:meta] $(#[$allow:meta])? $visibility:vis $Error:ident, $Code:ident) => {
        #[$doc]
        $(#[$allow])?
        $visibility struct $Error {
            /// The failure that servers send.
            failure: $crate::Failure<$Code>,
        }

        $(#[$allow])?
        const _: () = {
            impl $crate::__private::From<$Code> for $Error {
                #[inline]
                fn from(code_: $Code) -> $Error {
                    $Error { failure: <$crate::Failure<$Code> as $crate::__private::From<$Code>>::from(code_) }
                }
            }

            impl $crate::__private::From<$crate::Failure<$Code>> for $Error {
                #[inline]
                fn from(failure_: $crate::Failure<$Code>) -> $Error {
                    $Error { failure: failure_ }
                }
            }

            impl $crate::__private::From<$Error> for $crate::Failure<$Code> {
                #[inline]
                fn from(error_: $Error) -> $crate::Failure<$Code> {
                    error_.failure
                }
            }

            impl $crate::__private::Deref for $Error {
                type Target = $crate::Failure<$Code>;

                #[inline]
                fn deref(&self) -> &$crate::Failure<$Code> {
                    &self.failure
                }
            }

            impl $crate::__private::fmt::Debug for $Error {
                #[inline]
                fn fmt(&self, f_: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                    $crate::__private::fmt::Debug::fmt(&self.failure, f_)
                }
            }

            impl $crate::__private::fmt::Display for $Error {
                #[inline]
                fn fmt(&self, f_: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                    $crate::__private::fmt::Display::fmt(&self.failure, f_)
                }
            }

            impl $crate::__private::Error for $Error {
                #[inline]
                fn source(&self) -> $crate::__private::Option<&(dyn $crate::__private::Error + 'static)> {
                    $crate::__private::Error::source(&self.failure)
                }
            }

            impl<const __N: $crate::__private::u16> $crate::__private::From<$crate::Filled<$Code, __N>> for $Error {
                #[inline]
                fn from(filled_: $crate::Filled<$Code, __N>) -> $Error {
                    $Error {
                        failure: <$crate::Failure<$Code> as $crate::__private::From<$crate::Filled<$Code, __N>>>::from(filled_),
                    }
                }
            }

            impl $crate::Build for $Error {
                type Code = $Code;
                type Built = $crate::Failure<$Code>;

                #[inline]
                fn into_failure(self) -> $crate::Failure<$Code> {
                    self.failure
                }

                #[inline]
                fn __with(
                    self,
                    change_: impl $crate::__private::FnOnce(&mut $crate::Failure<$Code>),
                ) -> $crate::Failure<$Code> {
                    $crate::Build::__with(self.failure, change_)
                }
            }
        };
    };
}

/// Implements the traits for responses for `$Error` if all codes of `$Code` have a status.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __glue_error_status {
    ($Error:ident, $Code:ident) => {
        impl $crate::__private::Answer for $Error {
            type Code = $Code;

            #[inline]
            fn into_failure(self) -> $crate::Failure<$Code> {
                self.failure
            }

            #[inline]
            fn with_failure<__T>(
                &self,
                then_: impl $crate::__private::FnOnce(&$crate::Failure<$Code>) -> __T,
            ) -> __T {
                then_(&self.failure)
            }
        }

        $crate::__foreign! { response error $Error, $Code }
    };
}

/// Reports an error, because failures need the feature `alloc`.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __glue_error {
    ($($tokens:tt)*) => {
        $crate::__private::compile_error! { "the option `error` needs the feature `alloc` of codes-runtime" }
    };
}
