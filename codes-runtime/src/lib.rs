//! The published page of response codes as the only source of an API's codes.
//!
//! See [`codes!`].

#![no_std]

#[cfg(test)]
extern crate std;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod glue;
mod nearest;
mod statuses;
mod texts;
mod unknown_code;

pub use unknown_code::UnknownCode;

/// Generates an enum of the response codes that a Markdown document lists.
#[macro_export]
macro_rules! codes {
    ($($call:tt)*) => { $crate::__private::codes! { [$crate] $($call)* } };
}
