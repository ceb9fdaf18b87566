//! Responses of warp, salvo and AWS Lambda, which use the crate `http`. The feature `http-1` converts failures to its type.

use http::Response;

use crate::ApiError;

/// Returns a response of warp, which implements `Reply` for it.
#[must_use]
pub fn warp(error: ApiError) -> impl warp::Reply {
    Response::<String>::from(error)
}

/// Returns a response of salvo.
#[must_use]
pub fn salvo(error: ApiError) -> salvo_core::http::Response {
    Response::<String>::from(error).into()
}

/// Returns a response of an AWS Lambda function, which implements `IntoResponse` for it.
#[must_use]
pub fn lambda(error: ApiError) -> impl lambda_http::IntoResponse {
    Response::<String>::from(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use codes_runtime::prelude::*;
    use lambda_http::IntoResponse as _;
    use warp::Reply as _;

    fn error() -> ApiError {
        Code::TooManyRequests.retry_after(30).into()
    }

    #[tokio::test]
    async fn status_headers_and_body_arrive() {
        let response = warp(error()).into_response();
        assert_eq!(
            (response.status().as_u16(), response.headers()["retry-after"].as_bytes()),
            (429, &b"30"[..])
        );

        let response = salvo(error());
        assert_eq!(response.status_code.map(|status| status.as_u16()), Some(429));
        assert_eq!(response.headers["retry-after"], "30");

        let response = lambda(error()).into_response().await;
        assert_eq!(
            (response.status().as_u16(), response.headers()["retry-after"].as_bytes()),
            (429, &b"30"[..])
        );
        assert_eq!(response.headers()["content-type"], "application/json");
        let body = String::from_utf8(response.body().to_vec()).expect("text");
        assert!(body.starts_with(r#"{"code":"TooManyRequests","#), "{body}");
    }
}
