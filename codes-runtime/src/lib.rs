//! The published page of response codes as the only source of an API's codes.
//!
//! [`codes!`] reads the Markdown table of a page at compile time and generates the enum of its codes:
//!
//! ```
//! codes_runtime::codes!("spec/http_response_codes.md");
//!
//! let code = HttpResponseCode::NotFound;
//! assert_eq!((code.status(), code.id()), (404, "NotFound"));
//! assert_eq!(code.to_string(), "Entry not found.");
//! assert_eq!("NotFound".parse(), Ok(code));
//! ```
//!
//! Edit the page, and the next build has the new codes, or says with file, line and column what is wrong with it.
//!
//! This crate is the only dependency that a user has. It is `no_std` and has no features yet.

#![no_std]

#[cfg(test)]
extern crate std;

#[doc(hidden)]
pub mod __private;
mod catalog;
mod data;
mod entry;
mod glue;
mod hash;
mod index;
mod nearest;
mod quoted;
#[cfg(feature = "serde")]
mod serde;
mod statuses;
mod texts;
mod unknown_code;

pub use catalog::{Catalog, HasStatus};
pub use entry::Entry;
pub use unknown_code::UnknownCode;

/// Generates an enum of the response codes that a Markdown document lists.
///
/// ```
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// assert_eq!(HttpResponseCode::ALL[0].status(), 200);
/// assert_eq!(HttpResponseCode::TooManyRequests.status(), 429);
/// ```
///
/// The path is relative to the folder of the calling package's `Cargo.toml`. In this short form the enum is public and
/// named after the file, whose name must end in code, error, status or response, or in a plural of them. The long form
/// gives attributes, visibility and name; options follow either form, in any order:
///
/// ```
/// codes_runtime::codes! {
///     /// How the catalogue answers.
///     #[derive(PartialOrd, Ord)]
///     pub(crate) enum Answer = "spec/http_response_codes.md",
///     rename = { "ValidationInputParamsError": InvalidInput, 200: Fine },
/// }
///
/// assert!(Answer::Fine < Answer::InvalidInput);
/// ```
///
/// | option | meaning |
/// |---|---|
/// | `rename = { "id": Name, 404: Name }` | the names of variants, by the code or else the status of the row |
/// | `skip = ["5xx", "any other"]` | rows that are no codes, by the whole text of their status or code |
/// | `allow = [empty_message]` | warnings that are not wanted, by the name in their brackets |
/// | `crate = path` | the path of this crate, for macros that wrap `codes!` |
///
/// # What is generated
///
/// An enum with a variant for each row, in the document's order. It is `Clone`, `Copy`, `PartialEq`, `Eq` and `Hash`,
/// and implements [`Error`](core::error::Error), `Debug` (the variant's name), `Display` (the message) and
/// [`FromStr`](core::str::FromStr) (by id, with the error [`UnknownCode`]). Its functions are all `const`:
///
/// | function | result |
/// |---|---|
/// | `ALL: &'static [Self]` | every code, in the document's order |
/// | `name(self) -> &'static str` | the variant's name, such as `"NotFound"` |
/// | `id(self) -> &'static str` | what stands for it on the wire: the code, else the status, such as `"200"` |
/// | `status(self) -> u16` | the HTTP status |
/// | `code(self) -> Option<&'static str>` | the code, `None` where its cell is empty; only with a column of codes |
/// | `reason(self) -> &'static str` | the reason, `""` where its cell is empty; only with a column of reasons |
/// | `message(self) -> &'static str` | the message, else the reason, else the id |
/// | `from_id(&str) -> Option<Self>` | the code with exactly this id |
/// | `from_code(&str) -> Option<Self>` | the code with exactly this code; only with a column of codes |
/// | `from_status(u16) -> Option<Self>` | the only code with this status, else `None` |
/// | `with_status(u16) -> &'static [Self]` | all codes with this status, in the document's order |
/// | `is_informational(self) -> bool` and so on | the class of the status |
///
/// # Errors
///
/// Every mistake of the document is an error of the compiler at the path, with the document's line and column. Rows
/// without a mistake are generated even so, and code that uses them compiles.
#[macro_export]
macro_rules! codes {
    ($($call:tt)*) => { $crate::__private::codes! { [$crate] $($call)* } };
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
