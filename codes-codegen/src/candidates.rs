//! Which table of a document is the one that lists response codes.

use crate::columns::{self, Columns};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::kind::Kind;
use crate::source::Span;
use crate::table::Table;

/// The most columns that are read.
const MAX_COLUMNS: usize = 64;

/// Chooses the only table of response codes; where there is none, or more than one, that is the mistake.
pub(crate) fn choose<'a>(tables: &'a [Table], diagnostics: &mut Diagnostics) -> Option<(&'a Table, Columns)> {
    let mut candidates: Vec<_> =
        tables.iter().filter_map(|table| Some((table, columns::find(table).transpose()?))).collect();
    let diagnostic = match (candidates.pop(), candidates.as_slice()) {
        (None, _) => none(tables),
        (Some((last, _)), [.., (before, _)]) => several(before, last, candidates.len() + 1),
        (Some((_, Err(doubt))), []) => *doubt,
        (Some((table, Ok(columns))), []) => match beyond_limits(table) {
            None => return Some((table, columns)),
            Some(diagnostic) => diagnostic,
        },
    };
    diagnostics.push(diagnostic);
    None
}

fn beyond_limits(table: &Table) -> Option<Diagnostic> {
    let header = &table.header;
    if header.cells.len() > MAX_COLUMNS {
        let title = format!(
            "this table has {} columns, more than the {MAX_COLUMNS} that are read",
            header.cells.len()
        );
        Some(
            Diagnostic::new(Kind::TooManyColumns, Span::at(header.span.start), title).help("split the table"),
        )
    } else if table.rows.is_empty() {
        let title = "this table of response codes has no rows";
        Some(Diagnostic::new(Kind::NoRows, header.span, title).help("add a row for each code"))
    } else {
        None
    }
}

/// No table lists codes: shows the first that is a table at all.
fn none(tables: &[Table]) -> Diagnostic {
    let help = "write a table with a column headed `HTTP status` that holds statuses such as `404`, and others headed \
                `Code`, `Reason` and `Message`";
    match tables.first() {
        None => Diagnostic::new(Kind::NoTable, Span::at(0), "no table was found in this document").help(help),
        Some(table) => {
            let title = "no table of this document lists response codes";
            Diagnostic::new(Kind::NoTable, table.header.span, title)
                .label("no column of this one holds HTTP statuses")
                .help(help)
        }
    }
}

/// Several tables list codes: shows the last two.
fn several(first: &Table, second: &Table, count: usize) -> Diagnostic {
    let title = format!("{count} tables of this document list response codes, and one is expected");
    Diagnostic::new(Kind::SeveralTables, second.header.span, title)
        .label("this is another")
        .context(first.header.span, "this is one")
        .help("join them, or move each into a document of its own")
}
