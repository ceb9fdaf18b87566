//! Tests that the examples in `docs/table-format.md` have the results that the page shows below them.

use std::fmt::Write as _;
use std::fs;

use codes_e2e::{entries_of, read_document, workspace};

/// Returns the fenced blocks of `page` in order, with their language and text.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    let mut is_open = false;
    for line in page.lines() {
        match line.strip_prefix("```") {
            Some("") if is_open => is_open = false,
            Some(language) => {
                is_open = true;
                blocks.push((language.to_owned(), String::new()));
            }
            None if is_open => {
                if let Some((_, text)) = blocks.last_mut() {
                    writeln!(text, "{line}").expect("a string");
                }
            }
            None => {}
        }
    }
    blocks
}

/// Returns the entries and mistakes of a page with this extension, one per line.
fn outcome(extension: &str, document: &str) -> String {
    let (_, reading) = read_document(&format!("page.{extension}"), document);
    let mut lines = entries_of(&reading);
    for diagnostic in &reading.diagnostics {
        let (rule, title) = (diagnostic.rule, &diagnostic.title);
        writeln!(lines, "{}: {title} [{}]", rule.severity(), rule.id()).expect("a string");
    }
    lines
}

#[test]
fn each_example_has_the_result_below_it() {
    let page = fs::read_to_string(workspace().join("docs/table-format.md")).expect("the page");
    let blocks = blocks(&page);
    let pairs: Vec<_> = blocks.chunks(2).collect();
    assert!(pairs.len() >= 12, "{}", pairs.len());
    for pair in pairs {
        let [(markdown, document), (text, expected)] = pair else {
            panic!("an example without an outcome: {pair:?}")
        };
        assert!(["md", "mdx"].contains(&markdown.as_str()) && text == "text", "{markdown}, {text}");
        assert_eq!(&outcome(markdown, document), expected, "{document}");
    }
}
