//! Tests `codes diff --against`: pages and calls at revisions of git.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::diff::{diff, edited, row};
use crate::schema::assert_fits;
use crate::{Outcome, folder, outcome, seed, write};

/// A page of codes that the seed does not have.
const OTHER: &str = "# Others\n\n| Status | Code | Message |\n|---|---|---|\n| 409 | TAKEN | Taken. |\n";

/// Runs git in `folder` without the user's configuration.
fn git(folder: &Path, arguments: &[&str]) {
    let who = ["-c", "user.name=x", "-c", "user.email=x@y.z", "-c", "protocol.file.allow=always"];
    let output = Command::new("git").current_dir(folder).args(who).args(arguments).output().expect("git");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Commits everything in `folder`.
fn commit(folder: &Path) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "x: y"]);
}

/// Creates a repository with these files in its only commit.
fn repository(files: &[(&str, &str)]) -> TempDir {
    let folder = folder(files);
    git(folder.path(), &["init", "--quiet", "--initial-branch", "main"]);
    commit(folder.path());
    folder
}

/// Runs `codes diff --against HEAD` in `folder`.
fn against_head(folder: &TempDir, arguments: &[&str]) -> Outcome {
    diff(folder.path(), &[&["--against", "HEAD"], arguments].concat())
}

/// Returns the changes in the JSON output of `codes diff`.
fn changes_of(stdout: &str) -> Value {
    let changes = serde_json::from_str(stdout).expect("JSON");
    assert_fits(&changes, "diff");
    changes
}

fn rename(folder: &TempDir, from: &str, to: &str) {
    let to = folder.path().join(to);
    fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
    fs::rename(folder.path().join(from), to).expect("renaming");
}

fn delete(folder: &TempDir, file: &str) {
    fs::remove_file(folder.path().join(file)).expect("deleting");
}

#[test]
fn a_page_is_compared_with_what_it_was_at_a_revision() {
    let folder = repository(&[("docs/codes.md", &seed())]);
    let docs = folder.path().join("docs");
    write(&folder, "docs/codes.md", &edited(&row("404"), ""));
    let (status, stdout, _) = against_head(&folder, &["docs/codes.md"]);
    assert_eq!(status, Some(1));
    assert!(
        stdout.starts_with("breaking: `NotFound` was removed\n --> docs/codes.md at HEAD:14\n"),
        "{stdout}"
    );
    // A page at another path can be named, also in the index.
    git(folder.path(), &["tag", "--annotate", "v1", "--message", "x"]);
    commit(folder.path());
    for (revision, status) in [
        ("v1", 1),
        ("HEAD~1", 1),
        ("HEAD", 0),
        ("HEAD^{/x: y}", 0),
        ("v1:docs/codes.md", 1),
        ("v1:./codes.md", 1),
        (":docs/codes.md", 0),
    ] {
        assert_eq!(diff(&docs, &["--against", revision, "codes.md"]).0, Some(status), "{revision}");
    }
}

#[test]
fn unknown_revisions_and_files_are_errors() {
    let folder = repository(&[("docs/codes.md", &seed())]);
    let docs = folder.path().join("docs");
    for (revision, error) in [
        ("none", "cannot read what was at none: git does not know this revision"),
        ("--help", "cannot read what was at --help: git does not know this revision"),
        ("--path-format=x", "cannot read what was at --path-format=x: git does not know this revision"),
        ("-q", "cannot read what was at -q: git does not know this revision"),
        ("HEAD^{tree}", "cannot read what was at HEAD^{tree}: HEAD^{tree}"),
        ("", "the revision to compare with is empty"),
        ("none:docs/codes.md", "cannot read what was at none:docs/codes.md: "),
        ("-x:docs/codes.md", "cannot read what was at -x:docs/codes.md: invalid object name"),
        ("HEAD:none.md", "cannot read what was at HEAD:none.md: "),
        ("HEAD:docs", "cannot read what was at HEAD:docs: "),
    ] {
        // A page is new only if the revision exists.
        write(&folder, "docs/new.md", &seed());
        for page in ["codes.md", "new.md"] {
            let (status, stdout, stderr) = diff(&docs, &[&format!("--against={revision}"), page]);
            assert_eq!((status, stdout.as_str()), (Some(2), ""), "{revision}: {stderr}");
            assert!(
                stderr.starts_with(&format!("error: {error}")) && stderr.lines().count() == 1,
                "{stderr}"
            );
        }
    }
    assert_eq!(against_head(&folder, &["docs"]).0, Some(2));
}

