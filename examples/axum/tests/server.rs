//! Tests the server over TCP.

mod log;

use reqwest::Response;
use serde_json::{Value, json};

use crate::log::Log;

async fn serve() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async { axum::serve(listener, example_axum::app()).await });
    base
}

/// Returns a client that ignores proxies in the environment.
fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().expect("a client")
}

async fn get(base: &str, path: &str) -> Response {
    client().get(format!("{base}{path}")).send().await.expect("an answer")
}

#[tokio::test]
async fn every_error_has_a_documented_body() {
    let base = serve().await;
    let invalid = "A part of the request is missing or invalid.";
    for (path, status, expected) in [
        ("/entries/1", 200, json!({ "id": 1, "title": "Volume 1" })),
        ("/entries/77", 404, json!({ "code": "NotFound", "message": "There is no entry 77.", "id": 77 })),
        (
            "/entries/0",
            400,
            json!({ "code": "InvalidInput", "message": invalid, "detail": "`id` must not be 0", "field": "id" }),
        ),
        ("/entries/x", 400, json!({ "code": "InvalidInput", "message": invalid })),
        // There is no number to fill in, so the message is the reason.
        ("/nothing", 404, json!({ "code": "NotFound", "message": "Not found" })),
    ] {
        let response = get(&base, path).await;
        assert_eq!(response.status(), status, "{path}");
        assert_eq!(response.headers()["content-type"], "application/json", "{path}");
        assert_eq!(response.json::<Value>().await.expect("JSON"), expected, "{path}");
    }
    let response = client().delete(format!("{base}/entries/1")).send().await.expect("an answer");
    assert_eq!(
        (response.status().as_u16(), &response.headers()["allow"].to_str().expect("text")),
        (405, &"GET,HEAD")
    );
    assert_eq!(response.text().await.expect("a body"), r#"{"message":"Method Not Allowed"}"#);
}

#[tokio::test]
async fn the_cause_appears_in_the_log_and_not_in_the_body() {
    let log = Log::default();
    // The subscriber is local to the thread, and the server runs on the same thread.
    let _guard = tracing::subscriber::set_default(log.subscriber());
    let response = get(&serve().await, "/entries/13").await;
    assert_eq!(response.status(), 500);
    let (headers, body) = (format!("{:?}", response.headers()), response.text().await.expect("a body"));
    let log = log.lines().join("\n");
    assert!(log.contains("source=cannot connect to db-7.internal as `catalogue`"), "{log}");
    assert_eq!(log.matches("db-7").count(), 1, "{log}");
    assert!(!headers.contains("db-7") && !body.contains("db-7"), "{headers} {body}");
    assert!(body.contains(r#""code":"ServerError""#), "{body}");
}
