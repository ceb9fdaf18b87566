//! The quotes and list items around a table, and whether each line of the table is in them.

use crate::markdown::line;
use crate::source::{self, Span};

/// The number of columns after the start of its container from which a line is indented code (`CommonMark`, section 4.4).
const CODE: usize = 4;

/// A block quote or list item.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Container {
    Quote,
    /// A list item. The number of columns from the content of the outer container to the content of the item.
    Item(usize),
}

/// The place of a line on GitHub, if the parser treats the line as part of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    InTable,
    /// In indented code.
    Code,
    /// Outside the quote or list item that contains the table.
    Outside,
    /// On the first line of a footnote.
    Footnote,
}

impl Standing {
    /// Returns the place of the line of `markdown` whose content begins at the offset `text`, for a table in `containers`.
    pub(crate) fn of(markdown: &str, text: usize, containers: &[Container]) -> Self {
        // Nearly all rows begin at the start of a line, and the macro runs without optimisation.
        let last = text.checked_sub(1).and_then(|last| markdown.as_bytes().get(last));
        if containers.is_empty() && !matches!(last, Some(b' ' | b'\t')) {
            return Standing::InTable;
        }
        match inside(&columns_before(markdown, text), containers) {
            None => Standing::Outside,
            Some(indent) if indent.len() >= CODE => Standing::Code,
            Some(_) => Standing::InTable,
        }
    }
}

impl Container {
    /// Returns the list item that begins at the offset `start` of `markdown`, in `others`. Blanks before its marker are skipped.
    pub(crate) fn item(markdown: &str, start: usize, others: &[Container]) -> Self {
        let text = markdown.get(start..).unwrap_or_default();
        let start = start + (text.len() - text.trim_start_matches([' ', '\t']).len());
        let before = columns_before(markdown, start);
        let indent = inside(&before, others).map_or(0, str::len);
        Container::Item(indent + marker(markdown, start, before.len()))
    }
}

/// Returns the end of the HTML that begins with `tag` of `markdown`, if the tag is a separate line that is outside some of
/// `containers`. GitHub closes these containers, and reads HTML up to an empty line or the end of the others. The parser
/// continues the paragraph in them (`CommonMark`, sections 4.6 and 5.1).
pub(crate) fn end_of_html(markdown: &str, tag: Span, containers: &[Container]) -> Option<usize> {
    let before = markdown.get(..tag.start)?.trim_end_matches(MARKS);
    let behind = markdown.get(tag.end..)?;
    let is_line_end = |text: &str| text.is_empty() || text.starts_with(['\r', '\n']);
    let is_line =
        (before.is_empty() || before.ends_with('\n')) && is_line_end(behind.trim_start_matches([' ', '\t']));
    let standing = |text, count| Standing::of(markdown, text, containers.get(..count).unwrap_or_default());
    if !is_line || standing(tag.start, containers.len()) != Standing::Outside {
        return None;
    }
    let count = (0..containers.len()).rev().find(|count| standing(tag.start, *count) != Standing::Outside)?;
    let is_end = |(span, text): &(Span, &str)| {
        let content = if count == 0 { text.trim_start() } else { text.trim_start_matches(MARKS) };
        content.is_empty() || standing(tag.end + span.end - content.len(), count) == Standing::Outside
    };
    let end = line::lines(behind).skip(1).find(is_end).map_or(behind.len(), |(span, _)| span.start);
    (standing(tag.start, count) == Standing::InTable).then_some(tag.end + end)
}

/// The characters that may be before the content of a line in quotes and list items.
pub(crate) const MARKS: [char; 3] = ['>', ' ', '\t'];

/// Returns the part of `line` that is inside all of `containers` (`CommonMark`, section 5). `line` is the columns before the
/// content.
fn inside<'a>(line: &'a str, containers: &[Container]) -> Option<&'a str> {
    containers.iter().try_fold(line, |line, container| {
        let mark = line.trim_start();
        let blanks = line.len() - mark.len();
        match *container {
            Container::Item(indent) => line.get(indent..).filter(|_| blanks >= indent),
            Container::Quote => {
                let inner = mark.strip_prefix('>').filter(|_| blanks < CODE)?;
                Some(inner.strip_prefix(' ').unwrap_or(inner))
            }
        }
    })
}

/// Returns the columns before the offset `text` on its line of `markdown`.
fn columns_before(markdown: &str, text: usize) -> String {
    columns(markdown.get(source::line_start(markdown, text)..text).unwrap_or_default(), 0)
}

/// Returns the number of columns from the marker of the list item at the offset `item` to its content (`CommonMark`, section
/// 5.2). The marker is in `column`.
pub(crate) fn marker(markdown: &str, item: usize, column: usize) -> usize {
    let line = markdown.get(item..).and_then(|text| text.lines().next()).unwrap_or_default();
    let mark = line.find([' ', '\t']).unwrap_or(line.len());
    let text = line.trim_start_matches(|c: char| !matches!(c, ' ' | '\t')).trim_start_matches([' ', '\t']);
    let blanks = Span { start: mark, end: line.len() - text.len() }.of(line);
    let blanks = columns(blanks, column + mark).len();
    mark + if text.is_empty() || blanks > CODE { 1 } else { blanks }
}

