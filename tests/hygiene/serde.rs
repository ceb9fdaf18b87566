//! The feature `serde` without a dependency on serde of one's own.
//!
//! features = ["serde"]
//! default-features = false

#![no_std]
#![no_implicit_prelude]
#![deny(warnings)]

::codes_runtime::codes!("spec/http_response_codes.md");
