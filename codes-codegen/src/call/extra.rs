//! The option `extra`, which reads further columns. Each becomes a function.

use syn::parse::ParseStream;
use syn::{Error, LitStr, Result};

use crate::call::value;
use crate::catalog::extra::Extra;
use crate::text::quote;

/// Parses `["Retryable"]`.
pub(crate) fn parse(input: ParseStream<'_>) -> Result<Vec<Extra>> {
    value::list(input, "[\"Retryable\"]", |header: LitStr, others: &[Extra]| {
        let extra = Extra::new(&header.value()).map_err(|reason| {
            let written = quote(&header.value());
            Error::new(header.span(), format!("the column {written} cannot be read, because {reason}"))
        })?;
        if others.iter().any(|other| other.name == extra.name) {
            let message = format!("another column in the list already has the function `{}`", extra.name);
            return Err(Error::new(header.span(), message));
        }
        Ok(extra)
    })
}
