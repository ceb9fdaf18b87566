codes_runtime::codes!(pub enum Code = "https://example.com/api_errors.md");
