//! Columns that a call asks for by their headers, beyond those of the roles.

use proc_macro2::{Ident, Span};

use crate::markdown;
use crate::page::Table;
use crate::variant;

/// The functions and methods that every enum of codes has, or that a column of its table may give it.
const TAKEN: [&str; 32] = [
    "all",
    "borrow",
    "clone",
    "cmp",
    "code",
    "entry",
    "eq",
    "fmt",
    "from_code",
    "from_id",
    "from_number",
    "from_status",
    "hash",
    "id",
    "into",
    "is_client_error",
    "is_informational",
    "is_redirection",
    "is_server_error",
    "is_success",
    "message",
    "name",
    "ne",
    "number",
    "partial_cmp",
    "reason",
    "source",
    "status",
    "to_string",
    "try_into",
    "type_id",
    "with_status",
];

/// A column that the call asks for by its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Extra {
    header: String,
    function: String,
}

/// Why a header gives no function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoFunction {
    /// No name of Rust can be made of it.
    NoName,
    /// Every enum of codes has a function of this name.
    Taken,
}

impl Extra {
    /// The column headed `header`.
    pub(crate) fn new(header: &str) -> Result<Self, NoFunction> {
        let function = variant::snake_case(header).ok_or(NoFunction::NoName)?;
        if TAKEN.contains(&function.as_str()) {
            return Err(NoFunction::Taken);
        }
        Ok(Extra { header: header.to_owned(), function })
    }

    /// The header as the call writes it.
    pub(crate) fn header(&self) -> &str {
        &self.header
    }

    /// The name of its function.
    pub(crate) fn name(&self) -> &str {
        &self.function
    }

    /// The name of its function, for code.
    pub(crate) fn function(&self, span: Span) -> Ident {
        // A word of the language, such as `type`, is a name only when it is marked as one.
        let is_keyword = syn::parse_str::<Ident>(&self.function).is_err();
        if is_keyword { Ident::new_raw(&self.function, span) } else { Ident::new(&self.function, span) }
    }

    /// The name of the static that holds its texts.
    pub(crate) fn texts(&self, span: Span) -> Ident {
        Ident::new(&format!("EXTRA_{}", self.function.to_ascii_uppercase()), span)
    }

    /// What its function is documented with.
    pub(crate) fn doc(&self) -> String {
        format!(" The text of the column “{}”, empty where its cell is.", markdown::escape(&self.header))
    }

    /// Which column of `table` this is.
    pub(crate) fn column(&self, table: &Table) -> Option<usize> {
        table.header.cells.iter().position(|cell| cell.text == self.header)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_give_functions_in_snake_case() {
        let name = |header| Extra::new(header).map(|extra| extra.function);
        for (header, function) in [
            ("Retryable", "retryable"),
            ("Retry after (s)", "retry_after_s"),
            ("gRPC code", "g_rpc_code"),
            ("docURL", "doc_url"),
        ] {
            assert_eq!(name(header).as_deref(), Ok(function), "{header}");
        }
        assert_eq!(
            name("Type").map(|_| Extra::new("Type").unwrap().function(Span::call_site()).to_string()),
            Ok("r#type".to_owned())
        );
        for header in ["", "—", "描述", "Self", "crate"] {
            assert_eq!(name(header), Err(NoFunction::NoName), "{header}");
        }
        for header in ["Status", "Id", "From status", "to string", "Clone"] {
            assert_eq!(name(header), Err(NoFunction::Taken), "{header}");
        }
    }

    #[test]
    fn the_list_of_what_is_taken_is_sorted() {
        assert!(TAKEN.is_sorted());
    }
}
