//! Tests codes, failures and errors as responses of axum, and the layer for all other errors.

use std::convert::Infallible;
use std::iter;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{DefaultBodyLimit, Path, Query};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use codes_runtime::axum::Documented;
use codes_runtime::{Failure, HasStatus, prelude::*};
use http_body::{Frame, SizeHint};
use reqwest::Method;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;
use wire::{ask, client, flat, full, nested, odd, problem, read};

/// Serves `app` on a free port.
async fn serve(app: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async { axum::serve(listener, app).await });
    base
}

/// Defines the routes of one body shape.
macro_rules! routes {
    ($shape:ident) => {
        Router::new()
            .route("/code", get(|| async { $shape::Code::NotFound }))
            .route("/failure", get(|| async { full($shape::Code::TooManyRequests) }))
            .route(
                "/error",
                get(|| async { Err::<(), $shape::ApiError>(full($shape::Code::TooManyRequests).into()) }),
            )
            .route("/success", get(|| async { $shape::Code::SuccessfulOperation }))
    };
}

fn app() -> Router {
    Router::new()
        .nest("/flat", routes!(flat))
        .nest("/nested", routes!(nested))
        .nest("/problem", routes!(problem))
}

#[tokio::test]
async fn every_response_is_as_documented() {
    wire::check(&serve(app()).await).await;
}

#[tokio::test]
async fn the_layer_does_not_change_documented_bodies() {
    wire::check(&serve(app().layer(Documented::<flat::Code>::layer())).await).await;
}

/// Returns an error whose body declares `length` bytes, if any, and yields `frames`: a text, or nothing, forever.
fn conflict(
    length: Option<u64>,
    frames: impl Iterator<Item = Option<&'static str>> + Send + Unpin + 'static,
) -> impl IntoResponse {
    (StatusCode::CONFLICT, [("content-type", "text/plain")], Body::new(Frames { length, frames }))
}

struct Frames<I> {
    length: Option<u64>,
    frames: I,
}

impl<I: Iterator<Item = Option<&'static str>> + Unpin> http_body::Body for Frames<I> {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.frames.next() {
            Some(Some(text)) => Poll::Ready(Some(Ok(Frame::data(text.into())))),
            Some(None) => Poll::Pending,
            None => Poll::Ready(None),
        }
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map(SizeHint::with_exact).unwrap_or_default()
    }
}

/// Returns an error with headers that describe its body, and headers that describe the file that was requested.
async fn file(Path(status): Path<u16>) -> impl IntoResponse {
    let headers = [
        ("etag", "\"1\""),
        ("content-disposition", "attachment"),
        ("content-encoding", "identity"),
        ("content-language", "de"),
        ("content-range", "bytes */7"),
        ("accept-ranges", "bytes"),
        ("x-kept", "1"),
    ];
    (StatusCode::from_u16(status).expect("a status"), headers, "another has it")
}

/// Returns a server that makes errors of all kinds, which the layer replaces.
fn failing<C: HasStatus>() -> Router {
    async fn sleep() -> &'static str {
        tokio::time::sleep(Duration::from_mins(1)).await;
        "late"
    }
    async fn panic() -> &'static str {
        panic!("db-7 is gone")
    }
    Router::new()
        .route("/number/{id}", get(|Path(id): Path<u64>| async move { id.to_string() }))
        .route("/query", get(|Query(_): Query<Vec<(u8, u8)>>| async { "fine" }))
        .route("/json", post(|Json(_): Json<u64>| async { "fine" }))
        .route("/slow", get(sleep))
        .route("/panic", get(panic))
        .route("/text", get(|| async { (StatusCode::CONFLICT, "another has it") }))
        .route("/secret", get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, "password of db-7") }))
        .route("/html", get(|| async { (StatusCode::BAD_GATEWAY, [("content-type", "text/html")], "<p>") }))
        .route("/long", get(|| async { (StatusCode::CONFLICT, "x".repeat(8 * 1024 + 1)) }))
        .route("/longest", get(|| async { (StatusCode::CONFLICT, "x".repeat(8 * 1024)) }))
        .route("/coded", get(|| async { (StatusCode::CONFLICT, [("content-encoding", "br")], "another") }))
        .route(
            "/capitals",
            get(|| async { (StatusCode::CONFLICT, [("content-type", "Text/Plain")], "another") }),
        )
        .route("/large", get(|| async { StatusCode::PAYLOAD_TOO_LARGE }))
        .route("/wrong", get(|| async { StatusCode::UNPROCESSABLE_ENTITY }))
        .route("/file/{status}", get(file))
        .route("/stalled", get(|| async { conflict(Some(10), iter::repeat(None)) }))
        .route("/endless", get(|| async { conflict(Some(10), iter::repeat(Some("more and more"))) }))
        .route(
            "/empty",
            get(|| async { conflict(Some(10), iter::repeat_n(Some(""), 9_999).chain([Some("late")])) }),
        )
        .route("/in_parts", get(|| async { conflict(Some(7), [Some("ano"), Some("ther")].into_iter()) }))
        .route("/streamed", get(|| async { conflict(None, [Some("another")].into_iter()) }))
        .route(
            "/answered",
            get(|| async { http::Response::<String>::from(full(flat::Code::TooManyRequests)) }),
        )
        .route("/redirect", get(|| async { (StatusCode::FOUND, [("location", "/")], "there") }))
        .layer(DefaultBodyLimit::max(10))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_millis(200)))
        .layer(Documented::<C>::layer())
}

