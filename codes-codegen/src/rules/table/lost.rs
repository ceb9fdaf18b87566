//! Finds text that was meant as a table but is not one in Markdown.

use crate::columns::vocabulary::{sense::Sense, words::Title};
use crate::markdown::{Block, BlockKind, Line, Place, delimiter, line};

/// The lines above the rows of a table that Markdown does not see.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LostTable<'a> {
    /// The first line of a header that is on two lines.
    pub(crate) first: Option<Line<'a>>,
    pub(crate) header: Line<'a>,
    pub(crate) delimiter: Option<Line<'a>>,
    /// Whether an empty line follows, as between all of its rows.
    pub(crate) is_spread: bool,
}

impl<'a> LostTable<'a> {
    /// Returns the table that was meant to begin with `line`. `row` is the text of `line`, and `below` are the lines after it.
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

    /// Returns the table whose header row was meant to begin with `line`. `row` is the text of `line`.
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
            // The first line of a header on two lines may end before the first pipe.
            let (third, dashes) = below.next().filter(|_| next_row.contains('|'))?;
            let is_header = is_delimiter_of(next_row, dashes) && is_broken(row, next_row, dashes);
            return if is_header { table(Some(line), next, Some(third)) } else { None };
        }
        if next_row.is_empty() {
            let (apart, text) = below.find(|(_, row)| !row.is_empty())?;
            let third = below.next().filter(|(_, dashes)| is_delimiter_of(text, dashes));
            if let Some((third, _)) = third.filter(|(_, dashes)| is_broken(row, text, dashes)) {
                return table(Some(line), apart, Some(third));
            }
            let is_row = || row.starts_with('|') && may_be_rows(row, text, line.place);
            let delimiter = Some(apart).filter(|_| delimiter::is_meant_as_delimiter(text));
            return if delimiter.is_some() || is_row() { table(None, line, delimiter) } else { None };
        }
        match below.next() {
            Some((third, dashes)) if is_interrupted(row, next_row, dashes) => table(None, line, Some(third)),
            Some((third, dashes)) if is_delimiter_of(next_row, dashes) => {
                table(Some(line).filter(|_| is_broken(row, next_row, dashes)), next, Some(third))
            }
            Some((_, third)) if delimiter::is_underline(next_row) && may_be_rows(row, third, line.place) => {
                table(None, line, Some(next))
            }
            _ => may_be_rows(row, next_row, line.place).then(|| table(None, line, None))?,
        }
    }

    /// Returns the table whose delimiter row is above the header row. `dashes` is the text of `delimiter`.
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

    /// Returns whether the delimiter row is above the header row.
    pub(crate) fn is_below_delimiter(&self) -> bool {
        self.delimiter.is_some_and(|delimiter| delimiter.span.start < self.header.span.start)
    }

    /// Returns whether `line`, with the text `row`, is below the table.
    pub(crate) fn ends_above(&self, line: Line<'_>, row: &str) -> bool {
        let last = self.last();
        let is_end = if row.is_empty() { !self.is_spread } else { self.is_spread && !row.contains('|') };
        (is_end && line.span.start > last.span.start) || !goes_on(last.place, line.place)
    }

    /// Returns the header row on one line.
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

/// Returns whether text that begins on a line in `place` can continue on a line in `next`. HTML and indented code end where
/// Markdown says, not where their content ends.
pub(crate) fn goes_on(place: Place, next: Place) -> bool {
    let is_open = matches!(place, Place::Block(Block { kind: BlockKind::Html | BlockKind::Indented, .. }));
    place == next || (is_open && next == Place::Text)
}

/// Returns whether `row`, directly below `above`, may begin a table without a delimiter row.
pub(crate) fn may_begin_below(above: &str, row: &str) -> bool {
    let above = line::without_block_markup(above);
    let is_of_table = above.starts_with('|') || !row.starts_with('|');
    !is_of_table || is_title(above) || line::cells(above).len() < 2
}

/// Returns whether `row` has text only in its first cell, like a title above a header row.
pub(crate) fn is_title(row: &str) -> bool {
    row.starts_with('|') && line::cells(row).iter().skip(1).all(|cell| cell.is_empty())
}

/// Returns whether `row` was meant as the delimiter row of `header`.
fn is_delimiter_of(header: &str, row: &str) -> bool {
    (delimiter::is_underline(row) && header.starts_with('|') && line::cells(header).len() > 1)
        || (delimiter::is_meant_as_delimiter(row) && (header.contains('|') || row.contains('|')))
}

/// Returns whether `first` and `second` have as many cells as the delimiter row `dashes` only together.
fn is_broken(first: &str, second: &str, dashes: &str) -> bool {
    let [second_width, both, expected] =
        [second, &joined(first, second), dashes].map(|row| line::cells(row).len());
    second_width < expected && both == expected
}

/// Returns whether `between`, which does not have as many cells, is between the header row `header` and its delimiter row `dashes`.
fn is_interrupted(header: &str, between: &str, dashes: &str) -> bool {
    let width = |row| line::cells(row).len();
    is_delimiter_of(header, dashes) && width(header) == width(dashes) && width(between) != width(dashes)
}

/// Joins two lines of a header row. If both have a pipe where they meet, one remains.
fn joined(first: &str, second: &str) -> String {
    let first = if second.starts_with('|') { first.trim_end_matches('|') } else { first };
    format!("{first} {second}")
}

/// Returns whether `first` and `second`, the line below it, may be rows of a table without a delimiter row.
fn may_be_rows(first: &str, second: &str, place: Place) -> bool {
    let width = line::cells(first).len();
    match [first, second].map(|row| row.starts_with('|')) {
        [true, true] => width > 1,
        // Commands in code have pipes too.
        [false, false] if width < 2 || place != Place::Text => false,
        [false, false] => match line::cells(second).len() {
            // Spreadsheets do not write the last cells of a row if they are empty.
            second if second < width => second > 1 && names_texts(first),
            second => second == width,
        },
        _ => false,
    }
}

/// Returns whether two cells of `header` are short headers of codes and statuses.
pub(crate) fn names_keys(header: &str) -> bool {
    const SENSES: [Sense; 5] = [Sense::Http, Sense::Status, Sense::Error, Sense::Code, Sense::MaybeCode];
    let titles = line::cells(header).into_iter().map(|cell| Title::of(&line::plain_text(cell)));
    titles.filter(|title| title.mentions_codes() && title.is_made_of(&SENSES)).nth(1).is_some()
}

/// Returns whether one cell of `header` is a short header of messages, and another one mentions codes.
pub(crate) fn names_texts(header: &str) -> bool {
    const SENSES: [Sense; 5] =
        [Sense::Description, Sense::Message, Sense::Error, Sense::Code, Sense::MaybeCode];
    let titles: Vec<Title> =
        line::cells(header).iter().map(|cell| Title::of(&line::plain_text(cell))).collect();
    let text = titles.iter().position(|title| title.is_text() && title.is_made_of(&SENSES));
    let mut others = titles.iter().enumerate().filter(|(at, _)| text.is_some_and(|text| text != *at));
    others.any(|(_, title)| title.mentions_codes())
}
