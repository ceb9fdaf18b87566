codes_runtime::codes! {
    pub enum Code = "docs/order_errors.md",
    parameters = { id: u64, message: &str, title: &str, status: none },
    body = rfc9457,
}
