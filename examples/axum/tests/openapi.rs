//! Tests the OpenAPI document that the server sends.

use serde_json::{Value, json};

#[tokio::test]
async fn each_status_appears_once_with_its_codes() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/openapi.json", listener.local_addr().expect("an address"));
    tokio::spawn(async { axum::serve(listener, example_axum::app()).await });
    let document: Value = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client")
        .get(&url)
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    let responses = &document["paths"]["/entries/{id}"]["get"]["responses"];
    let statuses: Vec<&String> = responses.as_object().expect("responses").keys().collect();
    assert_eq!(statuses, ["200", "400", "404", "429", "500"]);
    assert_eq!(
        responses["200"]["content"]["application/json"]["schema"]["$ref"],
        "#/components/schemas/Entry"
    );
    assert_eq!(responses["404"]["description"], "Not found: There is no entry {id}.");
    let schema = &responses["404"]["content"]["application/json"]["schema"];
    assert_eq!(schema["properties"]["code"], json!({ "type": "string", "enum": ["NotFound"] }));
    assert_eq!(schema["required"], json!(["code", "message"]));
    assert!(responses["429"]["headers"]["Retry-After"].is_object() && responses["404"]["headers"].is_null());
    let codes = &document["components"]["schemas"]["Code"]["enum"];
    assert_eq!(codes, &json!(["InvalidInput", "Unauthorized", "NotFound", "TooManyRequests", "ServerError"]));
}

#[test]
fn the_page_about_openapi_shows_the_document() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.md");
    let page = std::fs::read_to_string(path).expect("the page");
    let block = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a block");
    let shown: Value = serde_json::from_str(&format!("{{{block}}}")).expect("JSON");
    let responses = serde_json::to_value(<example_axum::EntryErrors as utoipa::IntoResponses>::responses())
        .expect("JSON");
    assert_eq!(shown["404"], responses["404"]);
}
