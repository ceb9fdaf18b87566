//! Rows that are outside their table in Markdown.

use std::borrow::Cow;

use crate::call::options::Options;
use crate::catalog::variant::Variant;
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Table, line, parser};
use crate::rows::{entry, skip::is_skipped};
use crate::source::{Source, Span};

/// The maximum number of rows that are read: the maximum number of rows in tables.
const MAX_ROWS: usize = 10_000;

/// Returns the names for rows that are cut off from `tables` according to `diagnostics`, if their mistakes allow names.
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
        let rows = mine.iter().map(|line| line::with_pipes(source.slice(*line).into()));
        names.extend(names_in(table, columns, options, rows));
        lines = below;
    }
    names
}

/// Returns the names for the `rows` that would be entries of `table`.
fn names_in<'a>(
    table: &Table,
    columns: &Columns,
    options: &Options,
    rows: impl Iterator<Item = Cow<'a, str>>,
) -> Vec<Variant> {
    let width = table.header.cells.len();
    let head = format!("|{}\n|{}\n", "x|".repeat(width), "-|".repeat(width));
    // A line without a pipe may be the start of a block, which ends the table.
    let rows = rows.filter(|row| row.contains('|'));
    let page = rows.fold(head, |markdown, row| markdown + line::without_block_markup(&row) + "\n");
    let page = parser::read(&page);
    let rows = page.tables.first().map_or(&[][..], |table| &table.rows);
    let rows = rows.iter().filter(|row| !is_skipped(row, columns, options));
    rows.filter_map(|row| entry::name(row, columns, options)).collect()
}
