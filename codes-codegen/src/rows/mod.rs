//! The rows of a table to entries: each row is an entry, is skipped, or is a mistake.

mod entry;

use crate::call::options::Options;
use crate::catalog::{Entry, variant::Variant};
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::{Row, Table, Width};
use crate::rules::{option, row};
use crate::source::Source;

/// What the rows of a table come to.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// The sound rows.
    pub(crate) entries: Vec<Entry>,
    /// The names that rows with a mistake would have.
    pub(crate) unsound: Vec<Variant>,
    /// The texts that the call skips and no row has.
    pub(crate) unskipped: Vec<String>,
}

/// Reads the rows of `table`, of which each comes to one of three ends.
pub(crate) fn read(
    source: &Source,
    table: &Table,
    columns: &Columns,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Rows {
    let mut read = Rows::default();
    let mut skips = Skips(options.skip.iter().map(|text| (text.as_str(), Vec::new())).collect());
    for row in of(table, source).iter().filter(|row| !skips.take(row, columns)) {
        let entry = match row::check(&row::Context { source, table, columns, row }) {
            Some(mistake) => {
                diagnostics.push(mistake);
                None
            }
            None => entry::read(row, columns, options, diagnostics),
        };
        match entry {
            Some(entry) => read.entries.push(entry),
            None => read.unsound.extend(entry::name(row, columns, options)),
        }
    }
    let is_sound = |row: &Row| {
        row.width == Width::Fits && entry::read(row, columns, options, &mut Diagnostics::default()).is_some()
    };
    diagnostics.extend(skips.check(is_sound));
    let unskipped = skips.0.into_iter().filter(|(_, rows)| rows.is_empty());
    read.unskipped = unskipped.map(|(text, _)| text.to_owned()).collect();
    read
}

/// The texts that the call skips, each with the rows whose whole status, code or number it is.
struct Skips<'a>(Vec<(&'a str, Vec<&'a Row>)>);

impl<'a> Skips<'a> {
    /// Whether the call skips `row`, which is kept.
    fn take(&mut self, row: &'a Row, columns: &Columns) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let keys = [columns.status, columns.code, columns.number].into_iter().flatten();
        let texts: Vec<&str> = keys.filter_map(|column| Some(row.cells.get(column)?.text.as_str())).collect();
        let mut is_skipped = false;
        for (_, rows) in self.0.iter_mut().filter(|(text, _)| texts.contains(text)) {
            rows.push(row);
            is_skipped = true;
        }
        is_skipped
    }

    /// The mistakes of skipping a code together with rows that are none.
    fn check(&self, is_sound: impl Fn(&Row) -> bool) -> impl Iterator<Item = Diagnostic> {
        self.0.iter().filter_map(move |(text, rows)| {
            let (sound, unsound): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| is_sound(row));
            Some(option::skipped_code(text, sound.first()?.span, unsound.first()?.span))
        })
    }
}

/// The rows of `table` without the lines at its end that are none to its readers.
///
/// These are the attributes that kramdown gives the table above them, such as `{: .wide}`, the tags that close what the
/// table stands in, such as `</TabItem>`, and footnotes, such as `[^1]: See there.`
pub(crate) fn of<'a>(table: &'a Table, source: &Source) -> &'a [Row] {
    let is_row = |row: &Row| {
        let text = source.slice(row.span);
        let is_attributes = text.starts_with("{:") && text.ends_with('}');
        let is_closer = text.starts_with("</") && text.find('>') == Some(text.len() - 1);
        let is_note = text.starts_with("[^") && text.contains("]:") && !text.contains('|');
        row.width == Width::Fits || !(is_attributes || is_closer || is_note)
    };
    let count = table.rows.iter().rposition(is_row).map_or(0, |last| last + 1);
    table.rows.get(..count).unwrap_or(&table.rows)
}
