//! Run `cargo run -p example-axum`, then ask that server for an entry with `cargo run -p example-client -- 7`.

use codes_runtime::Received;
use example_client::{Client, Code, Error};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let id = std::env::args().nth(1).ok_or("usage: example-client NUMBER")?.parse()?;
    match Client::new("http://localhost:3000")?.entry(id).await {
        Ok(entry) => println!("{}: {}", entry.id, entry.title),
        Err(Error::Answered(failure)) => match failure.code() {
            Received::Known(Code::NotFound) => println!("there is no entry {id}"),
            // The code itself does not have the values, so `message` is better than its `Display`.
            Received::Known(_) => println!("{}", failure.message()),
            Received::Unknown(id) => println!("{} ({id}, status {})", failure.message(), failure.status()),
        },
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
