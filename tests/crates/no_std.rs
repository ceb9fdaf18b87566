//! A crate without `std`, which has a panic handler and so would not compile with another one.
//!
//! default-features = false

#![no_std]

codes_runtime::codes!("spec/http_response_codes.md");
// Without `alloc`, codes with parameters do not have functions, and their types do not exist.
codes_runtime::codes!("spec/order_errors.md", parameters = { id: u64, owner: String });

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

/// Uses the enum as a program would.
pub fn use_it(text: &str) -> (u16, &'static str, bool) {
    let code = text.parse().unwrap_or(HttpResponseCode::NotFound);
    (code.status(), code.message(), HttpResponseCode::from_id(text).is_some())
}

/// Uses what is known of the values of messages.
pub fn values() -> (&'static [&'static str], &'static str) {
    (codes_runtime::Catalog::entry(OrderError::OrderMissing).parameters, OrderError::OrderMissing.message())
}
