codes_runtime::codes!("docs/api_errors.md", table = "Orders");
