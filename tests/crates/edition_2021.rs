//! The edition 2021.
//!
//! edition = "2021"

#![deny(warnings, rust_2018_idioms, future_incompatible, keyword_idents)]

/// Names that another edition would treat differently.
pub mod module {
    codes_runtime::codes!("spec/http_response_codes.md");
}

/// Uses the generated code.
pub fn used() -> (u16, Option<module::HttpResponseCode>) {
    (module::HttpResponseCode::NotFound.status(), "NotFound".parse().ok())
}
