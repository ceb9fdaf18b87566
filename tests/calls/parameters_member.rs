codes_runtime::codes!(pub enum Code = "docs/order_errors.md", parameters = { code: u64, message: &str });
