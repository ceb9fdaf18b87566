//! Responses of actix-web 4.

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};

use crate::catalog::HasStatus;
use crate::failure::{Failure, filled::Filled};
use crate::frameworks::respond::Answer;

impl<C: HasStatus> Responder for Failure<C> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        response(&self)
    }
}

impl<C: HasStatus> ResponseError for Failure<C> {
    fn status_code(&self) -> StatusCode {
        status(self)
    }

    fn error_response(&self) -> HttpResponse {
        response(self)
    }
}

impl<C: HasStatus, const N: u16> Responder for Filled<C, N> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        response(&self)
    }
}

impl<C: HasStatus, const N: u16> ResponseError for Filled<C, N> {
    fn status_code(&self) -> StatusCode {
        status(self)
    }

    fn error_response(&self) -> HttpResponse {
        response(self)
    }
}

/// Returns the response for `answer`.
pub fn response(answer: &impl Answer) -> HttpResponse {
    answer.with_failure(|failure| {
        let sent = failure.send();
        let mut response = HttpResponse::new(code_of(sent.status));
        for (name, value) in failure.headers() {
            // A failure contains only valid headers, so this does not drop any.
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::from_bytes(value.as_bytes()))
            {
                response.headers_mut().append(name, value);
            }
        }
        match sent.content {
            None => response,
            Some((media_type, body)) => {
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
                response.set_body(BoxBody::new(body))
            }
        }
    })
}

/// Returns the status of `answer`.
pub fn status(answer: &impl Answer) -> StatusCode {
    code_of(answer.with_failure(Failure::status))
}

/// Converts the status. The macro has checked that it is between 100 and 599.
fn code_of(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Implements the response and error traits of actix-web for a type.
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web_4 {
    (response $kind:ident $Type:ident, $Code:ident) => {
        impl $crate::__private::actix_web_4::actix_web::Responder for $Type {
            type Body = $crate::__private::actix_web_4::actix_web::body::BoxBody;

            #[inline]
            fn respond_to(
                self,
                _: &$crate::__private::actix_web_4::actix_web::HttpRequest,
            ) -> $crate::__private::actix_web_4::actix_web::HttpResponse {
                $crate::__private::actix_web_4::response(&self)
            }
        }

        impl $crate::__private::actix_web_4::actix_web::ResponseError for $Type {
            #[inline]
            fn status_code(&self) -> $crate::__private::actix_web_4::actix_web::http::StatusCode {
                $crate::__private::actix_web_4::status(self)
            }

            #[inline]
            fn error_response(&self) -> $crate::__private::actix_web_4::actix_web::HttpResponse {
                $crate::__private::actix_web_4::response(self)
            }
        }
    };
    (enum $Code:ident) => {};
}

pub use {__actix_web_4 as glue, actix_web};
