//! A dependency with the name `core`.
//!
//! core = true

codes_runtime::codes!("spec/http_response_codes.md");
codes_runtime::codes!("spec/order_errors.md", parameters = { id: u64, owner: &str });

/// Uses the generated code.
pub fn used() -> u16 {
    OrderError::order_missing(7, "Ada").code().status() + HttpResponseCode::NotFound.status()
}
