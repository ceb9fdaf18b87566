//! Responses of axum 0.8.

pub mod layer; // documented bodies for errors of axum itself

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};

use crate::catalog::HasStatus;
use crate::failure::{Failure, filled::Filled};
use crate::frameworks::http_1;
use crate::frameworks::respond::Answer;

impl<C: HasStatus> IntoResponse for Failure<C> {
    fn into_response(self) -> Response {
        response(self)
    }
}

impl<C: HasStatus, const N: u16> IntoResponse for Filled<C, N> {
    fn into_response(self) -> Response {
        response(self)
    }
}

/// Returns the response for `answer`.
pub fn response(answer: impl Answer) -> Response {
    http_1::response(answer).map(Body::from)
}

/// Implements the response trait of axum for a type.
#[doc(hidden)]
#[macro_export]
macro_rules! __axum_08 {
    (response $kind:ident $Type:ident, $Code:ident) => {
        impl $crate::__private::axum_08::axum_core::response::IntoResponse for $Type {
            #[inline]
            fn into_response(self) -> $crate::__private::axum_08::axum_core::response::Response {
                $crate::__private::axum_08::response(self)
            }
        }
    };
    (enum $Code:ident) => {};
}

pub use {__axum_08 as glue, axum_core};
