//! Statistics of a column: its header, and how many cells are of each kind.

use std::cell::OnceCell;

use crate::catalog::status;
use crate::catalog::{code, number, number::Number, pair, several, typo::Typo};
use crate::columns::vocabulary::{sense::Sense, words::Title};
use crate::markdown::{Row, Table, Width};
use crate::text::class::Classes;
use crate::text::map::{Seed, Set};

/// The statuses that nearly every API documents. Three of them distinguish HTTP statuses from the author's own numbers.
const COMMON: [u16; 11] = [200, 201, 400, 401, 403, 404, 409, 422, 429, 500, 503];

/// The statistics of a column. Rows of the wrong width count only if there are no others. Rows outside the table on GitHub never
/// count.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    pub(crate) column: usize,
    pub(crate) title: Title,
    pub(crate) filled: usize,
    /// The cells that are a status or begin with one.
    pub(crate) statuses: usize,
    /// The cells with one status and nothing else.
    pub(crate) single_statuses: usize,
    /// The cells with a registered status.
    pub(crate) registered: usize,
    /// The cells with a status from 100 to 199, also in rows of the wrong width.
    pub(crate) informational: usize,
    /// The most common statuses in the column, as bits.
    pub(crate) common: u16,
    /// Whether the column has an integer that is not a status.
    pub(crate) has_other_integers: bool,
    pub(crate) digits: usize,
    pub(crate) integers: usize,
    /// The cells that are an integer or begin with one.
    pub(crate) begin_with_integer: usize,
    /// The hexadecimal integers.
    pub(crate) hexadecimal: usize,
    /// The integers with leading zeros, which codes may have and numbers do not.
    pub(crate) zeros: usize,
    /// The cells that are `4xx` or `5xx`.
    pub(crate) classes: usize,
    /// The cells that mean several numbers, such as `4xx` and `1000-1999`.
    pub(crate) ranges: usize,
    /// Whether the cells are 1, 2, 3 and so on.
    pub(crate) counts_rows: bool,
    /// The cells without text that have a tag which may be text.
    pub(crate) hidden: usize,
    /// The cells that name a data type, such as `string`. Only counted below a header for names.
    pub(crate) data_types: usize,
    /// The cells that name a field of response bodies, such as `message`. Only counted below a header for names.
    pub(crate) fields: usize,
    /// The cells that could be codes and are not integers.
    pub(crate) tokens: usize,
    /// The tokens that do not look like words of prose: `NOT_FOUND`, `notFound`, `E1`.
    pub(crate) code_like: usize,
    /// The cells with a word and its fields, such as `Disk { message }` and `NotFound(id)`.
    pub(crate) constructors: usize,
    /// The cells with a number and a code.
    pub(crate) pairs: usize,
    /// The tokens with more than letters of one case: `NOT_FOUND`, `notFound`, `E1`, but not `OK`.
    pub(crate) marked: usize,
    /// The tokens with an underscore.
    pub(crate) snake: usize,
    /// The cells with several words.
    pub(crate) sentences: usize,
    pub(crate) characters: usize,
    /// The number of different texts, computed on demand.
    distinct: OnceCell<usize>,
}

impl Profile {
    pub(crate) fn of_all(table: &Table) -> Vec<Self> {
        (0..table.header.cells.len()).map(|column| Profile::count_cells(table, column, false)).collect()
    }

    /// Returns the statistics of the column in `tables` with its typos corrected, if nearly all cells are integers, or most under a
    /// header that says number, and the rest are typos.
    pub(crate) fn corrected(&self, tables: &[&Table]) -> Option<Self> {
        let others = self.filled - self.integers;
        // Under a header that says number, it is enough if most cells are.
        let is_of_numbers = self.title.has(Sense::Number) && (3..).contains(&self.integers);
        let exceptions = if is_of_numbers { self.integers - 1 } else { number::max_exceptions(self.filled) };
        if others == 0 || others > exceptions {
            return None;
        }
        let mut profiles = tables.iter().map(|table| Profile::count_cells(table, self.column, true));
        let mut corrected = profiles.next()?;
        profiles.for_each(|other| corrected.add(&other));
        Some(corrected).filter(|corrected| corrected.tokens == 0)
    }