#[test]
fn a_place_without_a_history_is_an_error() {
    let folder = folder(&[("codes.md", &seed())]);
    let (status, _, stderr) = against_head(&folder, &["codes.md"]);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("not a git repository"), "{stderr}");
    git(folder.path(), &["init", "--quiet"]);
    let (status, _, stderr) = against_head(&folder, &["codes.md"]);
    assert_eq!(status, Some(2));
    assert_eq!(stderr, "error: cannot read what was at HEAD: git does not know this revision\n");
}

#[test]
fn a_shallow_clone_knows_what_it_has() {
    let origin = repository(&[("codes.md", &seed())]);
    write(&origin, "codes.md", &edited(&row("404"), ""));
    commit(origin.path());
    let clones = folder(&[]);
    let url = format!("file://{}", origin.path().display());
    git(clones.path(), &["clone", "--quiet", "--depth", "1", &url, "clone"]);
    let clone = clones.path().join("clone");
    assert_eq!(diff(&clone, &["--against", "HEAD", "codes.md"]).0, Some(0));
    assert_eq!(diff(&clone, &["--against", "HEAD~1", "codes.md"]).0, Some(2));
    git(&clone, &["fetch", "--quiet", "--depth", "2"]);
    assert_eq!(diff(&clone, &["--against", "HEAD~1", "codes.md"]).0, Some(1));
}

#[test]
fn a_page_that_did_not_exist_is_new() {
    let folder = repository(&[("docs/codes.md", &seed()), ("old.md", OTHER), ("notes.txt", &seed())]);
    // The deleted page has other codes, and the deleted file is not a page.
    delete(&folder, "old.md");
    delete(&folder, "notes.txt");
    write(&folder, "new/folder/codes.md", &seed());
    let page = "new/folder/codes.md";
    let (status, stdout, stderr) = against_head(&folder, &[page]);
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    assert!(
        stdout.starts_with(
            "change: the page is new since HEAD\n --> new/folder/codes.md:1\n\nchange: `200` was added\n"
        ),
        "{stdout}"
    );
    assert!(stdout.ends_with("\n6 changes (0 breaking)\n"), "{stdout}");
    assert_eq!(stdout.matches(" was added\n").count(), 6);

    let (status, stdout, _) = against_head(&folder, &["--format", "json", page]);
    let changes = changes_of(&stdout);
    assert_eq!((status, changes.as_array().map(Vec::len)), (Some(0), Some(7)));
    assert_eq!(
        changes[0],
        json!({"change": "page_added", "breaking": false, "file": page, "line": 1, "id": null,
               "message": "the page is new since HEAD", "notes": [], "old": null, "new": null})
    );
    let (status, stdout, _) = against_head(&folder, &["--format", "github", page]);
    assert_eq!(status, Some(0));
    let first = "::notice file=new/folder/codes.md,line=1,title=change::the page is new since HEAD\n";
    assert!(stdout.starts_with(first), "{stdout}");
    let summary = fs::read_to_string(folder.path().join("summary")).expect("the summary");
    assert!(summary.contains("| change | new/folder/codes.md:1 | the page is new since HEAD |"), "{summary}");
}

#[test]
fn a_page_may_have_had_another_extension() {
    let folder = repository(&[("docs/codes.markdown", &seed())]);
    rename(&folder, "docs/codes.markdown", "docs/codes.md");
    let (status, stdout, _) = against_head(&folder, &["docs/codes.md"]);
    assert!(status == Some(0) && stdout.contains("the page was docs/codes.markdown at HEAD\n"), "{stdout}");
}

