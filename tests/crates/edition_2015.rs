//! The edition of 2015.
//!
//! edition = "2015"

#![deny(warnings, rust_2018_idioms, future_incompatible, keyword_idents)]

#[macro_use]
extern crate codes_runtime;
/// What an older or newer edition could take for something else.
pub mod module {
    codes!("spec/http_response_codes.md", error = ApiError, body = nested);
}

/// A failure, used.
pub fn fail() -> Result<(), module::ApiError> {
    Err(module::HttpResponseCode::NotFound)?
}

/// What is generated, used.
pub fn used() -> (u16, Option<module::HttpResponseCode>) {
    (module::HttpResponseCode::NotFound.status(), "NotFound".parse().ok())
}
