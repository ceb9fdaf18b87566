//! Tests the doc comments of generated code with rustdoc.
//!
//! Rustdoc and its lints ignore much of the code from a macro, so the golden files, which are plain source, replace it.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use codes_e2e::{Build, Package, files, workspace};

/// Creates a library with these files as its modules.
fn documented(name: &str, files: &[(String, PathBuf)]) -> Package {
    let modules = files.iter().fold(String::new(), |lib, (name, _)| lib + &format!("pub mod {name};\n"));
    let package = Package::new(name, &modules);
    for (name, path) in files {
        let code = fs::read_to_string(path).expect("a golden file");
        package.write(&format!("src/{name}.rs"), &code.replace("pub(crate) enum", "pub enum"));
    }
    package
}

fn doctests(package: &Package) -> Build {
    package.cargo(&["test", "--doc"])
}

#[test]
fn generated_docs_have_no_warning_and_no_test() {
    let golden = files("tests/output", "rs");
    assert!(golden.iter().any(|(name, _)| name == "harmful"));
    let package = documented("documented", &golden);
    let docs = package.cargo(&["--config", r#"build.rustdocflags = ["-D", "warnings"]"#, "doc", "--no-deps"]);
    assert!(docs.is_success, "{docs:#?}");
    let tests = doctests(&package);
    assert!(tests.stdout.contains("running 0 tests"), "{tests:#?}");

    let page = workspace().join("target/e2e/doc/documented/harmful/enum.Harmful.html");
    let page = fs::read_to_string(page).expect("the page of the enum");
    assert!(page.contains("<em>a</em> <strong>b</strong>"), "emphasis is kept");
    assert!(page.contains(r#"<a href="https://example.com/a_b">x</a>"#), "links to the web are kept");
    assert!(page.contains("&lt;script&gt;"), "tags are shown");
    for harm in ["<script>alert", "b.md", "<T>", "<h1 id=\"panics\"", "<li>item"] {
        assert!(!page.contains(harm), "{harm} reaches the page");
    }
}

/// Without escaping, the same text has tests in rustdoc. This shows that the test above can fail.
#[test]
fn the_same_text_unescaped_has_tests() {
    let document = fs::read_to_string(workspace().join("tests/output/harmful.md")).expect("the document");
    let rows = document.lines().filter(|line| line.starts_with("| 400"));
    let cells = rows.flat_map(|row| row.split(" | ").skip(1).map(str::to_owned).collect::<Vec<_>>());
    let text = cells.map(|cell| cell.replace("<br>", "\n").replace("&nbsp;", " ").replace("&#96;", "`"));
    let mut lib = String::new();
    for (index, text) in text.enumerate() {
        // An entity may break a row over lines, and then a line of it begins a block.
        for line in text.replace(" panic!()", "\n panic!()\n").lines() {
            writeln!(lib, "///{line}").expect("a string");
        }
        writeln!(lib, "pub fn f{index}() {{}}").expect("a string");
    }
    let package = Package::new("undocumented", &lib);
    let tests = doctests(&package);
    assert!(!tests.stdout.contains("running 0 tests") && tests.stdout.contains("running "), "{tests:#?}");
}
