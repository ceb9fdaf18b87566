//! A document to catalogs: the steps in their order.

use crate::candidates::{self, Choice};
use crate::catalog::Catalog;
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::flaw::Use;
use crate::kind::Kind;
use crate::options::Options;
use crate::page::Table;
use crate::rows::{self, Rows};
use crate::source::Source;
use crate::{check, conflict, document, doubts, missing, shape, stale, stray, table};

/// What a document says, and what is wrong with it.
#[derive(Debug)]
pub struct Reading {
    /// The entries of the sound rows; `None` where there are none.
    pub catalog: Option<Catalog>,
    /// The mistakes and doubts, in the document's order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the table of response codes in `source`, as a call does.
///
/// All mistakes are reported, not just the first. Rows without one are in the catalog even so.
#[must_use]
pub fn read(source: &Source, options: &Options) -> Reading {
    let (mut catalogs, diagnostics) = catalogs(source, options, Choice::Only);
    Reading { catalog: catalogs.pop(), diagnostics }
}

/// Reads all tables of response codes in `source`. That there are several is no mistake of a page, only of a call.
///
/// ```
/// use codes_codegen::{Source, read_page};
///
/// let page = "|Status|Code|\n|-|-|\n|404|A|\n\n|Status|Code|\n|-|-|\n|409|B|\n";
/// let (catalogs, diagnostics) = read_page(&Source::new("page.md", page.into()));
/// assert_eq!((catalogs.len(), diagnostics.len()), (2, 0));
/// ```
#[must_use]
pub fn read_page(source: &Source) -> (Vec<Catalog>, Vec<Diagnostic>) {
    catalogs(source, &Options::default(), Choice::Each)
}

/// Reads the tables that are chosen.
fn catalogs(source: &Source, options: &Options, choice: Choice) -> (Vec<Catalog>, Vec<Diagnostic>) {
    let mut diagnostics = Diagnostics::default();
    let mut catalogs = Vec::new();
    if let Some(markdown) = document::markdown(source, &mut diagnostics) {
        let page = table::read(&markdown);
        if conflict::check(&markdown, &page, &mut diagnostics) {
            let chosen = candidates::choose(&page, choice).unwrap_or_else(|mistake| {
                diagnostics.push(*mistake);
                Vec::new()
            });
            if chosen.is_empty() && !diagnostics.has_errors() {
                diagnostics.push(missing::explain(source, &markdown, &page));
            }
            let mut tables = Vec::with_capacity(chosen.len());
            for (table, columns) in chosen {
                match columns {
                    Ok(columns) => tables.push((table, columns.with_extras(table, options))),
                    Err(doubt) => diagnostics.push(*doubt),
                }
            }
            stray::check(&markdown, &page, &tables, &mut diagnostics);
            for (table, columns) in tables {
                if table.rows.is_empty() && !diagnostics.has_errors() {
                    diagnostics.push(without_rows(table));
                }
                catalogs.extend(catalog(source, table, &columns, options, &mut diagnostics));
            }
        }
    }
    (catalogs, diagnostics.into_sorted())
}

/// A table of which not even a row that is cut off was found.
fn without_rows(table: &Table) -> Diagnostic {
    let title = "this table of response codes has no rows";
    Diagnostic::new(Kind::NoRows, table.header.span, title).help("add a row for each code")
}

/// Reads and checks one table.
fn catalog(
    source: &Source,
    table: &Table,
    columns: &Columns,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Catalog> {
    for header in &table.header.cells {
        header.check(Use::Header, diagnostics);
    }
    diagnostics.extend(shape::check_header(table, columns));
    diagnostics.extend(shape::check_delimiter(table, source));
    diagnostics.extend(Columns::check_extras(table, options));
    let Rows { entries, unsound, unskipped } = rows::read(source, table, columns, options, diagnostics);
    let entries = check::distinct(entries, diagnostics);
    if !diagnostics.has_errors() {
        // What is missing may be what an option was meant for.
        stale::check(&entries, &unskipped, options, table, columns, diagnostics);
    }
    if entries.is_empty() && !table.rows.is_empty() && !diagnostics.has_errors() {
        let title = "the call skips every row of this table";
        let help = "take a text out of `skip`, or add a row for each code";
        diagnostics.push(Diagnostic::new(Kind::NoRows, table.header.span, title).help(help));
    }
    doubts::check(source, table, columns, &entries, options, diagnostics);
    if entries.is_empty() {
        return None;
    }
    let mut catalog = Catalog {
        document: source.name().to_owned(),
        heading: table.heading.clone(),
        span: table.header.span,
        headers: columns.headers(table),
        extras: options.extras().iter().filter(|extra| extra.column(table).is_some()).cloned().collect(),
        entries,
        unsound,
    };
    catalog.keep_unsound_names_apart();
    Some(catalog)
}
