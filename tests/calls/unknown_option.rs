codes_runtime::codes!("docs/api_errors.md", renam = { "A": B });
