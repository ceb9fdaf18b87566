codes_runtime::codes!(pub enum Code = concat!("docs/", "api_errors.md"));
