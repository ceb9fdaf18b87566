//! What `--format json` writes fits the schemas in `docs/schema`.

use std::fs;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

use crate::{codes, repository};

/// The JSON that `codes` writes with these arguments, in the folder of the repository.
fn json(arguments: &[&str]) -> Value {
    let (_, stdout, _) = codes(&repository(), &[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&stdout).expect("JSON")
}

/// The schema called `name`.
fn schema(name: &str) -> (Schemas, SchemaIndex) {
    let path = repository().join(format!("docs/schema/{name}.json"));
    let text = fs::read_to_string(path).expect("the schema");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("schema.json", serde_json::from_str(&text).expect("JSON")).expect("a schema");
    let index = compiler.compile("schema.json", &mut schemas).expect("a schema");
    (schemas, index)
}

#[test]
fn the_verdict_on_all_documents_of_the_tests_fits_its_schema() {
    let verdict = json(&["check", "tests", "spec", "docs"]);
    assert!(verdict.as_array().expect("an array").len() > 150);
    let (schemas, index) = schema("check");
    if let Err(error) = schemas.validate(&verdict, index) {
        panic!("{error}");
    }
    let calls = json(&["check", "tests/crates", "tests/seed.rs", "tests/e2e/tests"]);
    assert!(calls.as_array().expect("an array").iter().any(|document| !document["call"].is_null()));
    if let Err(error) = schemas.validate(&calls, index) {
        panic!("{error}");
    }
    let mut wrong = json(&["check", "spec"]);
    wrong[0]["tables"][0]["line"] = 0.into();
    assert!(schemas.validate(&wrong, index).is_err());
}

#[test]
fn changes_fit_their_schema() {
    let page = |name: &str| format!("tests/output/{name}.md");
    let changes = json(&["diff", &page("shop"), &page("single")]);
    assert!(!changes.as_array().expect("an array").is_empty());
    let (schemas, index) = schema("diff");
    if let Err(error) = schemas.validate(&changes, index) {
        panic!("{error}");
    }
}
