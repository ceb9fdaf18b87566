codes_runtime::codes!(#[derive(Serialize)] pub enum Code = "docs/api_errors.md");
