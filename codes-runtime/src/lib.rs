//! The published page of response codes as the only source of an API's codes.
//!
//! Teams publish their codes as a Markdown table, such as the one in `spec/http_response_codes.md`:
//!
//! ```text
//! | HTTP Response Code | Result    | Code     | Message          |
//! |--------------------|-----------|----------|------------------|
//! | 404                | Not found | NotFound | Entry not found. |
//! ```
//!
//! [`codes!`] reads it at compile time and generates the enum, so that nobody types the codes a second time:
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
//! Edit the page, and the next build has the new codes, or says with file, line, column and a caret what is wrong with
//! the page. No row is lost and nothing is guessed.
//!
//! - [`codes!`] says how a call is written, which options it takes, and all that is generated.
//! - [`Catalog`] is what generic code asks of any enum of codes, and [`Entry`] what it gets; [`HasStatus`] marks those
//!   of which every code has an HTTP status.
//! - [`UnknownCode`] is the error of a text that is the id of no code.
//! - `Failure` is a code with what one occurrence of it adds: a sentence, fields, headers, the error behind it. `Build` makes
//!   one of a code, and `OrCode` one of a `Result` or an `Option`. It is a response of the frameworks below.
//! - `Received` is a code as a client receives it, known or not, and `Failure::from_parts` reads any response. `Retry` says
//!   when to try again.
//!
//! # Features
//!
//! This crate is the only dependency that a user has. It is `no_std`, and by default it depends on nothing but the
//! macro.
//!
//! | feature | what it brings |
//! |---|---|
//! | `std` | the default; switches on `alloc` |
//! | `alloc` | `Failure`, `Build` and `OrCode`, which make one, `Received`, the option `error` |
//! | `serde` | `Serialize` and `Deserialize` for codes and for `Received`, by id |
//! | `json` | bodies, `field`, `Failure::from_parts`, `Retry`; switches on `serde` and `std` |
//! | `http-1` | `From` for `http::Response<String>`, for codes also for `http::StatusCode`; switches on `json` |
//! | `axum-08` | `IntoResponse` of axum 0.8, and the layer `axum::Documented`; switches on `http-1` |
//! | `actix-web-4` | `Responder` and `ResponseError` of actix-web 4; switches on `json` |
//! | `utoipa-6` | `IntoResponses` of utoipa 6, `ToSchema` for codes, and `responses!`; switches on `json` |
//! | `tracing` | an event for each response |
//!
//! Frameworks can respond with codes that all have a status, with a `Failure` of them and with the type that the option
//! `error` of [`codes!`] names; `ToSchema` needs no statuses.

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(any(test, feature = "std"))]
extern crate std;

// Each module uses only those above it. Generated code is data and calls: what it knows of a table is `data`, and all that it
// names is in `generated`.

mod quoted; // text from anywhere, made harmless for messages

mod data; // what generated code says of a table, and how it is looked up

mod catalog; // `Catalog` with its lookups, `Received`, `UnknownCode`

#[cfg(feature = "serde")]
mod serde; // codes in the formats of serde

#[cfg(feature = "alloc")]
mod failure; // `Failure`: a code with what one occurrence adds

#[cfg(feature = "json")]
mod json; // failures to bodies, and responses to failures

mod frameworks; // responses of frameworks, one file or folder each

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
pub use failure::held::{Held, HeldWithStatus};
#[cfg(feature = "alloc")]
pub use failure::occurrence::Source;
#[cfg(feature = "alloc")]
pub use failure::or_code::OrCode;
#[cfg(feature = "json")]
pub use json::retry::Retry;

