//! A dependency that is called `core`.
//!
//! core = true

codes_runtime::codes!("spec/http_response_codes.md");

/// What is generated, used.
pub fn used() -> u16 {
    HttpResponseCode::NotFound.status()
}
