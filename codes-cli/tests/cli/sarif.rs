//! Tests that the output of `--format sarif` is valid, and contains the mistakes and their fixes.

use std::fs;
use std::path::Path;
use std::process::Command;

use boon::{Compiler, Schemas};
use serde_json::{Value, json};

use crate::{codes, folder, repository};

fn sarif(folder: &Path, arguments: &[&str]) -> Value {
    let (_, stdout, _) = codes(folder, &[&["check", "--format", "sarif"], arguments].concat());
    serde_json::from_str(&stdout).expect("JSON")
}

/// Returns the schema of the standard, which a crate contains.
fn schema() -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut metadata = Command::new(cargo);
    metadata.args(["metadata", "--format-version", "1", "--locked"]).current_dir(repository());
    let output = metadata.output().expect("running cargo");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata");
    let mut packages = metadata["packages"].as_array().expect("packages").iter();
    let package = packages.find(|package| package["name"] == "serde-sarif").expect("the crate");
    let manifest = Path::new(package["manifest_path"].as_str().expect("a path"));
    let text = fs::read_to_string(manifest.with_file_name("src").join("schema.json")).expect("the schema");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn the_log_on_all_documents_of_the_tests_fits_the_standard() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("sarif.json", schema()).expect("a schema");
    let index = compiler.compile("sarif.json", &mut schemas).expect("a schema");
    let mut log = sarif(&repository(), &["tests", "spec", "docs", "nothing.md"]);
    if let Err(error) = schemas.validate(&log, index) {
        panic!("{error}");
    }
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert!(results.len() > 150 && results.iter().filter(|it| it.get("fixes").is_some()).count() > 50);
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0.into();
    assert!(schemas.validate(&log, index).is_err());
}

#[test]
fn a_result_has_its_place_its_rule_and_its_fix() {
    let page = "\u{feff}| Status | Code | Message |\n|---|---|---|\n| 404 | A | Kein ü<id>. |\n| | | |\n| 4O9 | B | y |\n";
    let folder = folder(&[("some docs/ä.md", page)]);
    let log = sarif(folder.path(), &["some docs", "gone.md"]);
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(
        run["invocations"],
        json!([{
            "executionSuccessful": false,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": "cannot read gone.md: there is no such file"}},
            ],
        }])
    );
    let results = run["results"].as_array().expect("results");
    let result = results.iter().find(|it| it["ruleId"] == "empty_row").expect("a result");
    let rule =
        &run["tool"]["driver"]["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
    assert_eq!((&rule["id"], &rule["shortDescription"]["text"]), (&json!("empty_row"), &json!("Empty row")));
    assert_eq!(result["level"], "error");
    let uri = json!({"uri": "some%20docs/%C3%A4.md"});
    let region = |start: [u64; 2], end: [u64; 2]| json!({"startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1]});
    assert_eq!(
        result["locations"],
        json!([{"physicalLocation": {"artifactLocation": uri, "region": region([4, 1], [4, 8])}}])
    );
    assert_eq!(
        result["fixes"],
        json!([{
            "description": {"text": "A safe fix."},
            "artifactChanges": [{
                "artifactLocation": uri,
                "replacements": [{"deletedRegion": region([4, 1], [5, 1]), "insertedContent": {"text": ""}}],
            }],
        }])
    );
    let tag = results.iter().find(|it| it["ruleId"] == "unknown_tag").expect("a result");
    assert_eq!(
        tag["fixes"][0]["artifactChanges"][0]["replacements"][0],
        json!({"deletedRegion": region([3, 19], [3, 19]), "insertedContent": {"text": "`"}})
    );
    let typo = results.iter().find(|it| it["ruleId"] == "invalid_status").expect("a result");
    assert_eq!(typo["message"]["text"], "`4O9` is not an HTTP status\nwrite `409`: the letter O is not `0`");
}
