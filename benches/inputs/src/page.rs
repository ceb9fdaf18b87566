//! The page, and the code that `codes!` generates from it.

use std::fmt::Write as _;

use codes_codegen::{Call, Source, expand, read};

use crate::rows::rows;

/// Returns a page with `count` codes.
#[must_use]
pub fn page(count: usize) -> String {
    let mut page = "# Errors\n\n| HTTP status | Code | Message |\n|---|---|---|\n".to_owned();
    for row in rows(count) {
        let _ = writeln!(page, "| {} | `{}` | {} |", row.status, row.code, row.message);
    }
    page
}

/// Returns the formatted code that `codes!(pub enum Code = …)` generates from a page with `count` codes.
///
/// # Panics
///
/// Panics if the page has a mistake.
#[must_use]
pub fn expanded(count: usize) -> String {
    let source = Source::new("codes.md", page(count).into());
    let call = Call::parse(r#"pub enum Code = "codes.md""#.parse().expect("tokens")).expect("a call");
    let catalog = read(&source, &call.options).catalog.expect("a sound page");
    prettyplease::unparse(&syn::parse2(expand(&catalog, &call)).expect("items"))
}
