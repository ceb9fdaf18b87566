//! Reports ambiguous columns: two may have the same role, or one may have two roles.

use std::collections::HashSet;

use crate::call::options::Options;
use crate::columns::pick::Doubt;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::Table;
use crate::source::Span;
use crate::text::{literal, quote};

/// The maximum number of columns in a title.
const MAX_SHOWN: usize = 4;

pub(crate) fn doubt(table: &Table, doubt: &Doubt) -> Diagnostic {
    match doubt {
        Doubt::SeveralColumns { role, columns } => ambiguous_columns(table, role, columns),
        Doubt::StatusOrNumber { column } => ambiguous_status(table, *column),
        Doubt::SameHeaders { columns } => same_headers(table, *columns),
    }
}

fn ambiguous_columns(table: &Table, role: &str, columns: &[usize]) -> Diagnostic {
    let headers: Vec<_> = columns.iter().take(MAX_SHOWN).map(|column| header(table, *column)).collect();
    let span = |place: usize| headers.get(place).map_or(table.header.span, |(span, _)| *span);
    let count = if columns.len() == 2 { "two".to_owned() } else { columns.len().to_string() };
    let texts = in_a_row("and", headers.iter().map(|(_, text)| quote(text)));
    let rest = if columns.len() > MAX_SHOWN { ", and others" } else { "" };
    let title = format!("{count} columns could contain the {role}: {texts}{rest}");
    let distinct: HashSet<&str> = headers.iter().map(|(_, text)| *text).collect();
    let call_help = (distinct.len() == headers.len()).then(|| {
        let options = in_a_row("or", headers.iter().map(|(_, text)| option(role, text)));
        format!("say which column it is: {options}")
    });
    Diagnostic::new(Rule::AmbiguousColumns, span(1), title)
        .label("this one")
        .context(span(0), "or this one")
        .help(format!(
            "change the header of each column that does not have the {role} to a word that fits it"
        ))
        .call_help(call_help)
}

/// Returns the option that gives the column with this header a role, in backticks.
pub(crate) fn option(role: &str, header: &str) -> String {
    format!("`columns = {{ {role}: {} }}`", literal(header))
}

/// Joins `parts` with commas, and with `word` before the last.
fn in_a_row(word: &str, parts: impl Iterator<Item = String>) -> String {
    match &parts.collect::<Vec<_>>()[..] {
        [] => String::new(),
        [only] => only.clone(),
        [all @ .., last] => format!("{} {word} {last}", all.join(", ")),
    }
}

fn ambiguous_status(table: &Table, column: usize) -> Diagnostic {
    let (span, header) = header(table, column);
    let title =
        format!("the numbers in the column {} could be HTTP statuses or your own numbers", quote(header));
    let is_only = table.headers().iter().filter(|text| **text == header).count() == 1;
    let call_help = is_only.then(|| {
        let [status, number] = ["status", "number"].map(|role| option(role, header));
        format!("for statuses: {status}; for your own numbers: {number}")
    });
    let help = "change the header to `HTTP status` if they are statuses, or to `Error number` if they are your own numbers";
    Diagnostic::new(Rule::AmbiguousStatus, span, title)
        .label("nothing says which")
        .help(help)
        .call_help(call_help)
}

/// Reports two columns that have the header of a column in the option `extra`.
pub(crate) fn extras(table: &Table, options: &Options) -> Option<Diagnostic> {
    options.extras.iter().find_map(|extra| {
        let mut columns = table.columns_headed(&extra.header);
        Some(same_headers(table, [columns.next()?, columns.next()?]))
    })
}

fn same_headers(table: &Table, columns: [usize; 2]) -> Diagnostic {
    let [(span, text), (other, _)] = columns.map(|column| header(table, column));
    let title = format!("the call asks for the column {}, and there are two", quote(text));
    Diagnostic::new(Rule::AmbiguousColumns, other, title)
        .label("this one")
        .context(span, "or this one")
        .help("change one of the headers, or delete it from the call")
}

fn header(table: &Table, column: usize) -> (Span, &str) {
    table.header.cells.get(column).map_or((table.header.span, ""), |cell| (cell.span, cell.text.as_str()))
}
