//! The examples of `docs/table-format.md` give what stands below them.

use std::fmt::Write as _;
use std::fs;

use codes_e2e::{entries_of, read_document, workspace};

/// The fenced blocks of `page` in order: the language and the text of each.
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

/// What comes of a page: its entries and its mistakes, a line each.
fn outcome(document: &str) -> String {
    let (_, reading) = read_document("page.md", document);
    let mut lines = entries_of(&reading);
    for diagnostic in &reading.diagnostics {
        let (rule, title) = (diagnostic.rule, &diagnostic.title);
        writeln!(lines, "{}: {title} [{}]", rule.severity(), rule.id()).expect("a string");
    }
    lines
}

#[test]
fn each_example_gives_what_stands_below_it() {
    let page = fs::read_to_string(workspace().join("docs/table-format.md")).expect("the page");
    let blocks = blocks(&page);
    let pairs: Vec<_> = blocks.chunks(2).collect();
    assert!(pairs.len() >= 12, "{}", pairs.len());
    for pair in pairs {
        let [(markdown, document), (text, expected)] = pair else {
            panic!("an example without an outcome: {pair:?}")
        };
        assert_eq!([markdown.as_str(), text.as_str()], ["md", "text"]);
        assert_eq!(&outcome(document), expected, "{document}");
    }
}
