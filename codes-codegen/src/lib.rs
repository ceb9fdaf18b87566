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

mod answer;
mod attributes;
mod call;
mod candidates;
mod catalog;
mod cell;
mod cell_builder;
mod check;
mod code;
mod columns;
mod comments;
mod conflict;
mod cut_off;
mod dash;
mod diagnostic;
mod doc;
mod document;
mod doubt;
mod doubts;
mod entry;
mod evidence;
mod expand;
mod extra;
mod fence;
pub mod file;
mod flaw;
mod footnotes;
mod free;
mod functions;
mod given;
mod hash;
mod html;
mod index;
mod invalid;
mod kind;
mod known;
mod limits;
mod line;
mod lints;
mod listing;
mod markdown;
mod missing;
mod nearest;
mod number;
mod options;
mod other_table;
mod outline;
mod page;
mod part;
mod parts;
mod profile;
mod prose;
mod ranks;
mod read;
mod remedy;
mod roles;
mod rows;
mod search;
mod seeded;
mod selection;
mod sense;
mod shape;
mod signs;
mod source;
mod stale;
mod statics;
mod status;
mod stray;
mod style;
mod surroundings;
mod table;
mod terms;
mod text;
mod title;
mod unseen;
mod values;
mod variant;
mod visibility;
mod weight;
mod width;
#[cfg(test)]
mod words;
mod written;

pub use answer::Answer;
pub use attributes::Attribute;
pub use call::Call;
pub use catalog::{Catalog, Entry, Header, Headers, Origin};
pub use code::Code;
pub use diagnostic::Diagnostic;
pub use expand::{Site, expand};
pub use kind::{Kind, Severity};
pub use number::Number;
pub use options::Options;
pub use prose::Prose;
pub use read::{Reading, read, read_page};
pub use source::{Location, MAX_BYTES, Source, Span};
pub use status::Status;
pub use title::speaks_of_codes;
pub use variant::{Variant, enum_name};
pub use visibility::Visibility;

#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod nets;
#[cfg(test)]
mod tests;
