codes_runtime::codes!("docs/api_errors.md", extra = ["Retry after", "retry-after"]);
