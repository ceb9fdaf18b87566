//! Warnings about content that may not be what its author meant. Each rule warns once, whatever the number of rows.

use crate::call::options::Options;
use crate::catalog::{Entry, number, typo::Typo};
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::{Row, Table, cell::Cell, mdx::expression};
use crate::source::{Source, Span};
use crate::text::placeholder::Placeholders;

pub(crate) struct Context<'a> {
    pub(crate) source: &'a Source,
    pub(crate) table: &'a Table,
    pub(crate) columns: &'a Columns,
    pub(crate) entries: Vec<&'a Entry>,
}

/// A rule, the function that finds its rows, the start of the title, and the help.
type Check = (Rule, fn(&Context<'_>) -> Vec<Span>, &'static str, fn(&Context<'_>) -> String);

const CHECKS: [Check; 5] = [
    (Rule::ErrorWithoutCode, without_code, "error without a code", |_| {
        "give it one, as the other errors have".into()
    }),
    (Rule::EmptyMessage, without_message, "empty message", |_| "write what it means".into()),
    (Rule::UnregisteredStatus, unlisted, "unregistered status", |_| {
        "check the number against the list of IANA".into()
    }),
    (Rule::TemplateText, template_text, "text of a template", instead_of_template),
    (Rule::MixedCodes, mixed_codes, "text among numbers", |_| {
        "if a number is meant, write only digits: the letters O, l and I are not digits; if a code is meant, the whole column has codes".into()
    }),
];

/// Adds warnings about the entries of a table, except those that the call allows.
pub(crate) fn check(context: &Context<'_>, options: &Options, diagnostics: &mut Diagnostics) {
    for (rule, find, what, help) in CHECKS.iter().filter(|(rule, ..)| !options.allows(*rule)) {
        let spans = find(context);
        let Some(first) = spans.first() else { continue };
        let title = format!("{what} in {}", context.source.lines_of(&spans));
        let silence = format!("silence this warning: `allow = [{}]`", rule.id());
        diagnostics.push(Diagnostic::new(*rule, *first, title).help(help(context)).call_help(silence));
    }
}

impl Context<'_> {
    fn spans(&self, fits: impl Fn(&Entry) -> bool) -> Vec<Span> {
        self.entries.iter().filter(|entry| fits(entry)).map(|entry| entry.span).collect()
    }
}

fn without_code(it: &Context<'_>) -> Vec<Span> {
    let is_error = |entry: &Entry| entry.status.is_some_and(|status| status.get() >= 400);
    let have_codes = it.entries.iter().any(|entry| is_error(entry) && entry.code.is_some());
    it.spans(|entry| have_codes && is_error(entry) && entry.code.is_none())
}

fn without_message(it: &Context<'_>) -> Vec<Span> {
    it.spans(|entry| it.columns.message.is_some() && entry.message.is_none())
}

fn unlisted(it: &Context<'_>) -> Vec<Span> {
    let is_unregistered = |entry: &Entry| entry.status.is_some_and(|status| status.phrase().is_none());
    it.spans(|entry| it.columns.status.is_some() && is_unregistered(entry))
}

fn template_text(it: &Context<'_>) -> Vec<Span> {
    let prose = [it.columns.reason, it.columns.message];
    let is_template = |row: &&Row| prose.iter().filter_map(|column| row.cell(*column)).any(Cell::is_template);
    it.table.rows.iter().filter(is_template).map(|row| row.span).collect()
}

/// Returns what to write in place of templates. In MDX, names in braces may be meant as placeholders for the server.
fn instead_of_template(it: &Context<'_>) -> String {
    let messages = it.table.rows.iter().filter_map(|row| row.cell(it.columns.message));
    let mut expressions = messages.flat_map(|cell| expression::in_cell(it.source, cell));
    let parameter = expressions.find_map(|text| Placeholders::of(text).iter().next()?.as_parameter(text));
    let text = "write the text that readers see in its place";
    parameter.map_or_else(
        || text.to_owned(),
        |name| {
            format!(
                "if the server fills in the value, write `` `{name}` `` with the backticks; otherwise {text}"
            )
        },
    )
}

/// Finds the codes that are not numbers, if they are few, or if they are the smaller half and all typos.
fn mixed_codes(it: &Context<'_>) -> Vec<Span> {
    let codes: Vec<_> =
        it.entries.iter().filter_map(|entry| Some((entry.key, entry.code.as_ref()?))).collect();
    let others = codes.iter().filter(|(_, code)| !number::fits(code.as_str()));
    // Stops early in a column of words.
    let others: Vec<_> = others.take(codes.len() / 2 + 1).collect();
    let are_typos = || others.iter().all(|(_, code)| Typo::in_number(code.as_str()).is_some());
    let is_few = others.len() <= number::max_exceptions(codes.len())
        || (2 * others.len() < codes.len() && are_typos());
    if is_few { others.into_iter().map(|(span, _)| *span).collect() } else { Vec::new() }
}
