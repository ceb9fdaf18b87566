codes_runtime::codes!(pub enum Code = "docs/order_errors.md", parameters = { id: Vec<u8>, owner: &str });
