//! Rows that are outside their table in Markdown.

use crate::call::options::Options;
use crate::catalog::variant::Variant;
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Table, Width, line, parser};
use crate::rows::{entry, is_skipped};
use crate::source::{Source, Span};

/// The maximum number of rows that are read: the maximum number of rows in tables.
const MAX_ROWS: usize = 10_000;

/// Returns the names for rows that are cut off from `tables` according to `diagnostics`, if they do not have other mistakes.
pub(crate) fn names(
    source: &Source,
    tables: &[(&Table, Columns)],
    options: &Options,
    diagnostics: &[Diagnostic],
) -> Vec<Variant> {
    let cuts = diagnostics.iter().filter(|it| it.rule == Rule::CutOffRow);
    let mut lines: Vec<Span> = cuts.flat_map(Diagnostic::rows).copied().take(MAX_ROWS).collect();
    lines.sort();
    let (mut lines, mut names) = (lines.as_slice(), Vec::new());
    for (at, (table, columns)) in tables.iter().enumerate() {
        // Lines above the first table belong to it.
        let next = tables.get(at + 1).map_or(usize::MAX, |(next, _)| next.span.start);
        let (mine, below) = lines.split_at(lines.partition_point(|line| line.start < next));
        let text = mine.iter().map(|line| line::without_block_markup(source.slice(*line)));
        names.extend(names_in(table, columns, options, text));
        lines = below;
    }
    names
}

/// Returns the names for the `lines` that would be entries of `table`.
fn names_in<'a>(
    table: &Table,
    columns: &Columns,
    options: &Options,
    lines: impl Iterator<Item = &'a str>,
) -> Vec<Variant> {
    let width = table.header.cells.len();
    let head = format!("|{}\n|{}\n", "x|".repeat(width), "-|".repeat(width));
    // A line without a pipe may be the start of a block, which ends the table.
    let rows = lines.filter(|line| line.contains('|'));
    let page = parser::read(&rows.fold(head, |markdown, row| markdown + row + "\n"));
    let rows = page.tables.first().map_or(&[][..], |table| &table.rows);
    let rows = rows.iter().filter(|row| row.width == Width::Fits && !is_skipped(row, columns, options));
    let entries = rows.filter_map(|row| entry::read(&table.header, row, columns, options).ok());
    entries.map(|entry| entry.variant).collect()
}
