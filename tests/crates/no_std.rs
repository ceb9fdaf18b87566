//! A crate without `std`: a second panic handler, which `std` has, would not compile beside this one.
//!
//! default-features = false

#![no_std]

codes_runtime::codes!("spec/http_response_codes.md");

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

/// What a program of its own would use.
pub fn use_it(text: &str) -> (u16, &'static str, bool) {
    let code = text.parse().unwrap_or(HttpResponseCode::NotFound);
    (code.status(), code.message(), HttpResponseCode::from_id(text).is_some())
}
