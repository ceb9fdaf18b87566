//! Tests `codes expand` from the user's point of view.

use std::fs;

use tempfile::TempDir;

use crate::{Outcome, SEED, codes, folder, repository, seed};

/// Runs `codes expand` in the root folder of the repository.
fn expand(arguments: &[&str]) -> Outcome {
    codes(&repository(), &[&["expand"], arguments].concat())
}

/// Creates a folder, and returns it with the path of a missing file in it.
fn output_file() -> (TempDir, String) {
    let folder = folder(&[]);
    let file = folder.path().join("codes.rs").display().to_string();
    (folder, file)
}

#[test]
fn a_document_is_expanded_as_the_short_form_of_a_call() {
    let (status, stdout, stderr) = expand(&[SEED]);
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    assert!(
        stdout.contains("\npub enum HttpResponseCode {\n    /// Status 200, Successful operation.\n"),
        "{stdout}"
    );
    let (_, named, _) = expand(&["--name", "Answer", SEED]);
    assert_eq!(named, stdout.replace("HttpResponseCode", "Answer"));
    // A name that says nothing gives no name.
    assert!(expand(&["docs/../tests/output/shop.md"]).1.is_empty());
    assert!(expand(&["tests/output/marked.md"]).1.contains("\npub enum Code {\n"));
}

#[test]
fn a_call_is_expanded_from_its_text_or_its_line() {
    let call =
        "codes_runtime::codes! { enum Answer = \"spec/http_response_codes.md\", rename = { 200: Fine } }";
    let (status, stdout, _) = expand(&[call]);
    assert_eq!(status, Some(0));
    assert!(stdout.contains("\nenum Answer {\n") && stdout.contains("\n    Fine,\n"), "{stdout}");

    let code = "\ncodes! {\n    enum Answer = \"a.md\",\n    crate = crate::rt,\n}\n";
    let folder = folder(&[("Cargo.toml", ""), ("a.md", &seed()), ("lib.rs", code)]);
    let code = folder.path().join("lib.rs");
    let at = |line: usize| expand(&[&format!("{}:{line}", code.display())]);
    assert!(at(3).1.contains("\nenum Answer {\n") && at(3).1.contains("crate::rt::__private"), "{:?}", at(3));
    assert_eq!(at(3), at(2));
    assert_eq!((at(1).0, at(6).0), (Some(2), Some(2)));
}

#[test]
fn errors_are_reported() {
    let (status, stdout, stderr) = expand(&["tests/output/mistakes.md"]);
    assert_eq!(status, Some(1));
    assert!(stdout.contains("pub enum"), "the correct rows are generated: {stdout}");
    assert!(stderr.starts_with("error: "), "{stderr}");
    let (status, _, stderr) = expand(&["codes!(\"spec/http_response_codes.md\", tabel = all)"]);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("there is no option `tabel`") && stderr.contains(" --> <call>:1:39"), "{stderr}");
    for (what, error) in [
        ("nothing.md", "error: cannot read nothing.md: there is no such file\n"),
        ("codes!(enum A = \"nothing.md\")", "error: cannot read nothing.md: there is no such file\n"),
        ("codes", "error: cannot read codes: there is no such file"),
        ("a\nb.md", "error: cannot read aU+000Ab.md: there is no such file\n"),
    ] {
        let (status, _, stderr) = expand(&[what]);
        assert_eq!(status, Some(2), "{what}");
        assert!(stderr.starts_with(error), "{stderr}");
    }
    let (status, _, stderr) = expand(&["--name", "a b", SEED]);
    assert_eq!((status, stderr.as_str()), (Some(2), "error: `a b` is not a valid name for an enum\n"));
}

#[test]
fn an_expansion_is_written_to_a_file() {
    let (_folder, file) = output_file();
    let (status, stdout, stderr) = expand(&["--output", &file, SEED]);
    assert_eq!((status, stdout.as_str(), stderr.as_str()), (Some(0), "", ""));
    assert_eq!(fs::read_to_string(&file).expect("the file"), expand(&[SEED]).1);
    let folder = format!("{file}/none.rs");
    let (status, _, stderr) = expand(&["--output", &folder, SEED]);
    assert_eq!(status, Some(2));
    assert!(stderr.starts_with(&format!("error: cannot write {folder}: ")), "{stderr}");
}

#[test]
fn a_fresh_expansion_passes() {
    let (_folder, file) = output_file();
    let check = || expand(&["--output", &file, "--check", SEED]);
    let code = expand(&[SEED]).1;
    for text in [code.replace('\n', "\r\n"), code] {
        fs::write(&file, &text).expect("a file");
        assert_eq!(check(), (Some(0), String::new(), String::new()));
        assert_eq!(fs::read_to_string(&file).expect("the file"), text);
    }
}

#[test]
fn a_stale_expansion_fails_and_stays_as_it_is() {
    let (folder, file) = output_file();
    let check = || expand(&["--output", &file, "--check", SEED]);
    let renew = "run the same command without `--check` to write it\n";
    assert_eq!(check(), (Some(1), String::new(), format!("error: {file} does not exist: {renew}")));
    assert!(!fs::exists(&file).expect("the folder"));
    let stale = expand(&["--name", "Other", SEED]).1;
    fs::write(&file, &stale).expect("a file");
    assert_eq!(check(), (Some(1), String::new(), format!("error: {file} is stale: {renew}")));
    assert_eq!(fs::read_to_string(&file).expect("the file"), stale);
    let folder = folder.path().display().to_string();
    let (status, _, stderr) = expand(&["--output", &folder, "--check", SEED]);
    assert_eq!(status, Some(2));
    assert!(stderr.starts_with(&format!("error: cannot read {folder}: ")), "{stderr}");
}

#[test]
fn a_document_with_errors_is_not_written() {
    let (_folder, file) = output_file();
    for check in [&[][..], &["--check"]] {
        let arguments = [&["--output", &file], check, &["tests/output/mistakes.md"]].concat();
        let (status, stdout, stderr) = expand(&arguments);
        assert_eq!((status, stdout.as_str()), (Some(1), ""));
        assert!(stderr.contains("[invalid_status]") && !stderr.contains(&file), "{stderr}");
        assert!(!fs::exists(&file).expect("the folder"));
    }
}

#[test]
fn a_check_needs_a_file() {
    let (status, stdout, stderr) = expand(&["--check", SEED]);
    assert_eq!((status, stdout.as_str()), (Some(2), ""));
    assert!(stderr.contains("--output <FILE>"), "{stderr}");
}
