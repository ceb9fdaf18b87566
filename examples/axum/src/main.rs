//! `cargo run -p example-axum`, then `curl localhost:3000/entries/1`.

use std::net::Ipv4Addr;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).init();
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 3000)).await?;
    axum::serve(listener, example_axum::app()).await
}
