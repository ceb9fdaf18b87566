//! Tests messages with values over TCP with actix-web: what clients read, and what the server logs.

use actix_web::{App, HttpServer, web};
use tracing_subscriber::prelude::*;
use wire::events::Kept;
use wire::payments::{self, Code};

#[actix_web::test]
async fn clients_and_logs_have_the_values() {
    let kept = Kept::default();
    // The workers of actix-web are other threads, which do not see a subscriber that is local to this thread.
    tracing_subscriber::registry().with(kept.clone()).init();
    let app = || {
        App::new()
            .route("/{id}", web::get().to(|id: web::Path<String>| async move { payments::fail(&id) }))
            .route("/direct/code", web::get().to(|| async { Code::payment_missing(7) }))
            .route("/direct/err", web::get().to(|| async { Err::<String, _>(Code::payment_missing(7)) }))
    };
    let server = HttpServer::new(app).workers(1).bind("127.0.0.1:0").expect("a port");
    let base = format!("http://{}", server.addrs().first().expect("an address"));
    actix_web::rt::spawn(server.run());
    payments::check(&base, &kept).await;
}
