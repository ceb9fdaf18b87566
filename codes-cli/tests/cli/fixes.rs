//! Tests `codes check --fix` and `--diff` from the user's point of view.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

use crate::{Outcome, codes, folder, outcome, write};

const BROKEN: &str = "# Codes\n\n| Status | Code | Message |\n|---|---|---|\n| 404 | A | No <id>. |\n| | | |\n\n| 409 | B | y |\n";
const SAFE: &str =
    "# Codes\n\n| Status | Code | Message |\n|---|---|---|\n| 404 | A | No <id>. |\n| 409 | B | y |\n";

fn check(folder: &TempDir, arguments: &[&str]) -> Outcome {
    codes(folder.path(), &[&["check"], arguments].concat())
}

fn page(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).expect("the page")
}

#[test]
fn safe_fixes_are_applied_and_listed_and_the_page_is_checked_again() {
    let folder = folder(&[("page.md", BROKEN)]);
    let (status, stdout, stderr) = check(&folder, &["--fix", "page.md"]);
    assert_eq!((status, stderr.as_str()), (Some(1), ""));
    assert_eq!(page(&folder, "page.md"), SAFE);
    let (fixed, verdict) = stdout.split_once("\n\n").expect("two parts");
    assert_eq!(
        fixed,
        "fixed page.md:6:1: this row is empty [empty_row]\n\
         fixed page.md:8:1: this line looks like a row, but Markdown takes it for text [cut_off_row]"
    );
    assert!(verdict.starts_with("error: ") && verdict.contains(" --> page.md:5:16\n"), "{verdict}");
    // The remaining fix needs a review.
    let (status, stdout, _) = check(&folder, &["--fix=safe", "page.md"]);
    assert!(status == Some(1) && !stdout.contains("fixed"), "{stdout}");
    let (status, stdout, _) = check(&folder, &["--fix=suggested", "page.md"]);
    assert_eq!(status, Some(0), "{stdout}");
    assert_eq!(page(&folder, "page.md"), SAFE.replace("<id>", "`<id>`"));
    assert!(stdout.ends_with("\n\nchecked 2 rows in 1 document: no mistakes\n"), "{stdout}");
}

#[test]
fn a_diff_shows_the_fixes_and_writes_nothing() {
    let folder = folder(&[("docs/page.md", BROKEN)]);
    let (status, stdout, stderr) = check(&folder, &["--fix", "--diff", "docs"]);
    assert_eq!(status, Some(1));
    assert_eq!(page(&folder, "docs/page.md"), BROKEN);
    assert_eq!(
        stdout,
        "\
--- a/docs/page.md
+++ b/docs/page.md
@@ -3,6 +3,4 @@
 | Status | Code | Message |
 |---|---|---|
 | 404 | A | No <id>. |
-| | | |
-
 | 409 | B | y |
"
    );
    assert!(stderr.starts_with("would fix docs/page.md:6:1: this row is empty [empty_row]\n"), "{stderr}");
    // A page with only one fix, and a page without mistakes.
    write(&folder, "docs/page.md", &BROKEN.replace("<id>", "id"));
    let (status, _, stderr) = check(&folder, &["--fix", "--diff", "docs"]);
    assert_eq!(status, Some(1));
    assert!(stderr.ends_with(": no mistakes after these changes\n"), "{stderr}");
    write(&folder, "docs/page.md", &SAFE.replace("<id>", "id"));
    let (status, stdout, _) = check(&folder, &["--fix", "--diff", "docs"]);
    assert_eq!((status, stdout.as_str()), (Some(0), ""));
    assert_eq!(check(&folder, &["--diff", "docs"]).0, Some(2));
}

