//! `codes check --dialect`: `scripts/dialects.py` compares it with the renderers; this is how it is told.

use assert_cmd::Command;

fn check(dialect: &str, page: &str) -> (Option<i32>, String) {
    let mut codes = Command::cargo_bin("codes").expect("the command");
    let output =
        codes.args(["check", "--dialect", dialect, "-"]).write_stdin(page).output().expect("running it");
    (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
}

const PAGE: &str = "| HTTP status | Code | Message |\n|---|---|---|\n| 404 | A | One<br>two. |\n| 410 | B | {x} |\n| 409 | C \
                    | Two<br>three. |\n";

#[test]
fn each_thing_is_warned_of_once_with_its_lines() {
    let (status, stdout) = check("docusaurus", PAGE);
    assert_eq!(status, Some(0));
    assert_eq!(
        stdout,
        "\
warning: Docusaurus wants each tag closed in its cell, in lines 3 and 5 [shown_otherwise]
 --> <stdin>:3:16
  |
3 | | 404 | A | One<br>two. |
  |                ^^^^
  |
  = help: write `<br/>` for `<br>`, and `</…>` behind the text of another tag

warning: Docusaurus takes what stands in braces for JavaScript, in line 4 [shown_otherwise]
 --> <stdin>:4:13
  |
4 | | 410 | B | {x} |
  |             ^
  |
  = help: write `\\{` for the brace, or put it between backticks

checked 3 codes in 1 document: 2 warnings
"
    );
}

#[test]
fn other_renderers_and_none_are_content() {
    for dialect in ["mkdocs", "github"] {
        assert_eq!(check(dialect, PAGE).1, "checked 3 codes in 1 document: no mistakes\n", "{dialect}");
    }
    assert_eq!(check("hugo", PAGE).0, Some(2));
}
