//! Prints the OpenAPI document for validators.

use utoipa::OpenApi;
use wire::openapi::Api;

fn main() -> Result<(), serde_json::Error> {
    println!("{}", Api::openapi().to_json()?);
    Ok(())
}
