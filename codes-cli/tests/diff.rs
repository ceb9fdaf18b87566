//! `codes diff` as its users run it: the seed against edits of it.

use std::fs;
use std::path::Path;
use std::process::Command as Process;

use assert_cmd::Command;
use serde_json::{Value, json};
use tempfile::TempDir;

fn seed() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/http_response_codes.md");
    fs::read_to_string(path).expect("the seed")
}

/// A folder with the seed, and with `new` beside it.
fn pages(new: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("old.md"), seed()).expect("a file");
    fs::write(folder.path().join("new.md"), new).expect("a file");
    folder
}

fn diff(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut codes = Command::cargo_bin("codes").expect("the command");
    codes.current_dir(folder).env("GITHUB_STEP_SUMMARY", folder.join("summary")).arg("diff").args(arguments);
    let output = codes.output().expect("running it");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The exit status and the changes from the seed to `new`, a line each.
fn changes(new: &str) -> (Option<i32>, Vec<String>) {
    let (status, stdout, stderr) = diff(pages(new).path(), &["--format", "json", "old.md", "new.md"]);
    assert_eq!(stderr, "");
    let changes: Vec<Value> = serde_json::from_str(&stdout).expect("an array");
    let line = |change: &Value| {
        let notes = change["notes"].as_array().expect("notes").iter();
        let parts = [&change["change"], &change["breaking"], &change["message"]].into_iter().chain(notes);
        parts.map(|part| part.as_str().map_or(part.to_string(), str::to_owned)).collect::<Vec<_>>().join("; ")
    };
    (status, changes.iter().map(line).collect())
}

/// The seed with `from` in its place.
fn edited(from: &str, to: &str) -> String {
    let seed = seed();
    assert!(seed.contains(from), "{from}");
    seed.replace(from, to)
}

/// The line of the seed that begins with this status.
fn row(status: &str) -> String {
    let seed = seed();
    let line = seed.lines().find(|line| line.starts_with(&format!("| {status}"))).expect("a row");
    format!("{line}\n")
}

#[test]
fn nothing_is_told_of_the_same_page_and_of_what_is_no_code() {
    assert_eq!(changes(&seed()), (Some(0), vec![]));
    assert_eq!(changes(&edited("# HTTP Response codes", "# Codes\n\nNew words.")), (Some(0), vec![]));
}

#[test]
fn an_added_code_breaks_nothing() {
    let row = "| 503 | Closed | Closed | Come back. |\n";
    let added = "added; false; `Closed` was added; it is the first code with the status 503".to_owned();
    assert_eq!(changes(&(seed().trim_end().to_owned() + "\n" + row)), (Some(0), vec![added]));
}

#[test]
fn a_removed_code_breaks_its_users() {
    let removed = "removed; true; `NotFound` was removed; no code has the status 404 any more".to_owned();
    assert_eq!(changes(&edited(&row("404"), "")), (Some(1), vec![removed]));
}

#[test]
fn a_renamed_code_breaks_its_users() {
    let renamed = "renamed; true; `NotFound` is called `EntryMissing` now".to_owned();
    let new = edited(&row("404"), &row("404").replace("NotFound", "EntryMissing"));
    assert_eq!(changes(&new), (Some(1), vec![renamed]));
    let renamed =
        "renamed; true; the variant of `200` is called `AllWell` now, and was `SuccessfulOperation`"
            .to_owned();
    let reworded = "reworded; false; the words of `200` changed".to_owned();
    assert_eq!(changes(&edited("Successful operation", "All well")), (Some(1), vec![renamed, reworded]));
}

#[test]
fn another_status_breaks_its_users() {
    let new = edited(&row("429"), &row("429").replace("429", "403"));
    let changed = "restatused; true; `TooManyRequests` has 403 now, and had 429; it is the first code with the status 403; \
                   no code has the status 429 any more";
    assert_eq!(changes(&new), (Some(1), vec![changed.to_owned()]));
}

#[test]
fn other_words_break_nothing() {
    let reworded = "reworded; false; the words of `200` changed".to_owned();
    assert_eq!(changes(&edited("Everything worked", "All worked")), (Some(0), vec![reworded]));
}

#[test]
fn another_order_breaks_nothing() {
    let new = edited(&row("200"), "").replace(&row("429"), &(row("429") + &row("200")));
    let moved = "moved; false; `200` stands elsewhere among the others".to_owned();
    assert_eq!(changes(&new), (Some(0), vec![moved]));
}

#[test]
fn codes_of_several_tables_are_told_apart_by_their_headings() {
    let table =
        |heading: &str, rows: &str| format!("# {heading}\n\n| Status | Meaning |\n|---|---|\n{rows}\n");
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).expect("a file");
    let users = table("Users", "| 404 | No user. |\n");
    write("old.md", table("Boats", "| 404 | No boat. |\n| 409 | Two boats. |\n") + &users);
    write("new.md", table("Boats", "| 409 | Two boats. |\n") + &users);
    let (status, stdout, _) = diff(folder.path(), &["old.md", "new.md"]);
    assert_eq!(status, Some(1));
    assert_eq!(
        stdout,
        "breaking: `Boats > 404` was removed\n --> old.md:5\n\n1 change, of which 1 breaking\n"
    );
}

