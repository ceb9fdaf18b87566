codes_runtime::codes!(enum Code = "docs/line\nbreak\u{202e}.md");
