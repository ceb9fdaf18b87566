//! References to footnotes. GitHub shows them as superscript if the page has the footnote. The parser treats them as text or
//! links.

use std::collections::HashSet;

use crate::source::{self, Span};
use crate::text::on_one_line;

/// The labels of the footnotes of a page, such as `[^note]`, in lower case, because labels are case-insensitive.
#[derive(Default)]
pub(crate) struct Footnotes(HashSet<String>);

impl Footnotes {
    pub(crate) fn new(labels: impl Iterator<Item = String>) -> Self {
        Footnotes(labels.map(|label| format!("[^{}]", on_one_line(&label)).to_lowercase()).collect())
    }

    /// Returns the first line of the footnote that contains the offset `table` of `markdown` on GitHub, although the parser sees
    /// a table there. `paragraph` is the last paragraph above the table.
    pub(crate) fn footnote_above(&self, markdown: &str, table: usize, paragraph: Span) -> Option<Span> {
        let mut end = markdown.get(..table).filter(|_| !self.0.is_empty())?.rfind('\n')?;
        // Below an empty line, indented lines belong to the footnote.
        let mut is_indented = false;
        loop {
            let start = source::line_start(markdown, end);
            let text = Span { start, end }.of(markdown);
            let is_blank = text.trim().is_empty();
            let is_in_paragraph = paragraph.start < end && start < paragraph.end;
            if let Some((_, behind)) = explained(text) {
                // A footnote without text on its first line does not have a paragraph that continues.
                let goes_on = is_indented || !behind.trim().is_empty();
                return goes_on.then(|| Span { start, end }.trimmed(markdown));
            }
            let is_code = !is_blank && (text.starts_with("    ") || text.starts_with('\t'));
            is_indented |= is_code;
            if start == 0 || !(is_in_paragraph || is_code || (is_indented && is_blank)) {
                return None;
            }
            end = start - 1;
        }
    }

    /// Returns the footnote reference at the offset `start` of `markdown`.
    pub(crate) fn mark_at(&self, markdown: &str, start: usize) -> Option<Span> {
        let rest = markdown.get(start..).filter(|rest| rest.starts_with("[^"))?;
        let mark = rest.get(..=rest.find([']', '\n'])?)?;
        let label = mark.trim_start_matches("[^").trim_end_matches(']');
        let is_explained = self.0.contains(&format!("[^{}]", on_one_line(label)).to_lowercase());
        is_explained.then(|| (start..start + mark.len()).into())
    }
}

/// Returns `line` without the markers of quotes and list items, and the blanks around them.
pub(crate) fn without_container_markers(line: &str) -> &str {
    let mut text = line;
    loop {
        text = text.trim_start_matches(['>', ' ', '\t']);
        let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let item = if number.len() < text.len() {
            number.strip_prefix(['.', ')'])
        } else {
            text.strip_prefix(['-', '*', '+'])
        };
        // A blank follows the marker; what follows five of them is code (GFM, section 5.2).
        let is_item = |behind: &&str| behind.starts_with([' ', '\t']) && !behind.starts_with("     ");
        match item.filter(is_item) {
            Some(behind) => text = behind,
            None => return text,
        }
    }
}

/// Returns whether `text` begins with the first line of a footnote.
pub(crate) fn is_footnote(text: &str) -> bool {
    text.starts_with("[^") && text.lines().next().is_some_and(|line| explained(line).is_some())
}

/// Returns the label of the footnote that begins on `line`, such as `[^note]`, and the text after it.
fn explained(line: &str) -> Option<(&str, &str)> {
    let text = without_container_markers(line);
    let (mark, text) = text.split_at_checked(text.find("]:")? + 1)?;
    let is_mark = mark.starts_with("[^") && mark.len() > "[^]".len() && !mark.contains(char::is_whitespace);
    (is_mark && !line.starts_with("    ")).then_some((mark, text.get(1..)?))
}

#[cfg(test)]
mod tests {
    use crate::markdown::parser::read;

    #[test]
    fn blanks_around_a_footnote_label_are_ignored() {
        let page = read("|a|b|\n|-|-|\n|x[^ A ]|\\[^ a]|\n\n[^a]: Note\n");
        let cells = page.tables[0].rows[0].cells.iter().map(|cell| cell.text.as_str());
        assert_eq!(cells.collect::<Vec<_>>(), ["x", "[^ a]"]);
    }

    #[test]
    fn a_link_may_look_like_a_footnote_reference() {
        let page = read("|a|b|\n|-|-|\n|[^1](#x)|[^1][r]|\n\n[^1]: #note\n[r]: #r\n");
        let cells = page.tables[0].rows[0].cells.iter().map(|cell| cell.text.as_str());
        assert_eq!(cells.collect::<Vec<_>>(), ["^1", "^1"]);
    }

    #[test]
    fn markers_of_footnotes_are_not_text() {
        let text = |notes: &str| {
            let tables = read(&format!("|a|b|\n|-|-|\n|x[^1] `[^1]` \\[^1] [^n n]|y[^2]|\n\n{notes}")).tables;
            tables[0].rows[0].cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(text("[^1]: Note\n\n> [^2]: Some note.\n"), ["x [^1] [^1] [^n n]", "y"]);
        assert_eq!(text("2. > 10) [^1]: Note\n"), ["x [^1] [^1] [^n n]", "y[^2]"]);
        assert_eq!(text(".[^1]: Note\n\n2 [^2]: Note\n"), text("Note\n"));
        assert_eq!(text("-[^1]: Note\n\n- 10.[^2]: Note\n\n-     10. [^2]: Code\n"), text("Note\n"));
        assert_eq!(text("* [^2]: Note\n\n```\n[^1]: Note\n```\n"), ["x[^1] [^1] [^1] [^n n]", "y"]);
        assert_eq!(text("~~~\n[^1]: Note\n~~~\n\n    [^2]: Code\n"), ["x[^1] [^1] [^1] [^n n]", "y[^2]"]);
        assert_eq!(text("[^3]: Note\n"), ["x[^1] [^1] [^1] [^n n]", "y[^2]"]);
    }
}
