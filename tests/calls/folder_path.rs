codes_runtime::codes!(pub enum Code = "docs");
