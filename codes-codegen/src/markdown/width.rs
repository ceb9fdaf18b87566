//! Counts the cells of a row in its source, because Markdown pads short rows and cuts off long ones.

use crate::markdown::{Width, comment};
use crate::source::Span;
use crate::text;

/// Compares the cells of `line` with the `expected` number. `cells` are the cells that the parser reports.
pub(crate) fn measure(markdown: &str, line: Span, cells: &[Span], expected: usize) -> Width {
    let rest = cells.last().map_or(line, |last| (last.end..line.end).into());
    // Nearly all lines have the right number of cells and end in a pipe.
    if cells.len() == expected && matches!(rest.of(markdown), "|" | "|\n") {
        return Width::Fits;
    }
    let rest = rest.trimmed(markdown);
    // The pipe that ends the last cell may begin another one.
    let pipe = usize::from(rest.of(markdown).starts_with('|'));
    let more = Span { start: rest.start + pipe, ..rest }.trimmed(markdown);
    // Cells that the parser adds are after the line.
    let written = cells.iter().filter(|cell| cell.start < line.end || cell.end > cell.start).count();
    if written < expected {
        Width::Short(written)
    } else if more.end > more.start && !comment::is_comment(more.of(markdown)) {
        Width::Long((rest.start..more.start + first_cell(more.of(markdown))).into())
    } else {
        Width::Fits
    }
}

/// Returns the length of `text` up to the next pipe, but at most 40 characters, which is enough to underline.
fn first_cell(text: &str) -> usize {
    let cell = text::trim(text.split('|').next().unwrap_or_default());
    let len = cell.char_indices().nth(40).map_or(cell.len(), |(at, _)| at);
    len.max(text.chars().next().map_or(0, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parser::read;

    /// Returns the width of the only row of a table with two columns.
    fn width(line: &str) -> Width {
        read(&format!("|a|b|\n|-|-|\n{line}")).tables[0].rows[0].width
    }

    #[test]
    fn the_width_of_a_line_is_what_is_written() {
        for fits in
            ["|1|2| <!-- | -->", "|1|2|", "1|2", "| 1 | 2", "|1||", "|1| |\n", "|1|2|  \t\r\n", r"|1\||2|"]
        {
            assert_eq!(width(fits), Width::Fits, "{fits}");
        }
        for short in ["|1|", "1", "| 1", "|1\n", "|1|\n", "|1| \t\n", "|1|  "] {
            assert_eq!(width(short), Width::Short(1), "{short}");
        }
        let rest = |line: &str| match width(line) {
            Width::Long(rest) => line[rest.start - 12..rest.end - 12].to_owned(),
            other => panic!("{line}: {other:?}"),
        };
        assert_eq!(rest("|1|2|3|4|"), "|3");
        assert_eq!(rest("|1|2||"), "||");
        assert_eq!(rest("|1|2| tail"), "| tail");
        assert_eq!(rest("|1|`a|b` c|"), "|b` c");
        assert_eq!(rest(&format!("|1|2|{}|", "ü".repeat(90))), format!("|{}", "ü".repeat(40)));
    }
}
