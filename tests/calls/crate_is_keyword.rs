codes_runtime::codes!("docs/api_errors.md", crate = true);
