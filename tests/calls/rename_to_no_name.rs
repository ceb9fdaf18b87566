codes_runtime::codes!("docs/api_errors.md", rename = { "A": not_a_name, "B": Self, 404: r#Type });
