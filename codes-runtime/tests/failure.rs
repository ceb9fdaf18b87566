//! Tests failures as servers make them.
#![cfg(feature = "alloc")]

use std::error::Error;
use std::io;

use codes_runtime::Failure;
use codes_runtime::prelude::*;

codes_runtime::codes!(enum Code = "spec/http_response_codes.md");

#[test]
fn a_failure_is_as_small_as_a_pointer_and_a_code() {
    assert_eq!(size_of::<Failure<Code>>(), 16);
    assert_eq!(size_of::<Result<(), Failure<Code>>>(), 16);
}

#[test]
fn details_are_kept_and_the_cause_is_for_logs() {
    let failure = Code::ServerError.caused_by(io::Error::other("the disk is full")).detail("try later");
    assert_eq!(failure.to_string(), format!("{} (try later)", Code::ServerError));
    assert_eq!(failure.source().expect("a cause").to_string(), "the disk is full");
    assert!(format!("{failure:?}").contains("the disk is full"));
    assert!(!failure.to_string().contains("disk"));
    assert!(Failure::from(Code::ServerError).source().is_none());
}

#[test]
fn a_retry_after_replaces_an_earlier_one() {
    let failure = Code::TooManyRequests.header("X-A", "1").retry_after(1).header("x-a", "2").retry_after(30);
    assert_eq!(failure.headers().collect::<Vec<_>>(), [("x-a", "1"), ("x-a", "2"), ("retry-after", "30")]);
}

#[test]
#[cfg_attr(debug_assertions, should_panic = "invalid header")]
fn an_invalid_header_is_not_sent() {
    let failure = Code::NotFound.header("X-A", "1\r\nset-cookie: x");
    assert_eq!(failure.headers().next(), None);
}

#[test]
fn or_code_keeps_an_error_as_the_source() {
    let failure = "x".parse::<u8>().or_code(Code::NotFound).expect_err("no number");
    assert_eq!(failure.source().expect("a cause").to_string(), "invalid digit found in string");
    let failure = Err::<u8, _>("a text").or_code(Code::NotFound).expect_err("an error");
    assert_eq!(failure.source().expect("a cause").to_string(), "a text");
    assert!(None::<u8>.or_code(Code::NotFound).expect_err("nothing").source().is_none());
    assert_eq!(Some(1).or_code(Code::NotFound).expect("something"), 1);
}

#[test]
fn a_failure_is_a_sendable_error() {
    fn is_sent<T: Send + Sync + 'static>(_: &T) {}
    let failure = Code::NotFound.detail("gone");
    is_sent(&failure);
    let any: Box<dyn Error + Send + Sync> = failure.into();
    assert_eq!(any.to_string(), "Entry not found. (gone)");
}
