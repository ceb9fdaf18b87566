//! Responses of axum 0.8.

pub mod layer;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};

use crate::catalog::HasStatus;
use crate::failure::Failure;
use crate::frameworks::http_1;
use crate::frameworks::respond::Answer;

impl<C: HasStatus> IntoResponse for Failure<C> {
    fn into_response(self) -> Response {
        response(self)
    }
}

/// The response that `answer` is.
pub fn response(answer: impl Answer) -> Response {
    http_1::response(answer).map(Body::from)
}
