codes_runtime::codes!(pub enum Code = "docs/api_errors.md", table = []);
