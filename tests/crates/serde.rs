//! The feature `serde` without a dependency on serde of one's own, and without `std`, whose panic handler would not
//! compile beside this one.
//!
//! features = ["serde"]
//! default-features = false

#![no_std]
#![no_implicit_prelude]
#![deny(warnings)]

::codes_runtime::codes!("spec/http_response_codes.md");

#[panic_handler]
fn panic(_: &::core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