/// Expands `text`, which begins in `column`, to columns: quote markers, and spaces for all other characters. Tabs stop at
/// multiples of four (`CommonMark`, section 2.2).
pub(crate) fn columns(text: &str, column: usize) -> String {
    text.chars().fold(String::new(), |columns, c| match c {
        '>' => columns + ">",
        '\t' => {
            let end = (column + columns.len()) / 4 * 4 + 4;
            format!("{columns:end$}", end = end - column)
        }
        _ => columns + " ",
    })
}

#[cfg(test)]
mod tests {
    use super::Standing::{self, Code as C, InTable as T, Outside as O};
    use crate::markdown::parser::read;

    /// Returns the places of the rows of a table. `marks` are before the header row and the delimiter row, and `rows` before each
    /// row.
    fn standings<const N: usize>(marks: [&str; 2], rows: [&str; N]) -> Vec<Standing> {
        let [header, delimiter] = marks;
        let rows = rows.map(|row| row.to_owned() + "|1|\n").concat();
        let page = read(&format!("{header}|a|\n{delimiter}|-|\n{rows}"));
        page.tables[0].rows.iter().map(|row| row.standing).collect()
    }

    #[test]
    fn a_row_is_code_four_columns_behind_its_container() {
        assert_eq!(standings(["", ""], ["   ", "    ", "\t", " \t"]), [T, C, C, C]);
        assert_eq!(standings(["   ", "  "], [" ", "    "]), [T, C]);
        assert_eq!(standings(["> ", ">"], [">    ", ">     ", ">\t", ">\t\t"]), [T, C, T, C]);
        assert_eq!(standings([">> ", ">>"], [">>    ", "> >     "]), [T, C]);
    }

    #[test]
    fn a_row_in_a_list_is_code_four_columns_behind_the_text_of_its_item() {
        assert_eq!(standings(["- ", "  "], ["     ", "      ", "\t", "\t\t"]), [T, C, T, C]);
        assert_eq!(standings(["10. ", "    "], ["       ", "        "]), [T, C]);
        assert_eq!(standings(["-    ", "     "], ["        ", "         "]), [T, C]);
        assert_eq!(standings(["-\t", "\t"], ["\t   ", "\t\t"]), [T, C]);
        assert_eq!(standings(["- - ", "    "], ["       ", "        "]), [T, C]);
        assert_eq!(standings(["- x\n\n    ", "  "], ["     ", "      "]), [T, C]);
        assert_eq!(standings(["-\n  ", "  "], ["     ", "      "]), [T, C]);
        assert_eq!(standings(["  *   x\n\n      ", "      "], ["         ", "          "]), [T, C]);
        assert_eq!(standings(["   10. x\n\n       ", "       "], ["          ", "           "]), [T, C]);
        assert_eq!(standings(["  -   ", "      "], ["      ", "         ", "          "]), [T, T, C]);
        assert_eq!(
            standings(["> - a\n>    - b\n>\n>      ", ">      "], [">        ", ">            "]),
            [T, C]
        );
        assert_eq!(standings(["  - ", "    "], ["    ", "       ", "        "]), [T, T, C]);
        assert_eq!(standings([">  1.  ", ">      "], [">      ", ">         ", ">          "]), [T, T, C]);
        assert_eq!(standings(["- x\n\n   - ", "     "], ["     ", "        ", "         "]), [T, T, C]);
        assert_eq!(standings(["- x\n\n      y\n\n  ", "  "], ["     ", "      "]), [T, C]);
    }

    #[test]
    fn a_row_below_an_item_is_outside_the_quote_in_it() {
        assert_eq!(standings(["- > ", "  > "], ["  > ", "\t\t> "]), [T, O]);
        assert_eq!(standings(["1. - > ", "     > "], ["     > ", "\t\t> "]), [T, T]);
    }

    #[test]
    fn a_tag_outside_of_its_paragraph_begins_html() {
        let tables = |above: &str| {
            let table = "| Status | Code |\n  |---|---|\n  | 404 | A |\n";
            read(&format!("{above}{table}")).tables.len()
        };
        for (above, count) in [
            ("> x\n<br>\n- ", 0),
            ("- x\n</Tab>\n- ", 0),
            ("- x\n<Tab a=\">\"> \ny\n- ", 0),
            ("1. x\n\n   x\n</Tab>\n- ", 0),
            ("> - x\n> <br>\n- ", 1),
            ("> - x\n<br>\n- ", 0),
            ("> x\n<br>\n\n- ", 1),
            ("> x\n> <br>\n- ", 1),
            ("> x\n    <br>\n- ", 1),
            ("> x\n<br> x\n- ", 1),
            ("> x\ny <br>\n- ", 1),
            ("> x\n<br\n- ", 1),
            ("x\n<br>\n- ", 1),
        ] {
            assert_eq!(tables(above), count, "{above}");
        }
        assert_eq!(read("> - x\n> <br>\n> - |a|b|\n>   |-|-|\n").tables.len(), 0);
        assert_eq!(read("> - x\n> <br>\n>\n> - |a|b|\n>   |-|-|\n").tables.len(), 1);
    }

    #[test]
    fn quotes_in_lists_and_lists_in_quotes_are_containers_too() {
        assert_eq!(standings(["> - ", ">   "], [">      ", ">       "]), [T, C]);
        assert_eq!(standings([">- ", ">   "], [">     ", ">      ", ">       "]), [T, T, C]);
        assert_eq!(standings(["- > ", "  > "], ["  >    ", "  >     "]), [T, C]);
        assert_eq!(standings(["- x\n\n  > ", "  > "], ["  >    ", "  >     "]), [T, C]);
    }
}
