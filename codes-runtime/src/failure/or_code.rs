//! A failure instead of an error or `None`.

use crate::catalog::Catalog;
use crate::failure::Failure;
use crate::failure::build::Build;
use crate::failure::occurrence::Source;

/// Turns the `Err` of a `Result` and the `None` of an `Option` into a [`Failure`].
///
/// The [`prelude`](crate::prelude) imports this trait. The failure keeps an error as its [`source`](core::error::Error::source) for
/// logs, and never sends it.
///
/// ```
/// use std::collections::HashMap;
///
/// use codes_runtime::{Failure, prelude::*};
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// fn entry(entries: &HashMap<u64, String>, id: &str) -> Result<String, Failure<HttpResponseCode>> {
///     let id: u64 = id.parse().or_code(HttpResponseCode::ValidationInputParamsError)?;
///     entries.get(&id).cloned().or_code(HttpResponseCode::NotFound)
/// }
///
/// let entries = HashMap::from([(7, "seven".to_owned())]);
/// assert_eq!(entry(&entries, "7").unwrap(), "seven");
/// assert_eq!(entry(&entries, "8").unwrap_err().code(), HttpResponseCode::NotFound);
/// assert_eq!(entry(&entries, "x").unwrap_err().code(), HttpResponseCode::ValidationInputParamsError);
/// ```
pub trait OrCode<T> {
    /// Returns the value, or a failure with `code`.
    ///
    /// # Errors
    ///
    /// Returns a failure for `Err` and for `None`.
    fn or_code<C: Catalog>(self, code: C) -> Result<T, Failure<C>>;
}

impl<T, E: Into<Source>> OrCode<T> for Result<T, E> {
    fn or_code<C: Catalog>(self, code: C) -> Result<T, Failure<C>> {
        self.map_err(|source| code.caused_by(source))
    }
}

impl<T> OrCode<T> for Option<T> {
    fn or_code<C: Catalog>(self, code: C) -> Result<T, Failure<C>> {
        self.ok_or_else(|| code.into())
    }
}
