//! features = ["json"]
//!
//! Items with the names of the prelude, of primitive types and of the parts of generated code.
//!
//! They shadow the prelude. `no_implicit_prelude.rs` tests a crate without one.

#![allow(non_camel_case_types, non_upper_case_globals, dead_code, unused_macros, missing_docs)]

pub mod core {}
pub mod std {}
pub mod alloc {}
pub mod fmt {}
pub mod codes {}
pub mod __private {}
pub mod __rt {}

pub struct Option;
pub struct Result;
pub struct String;
pub struct Box;
pub struct Vec;
pub struct str;
pub struct u8;
pub struct u16;
pub struct i64;
pub struct usize;
pub struct bool;
pub struct Texts;
pub struct Data;
pub struct Index;
pub struct UnknownCode;
pub struct Entry;
pub trait Clone {}
pub trait Copy {}
pub trait PartialEq {}
pub trait Eq {}
pub trait Hash {}
pub trait Debug {}
pub trait Display {}
pub trait Error {}
pub trait From {}
pub trait TryFrom {}
pub trait FromStr {}
pub trait Catalog {}
pub trait HasStatus {}
pub struct status;
pub struct code;
pub static id: () = ();
pub const number: () = ();
pub const f: () = ();
pub struct serializer;
pub struct deserializer;
pub const Some: () = ();
pub const None: () = ();
pub const Ok: () = ();
pub const Err: () = ();
pub const ENTRIES: () = ();
pub const DATA: () = ();
pub const IDS: () = ();
pub const BY_STATUS: () = ();
pub const BODY: () = ();
pub struct Failure;
pub trait Deref {}
pub trait FnOnce {}
pub trait Answer {}
pub trait Build {}
pub struct Filled;
pub trait Parameter {}
pub fn filled() {}
pub static owner: () = ();
pub static failure: () = ();
pub static error: () = ();

macro_rules! include_bytes {
    ($($any:tt)*) => {
        hidden
    };
}
macro_rules! concat {
    ($($any:tt)*) => {
        hidden
    };
}
macro_rules! env {
    ($($any:tt)*) => {
        hidden
    };
}
macro_rules! compile_error {
    ($($any:tt)*) => {
        hidden
    };
}
macro_rules! glue {
    ($($any:tt)*) => {
        hidden
    };
}
macro_rules! glue_status {
    ($($any:tt)*) => {
        hidden
    };
}
macro_rules! glue_parameters {
    ($($any:tt)*) => {
        hidden
    };
}
macro_rules! write {
    ($($any:tt)*) => {
        hidden
    };
}

codes_runtime::codes!("spec/http_response_codes.md", extra = ["Result"]);
codes_runtime::codes! {
    pub enum D = "spec/http_response_codes.md",
    error = DError,
    body = rfc9457,
    type_base = "https://example.com/",
}
codes_runtime::codes!(pub enum Code = "spec/without_statuses.md", allow = [empty_message]);

codes_runtime::codes! {
    pub enum Order = "spec/order_errors.md",
    parameters = { id: ::core::primitive::u16, owner: &::core::primitive::str },
}

/// The types of values are those of the user.
pub mod own {
    pub type u16 = ::core::primitive::char;
    pub type String = ::core::primitive::u8;
    codes_runtime::codes!(pub enum Option = "spec/order_errors.md", parameters = { id: u16, owner: String }, error = str);

    pub fn used() -> [codes_runtime::Failure<Option>; 2] {
        [Option::order_missing('a', 0).into(), Option::order_shipped('b').into()]
    }
}

/// Enums that are named like the types of their functions.
pub mod named {
    codes_runtime::codes!(pub enum Option = "spec/http_response_codes.md", error = str);
    codes_runtime::codes!(pub enum u16 = "spec/http_response_codes.md", error = bool);
    codes_runtime::codes!(pub enum i64 = "spec/without_statuses.md", allow = [empty_message]);
}

pub fn used() -> (::core::primitive::u16, &'static ::core::primitive::str) {
    (HttpResponseCode::NotFound.status(), Code::QueueFull.message())
}
