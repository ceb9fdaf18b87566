//! The edition 2018.
//!
//! edition = "2018"

#![deny(warnings, rust_2018_idioms, future_incompatible, keyword_idents)]

/// Names that another edition would treat differently.
pub mod module {
    codes_runtime::codes!("spec/http_response_codes.md");
    codes_runtime::codes!("spec/value_codes.md", parameters = {
        id: super::Own, name: self::Text, match: &str, self: crate::Own, Crate: u8, failure: Box<str>, f: f64, number: i128,
        _1: char, HTTPStatus: u16,
    });

    /// A type of this module.
    pub type Text = &'static str;
}

/// A type of the crate.
pub type Own = Box<str>;

/// Uses functions whose names could be keywords.
pub fn fail() -> [codes_runtime::Failure<module::ValueCode>; 3] {
    use module::ValueCode;
    [ValueCode::async_("a".into()).into(), ValueCode::dyn_("b".into()).into(), ValueCode::gen_("c".into()).into()]
}

/// Uses the generated code.
pub fn used() -> (u16, Option<module::HttpResponseCode>) {
    (module::HttpResponseCode::NotFound.status(), "NotFound".parse().ok())
}
