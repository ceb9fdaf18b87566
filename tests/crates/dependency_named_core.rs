//! A dependency with the name `core`.
//!
//! core = true

codes_runtime::codes!("spec/http_response_codes.md");

/// Uses the generated code.
pub fn used() -> u16 {
    HttpResponseCode::NotFound.status()
}
