//! Tests the last line of `codes check`, which counts rows like readers of the page.

use crate::{codes, folder, write};

const HEAD: &str = "# Codes\n\n| Status | Code | Message |\n|---|---|---|\n";

/// Creates a folder with these files, and returns the last line of `codes check` for these paths in it.
fn summary(files: &[(&str, &str)], paths: &[&str]) -> String {
    let folder = folder(files);
    let (_, stdout, _) = codes(folder.path(), &[&["check"], paths].concat());
    stdout.lines().last().unwrap_or_default().to_owned()
}

#[test]
fn rows_and_rows_with_mistakes_are_counted() {
    let two = "| 404 | A | x |\n| 409 | B | x |\n";
    for (rows, expected) in [
        ("", ["0 rows", "1 error"]),
        ("| 404 | A | x |\n", ["1 row", "no mistakes"]),
        ("| 4O4 | A | x |\n", ["1 row", "1 row with mistakes"]),
        ("| 4O4 | A B | x |\n| 4O9 | B C | <x> |\n", ["2 rows", "2 rows with mistakes"]),
        (&format!("{two}| 410 | C | |\n"), ["3 rows", "1 warning"]),
        (&format!("{two}| 4I0 | C | |\n| 411 | D | |\n"), ["4 rows", "1 row with mistakes, 1 warning"]),
        (&format!("{two}| 410 | A | x |\n"), ["3 rows", "1 row with mistakes"]),
        (&format!("{two}\n| 410 | C | x |\n| 411 | D | x |\n"), ["4 rows", "2 rows with mistakes"]),
        (&format!("{two}    | 410 | C | x |\n    | 411 | D | x |\n"), ["4 rows", "2 rows with mistakes"]),
        (&format!("{two}\n| 410 | C | x |\n|---|---|---|\n"), ["3 rows", "1 row with mistakes"]),
        (&format!("{two}:::tip\nText.\n:::\n"), ["2 rows", "1 error"]),
        (&format!("{two}| 4I0 | C | x |\nText.\n"), ["3 rows", "1 row with mistakes, 1 other error"]),
    ] {
        let page = format!("{HEAD}{rows}");
        let expected = format!("checked {} in 1 document: {}", expected[0], expected[1]);
        assert_eq!(summary(&[("page.md", &page)], &["page.md"]), expected, "{page}");
    }
}

#[test]
fn rows_of_all_tables_documents_and_calls_are_counted_once() {
    let [a, b] = ["| 404 | A | x |\n", "| 4O9 | B | x |\n"].map(|row| format!("{HEAD}{row}"));
    let files = [
        ("Cargo.toml", ""),
        ("a.md", &*a),
        ("b.md", &*format!("{a}\n{}", &a[9..])),
        ("c.md", &*b),
        ("d.md", "# None\n"),
        ("lib.rs", "codes!(enum B = \"b.md\", table = all);\ncodes!(enum C = \"c.md\");\n"),
    ];
    for (paths, expected) in [
        (&["a.md"][..], "1 row in 1 document: no mistakes"),
        (&["b.md"], "2 rows in 1 document: no mistakes"),
        (&["lib.rs"], "3 rows in 2 documents: 1 row with mistakes"),
        (&["lib.rs", "b.md", "c.md"], "3 rows in 2 documents: 1 row with mistakes"),
        (&["."], "4 rows in 3 documents: 1 row with mistakes (1 document without codes)"),
        (&["d.md"], "0 rows in 1 document: 1 error"),
        (&["a.md", "none.md"], "1 row in 1 document: 1 unreadable file"),
    ] {
        assert_eq!(summary(&files, paths), format!("checked {expected}"), "{paths:?}");
    }
    let folder = folder(&files);
    write(&folder, "lib.rs", "codes!(enum C = \"c.md\", tabel = all);\n");
    let (_, stdout, _) = codes(folder.path(), &["check", "lib.rs"]);
    assert!(stdout.ends_with("checked 0 rows in 0 documents: 1 error\n"), "{stdout}");
}

#[test]
fn fixes_are_offered_above_the_last_line() {
    let offer = |rows: &str| {
        let folder = folder(&[("page.md", &format!("{HEAD}{rows}"))]);
        let (_, stdout, _) = codes(folder.path(), &["check", "page.md"]);
        stdout.lines().rev().nth(2).unwrap_or_default().to_owned()
    };
    let rows = |rows: &str| offer(&format!("| 404 | A | x |\n{rows}"));
    assert_eq!(rows("| | | |\n"), "`codes check --fix` fixes line 6");
    let review = "`codes check --fix=suggested`";
    assert_eq!(rows("| 4O4 | B | x |\n"), format!("{review} fixes line 6; review the changes"));
    assert_eq!(
        rows("| | | |\n| 4O4 | B | x |\n| | | |\n"),
        format!("`codes check --fix` fixes lines 6 and 8, and {review} also line 7; review the changes")
    );
    for unfixable in ["| 404 | A B | x |\n", "| 409 | B | x |\n"] {
        assert!(!rows(unfixable).contains("--fix"), "{unfixable}");
    }
    let page = format!("{HEAD}| 404 | A | x |\n| | | |\n");
    let folder = folder(&[("a.md", &page), ("b.md", &page)]);
    let (_, stdout, _) = codes(folder.path(), &["check", "."]);
    assert!(stdout.contains("\n`codes check --fix` fixes 2 mistakes\n"), "{stdout}");
}
