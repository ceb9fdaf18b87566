//! `cargo run -p example-client -- 7` asks the server that `cargo run -p example-axum` starts.

use example_client::{Client, Code};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let id = std::env::args().nth(1).ok_or("which entry? say its number")?.parse()?;
    let client = Client::new("http://localhost:3000");
    match client.entry(id).await {
        Ok(entry) => println!("{}: {}", entry.id, entry.title),
        Err(error) if error.code() == Some(Code::NotFound) => println!("there is no entry {id}"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
