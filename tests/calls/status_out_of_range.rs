codes_runtime::codes!("docs/api_errors.md", status = 999);
