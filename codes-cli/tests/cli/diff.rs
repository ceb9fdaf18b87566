//! Tests `codes diff OLD NEW` with pairs of pages in `tests/diff`, and with edits of the seed.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{Outcome, codes, compare, folder, paths_in, seed, write};

pub(crate) fn diff(folder: &Path, arguments: &[&str]) -> Outcome {
    codes(folder, &[&["diff"], arguments].concat())
}

/// Creates a folder with the seed and another page `new`.
fn pages(new: &str) -> TempDir {
    folder(&[("old.md", &seed()), ("new.md", new)])
}

/// Returns the seed with `from` replaced by `to`.
pub(crate) fn edited(from: &str, to: &str) -> String {
    let seed = seed();
    assert!(seed.contains(from), "{from}");
    seed.replace(from, to)
}

/// Returns the line of the seed that begins with this status.
pub(crate) fn row(status: &str) -> String {
    let seed = seed();
    let line = seed.lines().find(|line| line.starts_with(&format!("| {status}"))).expect("a row");
    format!("{line}\n")
}

#[test]
fn pages_have_the_changes_in_their_golden_files() {
    for folder in paths_in("tests/diff") {
        let (status, stdout, stderr) = diff(&folder, &["old.md", "new.md"]);
        let breaks = stdout.contains("breaking: ");
        assert_eq!((status, stderr.as_str()), (Some(i32::from(breaks)), ""), "{}", folder.display());
        compare(&folder.join("changes.txt"), &stdout);
        assert_eq!(diff(&folder, &["new.md", "new.md"]).1, "no code was changed\n", "{}", folder.display());
    }
}

#[test]
fn json_has_the_code_before_and_after_a_change() {
    let folder = pages(&edited(&row("404"), &row("404").replace("404", "410")));
    let (_, stdout, _) = diff(folder.path(), &["--format", "json", "old.md", "new.md"]);
    let side = |status: u16| json!({"id": "NotFound", "name": "NotFound", "status": status, "number": null, "reason": "Not found", "message": "Entry not found.", "parameters": []});
    let expected = json!([{
        "change": "restatused", "breaking": true, "file": "new.md", "line": 14, "id": "NotFound",
        "message": "the status of `NotFound` changed from 404 to 410",
        "notes": ["it is the first code with the status 410", "no code has the status 404 now"],
        "old": side(404), "new": side(410),
    }]);
    assert_eq!(serde_json::from_str::<Value>(&stdout).expect("JSON"), expected);
}

#[test]
fn github_gets_annotations_of_the_new_page_and_a_summary() {
    let folder = pages(&edited(&row("404"), ""));
    let (_, stdout, _) = diff(folder.path(), &["--format", "github", "old.md", "new.md"]);
    assert_eq!(
        stdout,
        "::error file=new.md,line=1,title=breaking change::`NotFound` was removed; no code has the status 404 now\n\
         1 change (1 breaking)\n"
    );
    let summary = fs::read_to_string(folder.path().join("summary")).expect("the summary");
    assert!(summary.contains("| breaking change | new.md:1 | `NotFound` was removed; no code"), "{summary}");
}

#[test]
fn a_page_with_errors_is_not_compared() {
    let folder = pages(&edited(&row("404"), &row("404").replace("404", "4O4")));
    let (status, stdout, stderr) = diff(folder.path(), &["old.md", "new.md"]);
    assert_eq!((status, stdout.as_str()), (Some(2), ""));
    assert!(stderr.contains("`4O4` is not an HTTP status"), "{stderr}");
    let (status, _, stderr) = diff(folder.path(), &["none.md", "old.md"]);
    assert_eq!((status, stderr.as_str()), (Some(2), "error: cannot read none.md: there is no such file\n"));
    assert_eq!(diff(folder.path(), &["old.md"]).0, Some(2));
    assert_eq!(diff(folder.path(), &["--against", "HEAD", "old.md", "new.md"]).0, Some(2));
    let (_, stdout, _) = diff(folder.path(), &["--format", "github", "old.md", "new.md"]);
    assert!(stdout.starts_with("::error file=new.md,line=14,col=3,"), "{stdout}");
}

