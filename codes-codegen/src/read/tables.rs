//! Which table of a document is the one that lists response codes.

use std::collections::HashSet;

use crate::call::options::Options;
use crate::call::table::{self, Selector};
use crate::catalog::variant;
use crate::columns::survey::Surroundings;
use crate::columns::{self, Columns};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::markdown::{Page, Table};
use crate::rules::table::nearest;
use crate::source::Span;
use crate::text::quote;

/// How many calls a help shows.
const SHOWN: usize = 20;

/// A table of response codes, and its columns unless they are in doubt.
pub(crate) type Candidate<'a> = (&'a Table, Result<Columns, Box<Diagnostic>>);

/// All tables of response codes on `page`, whose columns the call may name.
pub(crate) fn all<'a>(page: &'a Page, options: &Options) -> Vec<Candidate<'a>> {
    let around = Surroundings::of(page);
    let find = |table, lists_codes| columns::find(table, &around, options.roles(), lists_codes).transpose();
    let found: Vec<_> = page.tables.iter().map(|table| (table, find(table, false))).collect();
    // What a table lists, another with the same header lists too.
    let sure = found.iter().filter(|(_, found)| matches!(found, Some(Ok(_))));
    let sure: HashSet<Vec<&str>> = sure.map(|(table, _)| table.headers()).collect();
    let found = found.into_iter().map(|(table, found)| {
        let is_sure = found.is_none() && !sure.is_empty() && sure.contains(&table.headers());
        (table, if is_sure { find(table, true) } else { found })
    });
    found.filter_map(|(table, found)| Some((table, found?))).collect()
}

/// The tables that a call with these options takes, and the selectors of the call that fit none.
pub(crate) fn choose<'a, 'o>(
    document: &str,
    page: &'a Page,
    options: &'o Options,
) -> Result<(Vec<Candidate<'a>>, Vec<&'o Selector>), Box<Diagnostic>> {
    let candidates = all(page, options);
    let Some(selection) = options.selection() else {
        return match candidates.as_slice() {
            [] | [_] => Ok((candidates, Vec::new())),
            several => Err(Box::new(ambiguous(document, page, several))),
        };
    };
    let (selected, unfit) = table::select(selection, page, &tables_of(&candidates));
    if selected.is_empty() && !candidates.is_empty() {
        return Err(Box::new(unknown(document, page, &candidates, &unfit)));
    }
    let chosen = candidates.into_iter().enumerate().filter(|(index, _)| selected.contains(index));
    Ok((chosen.map(|(_, candidate)| candidate).collect(), unfit))
}

fn tables_of<'a>(candidates: &[Candidate<'a>]) -> Vec<&'a Table> {
    candidates.iter().map(|(table, _)| *table).collect()
}

/// Several tables list codes, and the call does not say which it takes: shows the last two.
fn ambiguous(document: &str, page: &Page, candidates: &[Candidate<'_>]) -> Diagnostic {
    let title = format!(
        "{} tables of this document list response codes, and the call does not say which",
        candidates.len()
    );
    let header = |index: usize| candidates.get(index).map_or(Span::at(0), |(table, _)| table.header.span);
    let last = candidates.len().saturating_sub(1);
    Diagnostic::new(Rule::SeveralTables, header(last), title)
        .label("this is one")
        .context(header(last.saturating_sub(1)), "this is another")
        .help(format!("write one of these calls:\n{}", calls(document, page, candidates)))
}

/// The call selects no table.
fn unknown(document: &str, page: &Page, candidates: &[Candidate<'_>], unfit: &[&Selector]) -> Diagnostic {
    let written: Vec<String> = unfit.iter().map(|selector| quote(selector.written())).collect();
    let title = format!("no table of response codes stands in the section {}", written.join(" or "));
    let first = candidates.first().map_or(Span::at(0), |(table, _)| table.header.span);
    let calls = format!("write one of these calls:\n{}", calls(document, page, candidates));
    let others: Vec<&Table> = page.tables.iter().collect();
    let named = unfit.iter().flat_map(|selector| selector.select(page, &others));
    let mut named = named.filter_map(|index| page.tables.get(index));
    let other = named.find_map(|table| Some((table, nearest::option(table)?)));
    match other {
        // Whoever names a section knows what its table lists.
        Some((table, option)) => Diagnostic::new(Rule::UnknownTable, table.header.span, title)
            .label("nothing says that this one lists codes")
            .help(format!("if it does, say so in the call: `{option}`; if not, {calls}")),
        None => Diagnostic::new(Rule::UnknownTable, first, title).label("this is one").help(calls),
    }
}

/// A call for each of `candidates`, and one for all of them, ready to paste.
fn calls(document: &str, page: &Page, candidates: &[Candidate<'_>]) -> String {
    let (mut names, tables) = (HashSet::new(), tables_of(candidates));
    let each = candidates.iter().enumerate().take(SHOWN).filter_map(|(index, (table, _))| {
        let selector = table::selector_of(page, &tables, index)?;
        let heading = table.heading.as_deref().unwrap_or_default();
        let mut name = variant::enum_name_of_heading(heading);
        while !names.insert(name.clone()) {
            name = format!("{name}{}", index + 1);
        }
        Some(format!(
            "  codes_runtime::codes!(pub enum {name} = {document:?}, table = {:?});",
            selector.written()
        ))
    });
    let each: Vec<String> = each.collect();
    let rest = candidates.len().saturating_sub(SHOWN);
    let more = (rest > 0).then(|| format!("  and {rest} more, each by the heading above it"));
    let name = variant::enum_name_or_default(document);
    let all = format!("  codes_runtime::codes!(pub enum {name} = {document:?}, table = all);");
    each.into_iter().chain(more).chain([all]).collect::<Vec<_>>().join("\n")
}
