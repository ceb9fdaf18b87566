//! Columns that a call reads by their headers, in addition to the columns with roles.

use crate::catalog::{function, variant};
use crate::text::escape;

/// A column that the call reads by its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Extra {
    pub(crate) header: String,
    /// The name of the generated function.
    pub(crate) name: String,
}

/// The errors for a header that cannot be a function name, and for one whose function already exists.
const NO_NAME: &str = "its header cannot become the name of a function: write it in letters A to Z";
const IS_TAKEN: &str = "the enum already has a function with this name: change the header";

impl Extra {
    /// Creates the column with this header. Returns the reason and the help if no function can have its name.
    pub(crate) fn new(header: &str) -> Result<Self, &'static str> {
        let name = variant::snake_case(header).ok_or(NO_NAME)?;
        if function::is_taken(&name) {
            return Err(IS_TAKEN);
        }
        Ok(Extra { header: header.to_owned(), name })
    }

    /// Returns the name of the generated function, with `r#` if it is a keyword.
    pub(crate) fn function(&self) -> String {
        let mark = if function::is_keyword(&self.name) { "r#" } else { "" };
        format!("{mark}{}", self.name)
    }

    /// Returns the name of the static that contains the cells.
    pub(crate) fn texts(&self) -> String {
        format!("EXTRA_{}", self.name.to_ascii_uppercase())
    }

    pub(crate) fn doc(&self) -> String {
        format!(
            " Returns the text of the column “{}”, or an empty string if its cell is empty.",
            escape::text(&self.header)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_give_functions_in_snake_case() {
        let name = |header| Extra::new(header).map(|extra| extra.name);
        for (header, function) in [
            ("Retryable", "retryable"),
            ("Retry after (s)", "retry_after_s"),
            ("gRPC code", "g_rpc_code"),
            ("docURL", "doc_url"),
        ] {
            assert_eq!(name(header).as_deref(), Ok(function), "{header}");
        }
        assert_eq!(name("Type").map(|_| Extra::new("Type").unwrap().function()), Ok("r#type".to_owned()));
        let long = "x".repeat(101);
        assert_eq!(name(&long[1..]).as_deref(), Ok(&long[1..]));
        for header in ["", "—", "描述", "Größe", "1st", "Self", "super", "crate", &long] {
            assert_eq!(name(header), Err(NO_NAME), "{header}");
        }
        for header in ["Status", "Id", "From status", "From str", "to string", "Clone", "Serialize"] {
            assert_eq!(name(header), Err(IS_TAKEN), "{header}");
        }
    }

    #[test]
    fn keywords_get_a_prefix() {
        for header in ["Gen", "Type", "async"] {
            let function = Extra::new(header).unwrap().function();
            assert_eq!(function, format!("r#{}", header.to_lowercase()));
        }
    }
}
