//! Tests messages with values: what servers send, and what clients read.

use std::borrow::Cow;
use std::fmt;

use codes_runtime::prelude::*;
use codes_runtime::{Catalog, Failure, Filled, Received};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

codes_runtime::codes! {
    enum Flat = "../output/parcels.md",
    parameters = { id: u64, shopName: &str, weight: f64, word: none },
    error = FlatError,
}
codes_runtime::codes! {
    enum Nested = "../output/parcels.md",
    parameters = { weight: f64, shopName: Cow<'static, str>, id: i128, word: none },
    body = nested,
}
codes_runtime::codes! {
    enum Problem = "../output/parcels.md",
    parameters = { id: Sheet, shopName: String, weight: f32, word: none },
    body = rfc9457,
}

const NO_HEADERS: [(&str, &str); 0] = [];

/// A type whose text and JSON differ.
#[derive(Serialize)]
struct Sheet {
    row: u8,
    names: [&'static str; 2],
}

impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)
    }
}

fn received<C: Catalog>(failure: &Failure<C>, body: &str) -> Failure<Received<C>> {
    let status = failure.code().entry().status.expect("a status");
    Failure::from_parts(status, NO_HEADERS, body)
}

#[test]
fn arguments_are_in_the_order_of_the_option() {
    let failure = Flat::parcel_missing(7, "Nadir");
    assert_eq!(failure.to_string(), "Parcel 7 of Nadir was not found.");
    assert_eq!(
        failure.body(),
        r#"{"code":"PARCEL_MISSING","message":"Parcel 7 of Nadir was not found.","id":7,"shopName":"Nadir"}"#
    );
    let failure = Nested::parcel_missing("Nadir".into(), 7);
    assert_eq!(failure.to_string(), "Parcel 7 of Nadir was not found.");
    assert_eq!(
        failure.body(),
        r#"{"error":{"code":"PARCEL_MISSING","message":"Parcel 7 of Nadir was not found.","shopName":"Nadir","id":7}}"#
    );
    assert_eq!(Flat::ParcelMissing.entry().parameters, ["id", "shopName"]);
    assert_eq!(Nested::ParcelMissing.entry().parameters, ["shopName", "id"]);
    assert_eq!(Flat::Default.entry().parameters, &[] as &[&str]);
}

#[test]
fn a_parameter_may_occur_twice_and_other_braces_are_text() {
    let failure = Flat::match_(7, "Nadir");
    assert_eq!(failure.to_string(), "Nadir sent 7, and Nadir keeps 7; see /parcels/{id}.");
    let failure = Flat::too_heavy(2.5);
    assert_eq!(failure.to_string(), "2.5 kg is too heavy: 2.5 of {word} and {\"kg\": 5}.");
}

#[test]
fn functions_with_taken_names_end_in_an_underscore() {
    assert_eq!(Flat::retryable("Nadir").to_string(), "The shop Nadir is busy.");
    assert_eq!(Flat::from_str_("Nadir").to_string(), "Nadir");
    assert_eq!("FROM_STR".parse(), Ok(Flat::FromStr));
}

