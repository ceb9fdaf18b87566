//! Run `cargo run -p example-actix`, then `curl localhost:3001/entries/1`.

use std::net::Ipv4Addr;

use actix_web::{App, HttpServer};

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).init();
    HttpServer::new(|| App::new().configure(example_actix::routes))
        .bind((Ipv4Addr::LOCALHOST, 3001))?
        .run()
        .await
}
