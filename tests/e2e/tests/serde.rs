//! Tests codes in serde's formats.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

codes_runtime::codes! {
    #[derive(PartialOrd, Ord)]
    pub(crate) enum Code = "../../spec/http_response_codes.md",
}
codes_runtime::codes!(pub(crate) enum Order = "../output/order_errors.md", allow = [empty_message, error_without_code, unregistered_status]);

codes_runtime::codes!(pub(crate) enum Lock = "../tables/shapes/numbers.md", wire = number);

/// A response as an API could send it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Answer {
    code: Code,
    others: Vec<Code>,
    counts: BTreeMap<Code, u32>,
}

fn answer() -> Answer {
    Answer {
        code: Code::NotFound,
        others: vec![Code::SuccessfulOperation, Code::ServerError],
        counts: [(Code::SuccessfulOperation, 1), (Code::NotFound, 2)].into(),
    }
}

#[test]
fn json_has_codes_as_strings_and_statuses_as_integers() {
    let json = r#"{"code":"NotFound","others":[200,"ServerError"],"counts":{"200":1,"NotFound":2}}"#;
    assert_eq!(serde_json::to_string(&answer()).unwrap(), json);
    assert_eq!(serde_json::from_str::<Answer>(json).unwrap(), answer());
    assert_eq!(serde_json::from_reader::<_, Answer>(json.as_bytes()).unwrap(), answer());
    assert_eq!(serde_json::from_value::<Answer>(serde_json::to_value(answer()).unwrap()).unwrap(), answer());
}

#[test]
fn numbers_are_integers_if_they_are_sent_instead_of_codes() {
    assert_eq!(serde_json::to_string(&[Lock::LockOk, Lock::LockJammed]).unwrap(), "[0,-2]");
    assert_eq!(serde_json::from_str::<Lock>("-2").unwrap(), Lock::LockJammed);
    assert!(serde_json::from_str::<Lock>("\"LOCK_JAMMED\"").is_err());
}

#[test]
fn every_code_comes_back_from_every_format() {
    fn round_trip<C: codes_runtime::Catalog + Serialize + for<'de> Deserialize<'de>>() {
        for code in C::ALL {
            let json = serde_json::to_string(code).unwrap();
            assert_eq!(serde_json::from_str::<C>(&json).unwrap(), *code);
            let bytes = postcard::to_allocvec(code).unwrap();
            assert_eq!(postcard::from_bytes::<C>(&bytes).unwrap(), *code);
            let mut bytes = Vec::new();
            ciborium::into_writer(code, &mut bytes).unwrap();
            assert_eq!(ciborium::from_reader::<C, _>(&bytes[..]).unwrap(), *code);
        }
    }
    round_trip::<Code>();
    round_trip::<Order>();
    round_trip::<Lock>();
    let bytes = postcard::to_allocvec(&answer()).unwrap();
    assert_eq!(postcard::from_bytes::<Answer>(&bytes).unwrap(), answer());
    let mut bytes = Vec::new();
    ciborium::into_writer(&answer(), &mut bytes).unwrap();
    assert_eq!(ciborium::from_reader::<Answer, _>(&bytes[..]).unwrap(), answer());
}

#[test]
fn ids_may_be_escaped_borrowed_and_decimal_text() {
    for json in [r#""NotFound""#, r#""N\u006ftFound""#, r#""\u004eotFound""#] {
        assert_eq!(serde_json::from_str::<Code>(json).unwrap(), Code::NotFound, "{json}");
    }
    for json in ["200", r#""200""#, r#""2\u00300""#] {
        assert_eq!(serde_json::from_str::<Code>(json).unwrap(), Code::SuccessfulOperation, "{json}");
    }
}

#[test]
fn an_unknown_id_is_a_short_error_that_lists_no_codes() {
    let error = |json: &str| serde_json::from_str::<Code>(json).unwrap_err().to_string();
    assert_eq!(error(r#""Teapot""#), "unknown code `Teapot` at line 1 column 8");
    assert_eq!(error("404"), "unknown code `404` at line 1 column 3");
    assert_eq!(error("-1"), "unknown code `-1` at line 1 column 2");
    assert_eq!(error("18446744073709551615"), "unknown code `18446744073709551615` at line 1 column 20");
    assert_eq!(error("\"\\u001b[31m\""), "unknown code `\\u{1b}[31m` at line 1 column 12");
    let long = error(&format!("{:?}", "x".repeat(1_000_000)));
    assert!(long.starts_with(&format!("unknown code `{}…`", "x".repeat(40))) && long.len() < 100, "{long}");
    for json in ["null", "true", "[]", "{}", "1.5"] {
        assert!(error(json).contains("expected the id of a code"), "{json}: {}", error(json));
    }
}

#[test]
fn statuses_are_not_ids_of_rows_with_codes() {
    // A status is the ID only of a row without a code.
    assert!(serde_json::from_str::<Code>("404").is_err());
    assert_eq!(serde_json::from_str::<Order>("404").unwrap(), Order::from_id("404").unwrap());
    assert_eq!(serde_json::to_string(&Order::OrderLocked).unwrap(), r#""order.locked""#);
}
