//! Which table of a document is the one that lists response codes.

use crate::columns::{self, Columns};
use crate::diagnostic::Diagnostic;
use crate::kind::Kind;
use crate::missing;
use crate::page::{Page, Table};
use crate::source::{Source, Span};

/// The most columns that are read.
const MAX_COLUMNS: usize = 64;

/// Chooses the only table of response codes; where there is none, or more than one, that is the mistake.
pub(crate) fn choose<'a>(
    source: &Source,
    markdown: &str,
    page: &'a Page,
) -> Result<(&'a Table, Columns), Box<Diagnostic>> {
    let mut candidates: Vec<_> =
        page.tables.iter().filter_map(|table| Some((table, columns::find(table).transpose()?))).collect();
    match (candidates.pop(), candidates.as_slice()) {
        (None, _) => Err(Box::new(missing::explain(source, markdown, page))),
        (Some((last, _)), [.., (before, _)]) => Err(Box::new(several(before, last, candidates.len() + 1))),
        (Some((table, columns)), []) => {
            let columns = columns?;
            beyond_limits(table).map_or(Ok((table, columns)), |diagnostic| Err(Box::new(diagnostic)))
        }
    }
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

/// Several tables list codes: shows the last two.
fn several(first: &Table, second: &Table, count: usize) -> Diagnostic {
    let title = format!("{count} tables of this document list response codes, and one is expected");
    Diagnostic::new(Kind::SeveralTables, second.header.span, title)
        .label("this is another")
        .context(first.header.span, "this is one")
        .help("join them, or move each into a document of its own")
}
