codes_runtime::codes!(pub enum Code = "docs/order_errors.md", parameters = { id: u64, owner: &str });

fn fail() -> codes_runtime::Failure<Code> {
    Code::order_missing("7", "Ada").into()
}
