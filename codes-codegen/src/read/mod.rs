//! A document to catalogs: the steps in their order.

#[cfg(any(test, fuzzing))]
pub mod invariants;
mod tables;
#[cfg(test)]
mod tests;

use crate::call::options::Options;
use crate::catalog::{Catalog, Entry};
use crate::columns::Columns;
use crate::columns::style::Styles;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::flaw::Use;
use crate::markdown::parser;
use crate::markdown::{Page, Table};
use crate::read::tables::Candidate;
use crate::rows::{self, Rows};
use crate::rules::lost_row::search::Chosen;
use crate::rules::table::missing;
use crate::rules::{document, duplicate, lost_row, option, row, warning};
use crate::source::Source;
use crate::source::front_matter;

/// What a document says, and what is wrong with it.
#[derive(Debug)]
pub struct Reading {
    /// The entries of the sound rows; `None` where there are none.
    pub catalog: Option<Catalog>,
    /// The mistakes and doubts, in the document's order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the tables of response codes in `source` that a call with these options takes, as one catalog.
///
/// All mistakes are reported, not just the first. Rows without one are in the catalog even so.
#[must_use]
pub fn read(source: &Source, options: &Options) -> Reading {
    let mut diagnostics = Diagnostics::default();
    let catalog = with_page(source, &mut diagnostics, |markdown, page, diagnostics| {
        let (chosen, unfit) = match tables::choose(source.name(), page, options) {
            Ok(chosen) => chosen,
            Err(mistake) => {
                diagnostics.push(*mistake);
                return None;
            }
        };
        let tables = tables(source, markdown, page, chosen, options, diagnostics);
        let unfit: Vec<&str> = unfit.iter().map(|selector| selector.written()).collect();
        catalog(source, page, &tables, options, &unfit, diagnostics)
    });
    Reading { catalog: catalog.flatten(), diagnostics: diagnostics.into_sorted() }
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
    let mut diagnostics = Diagnostics::default();
    let options = Options::default();
    let catalogs = with_page(source, &mut diagnostics, |markdown, page, diagnostics| {
        let tables = tables(source, markdown, page, tables::all(page, &options), &options, diagnostics);
        let each = tables.iter().map(std::slice::from_ref);
        each.filter_map(|table| catalog(source, page, table, &options, &[], diagnostics)).collect()
    });
    (catalogs.unwrap_or_default(), diagnostics.into_sorted())
}

/// Reads the page of `source` with `read`, where it can be read.
fn with_page<T>(
    source: &Source,
    diagnostics: &mut Diagnostics,
    read: impl FnOnce(&str, &Page, &mut Diagnostics) -> T,
) -> Option<T> {
    let markdown = front_matter::markdown(source, diagnostics)?;
    let page = parser::read(&markdown);
    document::check(&markdown, &page, diagnostics).then(|| read(&markdown, &page, diagnostics))
}

/// The tables among `candidates` whose columns are not in doubt, after a look at what Markdown cuts off from them.
fn tables<'a>(
    source: &Source,
    markdown: &str,
    page: &'a Page,
    candidates: Vec<Candidate<'a>>,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Vec<(&'a Table, Columns)> {
    if candidates.is_empty() {
        diagnostics.push(missing::explain(source, markdown, page));
    }
    let mut tables = Vec::with_capacity(candidates.len());
    for (table, columns) in candidates {
        match columns {
            Ok(columns) => tables.push((table, columns.with_extras(table, options))),
            Err(doubt) => diagnostics.push(*doubt),
        }
    }
    let chosen =
        tables.iter().map(|(table, columns)| Chosen { table, columns, styles: Styles::of(table, columns) });
    lost_row::check(markdown, page, &chosen.collect::<Vec<_>>(), diagnostics);
    for (table, _) in tables.iter().filter(|(table, _)| table.rows.is_empty()) {
        if !diagnostics.has_errors() {
            let title = "this table of response codes has no rows";
            diagnostics.push(
                Diagnostic::new(Rule::NoRows, table.header.span, title).help("add a row for each code"),
            );
        }
    }
    tables
}

/// Reads and checks `tables` as one; `unfit` are the selectors of the call that fit none.
fn catalog(
    source: &Source,
    page: &Page,
    tables: &[(&Table, Columns)],
    options: &Options,
    unfit: &[&str],
    diagnostics: &mut Diagnostics,
) -> Option<Catalog> {
    let (first, _) = tables.first()?;
    let mut rows = Rows { unskipped: options.skipped().to_vec(), ..Rows::default() };
    for (index, (table, columns)) in tables.iter().enumerate() {
        for header in &table.header.cells {
            header.check(Use::Header, diagnostics);
        }
        diagnostics.extend(row::check_header(table, columns));
        diagnostics.extend(row::check_delimiter(table, source));
        diagnostics.extend(Columns::check_extras(table, options));
        let read = rows::read(source, table, columns, options, diagnostics);
        rows.entries.extend(read.entries.into_iter().map(|entry| Entry { table: index, ..entry }));
        rows.unsound.extend(read.unsound);
        rows.unskipped.retain(|text| read.unskipped.contains(text));
    }
    let Rows { entries, unsound, unskipped } = rows;
    let entries = duplicate::distinct(entries, diagnostics);
    if !diagnostics.has_errors() {
        // What is missing may be what an option was meant for.
        option::check(&entries, &[unfit, &texts(&unskipped)], options, tables, diagnostics);
    }
    if entries.is_empty()
        && tables.iter().any(|(table, _)| !table.rows.is_empty())
        && !diagnostics.has_errors()
    {
        let title = "the call skips every row of this table";
        let help = "take a text out of `skip`, or add a row for each code";
        diagnostics.push(Diagnostic::new(Rule::NoRows, first.header.span, title).help(help));
    }
    for (index, (table, columns)) in tables.iter().enumerate() {
        let of_table: Vec<&Entry> = entries.iter().filter(|entry| entry.table == index).collect();
        warning::check(source, table, columns, &of_table, options, diagnostics);
    }
    if entries.is_empty() {
        return None;
    }
    let mut catalog = Catalog {
        document: source.name().to_owned(),
        tables: tables.iter().map(|(table, columns)| columns.origin(table, page)).collect(),
        extras: options.extras().to_vec(),
        entries,
        unsound,
    };
    catalog.keep_unsound_names_apart();
    Some(catalog)
}

fn texts(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