#[test]
fn a_call_with_a_mistake_is_drawn_and_marked_on_its_line() {
    let folder = pages(&seed());
    write(&folder, "lib.rs", "\ncodes!(enum A = \"new.md\", tabel = all);\n");
    let (status, stdout, stderr) = diff(folder.path(), &["--format", "github", "old.md", "lib.rs:2"]);
    assert_eq!(status, Some(2));
    assert!(stdout.starts_with("::error file=lib.rs,line=2,col=27,"), "{stdout}");
    assert!(stderr.contains("did you mean `table`?") && stderr.contains("\n --> lib.rs:2:27\n"), "{stderr}");
}

#[test]
fn a_page_that_had_errors_is_compared() {
    let folder = pages(&seed());
    write(&folder, "old.md", &edited(&row("404"), &row("404").replace("404", "4O4")));
    let (status, stdout, stderr) = diff(folder.path(), &["old.md", "new.md"]);
    assert_eq!(status, Some(0));
    assert!(stdout.starts_with("change: `NotFound` was added\n"), "{stdout}");
    assert!(
        stderr.ends_with("error: old.md has errors, so only its correct rows are compared\n"),
        "{stderr}"
    );
}

#[test]
fn a_call_says_which_names_in_braces_are_parameters() {
    let page = |message: &str| seed().replace("Entry not found.", message);
    let [old, new] = [page("Entry {id} not found."), page("Entry {key} not found.")];
    let files = |options: [&str; 2]| {
        let [old, new] = options;
        format!("codes!(enum A = \"old.md\", {old});\ncodes!(enum B = \"new.md\", {new});\n")
    };
    for (options, expected) in [
        (["parameters = none"; 2], "change: the reason or message of `NotFound` changed\n"),
        (["parameters = { id: none }", "parameters = { key: none }"], "change: the reason or message"),
        (
            ["parameters = { id: u64 }", "parameters = { key: u64 }"],
            "breaking: the parameters of `NotFound` changed from `{id}` to `{key}`\n",
        ),
        (
            ["parameters = none", "parameters = { key: u64 }"],
            "breaking: the parameters of `NotFound` changed from none to `{key}`\n",
        ),
    ] {
        let files = [("old.md", &*old), ("new.md", &*new), ("Cargo.toml", ""), ("lib.rs", &*files(options))];
        let folder = folder(&files);
        let (status, stdout, stderr) = diff(folder.path(), &["lib.rs:1", "lib.rs:2"]);
        assert_eq!(
            (status, stderr.as_str()),
            (Some(i32::from(expected.starts_with('b'))), ""),
            "{options:?}"
        );
        assert!(stdout.starts_with(expected) && stdout.contains("\n1 change ("), "{options:?}: {stdout}");
    }
}

#[test]
fn a_page_is_compared_as_a_call_reads_it() {
    let open = seed() + "| 4xx | Other | | Other. |\n";
    let calls =
        "codes!(enum A = \"old.md\", skip = [\"4xx\"]);\ncodes!(enum B = \"new.md\", skip = [\"4xx\"]);\n";
    let new = open.replace(&row("404"), "");
    let folder = folder(&[("old.md", &open), ("new.md", &new), ("Cargo.toml", ""), ("lib.rs", calls)]);
    assert_eq!(diff(folder.path(), &["old.md", "new.md"]).0, Some(2));
    let (status, stdout, stderr) = diff(folder.path(), &["lib.rs:1", "lib.rs:2"]);
    assert_eq!((status, stderr.as_str()), (Some(1), ""));
    assert!(stdout.starts_with("breaking: `NotFound` was removed\n"), "{stdout}");
}
