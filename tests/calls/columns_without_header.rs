codes_runtime::codes!("docs/api_errors.md", columns = { code: Code });
