//! Tests that the examples in `docs/table-format.md` have the results that the page shows below them, and that messages with values
//! are read as its table says.

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

/// Returns the texts in backticks in the first cell of a row. A text with backticks of its own is between two pairs of them.
fn forms(row: &str) -> Vec<&str> {
    let cell = row.split(" | ").next().unwrap_or_default().trim_start_matches("| ");
    match cell.strip_prefix("`` ").and_then(|rest| rest.split_once(" ``")) {
        Some((form, _)) => vec![form],
        None => cell.split('`').skip(1).step_by(2).collect(),
    }
}

/// Returns the IDs of the diagnostics for a message with `form`, with `{id}` as a value and then without values.
fn rules(form: &str) -> [Vec<&'static str>; 2] {
    ["parameters = { id: u64 }, allow = [stale_option]", "allow = []"].map(|options| {
        let call = format!("<!-- codes!(enum Code = \"page.md\", {options}) -->\n\n");
        let table =
            format!("| Status | Code | Message |\n|---|---|---|\n| 404 | A | Order {form} is gone. |\n");
        let (_, reading) = read_document("page.md", &(call + &table));
        reading.diagnostics.iter().map(|diagnostic| diagnostic.rule.id()).collect()
    })
}

#[test]
fn each_form_of_a_value_means_what_the_page_says() {
    let page = fs::read_to_string(workspace().join("docs/table-format.md")).expect("the page");
    let (_, rows) = page.split_once("| in a message | meaning |\n|---|---|\n").expect("a table");
    let mut count = 0;
    for row in rows.lines().take_while(|line| line.starts_with('|')) {
        let (_, meaning) = row.split_once(" | ").expect("two cells");
        let expected = match meaning {
            _ if meaning.starts_with("a value") => [vec![], vec!["placeholder"]],
            _ if meaning.starts_with("text") => [vec![], vec![]],
            _ if meaning.contains("with a warning") => [vec!["placeholder"], vec!["placeholder"]],
            _ => [vec!["template_text"], vec!["template_text"]],
        };
        for form in forms(row) {
            assert_eq!(rules(form), expected, "{form}");
            count += 1;
        }
    }
    assert!(count >= 11, "{count}");
}
