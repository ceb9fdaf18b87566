//! Responses of the crate `http`, for every framework that is built on it.

use alloc::string::String;

use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};

use crate::answer::Answer;
use crate::catalog::HasStatus;
use crate::failure::Failure;

impl<C: HasStatus> From<Failure<C>> for Response<String> {
    fn from(failure: Failure<C>) -> Self {
        response(failure)
    }
}

/// The response that `answer` is.
pub fn response(answer: impl Answer) -> Response<String> {
    let failure = answer.into_failure();
    let content = failure.answer();
    let mut response = Response::new(String::new());
    *response.status_mut() = status(failure.status());
    for (name, value) in failure.headers() {
        // A failure takes no header that HTTP forbids.
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(value)) {
            response.headers_mut().append(name, value);
        }
    }
    if let Some(content) = content {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content.media_type));
        *response.body_mut() = content.body;
    }
    response
}

/// The status, which the document has from 100 to 599.
#[must_use]
pub fn status(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
