codes_runtime::codes!("docs/api_errors.md", allow = [empty_messages, duplicate_code]);
