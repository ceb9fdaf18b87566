//! The documents of `tests/tables/documents`, and whether what comes of them is what `expected.json` says.

use std::collections::BTreeSet;
use std::fs;

use codes_codegen::{Diagnostic, Entry, Options, Severity, Source, Status, read};
use codes_e2e::workspace;
use serde_json::{Value, json};

/// What comes of the document `file`, in the words of `expected.json`.
struct Outcome {
    entries: Value,
    warnings: Vec<&'static str>,
    /// The id and line of each error.
    errors: Vec<(&'static str, usize)>,
}

fn outcome(file: &str) -> Outcome {
    let bytes = fs::read(workspace().join("tests/tables/documents").join(file)).expect("a document");
    let source = Source::new(file, bytes);
    let reading = read(&source, &Options::default());
    let of = |severity| {
        reading.diagnostics.iter().filter(move |it: &&Diagnostic| it.rule().severity() == severity)
    };
    let entry = |entry: &Entry| {
        let code = entry.code.as_ref().map_or("", |code| code.as_str());
        json!([entry.status.map(Status::get), code, entry.text()])
    };
    Outcome {
        entries: reading.catalog.as_ref().map_or(json!([]), |it| it.entries().iter().map(entry).collect()),
        warnings: of(Severity::Warning).map(|it| it.rule().id()).collect(),
        errors: of(Severity::Error).map(|it| (it.rule().id(), it.location(&source).line)).collect(),
    }
}

/// How `outcome` differs from what is `expected`, if it does.
fn difference(outcome: &Outcome, expected: &Value) -> Option<String> {
    let Outcome { entries, warnings, errors } = outcome;
    if expected["expect"] == "ok" {
        let due: Vec<&str> = expected["warning"].as_str().into_iter().collect();
        let fits = expected["entries"].is_null() || *entries == expected["entries"];
        (!(errors.is_empty() && *warnings == due && fits))
            .then(|| format!("{errors:?} {warnings:?} {entries}"))
    } else {
        let line = expected["line"].as_u64().and_then(|line| usize::try_from(line).ok());
        let fits = |(id, at): &(&str, usize)| expected["id"] == *id && line.is_none_or(|line| line == *at);
        (!errors.iter().any(fits)).then(|| format!("{errors:?}"))
    }
}

#[test]
fn each_document_comes_out_as_expected() {
    let text =
        fs::read_to_string(workspace().join("tests/tables/documents/expected.json")).expect("expected.json");
    let expected: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let mut files = BTreeSet::new();
    let mut differences = Vec::new();
    for expected in &expected {
        let file = expected["file"].as_str().expect("a name").to_owned();
        if let Some(difference) = difference(&outcome(&file), expected) {
            differences.push(format!("{file}: {expected}\n  but: {difference}"));
        }
        assert!(files.insert(file), "each document stands once: {expected}");
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));

    let folder = fs::read_dir(workspace().join("tests/tables/documents")).expect("the documents");
    let there = folder.map(|file| file.expect("a file").file_name().into_string().expect("a name"));
    let there: BTreeSet<String> =
        there.filter(|name| !["README.md", "expected.json"].contains(&name.as_str())).collect();
    assert_eq!(files, there, "each document is expected to be something");
}
