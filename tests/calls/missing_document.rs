codes_runtime::codes!("docs/nothing_like_it_codes.md");
