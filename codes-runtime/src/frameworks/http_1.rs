//! Responses of the crate `http`, for every framework that is built on it.

use alloc::string::String;

use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};

use crate::catalog::HasStatus;
#[cfg(feature = "axum-08")]
use crate::data::entry::Entry;
use crate::failure::{Failure, filled::Filled};
use crate::frameworks::respond::Answer;

impl<C: HasStatus> From<Failure<C>> for Response<String> {
    fn from(failure: Failure<C>) -> Self {
        response(failure)
    }
}

impl<C: HasStatus, const N: u16> From<Filled<C, N>> for Response<String> {
    fn from(filled: Filled<C, N>) -> Self {
        response(filled)
    }
}

/// Returns the response for `answer`.
pub fn response(answer: impl Answer) -> Response<String> {
    let failure = answer.into_failure();
    let sent = failure.send();
    let mut response = Response::new(String::new());
    *response.status_mut() = status(sent.status);
    #[cfg(feature = "axum-08")]
    mark(&mut response, Some(crate::catalog::Catalog::entry(failure.code())));
    if let Some((media_type, body)) = sent.content {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        *response.body_mut() = body;
    }
    for (name, value) in failure.headers() {
        // A failure contains only valid headers, so this does not drop any.
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_bytes(value.as_bytes()))
        {
            // Headers beyond the capacity of the map, some ten thousand, are dropped.
            let _ = response.headers_mut().try_append(name, value);
        }
    }
    response
}

/// Converts the status. The macro has checked that it is between 100 and 599.
#[must_use]
pub fn status(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The extension of responses with documented bodies.
#[cfg(feature = "axum-08")]
#[derive(Clone, Copy)]
struct IsDocumented;

/// Marks a response as documented, and adds the entry of its code for layers.
#[cfg(feature = "axum-08")]
pub(crate) fn mark<B>(response: &mut Response<B>, entry: Option<Entry>) {
    response.extensions_mut().insert(IsDocumented);
    if let Some(entry) = entry {
        response.extensions_mut().insert(entry);
    }
}

/// Returns whether a response has a documented body.
#[cfg(feature = "axum-08")]
pub(crate) fn is_marked<B>(response: &Response<B>) -> bool {
    response.extensions().get::<IsDocumented>().is_some()
}

/// Implements the conversion of a type into a response of the crate `http`, and of an enum into the status type of that crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __http_1 {
    (response enum $Code:ident, $Same:ident) => {
        impl $crate::__private::From<$Code> for $crate::__private::http_1::http::StatusCode {
            #[inline]
            fn from(code_: $Code) -> Self {
                $crate::__private::http_1::status($Code::status(code_))
            }
        }

        $crate::__http_1! { response error $Code, $Code }
    };
    (response error $Type:ident, $Code:ident) => {
        impl $crate::__private::From<$Type>
            for $crate::__private::http_1::http::Response<$crate::__private::http_1::string::String>
        {
            #[inline]
            fn from(answer_: $Type) -> Self {
                $crate::__private::http_1::response(answer_)
            }
        }
    };
    (enum $Code:ident) => {};
}

pub use {__http_1 as glue, alloc::string, http};
