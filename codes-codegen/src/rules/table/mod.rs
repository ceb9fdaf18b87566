//! Checks tables as a whole, and pages without a table of codes.

pub(crate) mod draft;
pub(crate) mod header;
pub(crate) mod hidden;
mod html;
pub(crate) mod lost;
mod misfit;
pub(crate) mod missing;
pub(crate) mod nearest;
mod outline;
mod terms;

use std::collections::HashSet;

use crate::call::table::Selector;
use crate::catalog::variant;
use crate::columns::{self, Candidate, survey::Survey};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Page, Table};
use crate::source::Span;
use crate::text::quote;

/// The maximum number of calls in a help.
const SHOWN: usize = 20;

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
        .help(calls(document, page, candidates))
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
    let calls = calls(document, page, candidates);
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

/// Returns a call for each of `candidates`, and one for all of them, ready to paste.
fn calls(document: &str, page: &Page, candidates: &[Candidate<'_>]) -> String {
    let call = |name: &str, table: &str| {
        format!("  codes_runtime::codes!(pub enum {name} = {document:?}, table = {table});")
    };
    let (mut names, sections) = (HashSet::new(), columns::sections(page, candidates));
    let mut lines = vec!["write one of these calls:".to_owned()];
    for (index, candidate) in candidates.iter().enumerate().take(SHOWN) {
        let Some(selector) = Selector::of(index, &sections) else { continue };
        // These characters would make the heading look like a path.
        let heading = candidate.table.heading.as_deref().unwrap_or_default().replace(['/', '.'], " ");
        let mut name = variant::enum_name_or_default(&heading);
        while !names.insert(name.clone()) {
            name = format!("{name}{}", index + 1);
        }
        lines.push(call(&name, &format!("{:?}", selector.written)));
    }
    if candidates.len() > SHOWN {
        lines.push(format!("  and {} more, each by the heading above it", candidates.len() - SHOWN));
    }
    lines.push(call(&variant::enum_name_or_default(document), "all"));
    lines.join("\n")
}
