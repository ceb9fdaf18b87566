//! Tests the log events of failures.
//!
//! Each test sees only the events of its own thread. Its server runs on the same thread.

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::get;
use codes_runtime::axum::Documented;
use codes_runtime::{Failure, prelude::*};
use reqwest::Method;
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::prelude::*;
use wire::events::Kept;
use wire::flat::Code;
use wire::{ask, full};

fn subscribe(kept: &Kept) -> DefaultGuard {
    tracing_subscriber::registry().with(kept.clone()).set_default()
}

#[tokio::test]
async fn each_failure_is_one_event() {
    let kept = Kept::default();
    let _guard = subscribe(&kept);
    let app = Router::new()
        .route("/number/{id}", get(|Path(id): Path<u64>| async move { id.to_string() }))
        .route("/secret", get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, "password of db-7") }))
        .route("/slow", get(|| async { StatusCode::REQUEST_TIMEOUT }))
        .route("/forged", get(|| async { (StatusCode::CONFLICT, "no\nERROR forged") }))
        .route("/failure", get(|| async { full(Code::TooManyRequests) }))
        .route("/success", get(|| async { Code::SuccessfulOperation }))
        .layer(Documented::<Code>::layer());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async { axum::serve(listener, app).await });

    ask(&base, Method::GET, "/failure").await;
    assert_eq!(
        kept.take(),
        [
            r#"WARN code="TooManyRequests" status=429 detail="100 requests a minute are free" fields={"limit":100} source=the counter of db-7 is full"#
        ]
    );
    ask(&base, Method::GET, "/secret").await;
    assert_eq!(kept.take(), [r#"ERROR code="ServerError" status=500 source=password of db-7"#]);
    ask(&base, Method::GET, "/number/x").await;
    assert_eq!(
        kept.take(),
        [
            r#"WARN code="ValidationInputParamsError" status=400 source=Invalid URL: Cannot parse `x` to a `u64`"#
        ]
    );
    ask(&base, Method::GET, "/slow").await;
    assert_eq!(kept.take(), ["WARN status=408"]);
    ask(&base, Method::GET, "/forged").await;
    assert_eq!(kept.take(), [r"WARN status=409 source=no\u{a}ERROR forged"]);
    ask(&base, Method::GET, "/success").await;
    assert_eq!(kept.take(), [r#"INFO code="200" status=200"#]);
    ask(&base, Method::GET, "/number/7").await;
    assert_eq!(kept.take(), [""; 0]);
}

#[test]
fn an_event_contains_the_whole_error_chain_on_one_line() {
    #[derive(Debug)]
    struct Outer(std::io::Error);
    impl std::fmt::Display for Outer {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("no entry\nwas read")
        }
    }
    impl std::error::Error for Outer {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            Some(&self.0)
        }
    }
    let kept = Kept::default();
    let _guard = subscribe(&kept);
    let failure: Failure<_> = Code::ServerError.caused_by(Outer(std::io::Error::other("the disk is full")));
    failure.emit_event();
    assert_eq!(
        kept.take(),
        [r#"ERROR code="ServerError" status=500 source=no entry\u{a}was read: the disk is full"#]
    );
}

#[test]
fn an_endless_chain_is_cut() {
    #[derive(Debug)]
    struct Endless;
    impl std::fmt::Display for Endless {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("again")
        }
    }
    impl std::error::Error for Endless {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            Some(&Endless)
        }
    }
    let kept = Kept::default();
    let _guard = subscribe(&kept);
    Code::ServerError.caused_by(Endless).emit_event();
    assert_eq!(kept.take().concat().matches("again").count(), 32);
}
