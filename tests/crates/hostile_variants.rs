//! Variants with the names of types, traits and associated types in generated code.
//!
//! run

codes_runtime::codes!(pub enum Code = "spec/hostile.md", allow = [empty_message, placeholder]);
codes_runtime::codes!(enum Plain = "spec/hostile.md", allow = [empty_message, placeholder]);

codes_runtime::codes! {
    pub enum Value = "spec/value_codes.md",
    parameters = {
        _1: u8, Crate: u8, HTTPStatus: u8, f: u8, failure: u8, id: u8, match: u8, name: u8, number: u8, self: u8,
    },
    error = ValueError,
}

fn main() {
    for code in Code::ALL {
        assert_eq!(code.id().parse(), Ok(*code));
        assert_eq!(Code::try_from(code.id()), Ok(*code));
        assert_eq!(format!("{code:?}"), code.name());
    }
    assert_eq!(Code::ALL.len(), Plain::ALL.len());
    let [none, some] = [Code::None, Code::Some];
    assert_ne!(none, some);
    values();
}

/// Makes a failure with each function whose name may be taken.
fn values() {
    let failures: [codes_runtime::Failure<Value>; 21] = [
        Value::match_(7).into(),
        Value::status_(7).into(),
        Value::from_str_(7).into(),
        Value::default_(1, 7).into(),
        Value::clone_(7).into(),
        Value::from_(7).into(),
        Value::try_from_(7).into(),
        Value::crate_(7).into(),
        Value::super_(7).into(),
        Value::self_made(1, 7).into(),
        Value::dyn_(7).into(),
        Value::async_(7).into(),
        Value::gen_(7).into(),
        Value::id_(7).into(),
        Value::name_(7).into(),
        Value::new(7).into(),
        Value::allowed(7).into(),
        Value::filled(7).into(),
        Value::option(7).into(),
        Value::several(1, 2, 3, 4, 5, 6, 7, 8, 9).into(),
        Value::None.into(),
    ];
    for (failure, code) in failures.iter().zip(Value::ALL) {
        assert_eq!(failure.code(), *code);
        assert!(failure.to_string().contains('7') || *code == Value::None, "{failure}");
    }
    // In the order of the option.
    assert_eq!(failures[19].to_string(), "5, 7, 6, 9, 2, 4, 3, 8, 1.");
    assert_eq!(failures[3].to_string(), "7 and 1.");
    assert_eq!(ValueError::from(Value::Match).to_string(), "Bad Request");
    assert_eq!(Value::try_from("FROM_STR"), Ok(Value::FromStr));
    assert_eq!(Value::clone(&Value::New), Value::New);
}
