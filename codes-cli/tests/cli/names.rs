//! Tests file names that could control a terminal or a workflow. Whatever they contain, they are shown on one line.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{codes, folder, seed, write};

/// File names that begin a workflow command, colour the terminal, reverse text, or look like another name.
const HOSTILE: [&str; 6] =
    ["\n::error::", "\r::error::", "\u{1b}[31m", "\u{202e}dm.x", "\u{200b}", "`<b>\u{7f}|"];

/// Checks the output of `codes` with these arguments, including the job summary, and returns all of it.
fn readable(folder: &Path, arguments: &[&str]) -> String {
    let _ = fs::remove_file(folder.join("summary"));
    let (status, stdout, stderr) = codes(folder, arguments);
    assert!(status.is_some(), "{stderr}");
    let summary = fs::read_to_string(folder.join("summary")).unwrap_or_default();
    for text in [&stdout, &stderr, &summary] {
        let odd = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{200b}' | '\u{202e}');
        assert!(!text.contains(odd), "{arguments:?}: {text:?}");
        let is_forged = |line: &str| line.starts_with("::error::");
        assert!(!text.lines().any(is_forged), "{arguments:?}: {text}");
    }
    assert!(!summary.contains("<b>"), "{summary}");
    stdout + &stderr
}

#[test]
fn file_names_cannot_imitate_output() {
    let broken = seed().replace("| 404", "| 4O4");
    for hostile in HOSTILE {
        let name = |extension: &str| format!("a{hostile}b.{extension}");
        let (page, code, none, new) =
            (name("md"), name("rs"), format!("c{hostile}.md"), format!("d{hostile}.md"));
        let at = format!("{code}:1");
        let call = format!("codes!(enum A = {page:?});\n");
        let rust = format!("codes!(enum A = {page:?});\ncodes!(enum B = {none:?});\ncodes!(\"x.md\");\n");
        let folder = folder(&[("Cargo.toml", ""), (&page, &broken), (&new, &seed()), (&code, &rust)]);
        fs::create_dir(folder.path().join(name("d"))).expect("a folder");
        let runs: [&[&str]; 16] = [
            &["init", &page],
            &["init", &new],
            &["init", &none],
            &["check", "."],
            &["check", &none, &page, &name("d")],
            &["expand", &page],
            &["expand", &new],
            &["expand", &none],
            &["expand", &code],
            &["expand", &at],
            &["expand", &call],
            &["expand", "--output", &name("d"), &new],
            &["expand", "--output", &name("x"), "--check", &new],
            &["diff", &page, &new],
            &["diff", &new, &page],
            &["diff", "--against", &page, &new],
        ];
        for run in runs {
            let text = readable(folder.path(), run).replace("U\\+", "U+");
            assert!(text.contains("U+"), "{run:?}: the name is shown");
            if matches!(run[0], "check" | "diff") {
                readable(folder.path(), &[&run[..1], &["--format", "github"], &run[1..]].concat());
            }
        }
        // Wrong arguments are quoted too.
        readable(folder.path(), &["diff", &page, &new, &none]);
        readable(folder.path(), &["explain", &page]);
        readable(folder.path(), &["check", &format!("--{hostile}"), &page]);
    }
}

#[test]
fn programs_get_the_name_itself() {
    let name = "a\n\u{202e}b,c.md";
    let folder = folder(&[(name, &seed())]);
    let (_, stdout, _) = codes(folder.path(), &["check", "--format", "json", "."]);
    let documents: Value = serde_json::from_str(&stdout).expect("JSON");
    assert_eq!(documents[0]["file"], name);
    write(&folder, "old.md", &(seed() + "| 503 | Maintenance | Maintenance | Later. |\n"));
    let (_, stdout, _) = codes(folder.path(), &["diff", "--format", "json", name, "old.md"]);
    let changes: Value = serde_json::from_str(&stdout).expect("JSON");
    assert_eq!(changes[0]["file"], "old.md");
    let (_, stdout, _) = codes(folder.path(), &["diff", "--format", "json", "old.md", name]);
    let changes: Value = serde_json::from_str(&stdout).expect("JSON");
    assert_eq!(changes[0]["file"], "old.md");
}
