//! Tests that the output of `--format json` fits the schemas in `docs/schema`.

use std::fs;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

use crate::{codes, repository};

/// Returns the JSON that `codes` writes with these arguments, in the root folder of the repository.
fn json(arguments: &[&str]) -> Value {
    let (_, stdout, _) = codes(&repository(), &[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&stdout).expect("JSON")
}

/// Compiles the schema `name`.
fn schema(name: &str) -> (Schemas, SchemaIndex) {
    let path = repository().join(format!("docs/schema/{name}.json"));
    let text = fs::read_to_string(path).expect("the schema");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("schema.json", serde_json::from_str(&text).expect("JSON")).expect("a schema");
    let index = compiler.compile("schema.json", &mut schemas).expect("a schema");
    (schemas, index)
}

/// Checks that `value` fits the schema `name`.
pub(crate) fn assert_fits(value: &Value, name: &str) {
    let (schemas, index) = schema(name);
    if let Err(error) = schemas.validate(value, index) {
        panic!("{error}");
    }
}

#[test]
fn the_verdict_on_all_documents_of_the_tests_fits_its_schema() {
    let verdict = json(&["check", "tests", "spec", "docs"]);
    assert!(verdict.as_array().expect("an array").len() > 150);
    assert!(verdict.to_string().contains(r#""parameters":["id"]"#));
    assert_fits(&verdict, "check");
    let calls = json(&["check", "tests/crates", "tests/seed.rs", "tests/e2e/tests"]);
    assert!(calls.as_array().expect("an array").iter().any(|document| !document["call"].is_null()));
    assert_fits(&calls, "check");
    let mut wrong = json(&["check", "spec"]);
    wrong[0]["tables"][0]["line"] = 0.into();
    let (schemas, index) = schema("check");
    assert!(schemas.validate(&wrong, index).is_err());
}

#[test]
fn changes_fit_their_schema() {
    let page = |name: &str| format!("tests/output/{name}.md");
    let changes = json(&["diff", &page("shop"), &page("single")]);
    assert!(!changes.as_array().expect("an array").is_empty());
    assert_fits(&changes, "diff");
}
