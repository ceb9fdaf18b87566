//! A code in place of an error or of nothing.

use crate::catalog::Catalog;
use crate::failure::Failure;
use crate::failure::build::Build;
use crate::failure::occurrence::Source;

/// Gives the `Err` of a `Result`, and the `None` of an `Option`, a code.
///
/// The [`prelude`](crate::prelude) brings it into scope. An error is kept for logs, as the
/// [`source`](core::error::Error::source) of the failure, and never sent.
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
    /// What there is, else a failure with `code`.
    ///
    /// # Errors
    ///
    /// Where there is an error, or nothing.
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
