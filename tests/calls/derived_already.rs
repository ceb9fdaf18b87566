codes_runtime::codes!(#[derive(Clone, Debug, PartialOrd)] pub enum Code = "docs/api_errors.md");
