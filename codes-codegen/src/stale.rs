//! Options that fit nothing in the document: what they were meant for may be gone, or spelt in another way.

use std::collections::HashSet;

use crate::catalog::Entry;
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::extra::Extra;
use crate::kind::Kind;
use crate::options::Options;
use crate::page::Table;
use crate::source::Span;
use crate::text::quote;

/// Warns of all options that fit nothing in `table`: `entries` are what came of its rows, `unskipped` the texts of the
/// option `skip` that no row has.
pub(crate) fn check(
    entries: &[Entry],
    unskipped: &[String],
    options: &Options,
    table: &Table,
    columns: &Columns,
    diagnostics: &mut Diagnostics,
) {
    if options.allows(Kind::StaleOption) {
        return;
    }
    let stale = stale(entries, unskipped, options, table, columns);
    let title = match stale.as_slice() {
        [] => return,
        [only] => format!("the call {only}, which fits nothing in this table"),
        [others @ .., last] => {
            format!("the call {} and {last}, none of which fits anything in this table", others.join(", "))
        }
    };
    let headers = list(table.header.cells.iter().map(|cell| cell.text.as_str()));
    // Without what it was meant for, the header is where one can look for it.
    diagnostics.push(Diagnostic::new(Kind::StaleOption, Span::at(table.header.span.start), title).help(
        format!("take it out of the call, or write it as the table has it, whose columns are {headers}"),
    ));
}

/// What the call does in vain, such as `` renames `A` ``.
fn stale(
    entries: &[Entry],
    unskipped: &[String],
    options: &Options,
    table: &Table,
    columns: &Columns,
) -> Vec<String> {
    let ids: HashSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    let renames = list(options.renamed_ids().filter(|id| !ids.contains(*id)));
    let skips = list(unskipped.iter().map(String::as_str));
    let extras =
        list(options.extras().iter().filter(|extra| extra.column(table).is_none()).map(Extra::header));
    let begins = |prefix: &&str| {
        entries.iter().any(|entry| entry.code.as_ref().is_some_and(|code| code.as_str().starts_with(prefix)))
    };
    let prefix = list(options.strip_prefix().filter(|prefix| !begins(prefix)).into_iter());
    let status = options.status().filter(|_| columns.status.is_some()).map(|status| status.to_string());
    let all = [
        ("renames", renames),
        ("skips rows of", skips),
        ("asks for the column", extras),
        ("strips the prefix", prefix),
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

#[cfg(test)]
mod tests {
    use crate::{Call, Source, read};

    fn told(options: &str) -> Vec<String> {
        let text = "|HTTP status|Code|Retry|\n|-|-|-|\n|404|ERR_A|no|\n";
        let call = Call::parse(format!("enum Code = \"x.md\", {options}").parse().unwrap()).expect("a call");
        let reading = read(&Source::new("x.md", text.into()), &call.options);
        reading.diagnostics.iter().map(|it| it.title().to_owned()).collect()
    }

    #[test]
    fn each_option_that_fits_nothing_is_told() {
        for (options, does) in [
            ("rename = { \"B\": X, 400: Y }", "renames `B`, `400`"),
            ("skip = [\"5xx\"]", "skips rows of `5xx`"),
            ("extra = [\"retry\"]", "asks for the column `retry`"),
            ("strip_prefix = \"E_\"", "strips the prefix `E_`"),
            ("status = 400", "gives all rows the status `400`"),
        ] {
            assert_eq!(told(options), [format!("the call {does}, which fits nothing in this table")]);
            assert!(told(&format!("{options}, allow = [stale_option]")).is_empty());
        }
    }

    #[test]
    fn all_of_them_are_one_warning() {
        let told = told("status = 400, skip = [\"5xx\"], extra = [\"retry\"]");
        let title = "the call skips rows of `5xx`, asks for the column `retry` and gives all rows the status `400`, none of \
                     which fits anything in this table";
        assert_eq!(told, [title]);
    }

    #[test]
    fn options_that_fit_are_not() {
        let options = "rename = { \"ERR_A\": X }, extra = [\"Retry\"], strip_prefix = \"ERR_\"";
        assert!(told(options).is_empty());
    }
}
