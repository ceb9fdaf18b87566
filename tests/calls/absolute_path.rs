codes_runtime::codes!("/etc/codes/http_codes.md");
