//! Reads documents: runs all steps in order.

pub(crate) mod fixed;
pub(crate) mod roles;
mod tables;

#[cfg(any(test, fuzzing))]
pub mod invariants;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::call::{options::Options, parameters::Parameters};
use crate::catalog::{Catalog, variant::Variant};
use crate::columns::survey::{Survey, survey};
use crate::columns::{self, Candidate, Columns};
use crate::diagnostic::{self, Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::{Page, Table, delimiter, parser};
use crate::rows;
use crate::rules::cell::placeholder;
use crate::rules::{self, document, duplicate, lost_row, option, size, warning};
use crate::source::{Source, front_matter};
use crate::text::shown;

/// The result of reading a document.
#[derive(Debug)]
pub struct Reading {
    /// The entries of all correct rows, or `None` if there are none.
    pub catalog: Option<Catalog>,
    /// All errors and warnings, in the order of the document.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the tables of response codes in `source` that a call with these options selects, as one catalog.
///
/// Reports all mistakes, not just the first. The catalog contains the rows without mistakes.
#[must_use]
pub fn read(source: &Source, options: &Options) -> Reading {
    let mut diagnostics = Diagnostics::default();
    let catalog = with_document(source, options, &mut diagnostics, |document, diagnostics| {
        let chosen = document.choose().map_err(|mistake| document.refuse(mistake, diagnostics));
        let (candidates, unmatched) = chosen.ok()?;
        let tables = document.tables(candidates, diagnostics);
        let cut_off = rows::cut_off::names(source, &tables, options, diagnostics);
        document.catalog(&tables, &unmatched, cut_off, diagnostics)
    });
    Reading { catalog: catalog.flatten(), diagnostics: diagnostic::sorted(diagnostics) }
}

/// Reads all tables of response codes in `source`, each as a catalog. Several tables are an error only for a call.
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
    let options = &Options::default();
    let catalogs = with_document(source, options, &mut diagnostics, |document, diagnostics| {
        let tables = document.tables(columns::candidates(document.survey, options), diagnostics);
        let each = tables.iter().map(std::slice::from_ref);
        each.filter_map(|table| document.catalog(table, &[], Vec::new(), diagnostics)).collect()
    });
    (catalogs.unwrap_or_default(), diagnostic::sorted(diagnostics))
}

/// A parsed document.
struct Document<'a> {
    source: &'a Source,
    /// The text without front matter.
    markdown: &'a str,
    page: &'a Page,
    survey: &'a Survey<'a>,
    options: &'a Options,
}

/// Parses `source`, and runs `read` if that succeeds.
fn with_document<T>(
    source: &Source,
    options: &Options,
    diagnostics: &mut Diagnostics,
    read: impl FnOnce(&Document<'_>, &mut Diagnostics) -> T,
) -> Option<T> {
    let markdown = &*markdown(source).map_err(|mistake| diagnostics.push(mistake)).ok()?;
    let page = &parser::read_dialect(source.dialect(), markdown);
    let survey = &survey(page);
    diagnostics.extend(document::conflicts(markdown, page));
    let is_sound = !diagnostic::has_errors(diagnostics);
    is_sound.then(|| read(&Document { source, markdown, page, survey, options }, diagnostics))
}

/// Returns the Markdown of `source`. All offsets stay the same.
fn markdown(source: &Source) -> Result<Cow<'_, str>, Diagnostic> {
    document::unreadable(source).map_or(Ok(()), Err)?;
    let markdown = front_matter::blanked(source.text()).ok_or_else(document::unclosed_front_matter)?;
    let markdown = delimiter::with_spaces(markdown);
    size::check(&markdown).map_or(Ok(markdown), Err)
}

impl Document<'_> {
    /// Reports `mistake`, which keeps the call from reading any table. An error about a table that Markdown does not see takes
    /// precedence over an unknown table.
    fn refuse(&self, mistake: Diagnostic, diagnostics: &mut Diagnostics) {
        lost_row::check(self.source, self.markdown, self.page, self.options, &[], diagnostics);
        if mistake.rule != Rule::UnknownTable || !diagnostic::has_errors(diagnostics) {
            diagnostics.push(mistake);
        }
    }

    /// Returns the tables of `candidates` with clear columns. Reports ambiguous columns, and rows and tables that are cut off.
    fn tables<'a>(
        &self,
        candidates: Vec<Candidate<'a>>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<(&'a Table, Columns)> {
        let Document { source, markdown, page, survey, options } = self;
        let has_table = !candidates.is_empty();
        let title_of = |table| rules::table::header::title_as_header(markdown, table);
        let (titled, candidates): (Vec<_>, Vec<_>) =
            candidates.into_iter().partition(|candidate| title_of(candidate.table).is_some());
        diagnostics.extend(rules::column::questions(source, &candidates));
        let mut tables = Vec::with_capacity(candidates.len());
        for Candidate { table, found, .. } in candidates {
            tables.extend(found.ok().map(|columns| (table, columns.with_extras(table, options))));
        }
        lost_row::check(source, markdown, page, options, &tables, diagnostics);
        for table in titled.iter().map(|candidate| candidate.table) {
            let lines = table.span.start..table.span.end;
            let is_reported = diagnostics.iter().any(|it| lines.contains(&it.span.start));
            diagnostics.extend(title_of(table).filter(|_| !is_reported));
        }
        if !has_table && !diagnostic::has_errors(diagnostics) {
            diagnostics.push(rules::table::missing::explain(source, markdown, page, &survey.groups));
        }
        if !diagnostic::has_errors(diagnostics) {
            let empty = tables.iter().find(|(table, _)| table.rows.is_empty());
            diagnostics.extend(empty.map(|(table, _)| rules::table::no_rows(table)));
        }
        tables
    }

    /// Reads and checks `tables` as one catalog. `unmatched` are the selectors of the call that do not match, and `cut_off` the
    /// names of cut-off rows.
    fn catalog(
        &self,
        tables: &[(&Table, Columns)],
        unmatched: &[&str],
        cut_off: Vec<Variant>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Catalog> {
        let Document { source, page, options, .. } = *self;
        let (entries, mut unsound) = rows::read(source, tables, options, diagnostics);
        let entries = duplicate::distinct(entries, diagnostics);
        placeholder::check(source, tables, &entries, options, diagnostics);
        // If there are errors, a missing row may be the one that an option is for.
        if !diagnostic::has_errors(diagnostics) {
            let unskipped = rows::skip::unskipped(source, tables, options);
            let context = option::Context { tables, entries: &entries, unmatched, unskipped: &unskipped };
            diagnostics.extend(option::stale_option(&context, options));
            let first = tables.first().filter(|_| entries.is_empty());
            diagnostics.extend(first.map(|(first, _)| rules::table::only_skipped_rows(first)));
        }
        for (index, (table, columns)) in tables.iter().enumerate() {
            let entries = entries.iter().filter(|entry| entry.table == index).collect();
            let context = warning::Context { source, table, columns, entries };
            warning::check(&context, options, diagnostics);
        }
        unsound.extend(cut_off);
        let origin =
            |(table, columns): &(&Table, Columns)| columns.origin(table, page, rows::spans(table, source));
        let origins = tables.iter().map(origin).collect();
        let parameters = options.parameters.as_ref().map(Parameters::values);
        Catalog::new(&shown(&source.name), origins, &options.extras, parameters, entries, unsound)
    }
}