    /// Counts the cells of a column, either as they are or `without_typos`.
    fn count_cells(table: &Table, column: usize, without_typos: bool) -> Self {
        let header = table.header.cells.get(column).map_or("", |cell| cell.text.as_str());
        let mut profile =
            Profile { column, title: Title::of(header), counts_rows: true, ..Profile::default() };
        let counts = counted(table);
        for row in &table.rows {
            let Some(cell) = row.cells.get(column) else { continue };
            profile.hidden += usize::from(cell.text.is_empty() && cell.has_unknown_tag());
            let Some(text) = cell.filled() else { continue };
            if !counts(row) {
                if cell.classes.has(Classes::DIGIT) {
                    let status = status::leading(text);
                    profile.informational += usize::from(status.is_some_and(|status| status.get() < 200));
                }
            } else if without_typos && let Some(Typo { meant, .. }) = Typo::in_number(text) {
                profile.count(&meant, Classes::of(&meant));
            } else {
                profile.count(text, cell.classes);
            }
        }
        profile.counts_rows = profile.counts_rows && profile.filled > 1;
        profile
    }

    /// Adds the counts of the same column in another table.
    pub(crate) fn add(&mut self, other: &Profile) {
        self.filled += other.filled;
        self.statuses += other.statuses;
        self.single_statuses += other.single_statuses;
        self.registered += other.registered;
        self.informational += other.informational;
        self.common |= other.common;
        self.has_other_integers |= other.has_other_integers;
        self.digits += other.digits;
        self.integers += other.integers;
        self.begin_with_integer += other.begin_with_integer;
        self.hexadecimal += other.hexadecimal;
        self.zeros += other.zeros;
        self.classes += other.classes;
        self.ranges += other.ranges;
        self.counts_rows &= other.counts_rows;
        self.hidden += other.hidden;
        self.data_types += other.data_types;
        self.fields += other.fields;
        self.tokens += other.tokens;
        self.code_like += other.code_like;
        self.marked += other.marked;
        self.snake += other.snake;
        self.pairs += other.pairs;
        self.constructors += other.constructors;
        self.sentences += other.sentences;
        self.characters += other.characters;
    }

    /// Returns the number of different texts in the column of each table, in total: a text may be in several tables. Computed on
    /// demand, because few columns need it.
    pub(crate) fn distinct(&self, tables: &[&Table]) -> usize {
        *self.distinct.get_or_init(|| tables.iter().map(|table| self.distinct_in(table)).sum())
    }

    /// Returns whether at least nine of ten texts differ, as IDs do.
    pub(crate) fn is_distinct(&self, tables: &[&Table]) -> bool {
        self.share(self.distinct(tables)) >= 0.9
    }

    fn distinct_in(&self, table: &Table) -> usize {
        let counts = counted(table);
        let rows = table.rows.iter().filter(|row| counts(row));
        let mut texts: Set<&str> = Set::with_capacity_and_hasher(table.rows.len(), Seed::default());
        texts.extend(rows.filter_map(|row| row.cells.get(self.column)?.filled()));
        texts.len()
    }

    fn count(&mut self, text: &str, classes: Classes) {
        self.filled += 1;
        self.counts_rows = self.counts_rows && text.parse() == Ok(self.filled);
        let is_non_ascii = classes.has(Classes::NON_ASCII);
        self.characters += if is_non_ascii { text.chars().count() } else { text.len() };
        // Some scripts do not have spaces between words.
        let is_letter = |c: &char| !c.is_ascii() && c.is_alphabetic();
        let is_long = is_non_ascii && text.chars().filter(is_letter).nth(5).is_some();
        self.sentences += usize::from(classes.has(Classes::SPACE) || is_long);
        // Parsing words is expensive, and these counts matter only below a header for names.
        if self.title.is(Sense::Name) {
            let first = text.split([' ', '(', '[', '<', '?', '!']).next().unwrap_or_default();
            self.fields += usize::from(Title::of(text).is(Sense::BodyField));
            self.data_types += usize::from(Title::of(first).is(Sense::DataType));
        }
        // Only names and codes may have fields, and searching other texts would be expensive.
        if matches!(text.as_bytes(), [.., b'}' | b')']) && self.title.mentions_keys() {
            self.constructors += usize::from(code::constructor(text).is_some());
        }
        if !classes.has(Classes::DIGIT) || !self.count_digits(text, classes) {
            let is_token = code::fits(text, classes);
            self.tokens += usize::from(is_token);
            let is_code_like = is_token && code::looks_like_code(text, classes);
            self.code_like += usize::from(is_code_like);
            self.marked += usize::from(is_code_like && code::is_marked(text, classes));
            self.snake += usize::from(is_token && classes.has(Classes::UNDERSCORE));
        }
    }

