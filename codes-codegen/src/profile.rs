//! What a column looks like: the words of its header and the kinds of its cells, counted.

use std::collections::HashSet;

use crate::code::Code;
use crate::number::Number;
use crate::page::{Row, Table, Width};
use crate::sense::Sense;
use crate::status::{self, Status};
use crate::title::Title;

/// The statuses that nearly every API documents; three of them tell HTTP from numbers of one's own.
const COMMON: [u16; 11] = [200, 201, 400, 401, 403, 404, 409, 422, 429, 500, 503];

/// A column, counted. Cells of rows that are too short or too long do not count, unless there are no others.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    /// Which column it is, from 0.
    pub(crate) column: usize,
    pub(crate) title: Title,
    /// The cells that are not empty.
    pub(crate) filled: usize,
    /// The cells that read as a status, or begin with one.
    pub(crate) statuses: usize,
    /// The cells that are one status and no more.
    pub(crate) single_statuses: usize,
    /// The cells whose status is registered.
    pub(crate) registered: usize,
    /// The cells that hold a digit.
    pub(crate) digits: usize,
    /// The cells that are integers.
    pub(crate) integers: usize,
    /// The cells that are integers, or have words behind one.
    pub(crate) begin_with_integer: usize,
    /// The integers that are written in hexadecimal.
    pub(crate) hexadecimal: usize,
    /// The integers that begin with a zero, as codes do and numbers do not.
    pub(crate) zeros: usize,
    /// The cells that stand for several numbers, such as `4xx` and `1000-1999`.
    pub(crate) ranges: usize,
    /// Whether the cells are 1, 2, 3 and so on.
    pub(crate) counts_rows: bool,
    /// The cells that are no text to readers but hold a tag that may show some.
    pub(crate) hidden: usize,
    /// The cells that name a type of data, such as `string`; counted below a header for names.
    pub(crate) data_types: usize,
    /// The cells that name what the body of an answer holds, such as `message`; counted below a header for names.
    pub(crate) fields: usize,
    /// The cells that could be a code and are no integers.
    pub(crate) tokens: usize,
    /// The tokens that no word of prose is written like: `NOT_FOUND`, `notFound`, `E1`.
    pub(crate) strong: usize,
    /// The cells of several words.
    pub(crate) sentences: usize,
    /// How many characters the cells have, all together.
    pub(crate) characters: usize,
    /// How many different texts there are.
    pub(crate) distinct: usize,
}

impl Profile {
    /// Counts what stands in `column` of `table`.
    pub(crate) fn of(table: &Table, column: usize) -> Self {
        let header = table.header.cells.get(column).map_or("", |cell| cell.text.as_str());
        let mut profile = Profile { column, title: Title::of(header), ..Profile::default() };
        let mut distinct = HashSet::new();
        for text in texts(table, column) {
            distinct.insert(text);
            profile.count(text);
        }
        profile.distinct = distinct.len();
        let mut numbers = texts(table, column).enumerate();
        profile.counts_rows = profile.filled > 1 && numbers.all(|(at, text)| text.parse() == Ok(at + 1));
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        profile.hidden = cells.filter(|cell| cell.text.is_empty() && cell.is_hidden()).count();
        profile
    }

    fn count(&mut self, text: &str) {
        self.filled += 1;
        self.characters += text.chars().count();
        // Some scripts have no spaces between words.
        let is_letter = |c: &char| !c.is_ascii() && c.is_alphabetic();
        let is_long = !text.is_ascii() && text.chars().filter(is_letter).nth(5).is_some();
        self.sentences += usize::from(text.contains(' ') || is_long);
        let has_digit = text.bytes().any(|b| b.is_ascii_digit());
        // Words are costly to understand, and only below a header for names do these say anything.
        if self.title.is(Sense::Name) {
            let first = text.split([' ', '(', '[', '<', '?', '!']).next().unwrap_or_default();
            self.fields += usize::from(Title::of(text).is(Sense::Field));
            self.data_types += usize::from(Title::of(first).is(Sense::DataType));
        }
        if !has_digit || !self.count_digits(text) {
            let is_token = Code::from_text(text).is_ok();
            self.tokens += usize::from(is_token);
            self.strong += usize::from(is_token && is_strong(text));
        }
    }

