//! Traits for all types, with methods that have the names of those in generated code.
//!
//! run

#[allow(dead_code, reason = "nothing is hijacked")]
trait Hijack: Sized {
    fn name(&self) -> &'static str {
        "hijacked"
    }
    fn id(&self) -> &'static str {
        "hijacked"
    }
    fn message(&self) -> &'static str {
        "hijacked"
    }
    fn status(&self) -> u16 {
        0
    }
    fn code(&self) -> &'static str {
        "hijacked"
    }
    fn entry(&self) -> &'static str {
        "hijacked"
    }
    fn index(&self) -> usize {
        0
    }
    fn detail(&self) -> u8 {
        0
    }
    fn into_failure(&self) -> u8 {
        0
    }
    fn with_failure<T>(&self, _: T) {}
    fn source(&self) -> u8 {
        0
    }
    fn deref(&self) -> u8 {
        0
    }
    fn fmt<T>(&self, _: T) {}
    fn pad(&self, _: &str) {}
    fn write_str(&self, _: &str) {}
    fn ok_or_else<T>(&self, _: T) {}
    fn value(&self) -> u8 {
        0
    }
    fn filled<T>(&self, _: T) {}
    fn into<T>(&self, _: T) {}
    fn from_id(_: &str) -> u8 {
        0
    }
    fn with_status(_: u16) -> u8 {
        0
    }
}

impl<T> Hijack for T {}

codes_runtime::codes!("spec/http_response_codes.md", error = ApiError);
codes_runtime::codes!("spec/order_errors.md", parameters = { id: u64, owner: &str });

fn main() {
    let code = HttpResponseCode::NotFound;
    assert_eq!(code.to_string(), "Entry not found.");
    assert_eq!(format!("{code:?}"), "NotFound");
    assert_eq!("NotFound".parse(), Ok(code));
    assert_eq!(HttpResponseCode::try_from("NotFound"), Ok(code));
    assert_eq!(u16::from(code), 404);
    assert!(code.is_client_error());
    assert_eq!(codes_runtime::Catalog::entry(code).status, Some(404));
    assert_eq!(OrderError::order_missing(7, "Ada").to_string(), "Order 7 of Ada was not found.");
    let error = ApiError::from(codes_runtime::Build::caused_by(code, "a cause"));
    assert_eq!(error.to_string(), "Entry not found.");
    assert_eq!(std::error::Error::source(&error).map(ToString::to_string), Some("a cause".to_owned()));
}
