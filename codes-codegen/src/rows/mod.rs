//! Reads the rows of a table. Each row is an entry, is skipped, or is a mistake.

pub(crate) mod cut_off;
mod entry;
pub(crate) mod skip;
mod tail;

use std::cell::OnceCell;

use crate::call::options::Options;
use crate::catalog::{Entry, variant::Variant};
use crate::columns::{Columns, style::Styles};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::{Row, Table, Width};
use crate::rows::skip::{Kept, is_skipped, skipped_codes};
use crate::rules::{column, row, table::header};
use crate::source::{Source, Span};

pub(crate) use tail::without_tail;

/// Reads the header rows and rows of `tables`. Returns the entries, and names for rows with mistakes.
pub(crate) fn read(
    source: &Source,
    tables: &[(&Table, Columns)],
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> (Vec<Entry>, Vec<Variant>) {
    let (mut entries, mut unsound) = (Vec::new(), Vec::new());
    // Only mistakes need it.
    let kept = OnceCell::new();
    for (index, (table, columns)) in tables.iter().enumerate() {
        header::check(source, table, columns, diagnostics);
        diagnostics.extend(column::extras(table, options));
        let (header, rows) = (&table.header, without_tail(table, source));
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
                Err(mut mistakes) => {
                    let kept: &Kept<'_> = kept.get_or_init(|| Kept::of(source, tables, options));
                    kept.offer_skip(index, row, columns, &mut mistakes);
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
    without_tail(table, source).iter().filter(|row| !row::is_glued(row, source)).map(|row| row.span).collect()
}
