//! Names of generated functions.

/// The functions and methods that every enum has, from its definition, from a trait, or from a column with a role.
const TAKEN: &[&str] = &[
    "all",
    "as_ref",
    "borrow",
    "borrow_mut",
    "cause",
    "clamp",
    "clone",
    "clone_from",
    "clone_into",
    "cmp",
    "code",
    "description",
    "deserialize",
    "entry",
    "eq",
    "fmt",
    "from",
    "from_code",
    "from_id",
    "from_number",
    "from_status",
    "from_str",
    "ge",
    "gt",
    "hash",
    "hash_slice",
    "id",
    "into",
    "is_client_error",
    "is_informational",
    "is_redirection",
    "is_server_error",
    "is_success",
    "le",
    "lt",
    "max",
    "message",
    "min",
    "name",
    "ne",
    "number",
    "partial_cmp",
    "provide",
    "reason",
    "serialize",
    "source",
    "status",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
    "with_status",
];

/// The keywords of all editions that need `r#` to be names.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The keywords that cannot be names even with `r#`.
const PATHS: &[&str] = &["crate", "self", "super"];

/// The functions of traits that a function without `self` of the enum would hide in paths such as `Code::default()`: from the
/// standard library, from this crate, and from frameworks.
const HIDDEN: &[&str] = &[
    "caused_by",
    "default",
    "detail",
    "error_response",
    "field",
    "header",
    "into_failure",
    "into_response",
    "is_deprecated",
    "link",
    "respond_to",
    "responses",
    "retry_after",
    "retry_policy",
    "schema",
    "schemas",
    "status_code",
    "widen",
];

fn is_in(list: &[&str], name: &str) -> bool {
    list.binary_search(&name).is_ok()
}

/// Returns whether every enum has a function with this name.
pub(crate) fn is_taken(name: &str) -> bool {
    is_in(TAKEN, name)
}

/// Returns whether this name of a function needs `r#`.
pub(crate) fn is_keyword(name: &str) -> bool {
    is_in(KEYWORDS, name)
}

/// Returns whether a function without `self` needs another name than this one.
pub(crate) fn is_reserved(name: &str) -> bool {
    [TAKEN, KEYWORDS, PATHS, HIDDEN].iter().any(|list| is_in(list, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!([TAKEN, KEYWORDS, PATHS, HIDDEN].iter().all(|names| names.is_sorted()));
    }
}
