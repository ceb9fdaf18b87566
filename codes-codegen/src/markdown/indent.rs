//! How far a row is indented, which may make it code.

/// How many columns behind the start of its container a line is code (`CommonMark`, section 4.4).
const CODE: usize = 4;

/// Whether the row at the offset `row` of `markdown` is indented like code in its container: the list item that begins
/// at the offset `item`, if there is one, or the block quote in which that item or the row is.
///
/// The parser takes such a row for one of the table, and GitHub does not.
pub(crate) fn is_code(markdown: &str, row: usize, item: Option<usize>) -> bool {
    // Nearly all rows begin their line, and the macro runs without optimisation.
    if !matches!(row.checked_sub(1).and_then(|last| markdown.as_bytes().get(last)), Some(b' ' | b'\t')) {
        return false;
    }
    let line = Prefix::of(markdown, row);
    // The parser counts the blanks before an item as part of it.
    let blanks = |item: usize| {
        markdown.get(item..).unwrap_or_default().bytes().take_while(|b| matches!(b, b' ' | b'\t')).count()
    };
    let item = item.map(|item| item + blanks(item));
    // An item outside the block quote of the row says nothing of the columns in it.
    let item = item.map(|item| (item, Prefix::of(markdown, item)));
    let item = item.filter(|(_, prefix)| prefix.quotes == line.quotes);
    let content =
        item.map_or(0, |(item, prefix)| prefix.indent + marker_width(markdown, item, prefix.column));
    line.indent >= content + CODE
}

/// What is before a place on its line.
struct Prefix {
    /// How many block quotes are open.
    quotes: usize,
    /// The columns between the mark of the innermost quote, or the start of the line, and the place.
    indent: usize,
    /// The column of the place.
    column: usize,
}

impl Prefix {
    fn of(markdown: &str, place: usize) -> Self {
        let before = markdown.get(..place).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let column = column_after(line, 0);
        // One blank behind the mark of a quote belongs to the mark.
        let quote = line.rfind('>').and_then(|at| line.get(..=at));
        let start = quote.map_or(0, |quote| column_after(quote, 0) + 1);
        Prefix { quotes: line.matches('>').count(), indent: column.saturating_sub(start), column }
    }
}

/// Returns the columns from the mark of the list item at the offset `item`, which is in this `column`, to its text
/// (`CommonMark`, section 5.2).
fn marker_width(markdown: &str, item: usize, column: usize) -> usize {
    let line = markdown.get(item..).and_then(|text| text.lines().next()).unwrap_or_default();
    let mark = line.find([' ', '\t']).unwrap_or(line.len());
    let behind = line.get(mark..).unwrap_or_default();
    let text = behind.trim_start_matches([' ', '\t']);
    let start = column + mark;
    let blanks = column_after(behind.strip_suffix(text).unwrap_or_default(), start) - start;
    mark + if text.is_empty() || blanks > CODE { 1 } else { blanks }
}

/// Returns the column behind `text`, which begins in `column`; a tab ends at a multiple of four (`CommonMark`, section 2.2).
fn column_after(text: &str, column: usize) -> usize {
    text.chars().fold(column, |column, c| if c == '\t' { column / 4 * 4 + 4 } else { column + 1 })
}

#[cfg(test)]
mod tests {
    use crate::markdown::parser::read;

    /// Which rows are code of a table that is written below `marks`, each row below its own.
    fn code<const N: usize>(marks: [&str; 2], rows: [&str; N]) -> Vec<bool> {
        let [header, delimiter] = marks;
        let rows = rows.map(|row| row.to_owned() + "|1|\n").concat();
        let page = read(&format!("{header}|a|\n{delimiter}|-|\n{rows}"));
        page.tables[0].rows.iter().map(|row| row.is_code).collect()
    }

    #[test]
    fn a_row_is_code_four_columns_behind_its_container() {
        assert_eq!(code(["", ""], ["   ", "    ", "\t", " \t"]), [false, true, true, true]);
        assert_eq!(code(["   ", "  "], [" ", "    "]), [false, true]);
        assert_eq!(code(["> ", ">"], [">    ", ">     ", ">\t", ">\t\t"]), [false, true, false, true]);
        assert_eq!(code([">> ", ">>"], [">>    ", "> >     "]), [false, true]);
    }

    #[test]
    fn a_row_in_a_list_is_code_four_columns_behind_the_text_of_its_item() {
        assert_eq!(code(["- ", "  "], ["     ", "      ", "\t", "\t\t"]), [false, true, false, true]);
        assert_eq!(code(["10. ", "    "], ["       ", "        "]), [false, true]);
        assert_eq!(code(["-    ", "     "], ["        ", "         "]), [false, true]);
        assert_eq!(code(["-\t", "\t"], ["\t   ", "\t\t"]), [false, true]);
        assert_eq!(code(["  *   x\n\n      ", "      "], ["         ", "          "]), [false, true]);
        assert_eq!(code(["   10. x\n\n       ", "       "], ["          ", "           "]), [false, true]);
        assert_eq!(code(["  -   ", "      "], ["      ", "         ", "          "]), [false, false, true]);
        assert_eq!(
            code(["> - a\n>    - b\n>\n>      ", ">      "], [">        ", ">            "]),
            [false, true]
        );
        assert_eq!(code(["- - ", "    "], ["       ", "        "]), [false, true]);
        assert_eq!(code(["- x\n\n    ", "  "], ["     ", "      "]), [false, true]);
        assert_eq!(code(["-\n  ", "  "], ["     ", "      "]), [false, true]);
        assert_eq!(code(["- x\n\n      y\n\n  ", "  "], ["     ", "      "]), [false, true]);
    }

    #[test]
    fn quotes_in_lists_and_lists_in_quotes_are_containers_too() {
        assert_eq!(code(["> - ", ">   "], [">      ", ">       "]), [false, true]);
        assert_eq!(code([">- ", ">   "], [">     ", ">      ", ">       "]), [false, false, true]);
        assert_eq!(code(["- > ", "  > "], ["  >    ", "  >     "]), [false, true]);
        assert_eq!(code(["- x\n\n  > ", "  > "], ["  >    ", "  >     "]), [false, true]);
    }
}
