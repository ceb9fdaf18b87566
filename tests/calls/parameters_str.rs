codes_runtime::codes!(pub enum Code = "docs/order_errors.md", parameters = { id: str, owner: &str });
