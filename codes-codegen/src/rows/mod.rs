//! The rows of a table to entries: each row is an entry, is skipped, or is a mistake.

mod entry;

use crate::call::options::Options;
use crate::catalog::{Entry, variant::Variant};
use crate::columns::Columns;
use crate::diagnostic::Diagnostics;
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
    let rows = of(table, source);
    let is_skipped = |row: &&Row| options.skip.iter().any(|text| is_called(row, columns, text));
    for row in rows.iter().filter(|row| !is_skipped(row)) {
        let entry = match row::check(&row::Context { source, table, columns, row }) {
            Some(mistake) => Err(vec![mistake]),
            None => entry::read(row, columns, options),
        };
        match entry {
            Ok(entry) => read.entries.push(entry),
            Err(mistakes) => {
                diagnostics.extend(mistakes);
                read.unsound.extend(entry::name(row, columns, options));
            }
        }
    }
    let is_sound = |row: &&Row| row.width == Width::Fits && entry::read(row, columns, options).is_ok();
    for text in &options.skip {
        let skipped = rows.iter().filter(|row| is_called(row, columns, text));
        let (sound, unsound): (Vec<&Row>, Vec<&Row>) = skipped.partition(is_sound);
        match (sound.first(), unsound.first()) {
            (None, None) => read.unskipped.push(text.clone()),
            (Some(sound), Some(unsound)) => {
                diagnostics.push(option::skipped_code(text, sound.span, unsound.span));
            }
            _ => {}
        }
    }
    read
}

/// Whether `text` is the whole status, code or number of `row`.
fn is_called(row: &Row, columns: &Columns, text: &str) -> bool {
    let keys = [columns.status, columns.code, columns.number];
    keys.into_iter().any(|column| row.cell(column).is_some_and(|cell| cell.text == text))
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
