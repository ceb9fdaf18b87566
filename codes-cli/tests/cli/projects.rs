//! Tests `codes check` on packages: folders, Rust files, and the calls in them.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Outcome, codes, folder, write};

const PAGE: &str = "# Codes\n\n| Status | Code | Message |\n|---|---|---|\n| 404 | NOT_FOUND | Nothing. |\n| 4xx | OTHER | Odd. |\n";

/// Runs `codes check` in `folder`.
fn check(folder: &Path, arguments: &[&str]) -> Outcome {
    codes(folder, &[&["check"], arguments].concat())
}

fn json(folder: &Path, arguments: &[&str]) -> Vec<Value> {
    let (_, stdout, _) = check(folder, &[&["--format", "json"], arguments].concat());
    serde_json::from_str(&stdout).expect("an array")
}

#[test]
fn a_call_is_checked_with_its_options_from_the_folder_of_its_package() {
    let call = "mod errors {\n    renamed::codes! {\n        /// Ours.\n        pub enum Code = \"../spec/page.md\",\n        \
                skip = [\"4xx\"],\n    }\n}\n";
    let folder =
        folder(&[("spec/page.md", PAGE), ("server/Cargo.toml", ""), ("server/src/deep/lib.rs", call)]);
    let (status, stdout, stderr) = check(folder.path(), &["server/src/deep/lib.rs"]);
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    assert_eq!(stdout, "checked 2 rows in 1 document: no mistakes\n");
    let documents = json(&folder.path().join("server"), &["src"]);
    assert_eq!(documents.len(), 1);
    assert_eq!(documents[0]["file"], "../spec/page.md");
    assert_eq!(documents[0]["call"], "src/deep/lib.rs:2");
    assert_eq!(documents[0]["tables"][0]["entries"][0]["id"], "NOT_FOUND");
}

