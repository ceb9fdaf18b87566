//! Which table of a document is the one that lists response codes.

use crate::columns::{self, Columns};
use crate::diagnostic::Diagnostic;
use crate::kind::Kind;
use crate::page::{Page, Table};

/// A table of response codes, and its columns unless they are in doubt.
pub(crate) type Candidate<'a> = (&'a Table, Result<Columns, Box<Diagnostic>>);

/// Which tables are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The only one: more than one is a mistake.
    Only,
    /// All of them, each by itself.
    Each,
}

/// Chooses from the tables of response codes on `page`.
pub(crate) fn choose(page: &Page, choice: Choice) -> Result<Vec<Candidate<'_>>, Box<Diagnostic>> {
    let tables = page.tables.iter();
    let candidates: Vec<_> =
        tables.filter_map(|table| Some((table, columns::find(table).transpose()?))).collect();
    match candidates.as_slice() {
        [.., (before, _), (last, _)] if choice == Choice::Only => {
            Err(Box::new(several(before, last, candidates.len())))
        }
        _ => Ok(candidates),
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
