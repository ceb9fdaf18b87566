//! A crate in which no name of the prelude is known.

#![no_implicit_prelude]

::codes_runtime::codes!("spec/http_response_codes.md");

::codes_runtime::codes! {
    /// Everything that an option brings.
    #[derive(::core::cmp::PartialOrd, ::core::cmp::Ord)]
    pub(crate) enum Code = "spec/http_response_codes.md",
    error = CodeError,
    extra = ["Result"],
    rename = { 200: Fine },
}

/// Both are used, so that no lint hides a mistake.
pub fn used() -> (&'static ::core::primitive::str, ::core::primitive::bool) {
    (HttpResponseCode::NotFound.name(), Code::Fine < Code::NotFound)
}
