codes_runtime::codes!("docs/api_errors.md", status = { A: 404 });