/// What servers bring into scope: `use codes_runtime::prelude::*;`.
#[cfg(feature = "alloc")]
pub mod prelude {
    pub use crate::failure::build::Build as _;
    pub use crate::failure::or_code::OrCode as _;
}

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
/// | `rename = { "2FA_REQUIRED": TwoFactor, 404: PageNotFound }` | The names of variants, by the ID of the row. |
/// | `strip_prefix = "FST_ERR_"` | The prefix to drop from variant names; the code itself is unchanged. |
/// | `status = 400` or `{ "VALIDATION": 422, "LOCAL": none }` | The status of every row, for a table without a status column; or of single rows, by code or number, whose cell does not name one status. `none`: the row has no status. |
/// | `extra = ["Retryable"]` | Further columns, by header. Each becomes a function named after its header, such as `retryable()`. |
/// | `table = "Order errors"`, `"Errors > Orders"`, `"Errors#2"`, `["Orders", "Users"]` or `all` | Which tables to read: `all`, or those below a heading. `>` leads to a heading below another one, and `#2` is the second table there. |
/// | `columns = { status: "HTTP", reason: none }` | The header of the column with the `status`, `code`, `number`, `reason` or `message`, or with the `name` of the variant. `none`: no column has it. |
/// | `wire = number` | The number of a row is its ID, even if the row has a code. |
/// | `skip = ["5xx", "any other"]` | Rows that are not codes, by the whole text of their status, code or number. |
/// | `allow = [empty_message]` | Warnings to silence, by the ID in brackets. |
/// | `error = ApiError` | A type for errors of your own crate: a `Failure` for which you can implement traits of other crates, such as `From<sqlx::Error>`. Feature `alloc`. |
/// | `body = flat`, `nested` or `rfc9457` | The shape of bodies: `{"code": …, "message": …}`, the same inside `error`, or `application/problem+json`. Feature `json`. |
/// | `type_base = "https://example.com/errors/"` | What precedes the ID in the `type` of RFC 9457, which is `about:blank` without this option. |
/// | `crate = path::to::codes_runtime` | The path of `codes_runtime`, for macros that wrap `codes!`. |
///
/// An option that matches nothing on the page is the warning `stale_option`. A column with the header `Detail` hides
/// `detail` of `Build`; call that one as `Build::detail(code, …)`.
///
/// ```
/// codes_runtime::codes! {
///     enum Answer = "spec/http_response_codes.md",
///     rename = { 200: Fine },
///     extra = ["Result"],
/// }
///
/// assert_eq!(Answer::NotFound.result(), "Not found");
/// ```
///
/// # What is generated
///
/// An enum with a variant for each row, in the document's order, documented with what its row says. Every one of its
/// functions is `const`, allocates nothing and cannot panic:
///
/// | function | result |
/// |---|---|
/// | `ALL: &'static [Self]` | every code, in the document's order |
/// | `name(self) -> &'static str` | the variant's name, such as `"NotFound"` |
/// | `id(self) -> &'static str` | what stands for it on the wire: the code, else the number, else the status, such as `"200"` |
/// | `status(self) -> u16` | the HTTP status; where every code has one |
/// | `is_client_error(self) -> bool` and so on | the class of the status: `informational`, `success`, `redirection`, `client_error`, `server_error` |
/// | `code(self) -> Option<&'static str>` | the code, `None` where its cell is empty; with a column of codes |
/// | `number(self) -> Option<i64>` | the number, `None` where its cell is empty; with a column of numbers |
/// | `reason(self) -> &'static str` | the reason, `""` where its cell is empty; with a column of reasons |
/// | `message(self) -> &'static str` | the message, else the reason, else the id |
/// | `from_id(&str) -> Option<Self>` | the code with exactly this id |
/// | `from_code(&str) -> Option<Self>` | the one with exactly this code; with a column of codes |
/// | `from_number(i64) -> Option<Self>` | the only code with this number, else `None`; with a column of numbers |
/// | `from_status(u16) -> Option<Self>` | the only code with this status, else `None`; with statuses |
/// | `with_status(u16) -> &'static [Self]` | all codes with this status, in the document's order; with statuses |
///
/// It implements `Clone`, `Copy`, `PartialEq`, `Eq`, `Hash` and
///
/// | trait | what it does |
/// |---|---|
/// | [`Catalog`], [`HasStatus`] | the same functions for generic code; the second one where every code has a status |
/// | [`Display`](core::fmt::Display), [`Debug`](core::fmt::Debug) | write the message, and the variant's name |
/// | [`Error`](core::error::Error) | so that a code can be returned with `?` |
/// | [`FromStr`](core::str::FromStr), `TryFrom<&str>` | find a code by its id, or give an [`UnknownCode`] |
/// | `From<Self> for u16` | the status; where every code has one |
/// | `Serialize`, `Deserialize` | feature `serde`: the id, as text; an id that is a number or status is an integer in formats that people read, such as JSON, which must say what is an integer and what is text |
///
/// [Features](crate#features) add the traits of frameworks to the enum and to the type that `error` names.
///
/// The size is one byte up to 256 codes, and two above.
///
/// # The type of errors
///
/// ```
/// use codes_runtime::prelude::*;
///
/// codes_runtime::codes!(pub enum Code = "spec/http_response_codes.md", error = ApiError);
///
/// impl From<std::io::Error> for ApiError {
///     fn from(error: std::io::Error) -> Self {
///         Code::ServerError.caused_by(error).into()
///     }
/// }
///
/// fn size(path: &str) -> Result<u64, ApiError> {
///     if path.is_empty() {
///         Err(Code::NotFound)?;
///     }
///     Ok(std::fs::metadata(path)?.len())
/// }
///
/// assert_eq!(size("").unwrap_err().code(), Code::NotFound);
/// assert_eq!(size("no such file").unwrap_err().code(), Code::ServerError);
/// ```
///
/// It is made from a code or from a `Failure`, gives the `Failure` back, derefs to it, and has the functions of
/// `Build`.
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
