//! Tests messages with values over TCP with axum: what clients read, and what the server logs.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use codes_runtime::axum::Documented;
use tracing_subscriber::prelude::*;
use wire::events::Kept;
use wire::payments::{self, Code};

#[tokio::test]
async fn clients_and_logs_have_the_values() {
    let kept = Kept::default();
    // The subscriber is local to the thread, and the server runs on the same thread.
    let _guard = tracing_subscriber::registry().with(kept.clone()).set_default();
    let app = Router::new()
        .route("/{id}", get(|Path(id): Path<String>| async move { payments::fail(&id) }))
        .route("/direct/code", get(|| async { Code::payment_missing(7) }))
        .route("/direct/err", get(|| async { Err::<(), _>(Code::payment_missing(7)) }))
        .layer(Documented::<Code>::layer());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async { axum::serve(listener, app).await });
    payments::check(&base, &kept).await;
}
