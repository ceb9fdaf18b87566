//! Checks that the values of options match the page.

use crate::call::{options::Options, parameters::Parameters};
use crate::catalog::Entry;
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::Table;
use crate::source::Span;
use crate::text::quote;

/// Reports a correct row that the call skips together with a wrong one, by the same `text`.
pub(crate) fn skipped_code(text: &str, sound: Span, unsound: Span) -> Diagnostic {
    let title = format!("the call skips rows with {}, and one of them is correct", quote(text));
    Diagnostic::new(Rule::SkippedCode, sound, title)
        .label("this row is correct")
        .context(unsound, "this one is not")
        .help("fix or delete the other row, and delete the text from `skip`")
}

/// The data that the values of options must match.
pub(crate) struct Context<'a> {
    pub(crate) tables: &'a [(&'a Table, Columns)],
    /// The entries of the tables.
    pub(crate) entries: &'a [Entry],
    /// The sections in the option `table` that do not have a table of codes.
    pub(crate) unmatched: &'a [&'a str],
    /// The texts in the option `skip` that do not match a row.
    pub(crate) unskipped: &'a [String],
}

/// Reports options with values that do not match anything, perhaps because the page has changed.
pub(crate) fn stale_option(context: &Context<'_>, options: &Options) -> Option<Diagnostic> {
    let (first, _) = context.tables.first().filter(|_| !options.allows(Rule::StaleOption))?;
    let stale = CHECKS.iter().filter_map(|(_, does, values, matches)| {
        let mut values = values(context, options);
        values.retain(|value| !matches(context, value));
        (!values.is_empty()).then(|| format!("{does} {}", list(&values)))
    });
    let stale: Vec<String> = stale.collect();
    let those = if context.tables.len() == 1 { "this table" } else { "these tables" };
    let title = match stale.as_slice() {
        [] => return None,
        [only] => format!("the call {only}, but nothing in {those} matches"),
        [others @ .., last] => {
            format!("the call {} and {last}, but nothing in {those} matches", others.join(", "))
        }
    };
    let headers: Vec<&str> = context.tables.iter().flat_map(|(table, _)| table.headers()).collect();
    let help = "delete it from the call, or write it as in the document; the columns are";
    // The values are not on the page, so the diagnostic points at the header row.
    let place = Span::at(first.header.span.start);
    Some(Diagnostic::new(Rule::StaleOption, place, title).help(format!("{help} {}", list(&headers))))
}

/// Returns `texts` quoted, with commas between them.
fn list(texts: &[impl AsRef<str>]) -> String {
    texts.iter().map(|text| quote(text.as_ref())).collect::<Vec<_>>().join(", ")
}

/// The name of an option, a verb for its effect, its values, and the check whether the page has what a value names.
type Check =
    (&'static str, &'static str, fn(&Context<'_>, &Options) -> Vec<String>, fn(&Context<'_>, &str) -> bool);

/// The options whose values name something on the page.
const CHECKS: [Check; 10] = [
    ("table", "takes the section", |it, _| texts(it.unmatched), |_, _| false),
    ("columns", "reads the column", |_, call| texts(call.roles.headers()), has_column),
    ("rename", "renames", |_, call| texts(call.renames.iter().map(|(id, _)| id)), has_id),
    ("skip", "skips rows of", |it, _| texts(it.unskipped), |_, _| false),
    ("extra", "asks for the column", |_, call| texts(call.extras.iter().map(|it| &it.header)), has_column),
    ("strip_prefix", "strips the prefix", |_, call| texts(&call.strip_prefix), has_prefix),
    ("status", "gives a status to", |_, call| texts(call.statuses.each.iter().map(|(id, _)| id)), has_key),
    (
        "parameters",
        "lists the parameter",
        |_, call| texts(call.parameters.iter().flat_map(Parameters::names)),
        has_name,
    ),
    ("wire", "says", |_, call| texts(call.wire_is_number.then_some("wire = number")), has_numbers),
    ("status", "gives all rows the status", |_, call| texts(call.statuses.all), lacks_statuses),
];

fn texts(values: impl IntoIterator<Item: ToString>) -> Vec<String> {
    values.into_iter().map(|value| value.to_string()).collect()
}

fn has_column(it: &Context<'_>, header: &str) -> bool {
    it.tables.iter().any(|(table, _)| table.columns_headed(header).next().is_some())
}

fn has_id(it: &Context<'_>, id: &str) -> bool {
    it.entries.iter().any(|entry| entry.id == id)
}

fn has_prefix(it: &Context<'_>, prefix: &str) -> bool {
    it.entries.iter().filter_map(|entry| entry.code.as_ref()).any(|code| code.as_str().starts_with(prefix))
}

fn has_key(it: &Context<'_>, key: &str) -> bool {
    it.entries.iter().any(|Entry { code, number, .. }| {
        code.as_ref().is_some_and(|code| code.as_str() == key)
            || number.is_some_and(|number| number.to_string() == key)
    })
}

fn has_name(it: &Context<'_>, name: &str) -> bool {
    it.entries
        .iter()
        .filter_map(|entry| entry.message.as_ref())
        .any(|message| message.names().any(|it| it == name))
}

fn has_numbers(it: &Context<'_>, _: &str) -> bool {
    it.entries.iter().any(|entry| entry.number.is_some())
}

fn lacks_statuses(it: &Context<'_>, _: &str) -> bool {
    it.tables.iter().any(|(_, columns)| columns.status.is_none())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::CHECKS;
    use crate::call::options::DOCUMENTED;

    #[test]
    fn each_option_that_matches_the_page_is_checked() {
        let checked: BTreeSet<&str> = CHECKS.iter().map(|(option, ..)| *option).collect();
        let matching = DOCUMENTED.iter().filter(|option| option.matches_page).map(|option| option.name);
        assert_eq!(checked, matching.collect());
    }
}
