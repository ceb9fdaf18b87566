//! Tests the log events of failures that actix-web sends. The workers are threads, so the subscriber is global and the test
//! has its own process.

use actix_web::{App, HttpServer, web};
use tracing_subscriber::prelude::*;
use wire::events::Kept;
use wire::flat::Code;
use wire::{ask, full};

#[actix_web::test]
async fn each_failure_is_one_event() {
    let kept = Kept::default();
    // The workers of actix-web are other threads, which do not see a subscriber that is local to this thread.
    tracing_subscriber::registry().with(kept.clone()).init();
    let app = || {
        App::new()
            .route("/code", web::get().to(|| async { Code::NotFound }))
            .route("/failure", web::get().to(|| async { full(Code::TooManyRequests) }))
            .route("/error", web::get().to(|| async { Err::<&'static str, _>(full(Code::ServerError)) }))
    };
    let server = HttpServer::new(app).workers(1).bind("127.0.0.1:0").expect("a port");
    let base = format!("http://{}", server.addrs().first().expect("an address"));
    actix_web::rt::spawn(server.run());
    for (path, event) in [
        ("/error", "ERROR code=\"ServerError\" status=500"),
        ("/failure", "WARN code=\"TooManyRequests\" status=429"),
        ("/code", "WARN code=\"NotFound\" status=404"),
    ] {
        ask(&base, reqwest::Method::GET, path).await;
        let events = kept.take();
        assert!(matches!(&events[..], [only] if only.starts_with(event)), "{path}: {events:?}");
    }
}
