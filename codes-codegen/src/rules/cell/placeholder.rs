//! Checks the placeholders in reasons and messages: those that clients would get as written, and those that are not parameters of
//! the call.

use std::collections::HashSet;

use crate::call::options::Options;
use crate::call::parameters::Parameters;
use crate::catalog::Entry;
use crate::columns::Columns;
use crate::diagnostic::fix::{Edit, Fix};
use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::{Table, cell::Cell, mdx::expression, prose::Prose};
use crate::source::{Source, Span};
use crate::text::nearest::nearest;
use crate::text::quote;

/// The number of names that a diagnostic lists.
const LISTED: usize = 20;

/// A placeholder on the page.
struct Found<'a> {
    /// The placeholder as it is written.
    text: &'a str,
    /// The name, if it is written as parameters are.
    name: Option<&'a str>,
    /// How a parameter with this name is written.
    as_parameter: Option<String>,
    is_in_reason: bool,
    /// Whether it is JavaScript in MDX, which is text of a template.
    is_expression: bool,
    /// The placeholder, or its cell if the page does not contain it literally.
    span: Span,
}

/// Checks the texts of `entries` in `tables`.
pub(crate) fn check(
    source: &Source,
    tables: &[(&Table, Columns)],
    entries: &[Entry],
    options: &Options,
    diagnostics: &mut Diagnostics,
) {
    let has = |text: &Option<Prose>| text.as_ref().is_some_and(|text| !text.placeholders.is_empty());
    if !entries.iter().any(|entry| has(&entry.message) || has(&entry.reason)) {
        return;
    }
    let in_tables = tables.iter().enumerate().map(|(index, (table, columns))| {
        in_table(source, table, columns, entries.iter().filter(|entry| entry.table == index))
    });
    let in_tables: Vec<Vec<Found<'_>>> = in_tables.collect();
    let parameters = options.parameters.as_ref();
    if let Some(parameters) = parameters {
        let (in_reasons, in_messages): (Vec<&Found<'_>>, _) =
            in_tables.iter().flatten().partition(|found| found.is_in_reason);
        diagnostics.extend(in_reasons.into_iter().filter_map(|found| in_reason(found, parameters)));
        diagnostics.extend(unknown(&in_messages, parameters));
    }
    if !options.allows(Rule::Placeholder) {
        diagnostics.extend(in_tables.iter().filter_map(|found| unfilled(source, found, parameters)));
    }
}

/// Returns the placeholders in the texts of `entries`, which are rows of `table`.
fn in_table<'a>(
    source: &Source,
    table: &Table,
    columns: &Columns,
    entries: impl Iterator<Item = &'a Entry>,
) -> Vec<Found<'a>> {
    let (mut rows, mut found) = (table.rows.iter(), Vec::new());
    for entry in entries {
        let texts = [
            (true, columns.reason.or(columns.message), entry.reason.as_ref()),
            (false, columns.message, entry.message.as_ref()),
        ];
        if texts.iter().filter_map(|(.., text)| *text).all(|text| text.placeholders.is_empty()) {
            continue;
        }
        // Rows and entries are in the order of the page.
        let row = rows.find(|row| row.span == entry.span);
        for (is_in_reason, column, text) in texts {
            let both = row.and_then(|row| row.cell(column)).zip(text);
            // A cell may have both, the reason first.
            let lead = entry.reason.as_ref().filter(|_| columns.is_split && !is_in_reason);
            let lead = lead.map_or("", |reason| &reason.text);
            found.extend(
                both.into_iter().flat_map(|(cell, text)| in_text(source, cell, lead, text, is_in_reason)),
            );
        }
    }
    found
}

/// Returns the placeholders in `text`, which is in `cell` behind `lead`, each once.
fn in_text<'a>(
    source: &Source,
    cell: &Cell,
    lead: &str,
    text: &'a Prose,
    is_in_reason: bool,
) -> Vec<Found<'a>> {
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    let expressions: Vec<&str> = expression::in_cell(source, cell).collect();
    let (mut rest, mut upto) = (cell.span, 0);
    for placeholder in text.placeholders.iter() {
        let Some(written) = text.text.get(placeholder.range.clone()) else { continue };
        // The same characters may be in code before it.
        let lead = if upto == 0 { lead } else { "" };
        let gap = text.text.get(upto..placeholder.range.start).unwrap_or_default();
        let before = lead.matches(written).count() + gap.matches(written).count();
        upto = placeholder.range.end;
        // With escapes or formatting in it, the page does not contain it literally.
        let mut places = rest.of(source.text()).match_indices(written);
        let start = places.nth(before).map(|(at, _)| rest.start + at);
        let span = start.map_or(cell.span, |start| Span { start, end: start + written.len() });
        rest.start = if start.is_some() { span.end } else { rest.end };
        if !seen.insert(written) {
            continue;
        }
        found.push(Found {
            text: written,
            name: placeholder.name(&text.text),
            as_parameter: placeholder.as_parameter(&text.text),
            is_in_reason,
            is_expression: expressions.iter().any(|it| written.ends_with(it)),
            span,
        });
    }
    found
}

/// Reports a placeholder in a reason, unless the call says that it is text.
fn in_reason(found: &Found<'_>, parameters: &Parameters) -> Option<Diagnostic> {
    let name = found.name.filter(|name| !parameters.is_text(name))?;
    let title = format!("the reason has a placeholder, {}", quote(found.text));
    let is_listed = parameters.has(name);
    let line =
        (!is_listed).then(|| format!("if it is text: `parameters = {}`", parameters.with([(name, "none")])));
    Some(Diagnostic::new(Rule::PlaceholderInReason, found.span, title).call_help(line))
}