#[test]
fn json_has_the_parameters_of_messages() {
    let page = PAGE.replace("| 4xx | OTHER | Odd. |\n", "");
    let page = page.replace("Nothing", "Order {id} of `{to}`, `/{path}` and {id}");
    let call = |options: &str| format!("codes!(enum Code = \"page.md\", {options});");
    let names = |documents: &[Value]| documents[0]["tables"][0]["entries"][0]["parameters"].to_string();
    for (options, expected) in [
        ("allow = [placeholder]", r#"["id","to"]"#),
        ("parameters = { to: &str, id: u64 }", r#"["to","id"]"#),
        ("parameters = { to: none, id: u64 }", r#"["id"]"#),
        ("parameters = none", "[]"),
    ] {
        let folder = folder(&[("Cargo.toml", ""), ("page.md", &page), ("lib.rs", &call(options))]);
        assert_eq!(names(&json(folder.path(), &["lib.rs"])), expected, "{options}");
        assert_eq!(names(&json(folder.path(), &["page.md"])), r#"["id","to"]"#);
    }
}

#[test]
fn a_page_does_not_repeat_what_options_of_its_calls_resolve() {
    let folder = folder(&[
        ("Cargo.toml", ""),
        ("page.md", PAGE),
        ("src/lib.rs", "codes!(enum Code = \"page.md\", skip = [\"4xx\"]);"),
    ]);
    assert_eq!(check(folder.path(), &["page.md"]).0, Some(1));
    let (status, stdout, _) = check(folder.path(), &["."]);
    assert_eq!((status, stdout.as_str()), (Some(0), "checked 2 rows in 1 document: no mistakes\n"));
    // Without the option, page and call have the same mistake. It is reported once, with the call.
    write(&folder, "src/lib.rs", "\ncodes!(enum Code = \"page.md\");");
    let (status, stdout, _) = check(folder.path(), &["."]);
    assert_eq!(status, Some(1));
    assert_eq!(stdout.matches("error: ").count(), 1, "{stdout}");
    assert!(stdout.contains("\n --> page.md:6:3\n"), "{stdout}");
    assert!(stdout.contains("  = note: read by the call at src/lib.rs:2\n"), "{stdout}");
}

#[test]
fn mistakes_of_calls_are_reported_in_the_code() {
    let folder = folder(&[("Cargo.toml", ""), ("a.rs", "codes!(\"page.md\");\ncodes!(\"no_codes.md\");\n")]);
    let (status, stdout, stderr) = check(folder.path(), &["a.rs"]);
    assert_eq!(status, Some(2));
    assert!(
        stdout.starts_with(
            "\
error: the file name does not end in codes, errors, statuses or responses, so it does not give the enum a name [invalid_call]
 --> a.rs:1:8
  |
1 | codes!(\"page.md\");
  |        ^^^^^^^^^
  |
  = help: name it: codes!(pub enum PageCode = \"page.md\");
"
        ),
        "{stdout}"
    );
    assert_eq!(stderr, "error: a.rs:2: cannot read the document no_codes.md: there is no such file\n");
    let documents = json(folder.path(), &["a.rs"]);
    assert_eq!(documents[0]["file"], "a.rs");
    assert_eq!(documents[0]["diagnostics"][0]["id"], "invalid_call");
}

#[test]
fn a_diagnostic_names_the_call_that_reads_the_page() {
    let page =
        "# A\n\n| Status | Code |\n|-|-|\n| 404 | A |\n\n# B\n\n| Status | Code |\n|-|-|\n| 409 | B |\n";
    let folder = folder(&[("Cargo.toml", ""), ("page.md", page), ("a.rs", "codes!(enum A = \"page.md\");")]);
    let (_, stdout, _) = check(folder.path(), &["a.rs"]);
    assert!(stdout.contains("[several_tables]") && stdout.contains("read by the call at a.rs:1"), "{stdout}");
    let (_, stdout, _) = check(folder.path(), &["--format", "github", "a.rs"]);
    assert!(stdout.contains("%0Aread by the call at a.rs:1\n"), "{stdout}");
    let (status, stdout, _) = check(folder.path(), &["--format", "github", "none.md"]);
    assert_eq!(status, Some(2));
    assert!(
        stdout.starts_with("::error title=cannot read::cannot read none.md: there is no such file\n"),
        "{stdout}"
    );
}

#[test]
fn a_warning_about_a_renderer_is_given_once_for_a_page_and_its_call() {
    let page = "| Status | Code | Message |\n|-|-|-|\n| 404 | A | x<br>y |\n";
    let folder = folder(&[("Cargo.toml", ""), ("page.md", page), ("a.rs", "codes!(enum A = \"page.md\");")]);
    let (_, stdout, _) = check(folder.path(), &["--dialect", "docusaurus", "."]);
    assert!(stdout.ends_with("checked 1 row in 1 document: 1 warning\n"), "{stdout}");
}

#[test]
fn invalid_rust_code_is_an_error() {
    let folder = folder(&[("Cargo.toml", ""), ("a.rs", "fn f( {")]);
    let (status, _, stderr) = check(folder.path(), &["."]);
    assert_eq!(status, Some(2));
    assert!(stderr.starts_with("error: cannot read a.rs: it is not valid Rust, at line 1: "), "{stderr}");
    fs::write(folder.path().join("a.rs"), b"// \xff\n").expect("a file");
    let (_, _, stderr) = check(folder.path(), &["."]);
    assert_eq!(stderr, "error: cannot read a.rs: it is not UTF-8, as Rust code is\n");
}

/// A page without codes.
const OTHER: &str = "# About\n\n| Name | Purpose |\n|---|---|\n| a | b |\n";

#[test]
fn folders_are_searched_except_for_hidden_and_built_files() {
    let broken = PAGE.replace("404", "4O4");
    let folder = folder(&[
        ("docs/a.md", PAGE),
        ("docs/b.MDX", PAGE),
        ("docs/notes.txt", &broken),
        ("docs/target/c.md", &broken),
        ("docs/node_modules/x/c.md", &broken),
        ("docs/.hidden/c.md", &broken),
        ("docs/.c.md", &broken),
        ("docs/README.md", OTHER),
        ("docs/log.md", "none\n"),
    ]);
    let documents = json(folder.path(), &["docs"]);
    let files: Vec<&str> = documents.iter().filter_map(|document| document["file"].as_str()).collect();
    assert_eq!(files, ["docs/README.md", "docs/a.md", "docs/b.MDX", "docs/log.md"]);
    let (status, stdout, _) = check(folder.path(), &["docs", "docs/a.md"]);
    assert_eq!(status, Some(1));
    assert!(
        stdout.ends_with("checked 4 rows in 2 documents: 2 rows with mistakes (2 documents without codes)\n"),
        "{stdout}"
    );
    assert_eq!(json(folder.path(), &["docs/a.md", "./docs/a.md"]).len(), 1);
}

#[test]
fn a_broken_table_of_codes_is_reported_in_a_folder_too() {
    let codes = [
        ("above.md", "|---|---|\n| Error code | Meaning |\n| NO_JOB | The job is gone. |\n"),
        ("below.md", "---\ntitle: x\n| Status | Code |\n|---|---|\n| 404 | NO_JOB |\n---\n"),
        ("tabs.md", "Status\tCode\tMessage\n404\tNO_JOB\tThe job is gone.\n"),
        ("title.md", "| Jobs |\n|---|---|\n| Status | Code |\n| 404 | NO_JOB |\n"),
        ("wide.md", "| Status | Code |\n|---|\n| 404 | NO_JOB |\n"),
    ];
    let others = [
        ("example.md", "```\n| Status | Code |\n|---|---|\n| 404 | NO_JOB |\n```\n"),
        ("html.md", "<table><tr><th>Status<th>Code<tr><td>404<td>NO_JOB</table>\n"),
        ("names.md", "| Name | Purpose |\n|---|---|---|\n| a | b | c |\n"),
        ("tabs_of_names.md", "Name\tPurpose\na\tb\n"),
    ];
    let folder = folder(&[&codes[..], &others].concat());
    let documents = json(folder.path(), &["."]);
    let broken = documents.iter().filter(|it| it["diagnostics"].as_array().is_some_and(|it| !it.is_empty()));
    let broken: Vec<&str> = broken.filter_map(|document| document["file"].as_str()).collect();
    assert_eq!(broken, codes.map(|(name, _)| name));
    for (name, _) in others {
        assert_eq!(check(folder.path(), &[name]).0, Some(1), "{name}");
    }
}

#[test]
fn a_path_that_is_named_must_have_codes() {
    let folder = folder(&[("docs/page.md", PAGE), ("docs/log.md", "none\n"), ("notes.txt", "none\n")]);
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    let (status, _, stderr) = check(folder.path(), &["empty", "docs"]);
    assert_eq!(
        (status, stderr.as_str()),
        (Some(2), "error: there are no documents or Rust files in empty\n")
    );
    let errors = |paths: &[&str]| {
        let documents = json(folder.path(), paths);
        documents.iter().flat_map(|it| it["diagnostics"].as_array().expect("an array").clone()).count()
    };
    assert_eq!((errors(&["docs"]), errors(&["docs", "docs/log.md", "./docs/log.md"])), (1, 2));
    assert_eq!((errors(&["docs/log.md"]), errors(&["notes.txt"])), (1, 1));
}

#[test]
fn in_a_folder_a_broken_table_counts_only_if_it_is_of_codes() {
    let header = "| Status | Code | Message |\n";
    for (page, status) in [
        (format!("{OTHER}\n    {header}    |---|---|---|\n    | 404 | B_GONE | x |\n"), 1),
        (format!("<div>\n{header}|---|---|---|\n| 404 | A | x |\n"), 1),
        (format!("# X\n\n{header}|---|---|\n| 404 | A | x |\n"), 1),
        (format!("```\n{header}|---|---|---|\n```\n"), 0),
        ("| Name | Age |\n|---|\n| a | b |\n".to_owned(), 0),
    ] {
        let folder = folder(&[("docs/page.md", &page)]);
        assert_eq!(check(folder.path(), &["docs"]).0, Some(status), "{page}");
    }
}

#[test]
fn github_gets_annotations_and_a_summary() {
    let folder = folder(&[("a,b.md", PAGE)]);
    let (status, stdout, _) = check(folder.path(), &["--format", "github", "."]);
    assert_eq!(status, Some(1));
    assert_eq!(
        stdout,
        "::error file=a%2Cb.md,line=6,col=3,endColumn=6,title=invalid_status::`4xx` is not an HTTP status%0Awrite one status, \
         such as `404` or `404 Not Found`; only the call can say that a row has no single status%0AFor programmers: say that \
         the row has no single status: `status = { \"OTHER\": none }`\n\
         checked 2 rows in 1 document: 1 row with mistakes\n"
    );
    let summary = fs::read_to_string(folder.path().join("summary")).expect("the summary");
    assert!(
        summary.starts_with(
            "### codes check\n\nchecked 2 rows in 1 document: 1 row with mistakes\n\n| | where |"
        ),
        "{summary}"
    );
    assert!(
        summary.contains("\n| error | a,b.md:6:3 | `4xx` is not an HTTP status `[invalid_status]` | "),
        "{summary}"
    );
}

#[cfg(unix)]
#[test]
fn a_file_name_need_not_be_unicode() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = folder(&[]);
    fs::write(folder.path().join(OsStr::from_bytes(b"\xff.md")), PAGE).expect("a file");
    let documents = json(folder.path(), &["."]);
    assert_eq!(documents[0]["file"], "\u{fffd}.md");
}
