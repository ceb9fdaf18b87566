//! The feature `serde` in a crate that does not depend on serde or `std`. A second panic handler shows that `std` is not linked.
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
