codes_runtime::codes!(pub enum Code = "docs/order_errors.md", parameters = { id: impl std::fmt::Display, owner: &str });
