//! Options that fit nothing in the document: what they were meant for may be gone, or spelt in another way.

use crate::call::options::Options;
use crate::catalog::Entry;
use crate::catalog::extra::Extra;
use crate::columns::Columns;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::Table;
use crate::source::Span;
use crate::text::map::Set;
use crate::text::quote;

/// A `sound` row that the call skips as `text`, together with one that is `unsound`.
pub(crate) fn skipped_code(text: &str, sound: Span, unsound: Span) -> Diagnostic {
    let title = format!("the call skips rows of {}, and one of them is a sound row", quote(text));
    Diagnostic::new(Rule::SkippedCode, sound, title)
        .label("this row is sound")
        .context(unsound, "this one is not")
        .help("mend or delete the row that is no code, and take the text out of `skip`")
}

/// Warns of all options that fit nothing in `tables`: `entries` are what came of their rows, `unfit` the selectors of the
/// option `table` that fit none, and the texts of the option `skip` that no row has.
pub(crate) fn check(
    entries: &[Entry],
    unfit: &[&[&str]; 2],
    options: &Options,
    tables: &[(&Table, Columns)],
    diagnostics: &mut Diagnostics,
) {
    let Some((first, _)) = tables.first().filter(|_| !options.allows(Rule::StaleOption)) else { return };
    let stale = stale(entries, unfit, options, tables);
    let title = match stale.as_slice() {
        [] => return,
        [only] => format!("the call {only}, which fits nothing in {}", those(tables)),
        [others @ .., last] => {
            format!(
                "the call {} and {last}, none of which fits anything in {}",
                others.join(", "),
                those(tables)
            )
        }
    };
    let headers =
        list(tables.iter().flat_map(|(table, _)| &table.header.cells).map(|cell| cell.text.as_str()));
    // Without what it was meant for, the header is where one can look for it.
    diagnostics.push(Diagnostic::new(Rule::StaleOption, Span::at(first.header.span.start), title).help(
        format!("take it out of the call, or write it as the document has it; the columns are {headers}"),
    ));
}

fn those(tables: &[(&Table, Columns)]) -> &'static str {
    if tables.len() == 1 { "this table" } else { "these tables" }
}

/// What the call does in vain, such as `` renames `A` ``.
fn stale(
    entries: &[Entry],
    [sections, skips]: &[&[&str]; 2],
    options: &Options,
    tables: &[(&Table, Columns)],
) -> Vec<String> {
    let mut named = options.renamed_ids().peekable();
    let ids: Set<&str> = match named.peek() {
        Some(_) => entries.iter().map(|entry| entry.id.as_str()).collect(),
        None => Set::default(),
    };
    let renames = list(named.filter(|id| !ids.contains(*id)));
    let headers: Vec<&Table> = tables.iter().map(|(table, _)| *table).collect();
    let is_column = |extra: &&Extra| tables.iter().any(|(table, _)| extra.column(table).is_some());
    let extras = list(options.extras().iter().filter(|extra| !is_column(extra)).map(Extra::header));
    let begins = |prefix: &&str| {
        entries.iter().any(|entry| entry.code.as_ref().is_some_and(|code| code.as_str().starts_with(prefix)))
    };
    let prefix = list(options.strip_prefix().filter(|prefix| !begins(prefix)).into_iter());
    let has_statuses = tables.iter().all(|(_, columns)| columns.status.is_some());
    let status = options.statuses().all().filter(|_| has_statuses).map(|status| status.to_string());
    let has_id = |id: &&str| {
        entries.iter().any(|entry| {
            entry.code.as_ref().is_some_and(|code| code.as_str() == *id)
                || entry.number.is_some_and(|number| number.to_string() == *id)
        })
    };
    let ungiven = list(options.statuses().ids().filter(|id| !has_id(id)));
    let has_numbers = entries.iter().any(|entry| entry.number.is_some());
    let wire = if options.wire_is_number() && !has_numbers { "`wire = number`" } else { "" };
    let all = [
        ("takes the section", list(sections.iter().copied())),
        ("reads the column", list(options.roles().unfit(&headers))),
        ("renames", renames),
        ("skips rows of", list(skips.iter().copied())),
        ("asks for the column", extras),
        ("strips the prefix", prefix),
        ("gives a status to", ungiven),
        ("says", wire.to_owned()),
        ("gives all rows the status", list(status.iter().map(String::as_str))),
    ];
    all.into_iter()
        .filter(|(_, what)| !what.is_empty())
        .map(|(does, what)| format!("{does} {what}"))
        .collect()
}

/// `texts` in words, such as `` `A`, `B` ``.
fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(quote).collect::<Vec<_>>().join(", ")
}
