//! Responses of rocket 0.5, which has its own types.

use std::io::Cursor;

use rocket::http::{ContentType, Status};
use rocket::response::{Responder, Result};
use rocket::{Request, Response};

use crate::ApiError;

impl<'r> Responder<'r, 'static> for ApiError {
    fn respond_to(self, _: &'r Request<'_>) -> Result<'static> {
        self.emit_event();
        let mut response = Response::build();
        response.status(Status::new(self.status()));
        for (name, value) in self.headers() {
            response.raw_header_adjoin(name.to_owned(), value.to_owned());
        }
        let body = self.body();
        let media_type = ContentType::parse_flexible(self.media_type()).unwrap_or(ContentType::JSON);
        response.header(media_type).sized_body(body.len(), Cursor::new(body)).ok()
    }
}

#[cfg(test)]
mod tests {
    use crate::{ApiError, Code};
    use codes_runtime::prelude::*;
    use rocket::local::asynchronous::Client;

    #[rocket::get("/")]
    fn limited() -> Result<(), ApiError> {
        Err(Code::TooManyRequests.retry_after(30).into())
    }

    #[tokio::test]
    async fn status_headers_and_body_arrive() {
        let rocket = rocket::build().mount("/", rocket::routes![limited]);
        let client = Client::untracked(rocket).await.expect("a client");
        let response = client.get("/").dispatch().await;
        assert_eq!((response.status().code, response.headers().get_one("retry-after")), (429, Some("30")));
        assert_eq!(response.content_type(), Some(rocket::http::ContentType::JSON));
        let body = response.into_string().await.expect("a body");
        assert!(body.starts_with(r#"{"code":"TooManyRequests","#), "{body}");
    }
}
