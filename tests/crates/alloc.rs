//! Messages with values in a crate with `alloc`, but without `std`. A second panic handler shows that `std` is not linked.
//!
//! features = ["alloc"]
//! default-features = false

#![no_std]
#![deny(warnings)]

extern crate alloc;

codes_runtime::codes! {
    "spec/order_errors.md", parameters = { id: alloc::string::String, owner: alloc::boxed::Box<str> }, error = ApiError
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

/// Fails with the values of a message.
pub fn fail(id: &str) -> Result<(), ApiError> {
    Err(OrderError::order_missing(id.into(), "Ada".into()))?
}
