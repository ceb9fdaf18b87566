//! Tests the client against the example server and against servers that it does not know.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use codes_runtime::axum::Documented;
use codes_runtime::{Received, Retry, prelude::*};
use example_client::{Client, Code, Entry, Error};

/// Serves `app` on a free port, and returns a client of it.
async fn client_of(app: Router) -> Client {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async { axum::serve(listener, app).await });
    // A proxy in the environment must not come between the client and its server.
    Client::with_http(base, reqwest::Client::builder().no_proxy().build().expect("a client"))
}

/// Returns a client of a server that sends these answers one after the other, and the number of requests so far.
async fn client_of_answers(answers: Vec<Response>) -> (Client, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let answers = Arc::new(std::sync::Mutex::new(answers.into_iter()));
    let answer = move || {
        count.fetch_add(1, Ordering::SeqCst);
        let next = answers.lock().expect("the answers").next();
        async { next.expect("no more requests than answers") }
    };
    (client_of(Router::new().route("/entries/{id}", get(answer))).await, asked)
}

fn entry() -> Response {
    r#"{"id":1,"title":"Volume 1"}"#.into_response()
}

#[tokio::test]
async fn the_client_understands_the_example_server() {
    let client = client_of(example_axum::app()).await.tries(1);
    assert_eq!(client.entry(1).await.expect("an entry"), Entry { id: 1, title: "Volume 1".into() });
    for (id, code) in [(77, Code::NotFound), (0, Code::InvalidInput), (13, Code::ServerError)] {
        let error = client.entry(id).await.expect_err("an error");
        assert_eq!(error.code(), Some(code));
        assert!(!error.to_string().contains("db-7"));
    }
    let error = client.entry(0).await.expect_err("an error");
    let failure = error.failure().expect("an answer");
    assert_eq!(failure.get_detail(), Some("`id` must not be 0"));
    assert_eq!(failure.get_field("field"), Some(&"id".into()));
}

#[tokio::test]
async fn the_client_reads_the_values_of_messages() {
    let client = client_of(example_axum::app()).await.tries(1);
    let error = client.entry(77).await.expect_err("an error");
    assert_eq!(error.missing_entry(), Some(77));
    assert_eq!(error.to_string(), "status 404: There is no entry 77.");
    // The code does not have its values if the router does not know the path.
    let client = client_of(Router::new().layer(Documented::<Code>::layer())).await;
    let error = client.entry(77).await.expect_err("an error");
    assert_eq!((error.code(), error.missing_entry()), (Some(Code::NotFound), None));
    assert_eq!(error.to_string(), "status 404: Not found");
}

#[tokio::test]
async fn temporary_errors_are_retried() {
    let busy = StatusCode::SERVICE_UNAVAILABLE.into_response();
    let (client, asked) =
        client_of_answers(vec![Code::ServerError.header("x-a", "1").into_response(), busy, entry()]).await;
    assert_eq!(client.entry(1).await.expect("an entry").id, 1);
    assert_eq!(asked.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn the_server_sets_the_pause() {
    let (client, _) =
        client_of_answers(vec![Code::too_many_requests(9).retry_after(1).into_response(), entry()]).await;
    let start = Instant::now();
    client.entry(1).await.expect("an entry");
    assert!(start.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn permanent_errors_are_not_retried() {
    let (client, asked) = client_of_answers(vec![Code::NotFound.detail("gone").into_response()]).await;
    let error = client.entry(1).await.expect_err("an error");
    assert_eq!((error.code(), asked.load(Ordering::SeqCst)), (Some(Code::NotFound), 1));
    assert_eq!(error.to_string(), "status 404: Not found (gone)");
}

#[tokio::test]
async fn the_last_error_is_returned() {
    let answers = (0..3).map(|_| Code::ServerError.into_response()).collect();
    let (client, asked) = client_of_answers(answers).await;
    assert_eq!(client.entry(1).await.expect_err("an error").code(), Some(Code::ServerError));
    assert_eq!(asked.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn new_codes_do_not_break_the_client() {
    let body = r#"{"code":"EntryRetired","message":"The entry was retired."}"#;
    let (client, _) = client_of_answers(vec![(StatusCode::GONE, body).into_response()]).await;
    let error = client.entry(1).await.expect_err("an error");
    let failure = error.failure().expect("an answer");
    assert_eq!(*failure.code(), Received::Unknown("EntryRetired".into()));
    assert_eq!(error.to_string(), "status 410: unknown code `EntryRetired`: The entry was retired.");
}

#[tokio::test]
async fn the_page_of_a_proxy_has_no_code() {
    let page = (StatusCode::FORBIDDEN, "<html>Who are you?</html>").into_response();
    let (client, _) = client_of_answers(vec![page]).await;
    let error = client.entry(1).await.expect_err("an error");
    assert_eq!((error.code(), error.to_string().as_str()), (None, "status 403: no code"));
    assert_eq!(error.failure().expect("an answer").unread_body(), b"<html>Who are you?</html>");
}

#[tokio::test]
async fn an_unreachable_server_is_not_a_failure() {
    let http = reqwest::Client::builder().no_proxy().build().expect("a client");
    let client = Client::with_http("http://127.0.0.1:1", http).tries(2);
    let error = client.entry(1).await.expect_err("no server");
    assert!(matches!(&error, Error::Http(_)) && error.retry() == Retry::Backoff);
    // The sources do not repeat a text that `Display` writes.
    let behind = std::error::Error::source(&error).map(ToString::to_string);
    assert_ne!(behind, Some(error.to_string()));
}

#[tokio::test]
async fn an_error_with_a_cut_off_body_keeps_its_status() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a client");
        let _ = stream.read(&mut [0; 1024]).await;
        stream.write_all(b"HTTP/1.1 503 \r\ncontent-length: 100\r\n\r\n{\"code\"").await.expect("writing");
    });
    let http = reqwest::Client::builder().no_proxy().build().expect("a client");
    let error = Client::with_http(base, http).tries(1).entry(1).await.expect_err("an error");
    assert_eq!(error.failure().map(codes_runtime::Failure::status), Some(503));
}
