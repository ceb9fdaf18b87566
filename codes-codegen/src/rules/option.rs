//! What can be wrong with the values of options: they match nothing of the page, or too much.

use crate::call::options::Options;
use crate::catalog::Entry;
use crate::columns::Columns;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
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

/// What the values of options are matched with.
pub(crate) struct Context<'a> {
    pub(crate) tables: &'a [(&'a Table, Columns)],
    /// The sound rows of the tables.
    pub(crate) entries: &'a [Entry],
    /// The sections of the option `table` without a table of codes.
    pub(crate) empty_sections: &'a [&'a str],
    /// The texts of the option `skip` that no row has.
    pub(crate) unskipped: &'a [String],
}

impl Context<'_> {
    /// Whether a table has a column with this header.
    fn has_column(&self, header: &str) -> bool {
        self.tables.iter().any(|(table, _)| table.columns_headed(header).next().is_some())
    }
}

/// Options with values that match nothing: what they were meant for may be gone, or spelled in another way.
pub(crate) fn stale_option(context: &Context<'_>, options: &Options) -> Option<Diagnostic> {
    let (first, _) = context.tables.first().filter(|_| !options.allows(Rule::StaleOption))?;
    let stale = CHECKS.iter().map(|(_, does, find)| (does, find(context, options)));
    let stale = stale.filter(|(_, values)| !values.is_empty());
    let stale: Vec<String> = stale.map(|(does, values)| format!("{does} {}", list(&values))).collect();
    let those = if context.tables.len() == 1 { "this table" } else { "these tables" };
    let title = match stale.as_slice() {
        [] => return None,
        [only] => format!("the call {only}, which fits nothing in {those}"),
        [others @ .., last] => {
            format!("the call {} and {last}, none of which fits anything in {those}", others.join(", "))
        }
    };
    let cells = context.tables.iter().flat_map(|(table, _)| &table.header.cells);
    let headers = list(&cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>());
    let help =
        format!("take it out of the call, or write it as the document has it; the columns are {headers}");
    // Without what it was meant for, the header is where one can look for it.
    Some(Diagnostic::new(Rule::StaleOption, Span::at(first.header.span.start), title).help(help))
}

/// `texts` in words, such as `` `A`, `B` ``.
fn list(texts: &[impl AsRef<str>]) -> String {
    texts.iter().map(|text| quote(text.as_ref())).collect::<Vec<_>>().join(", ")
}

/// Finds the values of an option that match nothing.
type Check = fn(&Context<'_>, &Options) -> Vec<String>;

/// The options whose values name something of the page: what a call does with these values, and which match nothing.
const CHECKS: [(&str, &str, Check); 9] = [
    ("table", "takes the section", |it, _| it.empty_sections.iter().map(ToString::to_string).collect()),
    ("columns", "reads the column", columns),
    ("rename", "renames", renames),
    ("skip", "skips rows of", |it, _| it.unskipped.to_vec()),
    ("extra", "asks for the column", extras),
    ("strip_prefix", "strips the prefix", prefix),
    ("status", "gives a status to", rows_with_status),
    ("wire", "says", wire),
    ("status", "gives all rows the status", status_of_all),
];

fn columns(it: &Context<'_>, options: &Options) -> Vec<String> {
    options.roles.headers().filter(|header| !it.has_column(header)).map(str::to_owned).collect()
}

fn renames(it: &Context<'_>, options: &Options) -> Vec<String> {
    if options.renames.is_empty() {
        return Vec::new();
    }
    let ids: Set<&str> = it.entries.iter().map(|entry| entry.id.as_str()).collect();
    options.renames.iter().map(|(id, _)| id).filter(|id| !ids.contains(id.as_str())).cloned().collect()
}

fn extras(it: &Context<'_>, options: &Options) -> Vec<String> {
    let headers = options.extras.iter().map(|extra| &extra.header);
    headers.filter(|header| !it.has_column(header)).cloned().collect()
}

fn prefix(it: &Context<'_>, options: &Options) -> Vec<String> {
    let codes = || it.entries.iter().filter_map(|entry| entry.code.as_ref());
    let is_prefix = |prefix: &str| codes().any(|code| code.as_str().starts_with(prefix));
    options.strip_prefix.iter().filter(|prefix| !is_prefix(prefix)).cloned().collect()
}

fn rows_with_status(it: &Context<'_>, options: &Options) -> Vec<String> {
    let is_of = |entry: &Entry, id: &str| {
        entry.code.as_ref().is_some_and(|code| code.as_str() == id)
            || entry.number.is_some_and(|number| number.to_string() == id)
    };
    let unmatched = options
        .statuses
        .each
        .iter()
        .map(|(id, _)| id)
        .filter(|id| !it.entries.iter().any(|entry| is_of(entry, id)));
    unmatched.cloned().collect()
}

fn wire(it: &Context<'_>, options: &Options) -> Vec<String> {
    let is_stale = options.wire_is_number && it.entries.iter().all(|entry| entry.number.is_none());
    is_stale.then(|| "wire = number".to_owned()).into_iter().collect()
}

fn status_of_all(it: &Context<'_>, options: &Options) -> Vec<String> {
    let is_given = it.tables.iter().all(|(_, columns)| columns.status.is_some());
    options.statuses.all.filter(|_| is_given).map(|status| status.to_string()).into_iter().collect()
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
