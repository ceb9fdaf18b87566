codes_runtime::codes!("docs/api_errors.md", crate = "codes_runtime");
