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

/// Makes `folder` a repository of git, with all its files in one commit.
fn commit(folder: &Path) {
    for arguments in [
        &["init", "-q"][..],
        &["add", "."],
        &["-c", "user.name=x", "-c", "user.email=x@y.z", "commit", "-qm", "x"],
    ] {
        let status = Process::new("git").current_dir(folder).args(arguments).status();
        assert!(status.expect("git").success());
    }
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
    let side = |status: u16| json!({"id": "NotFound", "name": "NotFound", "status": status, "number": null, "reason": "Not found", "message": "Entry not found."});
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
    let (_, stdout, _) = diff(folder.path(), &["--format", "github", "old.md", "new.md"]);
    assert!(stdout.starts_with("::error file=new.md,line=14,col=3,"), "{stdout}");
}

#[test]
fn a_page_is_compared_with_what_it_was_at_a_revision() {
    let folder = pages("");
    let docs = folder.path().join("docs");
    fs::create_dir(&docs).expect("a folder");
    fs::write(docs.join("codes.md"), seed()).expect("a file");
    commit(folder.path());
    fs::write(docs.join("codes.md"), edited(&row("404"), "")).expect("a file");
    let (status, stdout, _) = diff(folder.path(), &["--against", "HEAD", "docs/codes.md"]);
    assert_eq!(status, Some(1));
    assert!(
        stdout.starts_with("breaking: `NotFound` was removed\n --> docs/codes.md at HEAD:14\n"),
        "{stdout}"
    );
    let (status, _, stderr) = diff(&docs, &["--against=--help", "codes.md"]);
    assert_eq!(status, Some(2));
    assert_eq!(stderr, "error: cannot read what was at --help: git knows no such revision\n");
    let (status, _, stderr) = diff(&docs, &["--against", "", "codes.md"]);
    assert_eq!((status, stderr.as_str()), (Some(2), "error: the revision to compare with is empty\n"));
    assert_eq!(diff(folder.path(), &["--against", "HEAD", "docs"]).0, Some(2));

    // A page that was not there had no codes, and one that was elsewhere is named.
    fs::write(folder.path().join("new.md"), seed()).expect("a file");
    let (status, stdout, _) = diff(folder.path(), &["--against", "HEAD~0", "new.md"]);
    assert_eq!((status, stdout.matches(" was added\n").count()), (Some(0), 6));
    let (status, stdout, _) = diff(folder.path(), &["--against", "HEAD:docs/codes.md", "new.md"]);
    assert_eq!((status, stdout.as_str()), (Some(0), "no code was changed\n"));
}

#[test]
fn a_call_is_compared_with_what_it_was() {
    let folder = pages(&seed());
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    write("Cargo.toml", "");
    write("lib.rs", "codes!(enum A = \"new.md\");\n");
    commit(folder.path());
    write("lib.rs", "\ncodes!(enum A = \"new.md\", skip = [\"404\"], rename = { 200: Fine });\n");
    let (status, stdout, stderr) = diff(folder.path(), &["--against", "HEAD", "lib.rs:2"]);
    assert_eq!((status, stderr.as_str()), (Some(1), ""));
    assert!(stdout.contains("breaking: `NotFound` was removed\n"), "{stdout}");
    assert!(
        stdout.contains("the variant of `200` is called `Fine` now, and was `SuccessfulOperation`"),
        "{stdout}"
    );
    // Another document is compared with the one that the call read.
    write("other.md", &edited(&row("404"), ""));
    write("lib.rs", "codes!(enum A = \"other.md\");\n");
    fs::remove_file(folder.path().join("new.md")).expect("a file");
    let (status, stdout, _) = diff(folder.path(), &["--against", "HEAD", "lib.rs:1"]);
    assert_eq!(status, Some(1), "{stdout}");
    write("lib.rs", "codes!(enum B = \"other.md\");\n");
    let (status, _, stderr) = diff(folder.path(), &["--against", "HEAD", "lib.rs:1"]);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("lib.rs at HEAD has no call that makes the enum `B`"), "{stderr}");
}

#[test]
fn a_call_with_a_mistake_is_drawn_and_marked_on_its_line() {
    let folder = pages(&seed());
    fs::write(folder.path().join("lib.rs"), "\ncodes!(enum A = \"new.md\", tabel = all);\n").expect("a file");
    let (status, stdout, stderr) = diff(folder.path(), &["--format", "github", "old.md", "lib.rs:2"]);
    assert_eq!(status, Some(2));
    assert!(stdout.starts_with("::error file=lib.rs,line=2,col=27,"), "{stdout}");
    assert!(stderr.contains("did you mean `table`?") && stderr.contains("\n --> lib.rs:2:27\n"), "{stderr}");
}

