//! Reads the rows of a table. Each row is an entry, is skipped, or is a mistake.

pub(crate) mod cut_off;
mod entry;

use crate::call::options::Options;
use crate::catalog::{Entry, variant::Variant};
use crate::columns::{Columns, style::Styles};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::{Row, Table, Width, container::Standing};
use crate::rules::{column, option, row, table::header};
use crate::source::{Source, Span};

/// Reads the header rows and rows of `tables`. Returns the entries, and names for rows with mistakes.
pub(crate) fn read(
    source: &Source,
    tables: &[(&Table, Columns)],
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> (Vec<Entry>, Vec<Variant>) {
    let (mut entries, mut unsound) = (Vec::new(), Vec::new());
    for (index, (table, columns)) in tables.iter().enumerate() {
        header::check(source, table, columns, diagnostics);
        diagnostics.extend(column::extras(table, options));
        let (header, rows) = (&table.header, of(table, source));
        let styles = &Styles::of(table, columns);
        // The start of the last row that the mistake above is about.
        let mut reported = None;
        for (at, row) in rows.iter().enumerate() {
            let above = at.checked_sub(1).and_then(|above| rows.get(above));
            let below = rows.get(at + 1..).unwrap_or_default();
            // One empty line above several lines of text is enough.
            if is_glued_on(above, row, source) || is_skipped(row, columns, options) {
                continue;
            }
            if reported >= Some(row.span.start) {
                unsound.extend(entry::name(row, columns, options).filter(|_| row.width == Width::Fits));
                continue;
            }
            match read_row(&row::Context { source, header, columns, styles, row, above, below }, options) {
                Ok(entry) => entries.push(Entry { table: index, ..entry }),
                Err(mistakes) => {
                    reported = mistakes.iter().filter_map(|it| it.rows().last()).map(|last| last.start).max();
                    diagnostics.extend(mistakes);
                    unsound.extend(entry::name(row, columns, options));
                }
            }
        }
        diagnostics.extend(skipped_codes(header, rows, columns, options));
    }
    (entries, unsound)
}

/// Reads the row of `context`. Returns its entry, or all mistakes in it.
fn read_row(context: &row::Context<'_>, options: &Options) -> Result<Entry, Vec<Diagnostic>> {
    let row::Context { source, header, columns, row, .. } = *context;
    let entry = match row::check(context) {
        Some(mistake) => Err(vec![mistake]),
        None => entry::read(header, row, columns, options),
    };
    let has_rows = |it: &Diagnostic| !it.rows().is_empty() || row::is_glued(row, source);
    let about_row = |it: Diagnostic| if has_rows(&it) { it } else { it.about([row.span]) };
    match entry {
        Ok(entry) => Ok(Entry { line: source.locate(entry.span.start).line, ..entry }),
        Err(mistakes) => Err(mistakes.into_iter().map(about_row).collect()),
    }
}

/// Returns whether `row` is a line of text below another one, which has been reported.
pub(crate) fn is_glued_on(above: Option<&Row>, row: &Row, source: &Source) -> bool {
    row::is_glued(row, source) && above.is_some_and(|above| row::is_glued(above, source))
}

/// Returns the spans of the rows of `table`, without lines of text that touch it.
pub(crate) fn spans(table: &Table, source: &Source) -> Vec<Span> {
    of(table, source).iter().filter(|row| !row::is_glued(row, source)).map(|row| row.span).collect()
}

/// Returns whether the call skips `row`.
fn is_skipped(row: &Row, columns: &Columns, options: &Options) -> bool {
    options.skip.iter().any(|text| is_called(row, columns, text))
}

/// Reports texts in `skip` that skip correct rows together with others.
fn skipped_codes(
    header: &Row,
    rows: &[Row],
    columns: &Columns,
    options: &Options,
) -> impl Iterator<Item = Diagnostic> {
    let is_sound =
        |row: &&Row| row.width == Width::Fits && entry::read(header, row, columns, options).is_ok();
    options.skip.iter().filter_map(move |text| {
        let skipped = rows.iter().filter(|row| is_called(row, columns, text));
        let (sound, unsound): (Vec<&Row>, Vec<&Row>) = skipped.partition(is_sound);
        Some(option::skipped_code(text, sound.first()?.span, unsound.first()?.span))
    })
}

/// Returns the texts in `skip` that do not match any row of `tables`.
pub(crate) fn unskipped(source: &Source, tables: &[(&Table, Columns)], options: &Options) -> Vec<String> {
    let rows =
        || tables.iter().flat_map(|(table, columns)| of(table, source).iter().map(move |row| (row, columns)));
    let has = |text: &str| rows().any(|(row, columns)| is_called(row, columns, text));
    options.skip.iter().filter(|text| !has(text)).cloned().collect()
}

/// Returns whether `text` is the whole status, code or number of `row`.
fn is_called(row: &Row, columns: &Columns, text: &str) -> bool {
    let keys = [columns.status, columns.code, columns.number];
    keys.into_iter().any(|column| row.cell(column).is_some_and(|cell| cell.text == text))
}

/// Returns the rows of `table` without lines at its end that are not rows: attributes of kramdown, such as `{: .wide}`, closing
/// tags of components, such as `</TabItem>`, and footnotes, such as `[^1]: See there.`
pub(crate) fn of<'a>(table: &'a Table, source: &Source) -> &'a [Row] {
    let is_row = |row: &Row| {
        let text = source.slice(row.span);
        let is_attributes = text.starts_with("{:") && text.ends_with('}');
        let is_closer = text.starts_with("</") && text.find('>') == Some(text.len() - 1);
        let is_note = row.standing == Standing::Footnote && !text.contains('|');
        row.width == Width::Fits || !(is_attributes || is_closer || is_note)
    };
    let count = table.rows.iter().rposition(is_row).map_or(0, |last| last + 1);
    table.rows.get(..count).unwrap_or(&table.rows)
}
