//! A crate that does not know any name of the prelude.

#![no_implicit_prelude]

::codes_runtime::codes!("spec/http_response_codes.md");

::codes_runtime::codes! {
    /// An enum with every option that adds something.
    #[derive(::core::cmp::PartialOrd, ::core::cmp::Ord)]
    pub(crate) enum Code = "spec/http_response_codes.md",
    error = CodeError,
    extra = ["Result"],
    rename = { 200: Fine },
}

::codes_runtime::codes! {
    "spec/order_errors.md",
    parameters = { id: ::core::primitive::u64, owner: &::core::primitive::str },
    error = OrderFailure,
}

/// Fails with the values of a message.
pub fn fail() -> ::core::result::Result<(), OrderFailure> {
    ::core::result::Result::Err(OrderError::order_missing(7, "Ada"))?
}

/// Uses both, so that no lint hides a mistake.
pub fn used() -> (&'static ::core::primitive::str, ::core::primitive::bool) {
    (HttpResponseCode::NotFound.name(), Code::Fine < Code::NotFound)
}
