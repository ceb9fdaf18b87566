codes_runtime::codes!("docs/reference.md");
