//! What a column looks like: the words of its header and the kinds of its cells, counted.

use std::collections::HashSet;

use crate::code::Code;
use crate::page::{Table, Width};
use crate::status;
use crate::words;

/// The statuses that nearly every API documents; three of them tell HTTP from numbers of one's own.
const COMMON: [u16; 11] = [200, 201, 400, 401, 403, 404, 409, 422, 429, 500, 503];

/// A column, counted. Cells of rows that are too short or too long do not count.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    /// Which column it is, from 0.
    pub(crate) column: usize,
    words: Vec<String>,
    /// The cells that are not empty.
    pub(crate) filled: usize,
    /// The cells that read as a status.
    pub(crate) statuses: usize,
    /// The cells whose status is registered.
    pub(crate) registered: usize,
    /// How many of the most common statuses occur.
    pub(crate) common_statuses: usize,
    /// The cells that hold a digit.
    pub(crate) numbers: usize,
    /// The cells that are integers.
    pub(crate) integers: usize,
    /// The cells that could be a code and are no integers.
    pub(crate) single_words: usize,
    /// How many different texts there are.
    pub(crate) distinct: usize,
}

impl Profile {
    /// Counts what stands in `column` of `table`.
    pub(crate) fn of(table: &Table, column: usize) -> Self {
        let header = table.header.cells.get(column).map_or("", |cell| cell.text.as_str());
        let mut profile = Profile { column, words: words::of(header), ..Profile::default() };
        let (mut texts, mut common) = (HashSet::new(), HashSet::new());
        let rows = table.rows.iter().filter(|row| row.width == Width::Fits);
        for text in rows.filter_map(|row| row.cells.get(column)?.filled()) {
            profile.filled += 1;
            texts.insert(text);
            profile.numbers += usize::from(text.bytes().any(|b| b.is_ascii_digit()));
            if let Some((status, _)) = status::read(text) {
                profile.statuses += 1;
                profile.registered += usize::from(status.phrase().is_some());
                if COMMON.contains(&status.get()) {
                    common.insert(status);
                }
            }
            if is_integer(text) {
                profile.integers += 1;
            } else if Code::from_text(text).is_ok() {
                profile.single_words += 1;
            }
        }
        profile.distinct = texts.len();
        profile.common_statuses = common.len();
        profile
    }

    /// The share of the filled cells that `count` is; 0 where none is filled.
    #[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^52")]
    pub(crate) fn share(&self, count: usize) -> f64 {
        if self.filled == 0 { 0.0 } else { count as f64 / self.filled as f64 }
    }

    /// Whether one of `words` is a word of the header.
    pub(crate) fn has_any(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.as_str()))
    }

    /// Whether the header is one of `phrases` and nothing else.
    pub(crate) fn is_exactly(&self, phrases: &[&str]) -> bool {
        phrases.contains(&self.words.join(" ").as_str())
    }

    /// Whether the cells are few words that come again and again, such as `ok` and `error`.
    pub(crate) fn repeats_few_words(&self) -> bool {
        let words = self.single_words + self.integers;
        self.filled >= 3 && words == self.filled && self.distinct * 2 <= self.filled
    }
}

fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_hex = digits.strip_prefix("0x").is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
    is_hex || (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}