#[test]
fn a_page_that_had_mistakes_can_be_mended() {
    let folder = pages(&seed());
    fs::write(folder.path().join("old.md"), edited(&row("404"), &row("404").replace("404", "4O4")))
        .expect("a file");
    let (status, stdout, stderr) = diff(folder.path(), &["old.md", "new.md"]);
    assert_eq!(status, Some(0));
    assert!(stdout.starts_with("change: `NotFound` was added\n"), "{stdout}");
    assert!(stderr.ends_with("error: old.md has mistakes, and its sound rows are compared\n"), "{stderr}");
}

#[test]
fn a_page_is_compared_as_a_call_reads_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).expect("a file");
    let open = seed() + "| 4xx | Other | | Other. |\n";
    write("old.md", open.clone());
    write("new.md", open.replace(&row("404"), ""));
    write("Cargo.toml", String::new());
    write(
        "lib.rs",
        "codes!(enum A = \"old.md\", skip = [\"4xx\"]);\ncodes!(enum B = \"new.md\", skip = [\"4xx\"]);\n"
            .into(),
    );
    assert_eq!(diff(folder.path(), &["old.md", "new.md"]).0, Some(2));
    let (status, stdout, stderr) = diff(folder.path(), &["lib.rs:1", "lib.rs:2"]);
    assert_eq!((status, stderr.as_str()), (Some(1), ""));
    assert!(stdout.starts_with("breaking: `NotFound` was removed\n"), "{stdout}");
}

#[test]
fn tables_below_the_same_headings_or_none_are_told_apart() {
    let table = |rows: &str| format!("| Status | Code |\n|---|---|\n{rows}\n");
    let [both, one] = ["| 404 | A |\n| 409 | B |\n", "| 409 | B |\n"].map(table);
    let both_and_c = table("| 404 | A |\n| 409 | B |\n| 410 | C |\n");
    for [first, second] in
        [["# X\n\n## Errors\n\n", "# Y\n\n## Errors\n\n"], ["## A\n\n", "## A\n\n"], ["", ""]]
    {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: String| fs::write(folder.path().join(name), text).expect("a file");
        write("old.md", format!("{first}{both}{second}{both_and_c}"));
        write("new.md", format!("{first}{one}{second}{both_and_c}"));
        assert_eq!(diff(folder.path(), &["old.md", "old.md"]).0, Some(0));
        let (status, stdout, _) = diff(folder.path(), &["old.md", "new.md"]);
        assert_eq!(status, Some(1), "{stdout}");
        assert!(stdout.contains(" was removed\n"), "{stdout}");
    }
    // Another heading changes no code.
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).expect("a file");
    let words = "| Status | Code | Message |\n|---|---|---|\n| 404 | A | Gone. |\n\n";
    write("old.md", format!("# Orders\n\n{words}# Users\n\n{words}"));
    write("new.md", format!("# Order errors\n\n{words}# Users\n\n{words}"));
    assert_eq!(diff(folder.path(), &["old.md", "new.md"]).1, "no code was changed\n");
}

#[test]
fn tables_that_change_places_change_no_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).expect("a file");
    let table = |status: u16, words: &str| {
        format!("| Status | Code | Message |\n|---|---|---|\n| {status} | A_A | {words} |\n\n")
    };
    let (one, other) = (table(404, "x"), table(409, "y"));
    write("old.md", format!("## Orders\n\n{one}{other}"));
    write("new.md", format!("## Orders\n\n{other}{one}"));
    assert_eq!(diff(folder.path(), &["old.md", "new.md"]).0, Some(0));
    write("old.md", format!("## Orders\n\n{one}"));
    let (status, stdout, _) = diff(folder.path(), &["old.md", "new.md"]);
    assert_eq!(status, Some(0), "{stdout}");
    assert!(stdout.starts_with("change: `Orders > A_A#2` was added\n"), "{stdout}");
}

#[test]
fn another_number_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = |number: u16| {
        format!("# Errors\n\n| Code | Name | Meaning |\n|---|---|---|\n| {number} | A_B | Gone. |\n")
    };
    for (name, number) in [("old.md", 1001), ("new.md", 1002)] {
        fs::write(folder.path().join(name), page(number)).expect("a file");
    }
    let (status, stdout, _) = diff(folder.path(), &["old.md", "new.md"]);
    assert_eq!(status, Some(0));
    assert!(stdout.starts_with("change: `A_B` has the number 1002 now, and had 1001\n"), "{stdout}");
}