    /// Counts a cell that holds a digit. Whether it is a number or several of them.
    fn count_digits(&mut self, text: &str) -> bool {
        self.digits += 1;
        if let Some(status) = leading_status(text) {
            self.statuses += 1;
            self.registered += usize::from(status.phrase().is_some());
            self.single_statuses += usize::from(status::read(text).is_some());
        }
        let number = Number::from_text(text);
        let first = || text.split([' ', '(']).next().unwrap_or_default();
        self.begin_with_integer += usize::from(number.is_some() || Number::from_text(first()).is_some());
        if number.is_some() {
            self.integers += 1;
            self.hexadecimal += usize::from(text.contains(['x', 'X']));
            self.zeros += usize::from(text.len() > 1 && text.starts_with('0') && !text.contains(['x', 'X']));
        } else if is_range(text) {
            self.ranges += 1;
        } else {
            return false;
        }
        true
    }

    /// The share of the filled cells that `count` is; 0 where none is filled.
    #[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^52")]
    pub(crate) fn share(&self, count: usize) -> f64 {
        if self.filled == 0 { 0.0 } else { count as f64 / self.filled as f64 }
    }

    /// How many characters a cell has, on average.
    pub(crate) fn length(&self) -> f64 {
        self.share(self.characters)
    }

    /// Whether the cells are few words that come again and again, such as `ok` and `error`.
    pub(crate) fn repeats_few_words(&self) -> bool {
        self.filled >= 3 && self.length() < 20.0 && self.distinct * 2 <= self.filled
    }
}

/// The texts that stand in `column` of `table`, save those of rows that are too short or too long.
fn texts(table: &Table, column: usize) -> impl Iterator<Item = &str> {
    let fits = |row: &Row| row.width == Width::Fits;
    let has_sound_rows = table.rows.iter().any(fits);
    let rows = table.rows.iter().filter(move |row| fits(row) || !has_sound_rows);
    rows.filter_map(move |row| row.cells.get(column)?.filled())
}

/// Which of the most common statuses stand in `column` of `table`, each a bit.
pub(crate) fn common(table: &Table, column: usize) -> u16 {
    let statuses = texts(table, column).filter_map(leading_status);
    let places = statuses.filter_map(|status| COMMON.iter().position(|common| *common == status.get()));
    places.fold(0, |all, place| all | 1 << place)
}

/// Whether an integer that is no status stands in `column` of `table`.
pub(crate) fn has_other_integers(table: &Table, column: usize) -> bool {
    texts(table, column).any(|text| Number::from_text(text).is_some() && leading_status(text).is_none())
}

/// The status that `text` is or begins with.
pub(crate) fn leading_status(text: &str) -> Option<Status> {
    if let Some((status, _)) = status::read(text) {
        return Some(status);
    }
    let (digits, rest) = text.split_at_checked(3)?;
    let ends = rest.starts_with([' ', ':', '(', ',', '-', '–', '—', '/']);
    let status = digits.parse().ok().and_then(Status::new)?;
    (ends && digits.bytes().all(|b| b.is_ascii_digit())).then_some(status)
}

/// Whether `text` stands for several numbers: for a class of statuses, such as `4xx`, or from one to another.
fn is_range(text: &str) -> bool {
    let rest = text.strip_prefix(|c: char| c.is_ascii_digit());
    let mut ends = text.splitn(2, ['-', '–', '—', '~']).map(|end| end.trim().parse::<u32>().ok());
    let (first, last) = (ends.next().flatten(), ends.next().flatten());
    rest.is_some_and(|rest| rest.eq_ignore_ascii_case("xx"))
        || (last.is_some() && first < last && first.is_some())
}

/// Whether no word of prose is written as `token` is.
pub(crate) fn is_strong(token: &str) -> bool {
    // A full stop ends sentences too.
    let token = token.trim_end_matches('.');
    let has = |fits: fn(&u8) -> bool| token.bytes().any(|b| fits(&b));
    let is_capital = |c: char| c.is_ascii_uppercase();
    let is_all_capitals = token.len() > 1 && has(u8::is_ascii_uppercase) && !has(u8::is_ascii_lowercase);
    token.contains(['_', '.', '/', ':'])
        || is_all_capitals
        || (has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic))
        || (has(u8::is_ascii_lowercase) && token.chars().skip(1).any(is_capital))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_from_words_by_how_they_are_written() {
        for token in ["NOT_FOUND", "not.found", "a/b", "a::b", "notFound", "NotFound", "OK", "E1", "2fa"] {
            assert!(is_strong(token), "{token}");
        }
        for token in ["gone", "Gone", "Gone.", "A", "not-found", "-"] {
            assert!(!is_strong(token), "{token}");
        }
    }

    #[test]
    fn a_cell_may_begin_with_a_status() {
        for text in ["404", "404 - any path", "400/401", "404, 410", "HTTP 404"] {
            assert!(leading_status(text).is_some(), "{text}");
        }
        for text in ["4040", "404x", "600 x", "4", "a 404"] {
            assert!(leading_status(text).is_none(), "{text}");
        }
    }
}
