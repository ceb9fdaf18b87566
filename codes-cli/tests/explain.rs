//! `codes explain` as its users run it.

use assert_cmd::Command;

/// Runs `codes`.
fn codes(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut codes = Command::cargo_bin("codes").expect("the command");
    let output = codes.args(arguments).output().expect("running it");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_diagnostic_is_explained_by_its_page() {
    let (status, stdout, _) = codes(&["explain", "duplicate_code"]);
    assert_eq!(status, Some(0));
    assert_eq!(
        stdout,
        "\
error: Duplicate code [duplicate_code]

Two rows have the same code.

For example: NOT_FOUND in two rows
Mending:     Give each row a code of its own.
"
    );
    assert_eq!(codes(&["explain", "[duplicate_code]"]).1, stdout);
    let (status, _, stderr) = codes(&["explain", "duplicate_cod"]);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("did you mean `duplicate_code`?"), "{stderr}");
}

#[test]
fn all_diagnostics_are_listed_and_explained() {
    let (status, list, _) = codes(&["explain"]);
    assert_eq!(status, Some(0));
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let kinds: Vec<&str> = codes_codegen::Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(ids.len(), kinds.len());
    for id in kinds {
        assert!(ids.contains(&id), "{id}");
        assert!(codes(&["explain", id]).1.contains(&format!("[{id}]")), "{id}");
    }
}
