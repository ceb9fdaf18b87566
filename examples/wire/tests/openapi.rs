//! Tests the responses of codes in OpenAPI documents.

use serde_json::{Value, json};
use utoipa::{IntoResponses, OpenApi, PartialSchema};
use wire::openapi::{Api, Flat, FlatError, Part};

fn responses(handler: &str) -> Value {
    let document = serde_json::to_value(Api::openapi()).expect("JSON");
    document["paths"][format!("/{handler}")]["get"]["responses"].clone()
}

fn keys(object: &Value) -> Vec<&str> {
    object.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn each_status_appears_once_and_successes_are_left_to_handlers() {
    let flat = responses("flat");
    assert_eq!(keys(&flat), ["200", "400", "403", "404", "409", "429", "452"]);
    assert_eq!(flat["200"]["description"], "Fine");
    let codes = &flat["404"]["content"]["application/json"]["schema"]["properties"]["code"];
    assert_eq!(*codes, json!({ "type": ["string", "integer"], "enum": ["order.not_found", 404] }));
}

#[test]
fn each_body_has_its_shape() {
    let nested = &responses("nested")["403"]["content"]["application/json"]["schema"];
    assert_eq!(nested["required"], json!(["error"]));
    let inner = &nested["properties"]["error"];
    assert_eq!(inner["required"], json!(["code", "message"]));
    assert_eq!(inner["properties"]["code"]["enum"], json!(["2FA_REQUIRED"]));

    let problem = &responses("problem")["403"]["content"]["application/problem+json"]["schema"];
    assert_eq!(keys(&problem["properties"]), ["code", "detail", "status", "title", "type"]);
    assert_eq!(problem["properties"]["type"]["enum"], json!(["https://example.com/errors/2FA_REQUIRED"]));
    assert_eq!(problem["properties"]["status"]["type"], "integer");
    let of_two = &responses("problem")["404"]["content"]["application/problem+json"]["schema"];
    let base = "https://example.com/errors";
    let types = json!([format!("{base}/order.not_found"), format!("{base}/404"), "about:blank"]);
    assert_eq!(of_two["properties"]["type"]["enum"], types);
    assert_eq!(of_two["required"], json!(["type", "title", "status"]));
}

#[test]
fn the_codes_of_a_status_are_described_one_by_one() {
    let flat = responses("flat");
    assert_eq!(
        flat["404"]["description"],
        "- `order.not_found`: There is no such order.\n- `404`: Nothing was found here."
    );
    assert_eq!(keys(&flat["404"]["content"]["application/json"]["examples"]), ["404", "order.not_found"]);
    assert_eq!(flat["429"]["headers"]["Retry-After"]["schema"]["type"], "string");
    assert!(flat["403"]["headers"].is_null());
}

#[test]
fn a_part_contains_the_codes_that_it_names() {
    let part = responses("part");
    assert_eq!(keys(&part), ["200", "403", "404"]);
    let codes = &part["404"]["content"]["application/json"]["schema"]["properties"]["code"]["enum"];
    assert_eq!(*codes, json!(["order.not_found", 404]));
    assert_eq!(Part::responses().len(), 2);
}

#[test]
fn statuses_and_texts_of_all_kinds_are_described() {
    let odd = serde_json::to_value(wire::odd::Code::responses()).expect("JSON");
    assert_eq!(keys(&odd), ["100", "503"]);
    assert_eq!(odd["100"]["description"], r"\- Send the rest, \*please\*.");
    assert!(odd["100"]["content"].is_null());
    assert!(odd["503"]["headers"]["Retry-After"].is_object());
    // An error that no handler made has no code if two codes have its status.
    let schema = &odd["503"]["content"]["application/json"]["schema"];
    assert_eq!(schema["required"], json!(["message"]));
    assert_eq!(schema["properties"]["code"]["enum"], json!(["ASLEEP", "BUSY"]));
    codes_runtime::responses!(Nothing: wire::odd::Code = NoContent);
    let nothing = serde_json::to_value(Nothing::responses()).expect("JSON");
    assert_eq!(nothing, json!({ "204": { "description": r"1\. Nothing is left." } }));
}

#[test]
fn the_error_type_has_the_responses_of_its_codes() {
    assert!(FlatError::responses() == Flat::responses());
}

#[test]
fn the_schema_of_a_code_is_its_id() {
    let schema = serde_json::to_value(Flat::schema()).expect("JSON");
    assert_eq!(schema["type"], json!(["string", "integer"]));
    assert_eq!(schema["enum"].as_array().map(Vec::len), Some(Flat::ALL.len()));
}

#[test]
fn values_of_messages_are_properties_with_the_schemas_of_their_types() {
    let body = &responses("parcel")["404"]["content"]["application/json"]["schema"];
    assert_eq!(keys(&body["properties"]), ["code", "detail", "id", "message", "shopName"]);
    assert_eq!(body["properties"]["id"]["type"], "integer");
    assert_eq!(body["properties"]["shopName"]["type"], "string");
    assert_eq!(body["required"], json!(["code", "message"]));
    // The type has no schema.
    let heavy = &responses("parcel")["413"]["content"]["application/json"]["schema"];
    assert_eq!(heavy["properties"]["weight"], json!({}));
    let none = &responses("parcel")["500"]["content"]["application/json"]["schema"];
    assert_eq!(keys(&none["properties"]), ["code", "detail", "message"]);
}

#[test]
fn examples_have_values_or_no_parameters() {
    let example = |handler, status, media_type, id| {
        responses(handler)[status]["content"][media_type]["examples"][id]["value"].clone()
    };
    let json = "application/json";
    assert_eq!(
        example("parcel", "404", json, "PARCEL_MISSING"),
        json!({ "code": "PARCEL_MISSING", "message": "Parcel 1 of shopName was not found.", "id": 1, "shopName": "shopName" })
    );
    // No value of this type is known.
    assert_eq!(
        example("parcel", "413", json, "TOO_HEAVY"),
        json!({ "code": "TOO_HEAVY", "message": "Too heavy" })
    );
    let problem = example("parcel_problem", "413", "application/problem+json", "TOO_HEAVY");
    assert_eq!(problem["detail"], "1.5 kg is too heavy: 1.5 of {word} and {\"kg\": 5}.");
}