#[test]
fn json_says_all_that_is_known() {
    let folder = pages(&edited(&row("404"), &row("404").replace("404", "410")));
    let (_, stdout, _) = diff(folder.path(), &["--format", "json", "old.md", "new.md"]);
    let side = |status: u16| json!({"id": "NotFound", "name": "NotFound", "status": status, "reason": "Not found", "message": "Entry not found."});
    let expected = json!([{
        "change": "restatused", "breaking": true, "file": "new.md", "line": 14, "id": "NotFound",
        "message": "`NotFound` has 410 now, and had 404",
        "notes": ["it is the first code with the status 410", "no code has the status 404 any more"],
        "old": side(404), "new": side(410),
    }]);
    assert_eq!(serde_json::from_str::<Value>(&stdout).expect("JSON"), expected);
}

#[test]
fn github_marks_the_page_at_hand() {
    let folder = pages(&edited(&row("404"), ""));
    let (_, stdout, _) = diff(folder.path(), &["--format", "github", "old.md", "new.md"]);
    assert_eq!(
        stdout,
        "::error file=new.md,line=1,title=breaking change::`NotFound` was removed; no code has the status 404 any more\n\
         1 change, of which 1 breaking\n"
    );
    let summary = fs::read_to_string(folder.path().join("summary")).expect("the summary");
    assert!(summary.contains("| breaking change | new.md:1 | `NotFound` was removed; no code"), "{summary}");
}

#[test]
fn a_page_with_mistakes_is_told_and_not_compared() {
    let folder = pages(&edited(&row("404"), &row("404").replace("404", "4O4")));
    let (status, stdout, stderr) = diff(folder.path(), &["old.md", "new.md"]);
    assert_eq!((status, stdout.as_str()), (Some(2), ""));
    assert!(stderr.contains("`4O4` is not an HTTP status"), "{stderr}");
    let (status, _, stderr) = diff(folder.path(), &["none.md", "old.md"]);
    assert_eq!((status, stderr.as_str()), (Some(2), "error: cannot read none.md: there is no such file\n"));
    assert_eq!(diff(folder.path(), &["old.md"]).0, Some(2));
    assert_eq!(diff(folder.path(), &["--against", "HEAD", "old.md", "new.md"]).0, Some(2));
}

#[test]
fn a_page_is_compared_with_what_it_was_at_a_revision() {
    let folder = pages("");
    let docs = folder.path().join("docs");
    fs::create_dir(&docs).expect("a folder");
    fs::write(docs.join("codes.md"), seed()).expect("a file");
    for arguments in [
        &["init", "-q"][..],
        &["add", "."],
        &["-c", "user.name=x", "-c", "user.email=x@y.z", "commit", "-qm", "x"],
    ] {
        let status = Process::new("git").current_dir(folder.path()).args(arguments).status();
        assert!(status.expect("git").success());
    }
    fs::write(docs.join("codes.md"), edited(&row("404"), "")).expect("a file");
    let (status, stdout, _) = diff(folder.path(), &["--against", "HEAD", "docs/codes.md"]);
    assert_eq!(status, Some(1));
    assert!(
        stdout.starts_with("breaking: `NotFound` was removed\n --> docs/codes.md at HEAD:14\n"),
        "{stdout}"
    );
    let (status, _, stderr) = diff(&docs, &["--against=--help", "codes.md"]);
    assert_eq!(status, Some(2));
    assert!(stderr.starts_with("error: cannot read codes.md at --help: "), "{stderr}");
}