#[test]
fn a_code_without_values_never_shows_a_parameter() {
    for code in Flat::ALL {
        let failure = Failure::from(*code);
        for text in [failure.body(), failure.to_string(), format!("{failure:?}")] {
            assert!(!text.contains("{id}") && !text.contains("{shopName}"), "{text}");
        }
    }
    assert_eq!(Flat::ParcelMissing.message(), "Parcel {id} of {shopName} was not found.");
    assert_eq!(Failure::from(Flat::ParcelMissing).to_string(), "Not found");
    assert_eq!(Failure::from(Flat::Match).body(), r#"{"code":"MATCH","message":"Conflict"}"#);
    assert_eq!(
        Failure::from(Problem::Match).body(),
        r#"{"type":"about:blank","title":"Conflict","status":409,"code":"MATCH"}"#
    );
    let client = received(&Failure::from(Flat::Match), "{\"code\":\"MATCH\"}");
    assert_eq!((client.message(), client.to_string().as_str()), ("Conflict", "status 409: Conflict"));
}

#[test]
fn a_problem_has_the_message_in_its_detail() {
    let sheet = Sheet { row: 2, names: ["a", "b"] };
    let failure = Problem::parcel_missing(sheet, "Nadir".to_owned());
    let body: Value = serde_json::from_str(&failure.body()).expect("JSON");
    let due = json!({
        "type": "about:blank", "title": "Not found", "status": 404, "code": "PARCEL_MISSING",
        "detail": "Parcel row 2 of Nadir was not found.", "id": {"row": 2, "names": ["a", "b"]}, "shopName": "Nadir",
    });
    assert_eq!(body, due);
    let client = received(&failure, &failure.body());
    assert_eq!(client.message(), "Parcel row 2 of Nadir was not found.");
    assert_eq!(client.get_detail(), None);
    let failure = Problem::retryable("Nadir".to_owned()).detail("Try later.");
    let client = received(&failure, &failure.body());
    assert_eq!(client.message(), "The shop Nadir is busy. Try later.");
}

#[test]
fn details_keep_the_values() {
    let failure: Filled<Flat, 0> = Flat::parcel_missing(7, "Nadir").detail("it was lost").retry_after(5);
    assert_eq!(failure.get_header("retry-after"), Some("5"));
    let failure: FlatError = failure.into();
    assert_eq!(failure.to_string(), "Parcel 7 of Nadir was not found. (it was lost)");
    assert_eq!(failure.get_field("id"), Some(&7.into()));
    let lost = || -> Result<(), FlatError> { Err(Flat::too_heavy(1.0).field("limit", 2))? };
    assert_eq!(lost().unwrap_err().fields().count(), 2);
    let caused = Flat::retryable("Nadir").caused_by(fmt::Error);
    assert!(std::error::Error::source(&caused).is_some());
}

#[test]
fn values_without_json_are_text() {
    let nan = Flat::too_heavy(f64::NAN);
    assert_eq!(nan.get_field("weight"), Some(&Value::Null));
    let huge = Nested::parcel_missing("Nadir".into(), i128::MAX);
    assert_eq!(huge.get_field("id"), Some(&i128::MAX.to_string().into()));
}

#[test]
fn a_client_reads_values_as_types() {
    let failure = Flat::parcel_missing(7, "Nadir");
    let client = received(&failure, &failure.body());
    assert_eq!(client.field_as::<u64>("id").map(Result::ok), Some(Some(7)));
    assert_eq!(client.field_as::<&str>("shopName").map(Result::ok), Some(Some("Nadir")));
    assert!(client.field_as::<bool>("id").is_some_and(|value| value.is_err()));
    assert!(client.field_as::<bool>("weight").is_none());
    assert_eq!(client.to_string(), "status 404: Parcel 7 of Nadir was not found.");
}

proptest! {
    #[test]
    fn values_come_back_as_they_were_sent(id: u64, name in ".*|\\{id\\}|\\{shopName\\}|\"\\{\\}\n|[{}\"\\\\😀]*") {
        let message = format!("Parcel {id} of {name} was not found.");
        let failure = Flat::parcel_missing(id, &name);
        let client = received(&failure, &failure.body());
        prop_assert_eq!(client.message(), &message);
        prop_assert_eq!(client.field_as::<u64>("id").and_then(Result::ok), Some(id));
        prop_assert_eq!(client.field_as::<String>("shopName").and_then(Result::ok), Some(name.clone()));

        let failure = Nested::parcel_missing(name.clone().into(), id.into());
        let client = received(&failure, &failure.body());
        prop_assert_eq!(client.message(), &message);
        prop_assert_eq!(client.field_as::<String>("shopName").and_then(Result::ok), Some(name));
    }
}
