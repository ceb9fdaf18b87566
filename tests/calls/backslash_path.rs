codes_runtime::codes!(r"spec\http_codes.md");
