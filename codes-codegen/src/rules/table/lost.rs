//! Finds what was meant as a table where Markdown sees none.

use crate::markdown::{Block, BlockKind, Line, Place, delimiter, line};

/// What is above the rows of a table that Markdown does not see.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LostTable<'a> {
    /// The first line of a header that is broken over two.
    pub(crate) first: Option<Line<'a>>,
    pub(crate) header: Line<'a>,
    pub(crate) delimiter: Option<Line<'a>>,
    /// Whether an empty line is below it, as between all of its rows.
    pub(crate) is_spread: bool,
}

impl<'a> LostTable<'a> {
    /// Returns the table that was meant to begin with `line`, whose text is `row`, and which is right above the lines `below`.
    pub(crate) fn begun_by(
        line: Line<'a>,
        row: &str,
        below: impl Iterator<Item = Line<'a>> + Clone,
    ) -> Option<Self> {
        if line.place == Place::Table || row.is_empty() {
            return None;
        }
        let below = below.take_while(|next| goes_on(line.place, next.place));
        let below = below.map(|next| (next, line::without_block_markup(next.text)));
        let is_delimiter = delimiter::is_meant_as_delimiter(row);
        let table = if is_delimiter {
            Self::below(line, row, below.clone())
        } else {
            Self::at(line, row, below.clone())
        };
        let table = table?;
        let last = table.last().span.start;
        let mut rows = below.skip_while(|(next, _)| next.span.start <= last);
        Some(LostTable { is_spread: rows.next().is_some_and(|(_, row)| row.is_empty()), ..table })
    }

    /// Returns the table whose header was meant to begin with `line`, whose text is `row`.
    fn at<'t>(
        line: Line<'a>,
        row: &str,
        mut below: impl Iterator<Item = (Line<'a>, &'t str)>,
    ) -> Option<Self> {
        let table = |first, header, delimiter| Some(LostTable { first, header, delimiter, is_spread: false });
        let (next, next_row) = below.next()?;
        if is_delimiter_of(row, next_row) {
            return table(None, line, Some(next));
        }
        if !row.contains('|') {
            return None;
        }
        if next_row.is_empty() {
            let (apart, text) = below.find(|(_, row)| !row.is_empty())?;
            let is_row = || row.starts_with('|') && may_be_rows(row, text, line.place);
            let delimiter = Some(apart).filter(|_| delimiter::is_meant_as_delimiter(text));
            return if delimiter.is_some() || is_row() { table(None, line, delimiter) } else { None };
        }
        match below.next() {
            Some((third, dashes)) if is_delimiter_of(next_row, dashes) => {
                table(Some(line).filter(|_| is_broken(row, next_row, dashes)), next, Some(third))
            }
            Some((_, third)) if is_underline(next_row) && may_be_rows(row, third, line.place) => {
                table(None, line, Some(next))
            }
            _ => may_be_rows(row, next_row, line.place).then(|| table(None, line, None))?,
        }
    }

    /// Returns the table whose delimiter row, `delimiter` with the text `dashes`, was written above the header.
    fn below<'t>(
        delimiter: Line<'a>,
        dashes: &str,
        mut below: impl Iterator<Item = (Line<'a>, &'t str)>,
    ) -> Option<Self> {
        let ((header, row), (_, next_row)) = (below.next()?, below.next()?);
        let is_table = delimiter::is_delimiter(dashes)
            && may_be_rows(row, next_row, delimiter.place)
            && !is_delimiter_of(row, next_row);
        is_table.then_some(LostTable { first: None, header, delimiter: Some(delimiter), is_spread: false })
    }

    /// Returns the line above the rows.
    pub(crate) fn last(&self) -> Line<'a> {
        let delimiter = self.delimiter.filter(|_| !self.is_below_delimiter());
        delimiter.unwrap_or(self.header)
    }

    /// Whether the delimiter row is above the header.
    pub(crate) fn is_below_delimiter(&self) -> bool {
        self.delimiter.is_some_and(|delimiter| delimiter.span.start < self.header.span.start)
    }

    /// Whether `line`, whose text is `row`, is below the table.
    pub(crate) fn ends_above(&self, line: Line<'_>, row: &str) -> bool {
        let last = self.last();
        let is_end = if row.is_empty() { !self.is_spread } else { self.is_spread && !row.contains('|') };
        (is_end && line.span.start > last.span.start) || !goes_on(last.place, line.place)
    }

    /// Returns the header on one line.
    pub(crate) fn header_row(&self) -> String {
        let header = line::without_block_markup(self.header.text);
        if let Some(first) = self.first {
            return joined(line::without_block_markup(first.text), header);
        }
        let words: Vec<&str> = header.split_whitespace().collect();
        let width = |it: Line<'_>| line::cells(line::without_block_markup(it.text)).len();
        let lacks_pipes = !header.contains('|') && self.delimiter.map(width) == Some(words.len());
        if lacks_pipes { words.join(" | ") } else { header.to_owned() }
    }
}

/// Whether what begins at a line in `place` may go on at a line in `next`: HTML ends where Markdown says, and not its text.
pub(crate) fn goes_on(place: Place, next: Place) -> bool {
    let is_html = matches!(place, Place::Block(Block { kind: BlockKind::Html, .. }));
    place == next || (is_html && next == Place::Text)
}

/// Whether `row`, which is right below `above`, may begin a table though it has no delimiter row below it.
pub(crate) fn may_begin_below(above: &str, row: &str) -> bool {
    let above = line::without_block_markup(above);
    let is_of_table = above.starts_with('|') || !row.starts_with('|');
    !is_of_table || is_title(above) || line::cells(above).len() < 2
}

/// Whether `row` has text in the first of its cells only, as a title above a header has.
pub(crate) fn is_title(row: &str) -> bool {
    row.starts_with('|') && line::cells(row).iter().skip(1).all(|cell| cell.is_empty())
}

/// Whether `row` is nothing but dashes, which makes a heading of the line above.
fn is_underline(row: &str) -> bool {
    row.len() >= 3 && row.bytes().all(|b| b == b'-')
}

/// Whether `row` was meant as the delimiter row below `header`.
fn is_delimiter_of(header: &str, row: &str) -> bool {
    (is_underline(row) && header.starts_with('|') && line::cells(header).len() > 1)
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
