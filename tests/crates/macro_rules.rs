//! Calls in the user's own macros, with fragments of every kind.
//!
//! run

#![deny(warnings)]

macro_rules! fragments {
    ($(#[$meta:meta])* $vis:vis enum $name:ident = $path:literal, rename = $renames:tt, crate = $runtime:path) => {
        codes_runtime::codes! {
            $(#[$meta])* $vis enum $name = $path, rename = $renames, crate = $runtime
        }
    };
}

macro_rules! expression {
    ($path:expr, $status:expr) => {
        codes_runtime::codes!(enum Expression = $path);
        codes_runtime::codes!(enum WithStatus = "spec/without_statuses.md", status = $status, allow = [empty_message]);
    };
}

macro_rules! tokens {
    ($($call:tt)*) => { codes_runtime::codes! { $($call)* } };
}

macro_rules! named_inside {
    ($path:literal) => { codes_runtime::codes!(pub enum Inside = $path); };
}

macro_rules! with_error {
    ($name:ident, $error:ident) => {
        codes_runtime::codes!(enum $name = "spec/http_response_codes.md", error = $error);
        codes_runtime::codes!(enum Inner = "spec/http_response_codes.md", error = InnerError);
    };
}

macro_rules! values {
    ($name:ident, $path:literal, $id:ident: $Id:ty, owner: $($owner:tt)+) => {
        codes_runtime::codes!(enum $name = $path, parameters = { $id: $Id, owner: $($owner)+ }, crate = ::codes_runtime);
    };
}

macro_rules! values_inside {
    ($Error:ident) => {
        type Id = std::num::NonZeroU8;
        codes_runtime::codes! {
            enum ValuesInside = "spec/order_errors.md", parameters = { id: Id, owner: &str }, error = $Error
        }
    };
}

values!(Values, "spec/order_errors.md", id: std::borrow::Cow<'static, str>, owner: &'static str);
values_inside!(ValuesError);

fragments! {
    /// A comment.
    #[derive(PartialOrd, Ord)]
    pub(crate) enum Fragments = "spec/http_response_codes.md",
    rename = { 200: Fine },
    crate = ::codes_runtime
}
fragments!(enum Private = "spec/http_response_codes.md", rename = { 200: Fine }, crate = codes_runtime);
expression!("spec/http_response_codes.md", 400);
tokens!(enum Tokens = "spec/http_response_codes.md", skip = ["5xx"], allow = [stale_option]);
tokens!("spec/http_response_codes.md");
named_inside!("spec/http_response_codes.md");
with_error!(Outside, OutsideError);

fn main() {
    assert_eq!(OutsideError::from(Outside::NotFound).status(), InnerError::from(Inner::NotFound).status());
    assert_eq!(Values::order_missing("7".into(), "Ada").to_string(), "Order 7 of Ada was not found.");
    let error = ValuesError::from(ValuesInside::order_missing(Id::MAX, "Ada"));
    assert_eq!(error.to_string(), "Order 255 of Ada was not found.");
    assert!(Fragments::Fine < Fragments::NotFound);
    assert_eq!(Private::Fine.status(), 200);
    assert_eq!(Expression::NotFound.id(), Tokens::NotFound.id());
    assert_eq!(WithStatus::QueueFull.status(), 400);
    assert_eq!(HttpResponseCode::NotFound.status(), 404);
    assert_eq!(Inside::NotFound.status(), 404);
}
