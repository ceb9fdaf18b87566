//! Reads the page of response codes that an API publishes and generates the Rust enum for it.
//!
//! This is the library behind `codes_runtime::codes!` and knows nothing of the compiler. Text flows through it in
//! one direction:
//!
//! ```text
//! Source ── document, table ── candidates, columns ── rows, entry ── check, doubts ── Catalog ── expand ── TokenStream
//!              (Page)                (Columns)         (Entry)                                (enum)
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

mod call;
mod catalog;
mod columns;
mod diagnostic;
mod expand;
mod markdown;
mod read;
mod rows;
mod rules;
mod source;
mod text;

#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub use read::invariants as nets;
pub use source::file;

pub use call::Call;
pub use call::options::Options;
pub use catalog::code::Code;
pub use catalog::number::Number;
pub use catalog::status::Status;
pub use catalog::variant::{Variant, enum_name};
pub use catalog::{Catalog, Entry, Header, Headers, Origin};
pub use columns::words::speaks_of_codes;
pub use diagnostic::Diagnostic;
pub use diagnostic::rule::{Rule, Severity};
pub use expand::expand;
pub use markdown::prose::Prose;
pub use read::{Reading, read, read_page};
pub use source::{Location, MAX_BYTES, Source, Span};