#[test]
fn standard_input_comes_out_fixed_with_its_line_breaks_and_mark() {
    let fix = |arguments: &[&str], page: Vec<u8>| {
        let mut codes = Command::cargo_bin("codes").expect("the command");
        codes.args(["check", "--fix"]).args(arguments).arg("-").write_stdin(page);
        outcome(codes.output().expect("running it"))
    };
    let windows = |page: &str| format!("\u{feff}{}", page.replace('\n', "\r\n"));
    let (status, stdout, stderr) = fix(&[], windows(BROKEN).into());
    assert_eq!((status, stdout), (Some(1), windows(SAFE)));
    assert!(stderr.starts_with("fixed <stdin>:6:1: ") && stderr.contains("error: "), "{stderr}");
    let (status, stdout, stderr) = fix(&[], SAFE.replace("<id>", "id").into());
    assert_eq!((status, stdout), (Some(0), SAFE.replace("<id>", "id")));
    assert_eq!(stderr, "checked 2 rows in 1 document: no mistakes\n");
    let (_, stdout, stderr) = fix(&["--format", "json"], BROKEN.into());
    assert_eq!(stdout, SAFE);
    let json = &stderr[stderr.find('[').expect("an array")..];
    assert!(json.contains("[empty_row]"), "{stderr}");
}

#[test]
fn standard_input_that_cannot_be_read_comes_out_unchanged() {
    let large = BROKEN.to_owned() + &"ü".repeat(3 << 20);
    for page in [b"\xef\xbb\xbf| \xff |\r\n".to_vec(), large.into_bytes()] {
        let mut codes = Command::cargo_bin("codes").expect("the command");
        let output = codes.args(["check", "--fix=suggested", "-"]).write_stdin(page.clone()).output();
        let output = output.expect("running it");
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout == page, "{} bytes", output.stdout.len());
    }
}

#[test]
fn json_has_the_edits_in_bytes_of_the_file() {
    let folder = folder(&[("page.md", &format!("\u{feff}{}", BROKEN.replace("No ", "Nö ")))]);
    let (_, stdout, _) = check(&folder, &["--format", "json", "page.md"]);
    let verdict: Value = serde_json::from_str(&stdout).expect("JSON");
    let mut bytes = fs::read(folder.path().join("page.md")).expect("the page");
    let diagnostics = verdict[0]["diagnostics"].as_array().expect("an array");
    let mut edits: Vec<&Value> = diagnostics.iter().flat_map(|it| it["fixes"].as_array().unwrap()).collect();
    edits.sort_by_key(|edit| edit["start"].as_u64());
    for edit in edits.into_iter().rev() {
        let at = |key: &str| usize::try_from(edit[key].as_u64().unwrap()).unwrap();
        bytes.splice(at("start")..at("end"), edit["replacement"].as_str().unwrap().bytes());
    }
    assert_eq!(String::from_utf8(bytes).unwrap(), format!("\u{feff}{SAFE}").replace("No <id>", "Nö `<id>`"));
    assert!(diagnostics.iter().all(|it| it["call_help"].is_null()));
    let safe = diagnostics.iter().map(|it| (it["id"].as_str().unwrap(), &it["fixes"][0]["safe"]));
    for (id, is_safe) in safe {
        assert_eq!(is_safe, &Value::Bool(id != "unknown_tag"), "{id}");
    }
}

