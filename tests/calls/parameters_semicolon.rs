codes_runtime::codes!(pub enum Code = "docs/order_errors.md", parameters = { id: u64; owner: &str });
