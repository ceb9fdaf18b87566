//! The rows that the option `skip` leaves out, and the rows that a help may offer to leave out.

use crate::call::options::Options;
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Row, Table, Width, cell::Cell};
use crate::rows::{entry, tail::without_tail};
use crate::rules::key::{self, Key};
use crate::rules::option;
use crate::source::Source;
use crate::text::map::Set;

/// Returns whether the call skips `row`.
pub(super) fn is_skipped(row: &Row, columns: &Columns, options: &Options) -> bool {
    options.skip.iter().any(|text| has_key(row, columns, text))
}

/// Reports texts in `skip` that skip correct rows together with others.
pub(super) fn skipped_codes(
    header: &Row,
    rows: &[Row],
    columns: &Columns,
    options: &Options,
) -> impl Iterator<Item = Diagnostic> {
    let is_sound =
        |row: &&Row| row.width == Width::Fits && entry::read(header, row, columns, options).is_ok();
    options.skip.iter().filter_map(move |text| {
        let skipped = rows.iter().filter(|row| has_key(row, columns, text));
        let (sound, unsound): (Vec<&Row>, Vec<&Row>) = skipped.partition(is_sound);
        Some(option::skipped_code(text, sound.first()?.span, unsound.first()?.span))
    })
}

/// Returns the texts in `skip` that do not match any row of `tables`.
pub(crate) fn unskipped(source: &Source, tables: &[(&Table, Columns)], options: &Options) -> Vec<String> {
    let rows = || {
        tables
            .iter()
            .flat_map(|(table, columns)| without_tail(table, source).iter().map(move |row| (row, columns)))
    };
    let has = |text: &str| rows().any(|(row, columns)| has_key(row, columns, text));
    options.skip.iter().filter(|text| !has(text)).cloned().collect()
}

/// Returns whether `text` is the whole status, code or number of `row`.
fn has_key(row: &Row, columns: &Columns, text: &str) -> bool {
    keys(row, columns).any(|(_, cell)| cell.text == text)
}

/// Returns the cells that identify `row`.
fn keys<'a>(row: &'a Row, columns: &Columns) -> impl Iterator<Item = (Key, &'a Cell)> {
    let columns = [(Key::Status, columns.status), (Key::Code, columns.code), (Key::Number, columns.number)];
    columns.into_iter().filter_map(|(key, column)| Some((key, row.cell(column)?)))
}

/// Returns whether `row` is not about a code: none of its keys is sound or misspelt.
fn is_beside_codes(row: &Row, columns: &Columns) -> bool {
    let mut keys = keys(row, columns).filter_map(|(key, cell)| Some((key, cell.filled()?)));
    keys.all(|(key, text)| !key.is(text) && key.is_missing_from(text))
}

/// The rows that no help may offer to skip.
pub(super) struct Kept<'a> {
    /// The keys of these rows.
    texts: Set<&'a str>,
    /// Whether each table has such a row.
    of_tables: Vec<bool>,
}

impl<'a> Kept<'a> {
    /// Finds the rows of `tables` that are about a code, or may be. Rows that the call skips do not count.
    pub(super) fn of(source: &Source, tables: &[(&'a Table, Columns)], options: &Options) -> Self {
        let mut kept = Kept { texts: Set::default(), of_tables: Vec::with_capacity(tables.len()) };
        for (table, columns) in tables {
            let is_kept = |row: &&Row| !is_skipped(row, columns, options) && !is_beside_codes(row, columns);
            let mut rows = without_tail(table, source).iter().filter(is_kept).peekable();
            kept.of_tables.push(rows.peek().is_some());
            kept.texts.extend(rows.flat_map(|row| keys(row, columns)).map(|(_, cell)| &*cell.text));
        }
        kept
    }

    /// Adds the help that skips `row`, which is in the table at `index`, to the `mistakes` in its keys. Does nothing if the option
    /// would also leave out another row, or if no row of the table would be left.
    pub(super) fn offer_skip(&self, index: usize, row: &Row, columns: &Columns, mistakes: &mut [Diagnostic]) {
        if self.of_tables.get(index) != Some(&true) || !is_beside_codes(row, columns) {
            return;
        }
        let is_of_key = |rule| matches!(rule, Rule::InvalidStatus | Rule::InvalidCode | Rule::InvalidNumber);
        for (_, cell) in keys(row, columns).filter(|(_, cell)| !self.texts.contains(&*cell.text)) {
            for mistake in mistakes.iter_mut().filter(|it| is_of_key(it.rule) && it.span == cell.span) {
                mistake.call_help = key::skip(&cell.text).map(Into::into);
            }
        }
    }
}