#[test]
fn output_for_programs_lists_only_fixes_that_would_be_applied() {
    // The fix of the status would give two rows the same code.
    let page = "| Status | Code |\n|---|---|\n| 404 | A |\n| | |\n| 4O9 | A |\n| 410 | C |\n";
    let folder = folder(&[("page.md", page)]);
    let verdict = |format: &str| -> Value {
        let (_, stdout, _) = check(&folder, &["--format", format, "page.md"]);
        serde_json::from_str(&stdout).expect("JSON")
    };
    let json = verdict("json");
    let fixes = json[0]["diagnostics"].as_array().expect("an array").iter();
    let fixes: Vec<_> =
        fixes.map(|it| (it["id"].as_str().unwrap(), it["fixes"] != Value::Array(vec![]))).collect();
    assert_eq!(fixes, [("empty_row", true), ("invalid_status", false)]);
    let sarif = verdict("sarif");
    let results = sarif["runs"][0]["results"].as_array().expect("an array").iter();
    assert_eq!(results.map(|it| it["fixes"].is_array()).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn fixes_are_listed_on_standard_error_beside_output_for_programs() {
    let folder = folder(&[("page.md", BROKEN)]);
    let (_, stdout, stderr) = check(&folder, &["--fix", "--format", "json", "page.md"]);
    assert!(serde_json::from_str::<Value>(&stdout).is_ok(), "{stdout}");
    assert_eq!(stderr.matches("fixed page.md:").count(), 2, "{stderr}");
}

#[test]
fn pages_are_fixed_for_all_calls_that_read_them() {
    let page_of_calls = BROKEN.replace("<id>", "id") + "| 4xx | C | z |\n";
    let calls =
        "codes!(enum A = \"page.md\", skip = [\"4xx\"]);\ncodes!(enum B = \"page.md\", skip = [\"4xx\"]);\n";
    let files = [("Cargo.toml", ""), ("src/lib.rs", calls), ("page.md", &page_of_calls)];
    let inside = folder(&files);
    let (status, stdout, stderr) = check(&inside, &["--fix", "src"]);
    assert_eq!((status, stderr.as_str()), (Some(0), ""), "{stdout}");
    assert_eq!(page(&inside, "page.md"), SAFE.replace("<id>", "id") + "| 4xx | C | z |\n");
    // Seen from the folder of the code, the page is outside.
    let outside = folder(&files);
    let (status, _, stderr) = codes(&outside.path().join("src"), &["check", "--fix", "lib.rs"]);
    assert_eq!(status, Some(2));
    assert_eq!(stderr, "error: cannot fix ../page.md: it is outside of the current directory\n");
    assert_eq!(page(&outside, "page.md"), page_of_calls);
    // A page that the user names may be changed.
    let (status, _, stderr) = codes(&outside.path().join("src"), &["check", "--fix", "../page.md"]);
    assert_eq!((status, stderr.as_str()), (Some(1), ""));
    assert_ne!(page(&outside, "page.md"), page_of_calls);
}

#[cfg(unix)]
#[test]
fn links_are_followed_within_the_current_directory_only() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = folder(&[("outside.md", BROKEN), ("here/inside.md", BROKEN)]);
    let here = folder.path().join("here");
    symlink("../outside.md", here.join("out.md")).expect("a link");
    symlink("inside.md", here.join("in.md")).expect("a link");
    symlink("..", here.join("up")).expect("a link");
    fs::set_permissions(here.join("inside.md"), PermissionsExt::from_mode(0o640)).expect("permissions");
    for path in ["out.md", "up/outside.md"] {
        let (status, _, stderr) = codes(&here, &["check", "--fix", path]);
        assert_eq!(status, Some(2));
        assert_eq!(stderr, format!("error: cannot fix {path}: it is outside of the current directory\n"));
    }
    assert_eq!(page(&folder, "outside.md"), BROKEN);
    assert_eq!(codes(&here, &["check", "--fix", "in.md"]).0, Some(1));
    assert_eq!(page(&folder, "here/inside.md"), SAFE);
    let metadata = |name: &str| here.join(name).symlink_metadata().expect("metadata");
    assert!(metadata("in.md").is_symlink());
    assert_eq!(metadata("inside.md").permissions().mode() & 0o777, 0o640);
    let names = |path: &Path| fs::read_dir(path).expect("the folder").count();
    assert_eq!(names(&here), 4, "a file is left over");
}

#[test]
fn pages_that_cannot_be_written_are_named_and_stay_as_they_are() {
    let folder = folder(&[("page.md", BROKEN), ("other.md", BROKEN)]);
    let path = folder.path().join("page.md");
    let mut permissions = fs::metadata(&path).expect("metadata").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("permissions");
    let (status, stdout, stderr) = check(&folder, &["--fix", "page.md", "other.md"]);
    assert_eq!(status, Some(2));
    assert_eq!(stderr, "error: cannot fix page.md: it is read-only\n");
    assert_eq!((page(&folder, "page.md"), page(&folder, "other.md")), (BROKEN.to_owned(), SAFE.to_owned()));
    assert!(stdout.contains(" --> page.md:6:1\n"), "the verdict is on the page as it is: {stdout}");
}
