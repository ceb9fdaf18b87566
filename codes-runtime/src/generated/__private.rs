//! The items that generated code uses. They are not part of the API and change without notice.

pub use core::clone::Clone;
pub use core::cmp::{Eq, PartialEq};
pub use core::convert::{From, TryFrom};
pub use core::error::Error;
pub use core::fmt;
pub use core::hash::{Hash, Hasher};
pub use core::marker::Copy;
pub use core::ops::{Deref, FnOnce};
pub use core::option::Option;
pub use core::prelude::v1::derive;
pub use core::primitive::{bool, i64, str, u16, usize};
pub use core::result::Result;
pub use core::str::FromStr;
pub use core::{compile_error, concat, env, include_bytes, stringify};

pub use codes_macro::codes;

pub use crate::catalog::{Catalog, all, from_code, from_id, from_number, from_status, in_order, with_status};
pub use crate::data::Data;
pub use crate::data::body::Body;
pub use crate::data::codes::Codes;
pub use crate::data::index::Index;
pub use crate::data::lists::Lists;
pub use crate::data::numbers::Numbers;
pub use crate::data::parameters::{Parameters, Places};
pub use crate::data::statuses::Statuses;
pub use crate::data::texts::Texts;
#[cfg(feature = "alloc")]
pub use crate::frameworks::respond::Answer;
pub use crate::frameworks::*;
pub use crate::{__glue as glue, __glue_error as glue_error, __glue_status as glue_status};

#[cfg(feature = "alloc")]
pub use crate::failure::filled::{Borrowed, Filled, Parameter, filled};

// Without its feature, a macro expands to nothing.

#[cfg(not(feature = "serde"))]
pub use crate::__nothing as glue_serde;
#[cfg(feature = "serde")]
pub use {
    crate::__serde as glue_serde,
    crate::serde::{deserialize, serialize},
    serde_core,
};

#[cfg(feature = "alloc")]
pub use crate::{__glue_error_status as glue_error_status, __glue_parameters as glue_parameters};
#[cfg(not(feature = "alloc"))]
pub use crate::{__nothing as glue_error_status, __nothing as glue_parameters};

use crate::catalog::unknown_code::UnknownCode;

/// Returns the code with this ID.
///
/// # Errors
///
/// Returns an error if no code has this ID.
pub fn parse<C: Catalog>(id: &str) -> Result<C, UnknownCode> {
    C::from_id(id).ok_or_else(|| UnknownCode::new(C::__DATA, id))
}
