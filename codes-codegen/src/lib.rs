//! Reads the page of response codes that an API publishes and generates the Rust enum for it.
//!
//! This is the library behind `codes_runtime::codes!` and knows nothing of the compiler. Text flows through it in
//! one direction:
//!
//! ```text
//! Source ── document ── table ── candidates, columns ── entry ── check ── Catalog ── expand ── TokenStream
//!                          (read)                               (check)             (expand)
//! ```
//!
//! ```
//! use codes_codegen::{Options, Source, read};
//!
//! let page = "| Status | Code | Message |\n|--|--|--|\n| 404 | NOT_FOUND | Entry not found. |\n";
//! let reading = read(&Source::new("errors.md", page.into()), &Options::default());
//! let catalog = reading.catalog.expect("a table");
//! assert_eq!(catalog.entries()[0].variant.as_str(), "NotFound");
//! ```

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod attributes;
mod call;
mod candidates;
mod catalog;
mod cell;
mod cell_builder;
mod check;
mod code;
mod columns;
mod conflict;
mod diagnostic;
mod doc;
mod document;
mod doubts;
mod entry;
mod expand;
pub mod file;
mod flaw;
mod kind;
mod limits;
mod line;
mod missing;
mod nearest;
mod options;
mod page;
mod parts;
mod profile;
mod rows;
mod shape;
mod source;
mod statics;
mod status;
mod stray;
mod table;
mod text;
mod variant;
mod words;

pub use call::Call;
pub use catalog::{Catalog, Entry, Headers};
pub use code::Code;
pub use diagnostic::Diagnostic;
pub use expand::{Site, expand};
pub use kind::{Kind, Severity};
pub use options::Options;
pub use source::{Location, MAX_BYTES, Source, Span};
pub use status::Status;
pub use variant::{Variant, enum_name};

#[cfg(test)]
mod nets;
#[cfg(test)]
mod tests;

use columns::Columns;
use diagnostic::Diagnostics;
use flaw::Use;
use page::Table;
use rows::Rows;

/// What a document says, and what is wrong with it.
#[derive(Debug)]
pub struct Reading {
    /// The entries of the sound rows; `None` where there are none.
    pub catalog: Option<Catalog>,
    /// The mistakes and doubts, in the document's order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the table of response codes in `source`.
///
/// All mistakes are reported, not just the first. Rows without one are in the catalog even so.
#[must_use]
pub fn read(source: &Source, options: &Options) -> Reading {
    let mut diagnostics = Diagnostics::default();
    let catalog = catalog(source, options, &mut diagnostics);
    Reading { catalog, diagnostics: diagnostics.into_sorted() }
}

fn catalog(source: &Source, options: &Options, diagnostics: &mut Diagnostics) -> Option<Catalog> {
    let markdown = document::markdown(source, diagnostics)?;
    if let Some(too_large) = limits::check(&markdown) {
        diagnostics.push(too_large);
        return None;
    }
    let page = table::read(&markdown);
    if !conflict::check(&markdown, &page, diagnostics) {
        return None;
    }
    match candidates::choose(source, &markdown, &page) {
        Ok((table, columns)) => {
            stray::check(&markdown, &page, table, &columns, diagnostics);
            entries(source, table, &columns, options, diagnostics)
        }
        Err(mistake) => {
            diagnostics.push(*mistake);
            None
        }
    }
}

/// Reads and checks the table that was chosen.
fn entries(
    source: &Source,
    table: &Table,
    columns: &Columns,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Catalog> {
    for header in &table.header.cells {
        header.check(Use::Header, diagnostics);
    }
    let Rows { entries, unsound } = rows::read(source, table, columns, options, diagnostics);
    let entries = check::distinct(entries, diagnostics);
    if !diagnostics.has_errors() {
        // What is missing may be what an option was meant for.
        check::stale_renames(&entries, options, table.header.span, diagnostics);
    }
    doubts::check(source, table, columns, &entries, options, diagnostics);
    if entries.is_empty() {
        return None;
    }
    let document = source.name().to_owned();
    let mut catalog = Catalog {
        document,
        heading: table.heading.clone(),
        headers: columns.headers(table),
        entries,
        unsound,
    };
    catalog.keep_unsound_names_apart();
    Some(catalog)
}
