codes_runtime::codes!(#[derive(Default)] pub enum Code = "docs/api_errors.md");
