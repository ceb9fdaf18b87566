//! Finds what was meant as a table where Markdown sees none.

use crate::markdown::{Line, Place, delimiter, line};

/// What is above the rows of a table that Markdown does not see.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LostTable<'a> {
    /// The first line of a header that is broken over two.
    pub(crate) first: Option<Line<'a>>,
    pub(crate) header: Line<'a>,
    pub(crate) delimiter: Option<Line<'a>>,
}

impl<'a> LostTable<'a> {
    /// Returns the table that was meant to begin with `line`, whose text is `row`, and which is right above the lines `below`.
    pub(crate) fn begun_by(line: Line<'a>, row: &str, below: impl Iterator<Item = Line<'a>>) -> Option<Self> {
        if line.place == Place::Table || row.is_empty() || delimiter::is_meant_as_delimiter(row) {
            return None;
        }
        let table = |first, header, delimiter| Some(LostTable { first, header, delimiter });
        let below = below.take_while(|next| next.place == line.place);
        let mut below = below.map(|next| (next, line::without_marks(next.text)));
        let (next, next_row) = below.next()?;
        if is_delimiter_of(row, next_row) {
            return table(None, line, Some(next));
        }
        if !row.contains('|') {
            return None;
        }
        if next_row.is_empty() {
            let (apart, dashes) = below.find(|(_, row)| !row.is_empty())?;
            return delimiter::is_meant_as_delimiter(dashes).then(|| table(None, line, Some(apart)))?;
        }
        if let Some((third, dashes)) = below.next().filter(|(_, third)| is_delimiter_of(next_row, third)) {
            return table(Some(line).filter(|_| is_broken(row, next_row, dashes)), next, Some(third));
        }
        may_be_rows(row, next_row, line.place).then(|| table(None, line, None))?
    }

    /// Returns the line above the rows.
    pub(crate) fn last(&self) -> Line<'a> {
        self.delimiter.unwrap_or(self.header)
    }

    /// Returns the header on one line.
    pub(crate) fn header_row(&self) -> String {
        let header = line::without_marks(self.header.text);
        let first = self.first.map(|first| line::without_marks(first.text));
        first.map_or_else(|| header.to_owned(), |first| joined(first, header))
    }
}

/// Whether `row` was meant as the delimiter row below `header`.
fn is_delimiter_of(header: &str, row: &str) -> bool {
    let is_line = row.len() >= 3 && row.bytes().all(|b| b == b'-');
    (is_line && header.starts_with('|') && line::cells(header).len() > 1)
        || (delimiter::is_meant_as_delimiter(row) && (header.contains('|') || row.contains('|')))
}

/// Whether only `first` and `second` together have as many cells as the delimiter row `dashes`.
fn is_broken(first: &str, second: &str, dashes: &str) -> bool {
    let [second_width, both, expected] =
        [second, &joined(first, second), dashes].map(|row| line::cells(row).len());
    second_width < expected && both == expected
}

/// Joins two lines of a header. Of two pipes that meet, one remains.
fn joined(first: &str, second: &str) -> String {
    let first = if second.starts_with('|') { first.trim_end_matches('|') } else { first };
    format!("{first} {second}")
}

/// Whether `first` and `second`, the line below it, may be rows of a table though no delimiter row is between them.
fn may_be_rows(first: &str, second: &str, place: Place) -> bool {
    let width = line::cells(first).len();
    match [first, second].map(|row| row.starts_with('|')) {
        [true, true] => width > 1,
        // In code, commands have pipes between them.
        [false, false] => width > 1 && width == line::cells(second).len() && place == Place::Text,
        _ => false,
    }
}
