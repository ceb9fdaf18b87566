//! The option `skip`: rows that are not codes.

use syn::parse::ParseStream;
use syn::{Error, LitStr, Result};

use crate::call::value;

/// Parses `["5xx", "any other"]`.
pub(crate) fn parse(input: ParseStream<'_>) -> Result<Vec<String>> {
    value::list(input, "[\"5xx\", \"any other\"]", |text: LitStr, others: &[String]| {
        let value = text.value();
        if value.trim().is_empty() {
            let message = "expected the text of a cell: an empty one would skip every row without a code";
            return Err(Error::new(text.span(), message));
        }
        if others.contains(&value) {
            return Err(Error::new(text.span(), format!("`{value}` is skipped twice")));
        }
        Ok(value)
    })
}
