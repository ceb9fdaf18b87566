//! Aligned columns of text.

use std::io::{self, Write};

use codes_codegen::shown;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The width of a line, in columns of the terminal.
const LINE: usize = 100;

/// The maximum width of a column other than the last.
const COLUMN: usize = 36;

/// The space before a line and between its columns.
const GAP: &str = "  ";

/// How to show the cells of the last column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Last {
    /// On one line, cut at its end.
    Cut,
    /// Whole, however long the line is.
    Whole,
}

/// Writes `rows` as aligned, indented columns. All rows have the same number of cells, and cells that are too wide are cut.
pub(crate) fn write<const N: usize>(
    rows: &[[String; N]],
    last: Last,
    out: &mut impl Write,
) -> io::Result<()> {
    let rows: Vec<_> = rows.iter().map(|row| row.each_ref().map(|cell| shown(cell))).collect();
    let widths: Vec<usize> = (0..N).map(|at| width(rows.iter().map(|row| &*row[at]))).collect();
    for row in &rows {
        // An empty column is left out.
        let columns = row.iter().zip(&widths).take(N - 1).filter(|(_, width)| **width > 0);
        let mut line: String =
            columns.flat_map(|(cell, width)| [GAP.to_owned(), padded(cell, *width)]).collect();
        line += GAP;
        let last_cell = &row[N - 1];
        line += &match last {
            Last::Cut => cut(last_cell, LINE.saturating_sub(line.width())),
            Last::Whole => last_cell.to_string(),
        };
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Returns the width of a column with `cells`.
fn width<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
    cells.map(UnicodeWidthStr::width).max().unwrap_or_default().min(COLUMN)
}

/// Returns `text` with `width` columns of the terminal.
fn padded(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    text + &blanks
}

/// Returns `text`, cut to `width` columns of the terminal.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut used = "…".width();
    let fits = |c: &char| {
        used += c.width().unwrap_or_default();
        used <= width
    };
    text.chars().take_while(fits).collect::<String>().trim_end().to_owned() + "…"
}
