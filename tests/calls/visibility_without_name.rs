codes_runtime::codes!(pub(crate) "docs/api_errors.md");
