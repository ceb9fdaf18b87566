//! The edition 2015.
//!
//! edition = "2015"

#![deny(warnings, rust_2018_idioms, future_incompatible, keyword_idents)]

#[macro_use]
extern crate codes_runtime;
/// Names that another edition would treat differently.
pub mod module {
    codes!("spec/http_response_codes.md", error = ApiError, body = nested);
    codes!("spec/value_codes.md", parameters = {
        id: super::Own, name: self::Text, match: &str, self: ::Own, Crate: u8, failure: Box<str>, f: f64, number: i128,
        _1: char, HTTPStatus: u16,
    });

    /// A type of this module.
    pub type Text = &'static str;
}

/// A type of the crate.
pub type Own = Box<str>;

/// Uses functions whose names could be keywords.
pub fn values() -> Vec<codes_runtime::Failure<module::ValueCode>> {
    use module::ValueCode;
    vec![ValueCode::async_("a".into()).into(), ValueCode::dyn_("b".into()).into(), ValueCode::gen_("c".into()).into()]
}

/// Uses a failure.
pub fn fail() -> Result<(), module::ApiError> {
    Err(module::HttpResponseCode::NotFound)?
}

/// Uses the generated code.
pub fn used() -> (u16, Option<module::HttpResponseCode>) {
    (module::HttpResponseCode::NotFound.status(), "NotFound".parse().ok())
}
