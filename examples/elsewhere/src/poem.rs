//! Responses of poem, which has its own type, made from the same parts.

use poem::error::ResponseError;
use poem::http::StatusCode;
use poem::{Body, Response};

use crate::ApiError;

impl ResponseError for ApiError {
    fn status(&self) -> StatusCode {
        // Calls the function of the failure, which has the same name as this one.
        StatusCode::from_u16((**self).status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn as_response(&self) -> Response {
        self.emit_event();
        let mut response = Response::builder().status(self.status()).content_type(self.media_type());
        for (name, value) in self.headers() {
            response = response.header(name, value);
        }
        response.body(Body::from_string(self.body()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use codes_runtime::prelude::*;

    #[tokio::test]
    async fn status_headers_and_body_arrive() {
        let error = ApiError::from(Code::TooManyRequests.retry_after(30));
        let response = poem::Error::from(error).into_response();
        assert_eq!((response.status().as_u16(), response.header("retry-after")), (429, Some("30")));
        assert_eq!(response.content_type(), Some("application/json"));
        let body = response.into_body().into_string().await.expect("text");
        assert!(body.starts_with(r#"{"code":"TooManyRequests","#), "{body}");
    }
}
