codes_runtime::codes!("docs/api_errors.md", extra = ["描述"]);
