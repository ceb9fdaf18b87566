//! The edition 2015.
//!
//! edition = "2015"

#![deny(warnings, rust_2018_idioms, future_incompatible, keyword_idents)]

#[macro_use]
extern crate codes_runtime;
/// Names that another edition would treat differently.
pub mod module {
    codes!("spec/http_response_codes.md", error = ApiError, body = nested);
}

/// Uses a failure.
pub fn fail() -> Result<(), module::ApiError> {
    Err(module::HttpResponseCode::NotFound)?
}

/// Uses the generated code.
pub fn used() -> (u16, Option<module::HttpResponseCode>) {
    (module::HttpResponseCode::NotFound.status(), "NotFound".parse().ok())
}