    /// Counts a cell with a digit. Returns whether the cell is a number or a range.
    fn count_digits(&mut self, text: &str, classes: Classes) -> bool {
        self.digits += 1;
        if classes.has(Classes::SPACE | Classes::SEPARATOR) && self.title.mentions_keys() {
            self.pairs += usize::from(pair::read(text).is_some());
        }
        let single = status::read(text).map(|(status, _)| status);
        let status = single.or_else(|| status::first(text));
        if let Some(status) = status {
            self.statuses += 1;
            self.registered += usize::from(status.phrase().is_some());
            self.single_statuses += usize::from(single.is_some());
            self.informational += usize::from(status.get() < 200);
            let common = COMMON.iter().position(|common| *common == status.get());
            self.common |= common.map_or(0, |place| 1 << place);
        }
        if single.is_some() && text.len() == 3 {
            // Three digits are also an integer.
            self.begin_with_integer += 1;
            self.integers += 1;
            return true;
        }
        // Nearly all other texts with a digit are codes and sentences, and searching them would be expensive.
        if !matches!(text.as_bytes(), [b'-' | b'0'..=b'9', ..]) {
            return false;
        }
        let number = Number::from_text(text);
        self.has_other_integers |= number.is_some() && status.is_none();
        let first = || text.split([' ', '(']).next().unwrap_or_default();
        self.begin_with_integer += usize::from(number.is_some() || Number::from_text(first()).is_some());
        if number.is_none() {
            let is_range = several::is_class_or_range(text);
            self.ranges += usize::from(is_range);
            let is_class = text.len() == 3 && text.starts_with(['4', '5']) && is_range;
            self.classes += usize::from(is_class);
            return is_range;
        }
        self.integers += 1;
        self.hexadecimal += usize::from(text.contains(['x', 'X']));
        self.zeros += usize::from(number::is_padded(text));
        true
    }

    /// Returns `count` as a share of the filled cells, or 0 if there are none.
    #[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^52")]
    pub(crate) fn share(&self, count: usize) -> f64 {
        if self.filled == 0 { 0.0 } else { count as f64 / self.filled as f64 }
    }

    /// Returns the average number of characters in a cell.
    pub(crate) fn length(&self) -> f64 {
        self.share(self.characters)
    }

    /// Returns whether at least half of the cells have several words, and their average length is at least `length` characters.
    pub(crate) fn is_prose(&self, length: f64) -> bool {
        self.share(self.sentences) >= 0.5 && self.length() >= length
    }

    /// Returns whether nine of ten cells are a number with a code.
    pub(crate) fn has_pairs(&self) -> bool {
        self.pairs > 0 && self.pairs * 10 >= self.filled * 9
    }

    /// Returns whether the cells repeat a few words, such as `ok` and `error`: texts of less than 20 characters on average, with at
    /// least two cells for each.
    pub(crate) fn repeats_few_words(&self, tables: &[&Table]) -> bool {
        self.filled >= 3 && self.length() < 20.0 && self.distinct(tables) * 2 <= self.filled
    }
}

/// Returns which rows of `table` count: those of the right width, or all if there are none. Rows outside the table on GitHub count
/// only if all of them are.
fn counted(table: &Table) -> impl Fn(&Row) -> bool {
    let is_empty = table.rows.first().is_some_and(|first| first.span.start >= table.span.end);
    let end = if is_empty { usize::MAX } else { table.span.end };
    let fits = move |row: &Row| matches!(row.width, Width::Fits) && row.span.start < end;
    let has_sound_rows = table.rows.iter().any(fits);
    move |row| fits(row) || (!has_sound_rows && row.span.start < end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_statuses_count_in_rows_of_any_width() {
        for row in ["|150|a|", "|150|", "|150|a|b|"] {
            let page = crate::markdown::parser::read(&format!("|Code|Meaning|\n|-|-|\n|200|fine|\n{row}\n"));
            assert_eq!(Profile::of_all(&page.tables[0])[0].informational, 1, "{row}");
        }
    }
}
