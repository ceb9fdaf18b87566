//! The delimiter row of a table, `|---|---|`: the syntax of Markdown, and variants that people write.

use std::borrow::Cow;

use crate::markdown::line::cells;
use crate::text::is_false_blank;

/// Returns whether `line` is a delimiter row (GFM, section 4.10): cells such as `---` or `:-:` and nothing else.
pub(crate) fn is_delimiter(line: &str) -> bool {
    // Nearly all other lines fail this quick check.
    let is_fit = |b: u8| matches!(b, b'|' | b'-' | b':' | ..=b' ' | 0x80..);
    if !line.bytes().all(is_fit) {
        return false;
    }
    let cells = cells(line);
    line.contains('|') && !cells.is_empty() && cells.iter().all(|cell| is_delimiter_cell(cell))
}

/// The characters that GitHub treats as spaces in a delimiter row, and the parser does not: tabs, vertical tabs and form feeds.
const BLANKS: [char; 3] = ['\t', '\u{b}', '\u{c}'];

/// Replaces each of the `BLANKS` in delimiter rows of `markdown` by a space, after the first `|`, `-` or `:` of the row.
pub(crate) fn with_spaces(markdown: Cow<'_, str>) -> Cow<'_, str> {
    // Few pages have any, and searching for a byte is cheap.
    if !BLANKS.iter().any(|blank| markdown.as_bytes().contains(&(*blank as u8))) {
        return markdown;
    }
    let is_mark = |c: char| matches!(c, '|' | '-' | ':');
    let mut text = String::with_capacity(markdown.len());
    for line in markdown.split_inclusive('\n') {
        let mark = line.find(is_mark).filter(|_| may_be_delimiter(line));
        let (before, after) = line.split_at_checked(mark.unwrap_or(line.len())).unwrap_or((line, ""));
        text.push_str(before);
        text.push_str(&after.replace(BLANKS, " "));
    }
    text.into()
}

/// Returns the offset of the delimiter row below a header row that ends at the offset `header` of `markdown`.
pub(crate) fn below(markdown: &str, header: usize) -> usize {
    let line = markdown.get(header..).and_then(|rest| rest.find('\n')).map_or(header, |end| header + end + 1);
    let blanks = markdown.get(line..).and_then(|rest| rest.find(['|', '-', ':'])).unwrap_or_default();
    line + blanks
}

/// Returns whether `row` begins with the marker of a list item, which the parser takes for the dash of a cell.
pub(crate) fn is_item(row: &str) -> bool {
    row.starts_with("- ") || row.starts_with("-\t")
}

pub(crate) fn is_delimiter_cell(cell: &str) -> bool {
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && dashes.bytes().all(|b| b == b'-')
}

/// Returns whether `row` was meant as a delimiter row: it consists of dashes or similar characters.
pub(crate) fn is_meant_as_delimiter(row: &str) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '−' | '=' | '_');
    let fits = |c: char| is_dash(c) || matches!(c, '|' | ':' | '+') || c.is_whitespace() || is_false_blank(c);
    row.contains(['|', '+']) && row.contains(is_dash) && row.chars().all(fits)
}

/// Returns whether `row` turns the line above into a heading.
pub(crate) fn is_underline(row: &str) -> bool {
    row.len() >= 3 && [b'-', b'='].iter().any(|dash| row.bytes().all(|b| b == *dash))
}

/// Returns whether `line` may be a delimiter row, perhaps in a quote. This quick check works before the page is parsed.
pub(crate) fn may_be_delimiter(line: &str) -> bool {
    let line = line.trim();
    line.contains('|')
        && line.contains('-')
        && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t' | 0xb | 0xc | b'>'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_in_a_delimiter_row_are_spaces_except_as_indentation() {
        let page = "|\ta\t|\n \t|\t-\t| -\t\t\r\n>\t--\t|\x0b\x0c\n\t-\t\n";
        assert_eq!(with_spaces(page.into()), "|\ta\t|\n \t| - | -  \r\n>\t-- |  \n\t-\t\n");
    }

    #[test]
    fn a_delimiter_row_is_dashes_with_colons_at_their_ends() {
        for line in ["|---|:-:|", "--- | ---:", "|-|"] {
            assert!(is_delimiter(line), "{line}");
        }
        for line in ["---", "|- -|-|", "|—|—|", "| a | - |", "|::|", "||"] {
            assert!(!is_delimiter(line), "{line}");
        }
    }
}
