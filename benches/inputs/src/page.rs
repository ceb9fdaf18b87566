//! The page, and what `codes!` makes of it.

use std::fmt::Write as _;

use codes_codegen::{Options, Response, Site, Source, expand, read};
use proc_macro2::{Ident, Span};
use quote::quote;

use crate::rows::rows;

/// A page of `count` codes.
#[must_use]
pub fn page(count: usize) -> String {
    let mut page = "# Errors\n\n| HTTP status | Code | Message |\n|---|---|---|\n".to_owned();
    for row in rows(count) {
        let _ = writeln!(page, "| {} | `{}` | {} |", row.status, row.code, row.message);
    }
    page
}

/// What `codes!(pub enum Code = …)` generates for a page of `count` codes, formatted.
///
/// # Panics
///
/// Where the page has a mistake.
#[must_use]
pub fn expanded(count: usize) -> String {
    let source = Source::new("codes.md", page(count).into());
    let catalog = read(&source, &Options::default()).catalog.expect("a sound page");
    let site = Site {
        attributes: &[],
        visibility: &syn::parse_quote!(pub),
        name: &Ident::new("Code", Span::call_site()),
        answer: &Response::default(),
        runtime: &quote!(::codes_runtime),
        span: Span::call_site(),
    };
    prettyplease::unparse(&syn::parse2(expand(&catalog, &site)).expect("items"))
}
