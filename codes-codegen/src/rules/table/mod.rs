//! Checks tables as a whole, and pages without a table of codes.

pub(crate) mod draft;
pub(crate) mod header;
pub(crate) mod hidden;
mod html;
pub(crate) mod lost;
mod misfit;
pub(crate) mod missing;
pub(crate) mod nearest;
pub(crate) mod offer;
mod outline;
mod terms;

use crate::call::table::Selector;
use crate::columns::{Candidate, survey::Survey};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Page, Table};
use crate::source::Span;
use crate::text::quote;

pub(crate) fn no_rows(table: &Table) -> Diagnostic {
    Diagnostic::new(Rule::NoRows, table.header.span, "this table of response codes has no rows")
}

pub(crate) fn only_skipped_rows(table: &Table) -> Diagnostic {
    Diagnostic::new(Rule::NoRows, table.header.span, "the call skips every row of this table")
        .help("delete a text from `skip`, or add a row for each code")
}

/// Reports that several tables list codes and the call does not select any. Shows the last two.
pub(crate) fn several_tables(document: &str, page: &Page, candidates: &[Candidate<'_>]) -> Diagnostic {
    let count = candidates.len();
    let title = format!(
        "{count} tables of this document list response codes, and the call does not say which one to read"
    );
    let mut headers = candidates.iter().rev().map(|candidate| candidate.table.header.span);
    let mut header = || headers.next().unwrap_or(Span::at(0));
    Diagnostic::new(Rule::SeveralTables, header(), title)
        .label("this is one")
        .context(header(), "this is another")
        .help(offer::calls(document, page, candidates))
}

pub(crate) fn unknown_table(
    document: &str,
    page: &Page,
    survey: &Survey<'_>,
    candidates: &[Candidate<'_>],
    unmatched: &[&Selector],
) -> Diagnostic {
    let written: Vec<String> = unmatched.iter().map(|selector| quote(&selector.written)).collect();
    let title = format!("the section {} does not have a table of response codes", written.join(" or "));
    let first = candidates.first().map_or(Span::at(0), |candidate| candidate.table.header.span);
    let calls = offer::calls(document, page, candidates);
    let all: Vec<_> = survey.tables.iter().map(|(table, _)| page.sections(table)).collect();
    let named = unmatched.iter().flat_map(|selector| selector.select(&all));
    let mut named = named.filter_map(|index| survey.tables.get(index));
    let option = |at: usize| nearest::option(survey.groups.get(at)?);
    match named.find_map(|(table, at)| Some((table.header.span, option(*at)?))) {
        // If the call names a section, its table probably lists codes.
        Some((header, option)) => Diagnostic::new(Rule::UnknownTable, header, title)
            .label("nothing says that this one lists codes")
            .help(format!("if it does, add {option} to the call; otherwise, {calls}")),
        None => Diagnostic::new(Rule::UnknownTable, first, title).label("this is one").help(calls),
    }
}