#[test]
fn a_renamed_page_is_compared_with_the_deleted_one() {
    let folder = repository(&[("docs/old codes é.md", &seed()), ("other.md", OTHER)]);
    rename(&folder, "docs/old codes é.md", "api/new.md");
    delete(&folder, "other.md");
    let shown = "change: the page was docs/old codes é.md at HEAD\n --> api/new.md:1\n  = note: docs/old codes é.md has \
                 been deleted since, and shares 6 of its 6 codes with this page\n\n";
    let unchanged = (Some(0), format!("{shown}no code was changed\n"), String::new());
    assert_eq!(against_head(&folder, &["api/new.md"]), unchanged);
    // It does not matter whether the change is in the index.
    git(folder.path(), &["add", "--all"]);
    assert_eq!(against_head(&folder, &["api/new.md"]), unchanged);

    write(&folder, "api/new.md", &edited(&row("404"), ""));
    let (status, stdout, _) = diff(&folder.path().join("api"), &["--against", "HEAD", "new.md"]);
    assert_eq!(status, Some(1));
    let removed = "breaking: `NotFound` was removed\n --> docs/old codes é.md at HEAD:14\n";
    assert!(stdout.contains("shares 5 of its 6 codes") && stdout.contains(removed), "{stdout}");
    commit(folder.path());
    assert_eq!(diff(folder.path(), &["--against", "HEAD~1", "api/new.md"]).0, Some(1));

    let (_, stdout, _) = diff(folder.path(), &["--against", "HEAD~1", "--format", "json", "api/new.md"]);
    let changes = changes_of(&stdout);
    assert_eq!((&changes[0]["change"], &changes[0]["file"]), (&json!("page_renamed"), &json!("api/new.md")));
    let (_, stdout, _) = diff(folder.path(), &["--against", "HEAD~1", "--format", "github", "api/new.md"]);
    let first =
        "::notice file=api/new.md,line=1,title=change::the page was docs/old codes é.md at HEAD~1; docs/old";
    assert!(stdout.starts_with(first), "{stdout}");
}

#[test]
fn one_of_several_deleted_pages_is_not_guessed() {
    let folder = repository(&[("a.md", &seed()), ("docs/b.MDX", &seed()), ("other.md", OTHER)]);
    rename(&folder, "a.md", "new.md");
    delete(&folder, "docs/b.MDX");
    delete(&folder, "other.md");
    let error = "new.md is new since HEAD, and several deleted pages share codes with it: a.md, docs/b.MDX; \
                 name the one that was renamed, such as `--against HEAD:a.md`";
    let (status, stdout, stderr) = against_head(&folder, &["new.md"]);
    assert_eq!((status, stdout, stderr), (Some(2), String::new(), format!("error: {error}\n")));
    let (status, stdout, _) = against_head(&folder, &["--format", "github", "new.md"]);
    assert_eq!((status, stdout), (Some(2), format!("::error title=cannot compare::{error}\n")));
    assert_eq!(diff(folder.path(), &["--against", "HEAD:a.md", "new.md"]).1, "no code was changed\n");
    // A page that still exists was not renamed, whatever the index says.
    write(&folder, "docs/b.MDX", OTHER);
    git(folder.path(), &["rm", "--cached", "--quiet", "docs/b.MDX"]);
    assert_eq!(against_head(&folder, &["new.md"]).0, Some(0));
}

#[test]
fn a_page_became_one_in_a_folder_of_its_name() {
    let folder = repository(&[("codes.md", &seed())]);
    delete(&folder, "codes.md");
    write(&folder, "codes.md/codes.md", &seed());
    let (status, stdout, _) = against_head(&folder, &["codes.md/codes.md"]);
    assert!(status == Some(0) && stdout.contains("the page was codes.md at HEAD\n"), "{stdout}");
}

