//! Indentation, which is never code in MDX.

use crate::markdown::container;

/// The number of columns from which the parser takes indentation for code.
const CODE: usize = 4;

/// The column at which the content of a list item begins.
struct Item {
    on_page: usize,
    dedented: usize,
}

/// Moves the indentation of `markdown` that would be code to the end of the line above, so that all text keeps its offset. The
/// indentation of quotes stays, and that of the first line.
pub(super) fn dedented(markdown: &str) -> String {
    let mut result = String::with_capacity(markdown.len());
    let mut items: Vec<Item> = Vec::new();
    let mut line_break_above = "";
    for line in markdown.split_inclusive('\n') {
        let text = line.trim_start_matches([' ', '\t']);
        let blanks = line.strip_suffix(text).unwrap_or_default();
        let content = text.trim_end_matches(['\r', '\n']);
        let column = container::columns(blanks, 0).len();
        // A list item may contain empty lines.
        let is_empty = content.is_empty();
        while !is_empty && items.pop_if(|item| column < item.on_page).is_some() {}
        let kept = if is_empty { blanks.to_owned() } else { kept(blanks, column, items.last()) };
        result.extend([&*" ".repeat(blanks.len() - kept.len()), line_break_above, &kept, content]);
        line_break_above = text.strip_prefix(content).unwrap_or_default();
        let dedented = container::columns(&kept, 0).len();
        add_items(&mut items, content, Item { on_page: column, dedented });
    }
    result + line_break_above
}

/// Returns the indentation in place of `blanks`, which end at `column`, for a line in `item`. It is not longer. If spaces would be,
/// it is tabs, up to a later column.
fn kept(blanks: &str, column: usize, item: Option<&Item>) -> String {
    let Item { on_page, dedented } = item.unwrap_or(&Item { on_page: 0, dedented: 0 });
    let more = column - on_page;
    let kept = dedented + if more < CODE { more } else { 0 };
    if kept == column {
        blanks.to_owned()
    } else if kept <= blanks.len() {
        " ".repeat(kept)
    } else {
        "\t".repeat(kept.div_ceil(CODE).min(blanks.len()))
    }
}

/// Adds the list items whose markers are at the start of `text`, which begins at the columns `start`.
fn add_items(items: &mut Vec<Item>, text: &str, start: Item) {
    let (Item { mut on_page, mut dedented }, mut rest) = (start, text);
    while let Some(behind) = after_marker(rest) {
        on_page += container::marker(rest, 0, on_page);
        dedented += container::marker(rest, 0, dedented);
        items.push(Item { on_page, dedented });
        rest = behind;
    }
}

/// Returns the text after the marker of a list item and its blanks (`CommonMark`, section 5.2).
fn after_marker(text: &str) -> Option<&str> {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = match text.len() - number.len() {
        0 => text.strip_prefix(['-', '*', '+'])?,
        1..=9 => number.strip_prefix(['.', ')'])?,
        _ => return None,
    };
    let rest = behind.trim_start();
    (rest.len() < behind.len()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indentation_of_code_moves_up() {
        for (page, expected) in [
            ("a\n    b\n   c\n", "a    \nb\n   c\n"),
            ("a\r\n\tb\r\n", "a\t\r\nb\r\n".replace('\t', " ").as_str()),
            ("    a\n", "    a\n"),
            ("a\n\n    \n     b", "a\n\n         \nb"),
            ("- a\n  b\n      c\n \n      d\n    e", "- a\n  b    \n  c\n     \n  d\n    e"),
            ("x\n    - a\n      b\n          c\n    d\n", "x    \n- a    \n  b        \n  c    \nd\n"),
            ("1. a\n\n\t\tb\n", "1. a\n \n\tb\n"),
            ("- 1) a\n     b\n         c\n", "- 1) a\n     b    \n     c\n"),
            ("- a\nb\n    c\n", "- a\nb    \nc\n"),
            ("-a\n    b\n", "-a    \nb\n"),
            (">     a\n", ">     a\n"),
        ] {
            assert_eq!(dedented(page), expected, "{page:?}");
        }
    }
}
