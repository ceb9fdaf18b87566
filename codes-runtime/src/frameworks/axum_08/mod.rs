//! Responses of axum 0.8.

pub mod layer;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};

use crate::catalog::HasStatus;
use crate::data::entry::Entry;
use crate::failure::Failure;
use crate::frameworks::http_1;
use crate::frameworks::respond::Answer;

/// Marks the responses that have documented bodies.
#[derive(Clone, Copy)]
struct IsDocumented;

impl<C: HasStatus> IntoResponse for Failure<C> {
    fn into_response(self) -> Response {
        response(self)
    }
}

/// The response that `answer` is.
pub fn response(answer: impl Answer) -> Response {
    http_1::response(answer).map(Body::from)
}

/// Marks a response as one with a documented body, and keeps the entry of its code for layers.
pub(crate) fn mark<B>(response: &mut http::Response<B>, entry: Option<Entry>) {
    response.extensions_mut().insert(IsDocumented);
    if let Some(entry) = entry {
        response.extensions_mut().insert(entry);
    }
}

/// Whether a response has a documented body.
pub(crate) fn is_marked<B>(response: &http::Response<B>) -> bool {
    response.extensions().get::<IsDocumented>().is_some()
}
