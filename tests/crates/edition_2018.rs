//! The edition of 2018.
//!
//! edition = "2018"

#![deny(warnings, rust_2018_idioms, future_incompatible, keyword_idents)]

/// What an older or newer edition could take for something else.
pub mod module {
    codes_runtime::codes!("spec/http_response_codes.md");
}

/// What is generated, used.
pub fn used() -> (u16, Option<module::HttpResponseCode>) {
    (module::HttpResponseCode::NotFound.status(), "NotFound".parse().ok())
}
