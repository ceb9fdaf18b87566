//! `codes expand` and `codes explain` as their users run them.

use std::fs;

use assert_cmd::Command;

/// Runs `codes` in the folder of the repository.
fn codes(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut codes = Command::cargo_bin("codes").expect("the command");
    codes.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).args(arguments);
    let output = codes.output().expect("running it");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_document_is_expanded_as_the_short_form_does() {
    let (status, stdout, stderr) = codes(&["expand", "spec/http_response_codes.md"]);
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    assert!(
        stdout.contains("\npub enum HttpResponseCode {\n    /// Status 200, Successful operation.\n"),
        "{stdout}"
    );
    let (_, named, _) = codes(&["expand", "--name", "Answer", "spec/http_response_codes.md"]);
    assert_eq!(named, stdout.replace("HttpResponseCode", "Answer"));
    // A name that says nothing gives no name.
    assert!(codes(&["expand", "docs/../tests/output/shop.md"]).1.is_empty());
    assert!(codes(&["expand", "tests/output/marked.md"]).1.contains("\npub enum Code {\n"));
}

#[test]
fn a_call_is_expanded_as_written_and_where_it_stands() {
    let call =
        "codes_runtime::codes! { enum Answer = \"spec/http_response_codes.md\", rename = { 200: Fine } }";
    let (status, stdout, _) = codes(&["expand", call]);
    assert_eq!(status, Some(0));
    assert!(stdout.contains("\nenum Answer {\n") && stdout.contains("\n    Fine,\n"), "{stdout}");

    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("Cargo.toml"), "").expect("a file");
    fs::copy(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../spec/http_response_codes.md"),
        folder.path().join("a.md"),
    )
    .expect("a file");
    let code = folder.path().join("lib.rs");
    fs::write(&code, "\ncodes! {\n    enum Answer = \"a.md\",\n    crate = crate::rt,\n}\n").expect("a file");
    let at = |line: usize| codes(&["expand", &format!("{}:{line}", code.display())]);
    assert!(at(3).1.contains("\nenum Answer {\n") && at(3).1.contains("crate::rt::__private"), "{:?}", at(3));
    assert_eq!(at(3), at(2));
    assert_eq!((at(1).0, at(6).0), (Some(2), Some(2)));
}

#[test]
fn what_cannot_be_expanded_is_told() {
    let (status, stdout, stderr) = codes(&["expand", "tests/output/mistakes.md"]);
    assert_eq!(status, Some(1));
    assert!(stdout.contains("pub enum"), "the sound rows are generated: {stdout}");
    assert!(stderr.starts_with("error: "), "{stderr}");
    let (status, _, stderr) = codes(&["expand", "codes!(\"spec/http_response_codes.md\", tabel = all)"]);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("there is no option `tabel`") && stderr.contains(" --> <call>:1:39"), "{stderr}");
    for (what, told) in [
        ("nothing.md", "error: cannot read nothing.md: there is no such file\n"),
        ("codes!(enum A = \"nothing.md\")", "error: cannot read nothing.md: there is no such file\n"),
        ("codes", "error: cannot read codes: there is no such file"),
        ("a\nb.md", "error: cannot read a\u{2424}b.md: there is no such file\n"),
    ] {
        let (status, _, stderr) = codes(&["expand", what]);
        assert_eq!(status, Some(2), "{what}");
        assert!(stderr.starts_with(told), "{stderr}");
    }
    let (status, _, stderr) = codes(&["expand", "--name", "a b", "spec/http_response_codes.md"]);
    assert_eq!((status, stderr.as_str()), (Some(2), "error: `a b` is no name for an enum in Rust\n"));
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