const PARAMETER: &str = r#"{"code":"ValidationInputParamsError","message":"This error code is returned when the API request is malformed or contains invalid parameters."}"#;
const NOT_FOUND: &str = r#"{"code":"NotFound","message":"Entry not found."}"#;

#[tokio::test]
async fn errors_of_axum_get_documented_bodies() {
    let base = serve(failing::<flat::Code>()).await;
    for (path, status, body) in [
        ("/number/x", 400, PARAMETER),
        ("/query?a=1", 400, PARAMETER),
        ("/nothing", 404, NOT_FOUND),
        ("/slow", 408, r#"{"message":"Request Timeout"}"#),
        ("/text", 409, r#"{"message":"another has it"}"#),
        ("/long", 409, r#"{"message":"Conflict"}"#),
        ("/html", 502, r#"{"message":"Bad Gateway"}"#),
        ("/longest", 409, &format!(r#"{{"message":"{}"}}"#, "x".repeat(8 * 1024))),
        ("/coded", 409, r#"{"message":"Conflict"}"#),
        ("/capitals", 409, r#"{"message":"another"}"#),
        ("/large", 413, r#"{"message":"Content Too Large"}"#),
        ("/wrong", 422, r#"{"message":"Unprocessable Content"}"#),
        ("/stalled", 409, r#"{"message":"Conflict"}"#),
        ("/endless", 409, r#"{"message":"Conflict"}"#),
        ("/empty", 409, r#"{"message":"Conflict"}"#),
        ("/streamed", 409, r#"{"message":"Conflict"}"#),
        ("/in_parts", 409, r#"{"message":"another"}"#),
    ] {
        let answer = ask(&base, Method::GET, path).await;
        assert_eq!((answer.status, answer.body.as_str()), (status, body), "{path}");
        assert_eq!(answer.header("content-type"), "application/json", "{path}");
        assert_eq!(answer.header("content-length"), body.len().to_string(), "{path}");
    }
    for path in ["/panic", "/secret"] {
        let answer = ask(&base, Method::GET, path).await;
        assert_eq!(*answer.read::<flat::Code>().code(), flat::Code::ServerError, "{path}");
        assert!(!answer.body.contains("db-7"), "{path}");
    }
}

#[tokio::test]
async fn headers_of_an_error_are_kept() {
    let base = serve(failing::<flat::Code>()).await;
    let answer = ask(&base, Method::DELETE, "/text").await;
    assert_eq!((answer.status, answer.body.as_str()), (405, r#"{"message":"Method Not Allowed"}"#));
    assert_eq!(answer.header("allow"), "GET,HEAD");
}

#[tokio::test]
async fn headers_of_a_replaced_body_are_dropped() {
    let base = serve(failing::<flat::Code>()).await;
    let answer = ask(&base, Method::GET, "/file/409").await;
    assert_eq!(answer.body, r#"{"message":"Conflict"}"#);
    for name in ["etag", "content-disposition", "content-language", "content-encoding", "content-range"] {
        assert_eq!(answer.header(name), "", "{name}");
    }
    assert_eq!(answer.header("x-kept"), "1");
}

#[tokio::test]
async fn headers_that_describe_the_resource_are_kept() {
    let base = serve(failing::<flat::Code>()).await;
    let answer = ask(&base, Method::GET, "/file/416").await;
    assert_eq!((answer.status, answer.body.as_str()), (416, r#"{"message":"Range Not Satisfiable"}"#));
    assert_eq!((answer.header("content-range"), answer.header("accept-ranges")), ("bytes */7", "bytes"));
}

#[tokio::test]
async fn documented_bodies_are_recognized_however_they_were_made() {
    let base = serve(failing::<flat::Code>()).await;
    let answer = ask(&base, Method::GET, "/answered").await;
    let failure = answer.read::<flat::Code>();
    assert_eq!(failure.get_detail(), Some("100 requests a minute are free"));
    assert_eq!(
        (failure.get_field("limit"), failure.get_header("retry-after")),
        (Some(&100.into()), Some("30"))
    );
}

#[tokio::test]
async fn a_body_that_is_too_large_or_not_json_is_an_error() {
    let base = serve(failing::<flat::Code>()).await;
    let send = async |media_type: &str, body: &'static str| {
        let request = client().post(format!("{base}/json"));
        let response = request.header("content-type", media_type).body(body).send().await;
        read(response.expect("an answer")).await
    };
    let large = send("application/json", "1000000000000").await;
    assert_eq!(large.status, 413);
    assert!(large.body.starts_with(r#"{"message":"#), "{}", large.body);
    let syntax = send("application/json", "x").await;
    assert_eq!((syntax.status, syntax.body.as_str()), (400, PARAMETER));
    for (media_type, body, status) in [("application/json", "[]", 422), ("text/plain", "1", 415)] {
        let answer = send(media_type, body).await;
        assert_eq!(answer.status, status);
        let read = answer.read::<flat::Code>();
        assert!(read.code().known().is_none() && !read.message().is_empty(), "{}", answer.body);
    }
}

#[tokio::test]
async fn responses_that_are_not_errors_are_unchanged() {
    let base = serve(failing::<flat::Code>()).await;
    assert_eq!(ask(&base, Method::GET, "/number/7").await.body, "7");
    let answer = ask(&base, Method::GET, "/redirect").await;
    assert_eq!((answer.status, answer.body.as_str()), (302, "there"));
}

#[tokio::test]
async fn the_layer_writes_the_shape_of_its_codes() {
    let base = serve(failing::<nested::Code>()).await;
    assert_eq!(ask(&base, Method::GET, "/nothing").await.body, format!(r#"{{"error":{NOT_FOUND}}}"#));
    assert_eq!(ask(&base, Method::GET, "/text").await.body, r#"{"error":{"message":"another has it"}}"#);
    let base = serve(failing::<problem::Code>()).await;
    let answer = ask(&base, Method::GET, "/text").await;
    let body = r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"another has it"}"#;
    assert_eq!((answer.body.as_str(), answer.header("content-type")), (body, "application/problem+json"));
    assert_eq!(answer.read::<problem::Code>().get_detail(), Some("another has it"));
}

#[tokio::test]
async fn the_outer_of_two_layers_keeps_the_work_of_the_inner_one() {
    let base = serve(failing::<nested::Code>().layer(Documented::<flat::Code>::layer())).await;
    assert_eq!(ask(&base, Method::GET, "/text").await.body, r#"{"error":{"message":"another has it"}}"#);
}

#[tokio::test]
async fn a_response_to_head_has_the_headers_of_its_body() {
    let base = serve(failing::<flat::Code>()).await;
    let answer = ask(&base, Method::HEAD, "/nothing").await;
    assert_eq!((answer.status, answer.body.as_str()), (404, ""));
    assert_eq!(answer.header("content-length"), NOT_FOUND.len().to_string());
}

#[tokio::test]
async fn layers_that_count_find_the_entry() {
    let response = flat::Code::NotFound.into_response();
    assert_eq!(response.extensions().get::<codes_runtime::Entry>().map(|entry| entry.id), Some("NotFound"));
    // Errors that the layer replaced have an entry too.
    let count = |mut response: Response| async move {
        let id = response.extensions().get::<codes_runtime::Entry>().map_or("none", |entry| entry.id);
        response.headers_mut().insert("x-counted", HeaderValue::from_static(id));
        response
    };
    let base = serve(failing::<flat::Code>().layer(axum::middleware::map_response(count))).await;
    assert_eq!(ask(&base, Method::GET, "/nothing").await.header("x-counted"), "NotFound");
    assert_eq!(ask(&base, Method::GET, "/text").await.header("x-counted"), "none");
}

#[test]
fn headers_of_one_name_are_all_sent() {
    let failure =
        flat::Code::Unauthorized.header("WWW-Authenticate", "Basic").header("www-authenticate", "Bearer");
    let response = failure.into_response();
    assert_eq!(response.headers().get_all("www-authenticate").iter().count(), 2);
    // More headers than a map can have must not panic.
    let many = (0..40_000)
        .fold(Failure::from(flat::Code::NotFound), |failure, at| failure.header(&format!("x-{at}"), "1"));
    let response = many.into_response();
    assert!(response.headers().len() > 1_000 && response.headers().contains_key("content-type"));
}

#[test]
fn a_status_without_content_has_no_body() {
    let response = odd::Code::NoContent.into_response();
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    assert!(
        !response.headers().contains_key("content-type") && response.body().size_hint().exact() == Some(0)
    );
}

#[test]
#[cfg_attr(debug_assertions, should_panic = "cannot be a final response")]
fn an_informational_status_is_not_a_final_response() {
    assert_eq!(odd::Code::GoOn.into_response().status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn frameworks_built_on_http_accept_failures() {
    let response: http::Response<String> = full(flat::Code::TooManyRequests).into();
    assert_eq!(
        (response.status(), response.headers()["retry-after"].as_bytes()),
        (StatusCode::TOO_MANY_REQUESTS, &b"30"[..])
    );
    let response = http::Response::<String>::from(flat::Code::NotFound);
    assert_eq!((response.status(), response.body().as_str()), (StatusCode::NOT_FOUND, NOT_FOUND));
    let response = http::Response::<String>::from(flat::ApiError::from(flat::Code::NotFound));
    assert_eq!(response.body(), NOT_FOUND);
    assert_eq!(StatusCode::from(flat::Code::NotFound), StatusCode::NOT_FOUND);
}