#[test]
fn standard_input_is_compared_with_a_page_that_is_named() {
    let folder = repository(&[("codes.md", &seed())]);
    let diff = |revision: &str| {
        let mut codes = assert_cmd::Command::cargo_bin("codes").expect("the command");
        codes.current_dir(folder.path()).args(["diff", "--against", revision, "-"]).write_stdin(seed());
        outcome(codes.output().expect("running it"))
    };
    let error =
        "error: standard input has no revisions: name the page there, as in `--against HEAD:docs/codes.md`\n";
    assert_eq!(diff("HEAD"), (Some(2), String::new(), error.to_owned()));
    assert_eq!(diff("HEAD:codes.md"), (Some(0), "no code was changed\n".to_owned(), String::new()));
}

/// Git sets variables for hooks that name the repository, but not the folder of its files.
#[test]
fn a_hook_of_a_linked_worktree_finds_the_page() {
    let folder = repository(&[("docs/codes.md", &seed())]);
    git(folder.path(), &["worktree", "add", "--quiet", "linked"]);
    let mut codes = assert_cmd::Command::cargo_bin("codes").expect("the command");
    codes.current_dir(folder.path().join("linked")).args(["diff", "--against", "HEAD", "docs/codes.md"]);
    codes.env("GIT_DIR", folder.path().join(".git/worktrees/linked")).env("GIT_INDEX_FILE", "none");
    let outcome = outcome(codes.output().expect("running it"));
    assert_eq!(outcome, (Some(0), "no code was changed\n".to_owned(), String::new()));
}

#[cfg(unix)]
#[test]
fn links_are_followed_as_far_as_git_can() {
    use std::os::unix::fs::symlink;

    let folder = repository(&[("docs/codes.md", &seed())]);
    let at = |file: &str| folder.path().join(file);
    symlink("docs/codes.md", at("link.md")).expect("a link");
    commit(folder.path());
    assert_eq!(against_head(&folder, &["link.md"]).1, "no code was changed\n");
    // The link became a page.
    delete(&folder, "link.md");
    rename(&folder, "docs/codes.md", "link.md");
    let (status, _, stderr) = against_head(&folder, &["link.md"]);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("link.md was a link or a folder there"), "{stderr}");
    // The page became a link to another one, which is not in the index.
    git(folder.path(), &["rm", "--cached", "--quiet", "docs/codes.md"]);
    rename(&folder, "link.md", "new.md");
    symlink("../new.md", at("docs/codes.md")).expect("a link");
    let (status, stdout, _) = against_head(&folder, &["new.md"]);
    assert!(status == Some(0) && stdout.contains("the page was docs/codes.md at HEAD\n"), "{stdout}");
}

#[test]
fn an_old_page_with_errors_is_compared_with_a_message() {
    let broken = edited(&row("404"), &row("404").replace("404", "4O4"));
    for (old, added) in [("# Nothing\n", 6), (broken.as_str(), 1)] {
        let folder = repository(&[("codes.md", old)]);
        write(&folder, "codes.md", &seed());
        let (status, stdout, stderr) = against_head(&folder, &["codes.md"]);
        assert_eq!((status, stdout.matches(" was added\n").count()), (Some(0), added), "{stdout}");
        assert!(!stdout.contains("the page"), "{stdout}");
        let error = "error: codes.md at HEAD has errors, so only its correct rows are compared\n";
        assert!(stderr.ends_with(error), "{stderr}");
        // A page with errors that was renamed is found if one of its rows is correct.
        rename(&folder, "codes.md", "new.md");
        let (_, stdout, stderr) = against_head(&folder, &["new.md"]);
        assert_eq!(stdout.contains("the page was codes.md at HEAD\n"), added == 1, "{stdout}");
        assert_eq!(stdout.contains("the page is new since HEAD\n"), added == 6, "{stdout}");
        assert_eq!(stderr.contains("has errors"), added == 1, "{stderr}");
    }
}

/// Creates a package with a call that reads a page, in a commit.
fn package() -> TempDir {
    let call = "codes!(enum A = \"spec/new.md\");\n";
    repository(&[("spec/new.md", &seed()), ("Cargo.toml", ""), ("lib.rs", call)])
}

