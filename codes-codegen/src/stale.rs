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

/// Warns of each option that fits nothing in `table`, save `skip`, which is about its rows.
pub(crate) fn check(
    entries: &[Entry],
    options: &Options,
    table: &Table,
    columns: &Columns,
    diagnostics: &mut Diagnostics,
) {
    if options.allows(Kind::StaleOption) {
        return;
    }
    let mut warn = |title: String, help: String| {
        // Without what it was meant for, the header is where one can look for it.
        let span = Span::at(table.header.span.start);
        diagnostics.push(Diagnostic::new(Kind::StaleOption, span, title).help(help));
    };

    let ids: HashSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    let renames = list(options.renamed_ids().filter(|id| !ids.contains(*id)));
    if !renames.is_empty() {
        warn(
            format!("the call renames {renames}, of which this table has no row"),
            "take it out of `rename`, or write the code as the table has it".to_owned(),
        );
    }
    let extras = options.extras().iter().filter(|extra| extra.column(table).is_none());
    let extras = list(extras.map(Extra::header));
    if !extras.is_empty() {
        let headers = list(table.header.cells.iter().map(|cell| cell.text.as_str()));
        warn(
            format!("the call asks for the column {extras}, which this table does not have"),
            format!("write the header as the table has it: {headers}; or take it out of `extra`"),
        );
    }
    if let Some(prefix) = options.strip_prefix()
        && !entries
            .iter()
            .any(|entry| entry.code.as_ref().is_some_and(|code| code.as_str().starts_with(prefix)))
    {
        warn(
            format!("the call strips the prefix {}, with which no code of this table begins", quote(prefix)),
            "take out `strip_prefix`, or write the prefix as the codes have it".to_owned(),
        );
    }
    if options.status().is_some() && columns.status.is_some() {
        warn(
            "the call gives all rows one status, and this table has a column of statuses".to_owned(),
            "take out `status`".to_owned(),
        );
    }
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
        for (options, title) in [
            ("rename = { \"B\": X, 400: Y }", "the call renames `B`, `400`, of which this table has no row"),
            ("extra = [\"retry\"]", "the call asks for the column `retry`, which this table does not have"),
            (
                "strip_prefix = \"E_\"",
                "the call strips the prefix `E_`, with which no code of this table begins",
            ),
            ("status = 400", "the call gives all rows one status, and this table has a column of statuses"),
        ] {
            assert_eq!(told(options), [title]);
            assert!(told(&format!("{options}, allow = [stale_option]")).is_empty());
        }
    }

    #[test]
    fn options_that_fit_are_not() {
        let options = "rename = { \"ERR_A\": X }, extra = [\"Retry\"], strip_prefix = \"ERR_\"";
        assert!(told(options).is_empty());
    }
}
