//! Responses of actix-web 4.

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};

use crate::answer::Answer;
use crate::catalog::HasStatus;
use crate::failure::Failure;

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

/// The response that `answer` is.
pub fn response(answer: &impl Answer) -> HttpResponse {
    answer.with_failure(|failure| {
        let content = failure.answer();
        let mut response = HttpResponse::new(status(failure));
        for (name, value) in failure.headers() {
            // A failure takes no header that HTTP forbids.
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(value)) {
                response.headers_mut().append(name, value);
            }
        }
        match content {
            None => response,
            Some(content) => {
                let media_type = HeaderValue::from_static(content.media_type);
                response.headers_mut().insert(CONTENT_TYPE, media_type);
                response.set_body(BoxBody::new(content.body))
            }
        }
    })
}

/// The status of `answer`, which the document has from 100 to 599.
pub fn status(answer: &impl Answer) -> StatusCode {
    let status = answer.with_failure(Failure::status);
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
