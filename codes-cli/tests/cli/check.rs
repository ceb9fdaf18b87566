//! Tests `codes check` from the user's point of view.

use assert_cmd::Command;
use serde_json::{Value, json};

use crate::{Outcome, SEED, outcome, repository};

const SOUND: &str = "# Codes\n\n| Status | Code | Message |\n|---|---|---|\n| 404 | NOT_FOUND | Nothing. |\n";

/// Runs `codes check` with these arguments on a document on standard input.
fn check(arguments: &[&str], document: impl Into<Vec<u8>>) -> Outcome {
    let mut codes = Command::cargo_bin("codes").expect("the command");
    outcome(codes.arg("check").args(arguments).write_stdin(document).output().expect("running it"))
}

/// Returns the path of a document in the repository.
fn path(document: &str) -> String {
    repository().join(document).display().to_string()
}

#[test]
fn a_correct_document_gives_its_count_and_status_0() {
    let (status, stdout, stderr) = check(&["-"], SOUND);
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    assert_eq!(stdout, "checked 1 row in 1 document: no mistakes\n");
}

#[test]
fn warnings_do_not_fail() {
    let (status, stdout, _) = check(&["-"], SOUND.replace("Nothing.", ""));
    assert_eq!(status, Some(0));
    assert!(
        stdout.starts_with("warning: empty message in line 5 [empty_message]\n --> <stdin>:5:1\n"),
        "{stdout}"
    );
    assert!(stdout.ends_with("\nchecked 1 row in 1 document: 1 warning\n"), "{stdout}");
}

#[test]
fn errors_are_drawn_and_give_status_1() {
    let (status, stdout, _) = check(&["-", &path(SEED)], SOUND.replace("NOT_", "NOT "));
    assert_eq!(status, Some(1));
    assert_eq!(
        stdout,
        "\
error: `NOT FOUND` is not a valid code [invalid_code]
 --> <stdin>:5:9
  |
5 | | 404 | NOT FOUND | Nothing. |
  |         ^^^^^^^^^ it contains a space
  |
  = help: write it as one word of the letters A to Z and a to z, digits and `_ . : / -`, such as `NOT_FOUND`

checked 7 rows in 2 documents: 1 row with mistakes
"
    );
}

#[test]
fn json_has_the_entries_and_the_diagnostics() {
    let document = SOUND.to_owned() + "| 410 | | <br> |\n| 41O | LEFT | Nothing. |\n";
    let (status, stdout, _) = check(&["--format", "json", "-"], document);
    assert_eq!(status, Some(1));
    let outcome: Value = serde_json::from_str(&stdout).expect("JSON");
    assert_eq!(
        outcome,
        json!([{
            "file": "<stdin>",
            "call": null,
            "tables": [{
                "heading": "Codes",
                "line": 3,
                "columns": {"status": 0, "code": 1, "number": null, "reason": null, "message": 2},
                "entries": [
                    {"line": 5, "name": "NotFound", "id": "NOT_FOUND", "status": 404, "code": "NOT_FOUND", "number": null,
                     "reason": null, "message": "Nothing.", "parameters": []},
                    {"line": 6, "name": "Gone", "id": "410", "status": 410, "code": null, "number": null, "reason": null,
                     "message": "410", "parameters": []},
                ],
            }],
            "diagnostics": [
                {"id": "error_without_code", "severity": "warning", "line": 6, "column": 1,
                 "message": "error without a code in line 6",
                 "help": "give it one, as the other errors have",
                 "call_help": "silence this warning: `allow = [error_without_code]`", "fixes": []},
                {"id": "empty_message", "severity": "warning", "line": 6, "column": 1,
                 "message": "empty message in line 6",
                 "help": "write what it means",
                 "call_help": "silence this warning: `allow = [empty_message]`", "fixes": []},
                {"id": "invalid_status", "severity": "error", "line": 7, "column": 3,
                 "message": "`41O` is not an HTTP status",
                 "help": "write `410`: the letter O is not `0`",
                 "call_help": null,
                 "fixes": [{"start": 101, "end": 104, "replacement": "410", "safe": false}]},
            ],
        }])
    );
}

#[test]
fn a_page_may_have_several_tables() {
    let (status, stdout, _) = check(&["-"], format!("{SOUND}\n## More\n\n{}", &SOUND[9..]));
    assert_eq!((status, stdout.as_str()), (Some(0), "checked 2 rows in 1 document: no mistakes\n"));
}

#[test]
fn unreadable_files_are_named_and_the_others_are_checked() {
    let (status, stdout, stderr) = check(&["nothing.md", "nothing.rs", "-"], SOUND.replace("404", "4O4"));
    assert_eq!(status, Some(2));
    assert_eq!(
        stderr,
        "\
error: cannot read nothing.md: there is no such file
error: cannot read nothing.rs: there is no such file
"
    );
    assert!(
        stdout.ends_with("checked 1 row in 1 document: 2 unreadable files, 1 row with mistakes\n"),
        "{stdout}"
    );
    assert_eq!(check(&["--format", "yaml", "-"], SOUND).0, Some(2));
    assert_eq!(check(&[], SOUND).0, Some(2));
}

#[test]
fn colour_is_off_in_a_pipe_unless_it_is_forced() {
    let run = |variables: &[(&str, &str)]| {
        let mut codes = Command::cargo_bin("codes").expect("the command");
        codes.envs(variables.iter().copied()).args(["check", "-"]).write_stdin(SOUND.replace("404", "4O4"));
        String::from_utf8(codes.output().expect("running it").stdout).expect("UTF-8")
    };
    assert!(!run(&[]).contains('\u{1b}'));
    assert!(run(&[("CLICOLOR_FORCE", "1")]).contains("\u{1b}["));
    assert!(!run(&[("NO_COLOR", "1")]).contains('\u{1b}'));
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_not_an_error() {
    let command = assert_cmd::cargo::cargo_bin("codes").display().to_string();
    let page = path("spec/diagnostics.md");
    for arguments in ["check --format json", "expand", "check --format github"] {
        let script = format!("{command:?} {arguments} {page:?} | true; echo ${{PIPESTATUS[0]}}");
        let output = std::process::Command::new("bash").args(["-c", &script]).output().expect("bash");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "0\n", "{arguments}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments}");
    }
    // Standard error may be closed too.
    let script = format!("{command:?} check nothing.md 2>/dev/full; echo $?");
    let output = std::process::Command::new("bash").args(["-c", &script]).output().expect("bash");
    assert!(String::from_utf8_lossy(&output.stdout).ends_with("\n2\n"), "{output:?}");
}
