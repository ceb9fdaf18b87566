codes_runtime::codes!("docs/api_errors.md", body = rfc9457, type_base = "");
