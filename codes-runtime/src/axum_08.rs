//! Responses of axum 0.8.

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};

use crate::answer::Answer;
use crate::catalog::{Catalog, HasStatus};
use crate::failure::Failure;
use crate::http_1;

/// Marks the responses that have documented bodies.
#[derive(Clone, Copy)]
pub(crate) struct IsDocumented;

impl<C: HasStatus> IntoResponse for Failure<C> {
    fn into_response(self) -> Response {
        response(self)
    }
}

/// The response that `answer` is. Its extensions hold the [`Entry`](crate::Entry) of the code.
pub fn response(answer: impl Answer) -> Response {
    let failure = answer.into_failure();
    let entry = failure.code().entry();
    let mut response = http_1::response(failure).map(Body::from);
    response.extensions_mut().insert(IsDocumented);
    response.extensions_mut().insert(entry);
    response
}
