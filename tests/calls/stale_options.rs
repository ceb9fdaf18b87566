codes_runtime::codes!("docs/api_errors.md", extra = ["Retry"], strip_prefix = "E_", status = 400, wire = number);
