//! Compares the README and the pages of `docs` with the compiler, the examples, the bodies and the features.

use std::fs;

use codes_codegen::{Options, Source, read};
use codes_e2e::{Golden, seed, workspace};
use codes_runtime::Failure;
use codes_runtime::prelude::*;

#[test]
fn the_error_in_the_readme_is_the_one_that_the_compiler_prints() {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("the README");
    let (_, block) = readme.split_once("```text\nerror: ").expect("an error");
    let (shown, _) = block.split_once(" --> src/lib.rs").expect("the place of the call");

    let broken = seed().replace("| 404 ", "| 4O4 ");
    let source = Source::new("spec/http_response_codes.md", broken.into());
    let reading = read(&source, &Options::default());
    let [diagnostic] = &reading.diagnostics[..] else { panic!("{:?}", reading.diagnostics) };
    // The compiler indents all lines after the first.
    let drawn = diagnostic.render(&source).replace('\n', "\n       ");
    let lines = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    assert_eq!(lines(shown), lines(&drawn));
}

/// Returns the blocks of a page that follow a comment with the path of a Rust file, together with the path.
fn blocks(page: &str) -> Vec<(&str, &str)> {
    let blocks = page.split("<!-- examples/").skip(1).filter_map(|rest| {
        let (path, rest) = rest.split_once(" -->\n```rust")?;
        let (_, rest) = rest.split_once('\n')?;
        Some((path, rest.split_once("```\n")?.0))
    });
    blocks.collect()
}

#[test]
fn the_code_of_every_page_is_that_of_the_examples() {
    let mut counts = Vec::new();
    for page in ["README.md", "docs/client.md", "docs/openapi.md", "docs/server.md"] {
        let text = fs::read_to_string(workspace().join(page)).expect("a page");
        for (path, block) in blocks(&text) {
            let source = fs::read_to_string(workspace().join("examples").join(path)).expect("an example");
            assert!(source.contains(block), "{page} shows what is not in {path}: {block}");
        }
        counts.push(blocks(&text).len());
        // Nothing compiles a Rust block without a file. The blocks of the README are doctests.
        let all = text.matches("\n```rust\n").count() + text.matches("\n```rust,ignore\n").count();
        assert!(page == "README.md" || all == blocks(&text).len(), "{page}");
    }
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
}

#[test]
fn the_documentation_of_the_crate_lists_the_features_of_the_page() {
    let page = fs::read_to_string(workspace().join("docs/features.md")).expect("the page");
    let path = workspace().join("codes-runtime/src/lib.rs");
    let lib = fs::read_to_string(&path).expect("the crate");
    let head = "//! | feature | what it adds |\n//! |---|---|\n";
    let (before, listed) = lib.split_once(head).expect("a table of features");
    let after = listed.split_inclusive('\n').skip_while(|line| line.starts_with("//! | "));
    let rows = page.lines().filter(|line| line.starts_with("| `")).map(|row| {
        let cells: Vec<&str> = row.split(" | ").take(2).collect();
        format!("//! {} |\n", cells.join(" | "))
    });
    let expected = format!("{before}{head}{}{}", rows.collect::<String>(), after.collect::<String>());
    let mut golden = Golden::default();
    golden.compare(&path, &expected);
    golden.finish();
}

codes_runtime::codes!(enum Flat = "../../spec/http_response_codes.md");
codes_runtime::codes!(enum Nested = "../../spec/http_response_codes.md", body = nested);
codes_runtime::codes!(enum Problem = "../../spec/http_response_codes.md", body = rfc9457);

codes_runtime::codes!(enum Filled = "../../examples/catalogue_errors.md", parameters = { id: u64, limit: u32 });
codes_runtime::codes! {
    enum FilledProblem = "../../examples/catalogue_errors.md",
    parameters = { id: u64, limit: u32 },
    body = rfc9457,
}

#[test]
fn the_page_about_servers_shows_the_actual_bodies() {
    let page = fs::read_to_string(workspace().join("docs/server.md")).expect("the page");
    let bodies = [
        ("`body = flat`", Flat::NotFound.detail("it was deleted").body()),
        ("`body = nested`", Nested::NotFound.detail("it was deleted").body()),
        ("`body = rfc9457`", Problem::NotFound.detail("it was deleted").body()),
        ("`Code::not_found(77)` ", Filled::not_found(77).body()),
        ("the same, with `body = rfc9457`", FilledProblem::not_found(77).body()),
        ("`Code::NotFound`, without values", Failure::from(Filled::NotFound).body()),
    ];
    for (start, body) in bodies {
        let row = page.lines().find(|line| line.starts_with(&format!("| {start}"))).expect("a row");
        assert!(row.ends_with(&format!("| `{body}` |")), "{row}");
    }
}