/// Reports the names in messages that are not parameters.
fn unknown(found: &[&Found<'_>], parameters: &Parameters) -> Diagnostics {
    let names =
        found.iter().filter_map(|found| Some((*found, found.name.filter(|name| !parameters.has(name))?)));
    let unknown: Vec<(&Found<'_>, &str)> = names.collect();
    let all = distinct(unknown.iter().map(|(_, name)| *name)).into_iter().take(LISTED);
    let line = parameters.with(all.map(|name| (name, "&str")));
    let known: Vec<&str> = parameters.with_values().map(|(parameter, _)| parameter.name.as_str()).collect();
    let listed: Vec<String> = known.iter().take(LISTED).map(|name| format!("`{{{name}}}`")).collect();
    let listed = listed.join(", ");
    let diagnostic = |(found, name): &(&Found<'_>, &str)| {
        let meant = nearest(name, known.iter()).map(|known| format!("{{{known}}}"));
        let help = match &meant {
            Some(meant) => format!("write `{meant}`"),
            None if known.is_empty() => "write a sentence without it".to_owned(),
            None => format!("write a parameter of the call, such as {listed}, or a sentence without a value"),
        };
        let title = format!("{} is not a parameter of the call", quote(found.text));
        let call_help =
            format!("add it, or write `none` in place of its type if it is text: `parameters = {line}`");
        Diagnostic::new(Rule::UnknownParameter, found.span, title)
            .help(help)
            .call_help(call_help)
            .fix(meant.and_then(|meant| found.edit(meant)).map(|edit| Fix::suggested([edit])))
    };
    unknown.iter().map(diagnostic).collect()
}

/// Warns about the placeholders of a table that clients would get as written.
fn unfilled(source: &Source, found: &[Found<'_>], parameters: Option<&Parameters>) -> Option<Diagnostic> {
    // With the option, a name in braces is a parameter, or text, or a mistake.
    let is_unfilled = |found: &&Found<'_>| found.name.is_none() || parameters.is_none();
    let unfilled: Vec<&Found<'_>> = found.iter().filter(|it| !it.is_expression).filter(is_unfilled).collect();
    let first = unfilled.first()?;
    let mut lines: Vec<Span> = unfilled.iter().map(|found| found.span).collect();
    lines.dedup_by_key(|span| source.locate(span.start).line);
    let texts = distinct(unfilled.iter().map(|found| found.text));
    let title = match texts.as_slice() {
        [only] => format!("placeholder {} in {}", quote(only), source.lines_of(&lines)),
        _ => format!("placeholders in {}", source.lines_of(&lines)),
    };
    let diagnostic =
        Diagnostic::new(Rule::Placeholder, first.span, title).label("clients get this as it is written");
    Some(diagnostic.help(help(&unfilled)).call_help(call_help(&unfilled, parameters)))
}

/// Returns what to write on the page, depending on the places and forms of the placeholders.
fn help(unfilled: &[&Found<'_>]) -> String {
    let (in_reasons, in_messages): (Vec<&Found<'_>>, Vec<&Found<'_>>) =
        unfilled.iter().partition(|found| found.is_in_reason);
    let of_reasons =
        (!in_reasons.is_empty()).then(|| "in reasons, write no values: put them into messages".to_owned());
    let of_messages = (!in_messages.is_empty()).then(|| help_for_messages(&in_messages));
    of_messages.into_iter().chain(of_reasons).collect::<Vec<_>>().join("; ")
}

/// Returns what to write in messages.
fn help_for_messages(unfilled: &[&Found<'_>]) -> String {
    let others = unfilled.iter().filter(|found| found.name.is_none()).take(LISTED);
    let (named, nameless): (Vec<&Found<'_>>, Vec<&Found<'_>>) =
        others.partition(|found| found.as_parameter.is_some());
    let named = named.iter().map(|found| {
        let meant = found.as_parameter.as_deref().unwrap_or_default();
        format!("`{meant}` for {}", quote(found.text))
    });
    let nameless: Vec<String> = nameless.iter().map(|found| quote(found.text)).collect();
    let nameless = distinct(nameless.iter().map(String::as_str)).join(", ");
    let nameless = (!nameless.is_empty()).then(|| format!("a name in braces for {nameless}"));
    let meant: Vec<String> = named.chain(nameless).collect();
    let write = distinct(meant.iter().map(String::as_str)).join(", ");
    if write.is_empty() {
        return "keep it if the server fills in the value; otherwise write a sentence without it".to_owned();
    }
    format!("if the server fills in the value, write {write}; otherwise write a sentence without it")
}

/// Returns the option that fills in the values, and the one that silences the warning.
fn call_help(unfilled: &[&Found<'_>], parameters: Option<&Parameters>) -> String {
    // Reasons have no values.
    let names = unfilled.iter().filter(|found| !found.is_in_reason).filter_map(|found| {
        found.name.or_else(|| found.as_parameter.as_deref().map(|text| text.trim_matches(['{', '}'])))
    });
    let none = Parameters::default();
    let parameters = parameters.unwrap_or(&none);
    let names = distinct(names.filter(|name| !parameters.lists(name)));
    let silence = format!("silence this warning: `allow = [{}]`", Rule::Placeholder.id());
    if names.is_empty() {
        return silence;
    }
    let line = parameters.with(names.into_iter().map(|name| (name, "&str")));
    format!("fill in the values, with the type of each: `parameters = {line}`; or {silence}")
}

impl Found<'_> {
    /// Returns the edit that writes `text` in its place, if the page contains it literally.
    fn edit(&self, text: String) -> Option<Edit> {
        (self.span.len() == self.text.len()).then(|| Edit::replace(self.span, text))
    }
}

/// Returns `texts` without repetitions, in their order.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    texts.filter(|text| seen.insert(*text)).collect()
}
