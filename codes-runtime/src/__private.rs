//! What generated code is made of. Its names are no part of the API and change without notice.

pub use core::clone::Clone;
pub use core::cmp::{Eq, PartialEq};
pub use core::error::Error;
pub use core::fmt;
pub use core::hash::Hash;
pub use core::marker::Copy;
pub use core::option::Option;
pub use core::primitive::{bool, str, u16, usize};
pub use core::result::Result;
pub use core::str::FromStr;
pub use core::{compile_error, concat, env, include_bytes};

pub use codes_macro::codes;

pub use crate::__glue as glue;
pub use crate::statuses::Statuses;
pub use crate::texts::Texts;
use crate::unknown_code::UnknownCode;

/// The entry at `index`.
#[must_use]
pub const fn at<T: Copy>(entries: &'static [T], index: Option<usize>) -> Option<T> {
    match index {
        Some(index) if index < entries.len() => Some(entries[index]),
        _ => None,
    }
}

/// The only one of `entries`.
#[must_use]
pub const fn only<T: Copy>(entries: &'static [T]) -> Option<T> {
    match entries {
        [entry] => Some(*entry),
        _ => None,
    }
}

/// The code that was found by `id`, or the error that it is unknown.
///
/// # Errors
///
/// Where none was found.
pub fn known<T>(code: Option<T>, ids: &'static Texts, id: &str) -> Result<T, UnknownCode> {
    code.ok_or_else(|| UnknownCode::new(ids, id))
}
