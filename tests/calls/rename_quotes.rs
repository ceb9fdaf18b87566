codes_runtime::codes!("docs/api_errors.md", rename = { A: B, "B": "C" });
