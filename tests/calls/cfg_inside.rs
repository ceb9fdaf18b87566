codes_runtime::codes!(#[cfg(unix)] pub enum Code = "docs/api_errors.md");
