codes_runtime::codes!(pub struct Code = "docs/api_errors.md");