#[test]
fn a_call_is_compared_with_what_it_was() {
    let folder = package();
    write(
        &folder,
        "lib.rs",
        "\ncodes!(enum A = \"spec/new.md\", skip = [\"404\"], rename = { 200: Fine });\n",
    );
    let (status, stdout, stderr) = against_head(&folder, &["lib.rs:2"]);
    assert_eq!((status, stderr.as_str()), (Some(1), ""));
    assert!(stdout.starts_with("breaking: `NotFound` was removed\n"), "{stdout}");
    assert!(
        stdout.contains("the variant of `200` was renamed from `SuccessfulOperation` to `Fine`"),
        "{stdout}"
    );
    // The page at another path is read with the call at the revision.
    write(&folder, "other.md", &edited(&row("404"), ""));
    commit(folder.path());
    for revision in ["HEAD~1:other.md", "HEAD:other.md"] {
        let (status, stdout, _) = diff(folder.path(), &["--against", revision, "lib.rs:2"]);
        assert_eq!(status, Some(if revision == "HEAD:other.md" { 0 } else { 2 }), "{stdout}");
    }
}

#[test]
fn a_call_that_reads_another_page_is_compared_with_the_one_that_it_read() {
    let folder = package();
    rename(&folder, "spec/new.md", "docs/other.md");
    fs::remove_dir(folder.path().join("spec")).expect("an empty folder");
    write(&folder, "docs/other.md", &edited(&row("404"), ""));
    write(&folder, "lib.rs", "codes!(enum A = \"docs/other.md\");\n");
    let (status, stdout, stderr) = against_head(&folder, &["lib.rs:1"]);
    assert_eq!((status, stderr.as_str()), (Some(1), ""));
    assert!(
        stdout.starts_with(
            "change: the page was spec/new.md at HEAD\n --> docs/other.md:1\n\n\
             breaking: `NotFound` was removed\n --> spec/new.md at HEAD:14\n"
        ),
        "{stdout}"
    );
}

#[test]
fn a_call_that_did_not_exist_is_new() {
    let folder = package();
    let new = "change: the call is new since HEAD\n --> spec/new.md:1\n";
    let note = "  = note: the old page is read with the current options of the call\n";
    // The page existed.
    write(&folder, "spec/new.md", &edited(&row("404"), ""));
    write(&folder, "src/codes.rs", "codes!(enum B = \"spec/new.md\", skip = [\"429\"]);\n");
    let (status, stdout, stderr) = against_head(&folder, &["src/codes.rs:1"]);
    assert_eq!((status, stderr.as_str()), (Some(1), ""));
    assert!(stdout.starts_with(&format!("{new}{note}\nbreaking: `NotFound` was removed\n")), "{stdout}");
    assert!(stdout.ends_with("1 change (1 breaking)\n"), "{stdout}");
    // It was renamed.
    rename(&folder, "spec/new.md", "other.md");
    write(&folder, "src/codes.rs", "codes!(enum B = \"other.md\", skip = [\"429\"]);\n");
    let (status, stdout, _) = against_head(&folder, &["src/codes.rs:1"]);
    assert_eq!(status, Some(1));
    assert!(
        stdout.contains("the call is new") && stdout.contains("the page was spec/new.md at HEAD"),
        "{stdout}"
    );
    // It is new.
    git(folder.path(), &["checkout", "--quiet", "spec"]);
    let (status, stdout, _) = against_head(&folder, &["--format", "json", "src/codes.rs:1"]);
    let changes = changes_of(&stdout);
    assert_eq!(status, Some(0), "{stdout}");
    assert_eq!([&changes[0]["change"], &changes[1]["change"]], ["call_added", "page_added"]);
    // A call on the command line has no earlier version.
    let (status, _, stderr) = against_head(&folder, &["codes!(enum A = \"other.md\")"]);
    assert_eq!(
        (status, stderr.as_str()),
        (Some(2), "error: a call that is not in a file has no revisions\n")
    );
}
