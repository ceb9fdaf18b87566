//! Reads the page of response codes that an API publishes, and generates a Rust enum from it.
//!
//! This is the library behind `codes_runtime::codes!` and the command `codes`. It does not depend on the compiler. Data flows
//! through it in one direction:
//!
//! ```text
//! Source ──markdown──> Page ──columns──> roles ──rows──> entries ──duplicate──> Catalog ──expand──> Rust
//! ```
//!
//! `read` runs these steps with the options of a call. `rules` contains the diagnostics of all steps.
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

mod text; // characters, and how diagnostics and doc comments show them

mod source; // documents: text, spans, lines

mod diagnostic; // errors and warnings with their fixes; the list of rules

mod markdown; // pages of tables, rows and cells

mod catalog; // the model: entries, codes, statuses, numbers, names

mod call; // calls of `codes!` and their options

mod columns; // the roles of columns

mod rules; // the checks, with a file for each subject

mod rows; // reads rows as entries

mod read; // the pipeline, which runs the steps above

mod expand; // generates Rust from a catalog

#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub use read::invariants;
pub use source::file;

pub use call::{Call, options::Options};
pub use catalog::variant::{Variant, enum_name, enum_name_or_default};
pub use catalog::{Catalog, Entry, Header, Headers, Origin, code::Code, number::Number, status::Status};
pub use diagnostic::Diagnostic;
pub use diagnostic::fix::{Edit, Fix};
pub use diagnostic::rule::Rule;
pub use diagnostic::severity::Severity;
pub use expand::expand;
pub use markdown::prose::Prose;
pub use read::fixed::{Applied, Fixed, fix, fixable};
pub use read::roles::{ColumnRole, OtherTable, PageRoles, TableRoles, roles};
pub use read::{Reading, read, read_page};
pub use source::{Location, MAX_BYTES, Source, Span};
pub use text::{counted, shown};
