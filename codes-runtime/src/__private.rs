//! What generated code is made of. Its names are no part of the API and change without notice.

pub use core::clone::Clone;
pub use core::cmp::{Eq, PartialEq};
pub use core::convert::{From, TryFrom};
pub use core::error::Error;
pub use core::fmt;
pub use core::hash::Hash;
pub use core::marker::Copy;
pub use core::option::Option;
pub use core::prelude::v1::derive;
pub use core::primitive::{bool, i64, str, u16, usize};
pub use core::result::Result;
pub use core::str::FromStr;
pub use core::{compile_error, concat, env, include_bytes};

pub use codes_macro::codes;
#[cfg(feature = "serde")]
pub use serde_core;

pub use crate::__glue as glue;
pub use crate::__glue_status as glue_status;
pub use crate::data::Data;
pub use crate::index::Index;
pub use crate::numbers::Numbers;
#[cfg(feature = "serde")]
pub use crate::serde::{deserialize, serialize};
pub use crate::statuses::Statuses;
pub use crate::texts::Texts;

use crate::catalog::Catalog;
use crate::unknown_code::UnknownCode;

/// `entries`. What a constant is made of by a call is not shown in its documentation, where it would only confuse.
#[must_use]
pub const fn all<T>(entries: &'static [T]) -> &'static [T] {
    entries
}

/// The code with this id.
///
/// # Errors
///
/// Where there is none.
pub fn parse<C: Catalog>(id: &str) -> Result<C, UnknownCode> {
    C::from_id(id).ok_or_else(|| UnknownCode::new(C::__DATA, id))
}
