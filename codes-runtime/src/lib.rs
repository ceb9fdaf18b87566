//! Turns the response-code table in your API docs into an enum at compile time.
//!
//! Teams publish their codes as a Markdown table, such as the one in `spec/http_response_codes.md`:
//!
//! ```text
//! | HTTP Response Code | Result    | Code     | Message          |
//! |--------------------|-----------|----------|------------------|
//! | 404                | Not found | NotFound | Entry not found. |
//! ```
//!
//! [`codes!`] reads the table and generates the enum, so that nobody types the codes a second time:
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
//! Edit the page, and the next build either has the new codes or reports, with file, line and column, what is wrong with
//! the page. The macro never drops a row and never guesses.
//!
//! - [`codes!`] describes the call, its options, and what it generates.
//! - [`Catalog`] gives generic code access to any enum of codes, and [`Entry`] is the data of one code. [`HasStatus`] marks
//!   enums whose codes all have an HTTP status.
//! - [`UnknownCode`] is the error for a string that is not the ID of any code.
//! - `Failure` is a code with details of one occurrence: a sentence, fields, headers and the error that caused it. `Build`
//!   makes a failure from a code, and `OrCode` makes one from a `Result` or an `Option`. Frameworks send it as a response.
//! - `Received` is a code as a client receives it, known or unknown. `Failure::from_parts` reads any response, and `Retry`
//!   says when to try again.
//!
//! # Features
//!
//! You need no other dependency. This crate is `no_std`, and with default features it depends only on the macro.
//!
//! | feature | what it adds |
//! |---|---|
//! | `std` | the default; enables `alloc` |
//! | `alloc` | `Failure`, and `Build` and `OrCode`, which make one; `Received`; the options `error` and `parameters` |
//! | `serde` | `Serialize` and `Deserialize` for codes and for `Received`, by ID |
//! | `json` | bodies, `field`, `field_as`, `Failure::from_parts`, `Retry`; enables `serde` and `std` |
//! | `http-1` | conversions into `http::Response<String>`, and of codes into `http::StatusCode`; enables `json` |
//! | `axum-08` | `IntoResponse` of axum 0.8, and the layer `axum::Documented`; enables `http-1` |
//! | `actix-web-4` | `Responder` and `ResponseError` of actix-web 4; enables `json` |
//! | `utoipa-6` | `IntoResponses` of utoipa 6, `ToSchema` for codes, and `responses!`; enables `json` |
//! | `tracing` | an event for each response |
//!
//! A code is a response only if every code of its enum has a status. The same holds for a `Failure` of the code and for the
//! type that the option `error` of [`codes!`] generates. `ToSchema` does not need statuses.

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(any(test, feature = "std"))]
extern crate std;

// Each module uses only the modules above it. Generated code consists of data and calls: `data` has the types of the data,
// and `generated` has everything that generated code names.

mod quoted; // untrusted text, escaped for messages

mod data; // the tables in generated code, and how to search them

mod catalog; // `Catalog` with its lookups, `Received`, `UnknownCode`

#[cfg(feature = "serde")]
mod serde; // codes in serde's formats

#[cfg(feature = "alloc")]
mod failure; // `Failure`: a code with details of one occurrence

#[cfg(feature = "json")]
mod json; // writes bodies of failures, and reads responses

mod frameworks; // responses, a file or folder for each framework

mod generated; // what generated code names: macros and `__private`

#[cfg(feature = "axum-08")]
pub use frameworks::axum_08::layer as axum;
#[doc(hidden)]
pub use generated::__private;

#[cfg(feature = "alloc")]
pub use catalog::received::Received;
pub use catalog::unknown_code::UnknownCode;
pub use catalog::{Catalog, HasStatus};
pub use data::entry::Entry;
#[cfg(feature = "alloc")]
pub use failure::Failure;
#[cfg(feature = "alloc")]
pub use failure::build::Build;
#[cfg(feature = "alloc")]
pub use failure::filled::{Filled, Parameter};
#[cfg(feature = "alloc")]
pub use failure::held::{Held, HeldWithStatus};
#[cfg(feature = "alloc")]
pub use failure::occurrence::Source;
#[cfg(feature = "alloc")]
pub use failure::or_code::OrCode;
#[cfg(feature = "json")]
pub use json::retry::Retry;

/// Traits that servers import: `use codes_runtime::prelude::*;`.
#[cfg(feature = "alloc")]
pub mod prelude {
    pub use crate::failure::build::Build as _;
    pub use crate::failure::or_code::OrCode as _;
}

/// Generates an enum of the response codes that a Markdown page lists.
///
#[doc = include_str!("../call.md")]
#[macro_export]
macro_rules! codes {
    ($($call:tt)*) => { $crate::__private::codes! { [$crate] $($call)* } };
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
