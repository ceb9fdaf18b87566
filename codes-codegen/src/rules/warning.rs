//! What may not be meant as it is written: one warning of a kind, however many rows it is about.

use crate::call::options::Options;
use crate::catalog::Entry;
use crate::columns::Columns;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::cell::Cell;
use crate::markdown::{Row, Table};
use crate::source::{Source, Span};

/// Warns of what is doubtful about the entries of `table`, save what the call allows.
pub(crate) fn check(
    source: &Source,
    table: &Table,
    columns: &Columns,
    entries: &[&Entry],
    options: &Options,
    diagnostics: &mut Diagnostics,
) {
    let mut doubt = |rule: Rule, spans: Vec<Span>, what: &str, help: &str| {
        if let Some(first) = spans.first()
            && !options.allows(rule)
        {
            let title = format!("{what} in {}", source.lines_of(&spans));
            let silence = format!("{help}; `allow = [{}]` in the call silences this", rule.id());
            diagnostics.push(Diagnostic::new(rule, *first, title).help(silence));
        }
    };
    let spans =
        |holds: &dyn Fn(&Entry) -> bool| entries.iter().filter(|it| holds(it)).map(|it| it.span).collect();

    let is_error = |entry: &Entry| entry.status.is_some_and(|status| status.get() >= 400);
    let errors_have_codes = entries.iter().any(|entry| is_error(entry) && entry.code.is_some());
    doubt(
        Rule::ErrorWithoutCode,
        spans(&|entry| errors_have_codes && is_error(entry) && entry.code.is_none()),
        "error without a code",
        "give it one, as the other errors have",
    );
    doubt(
        Rule::EmptyMessage,
        spans(&|entry| columns.message.is_some() && entry.message.is_none()),
        "empty message",
        "write what it means",
    );
    doubt(
        Rule::UnregisteredStatus,
        spans(&|entry| {
            columns.status.is_some() && entry.status.is_some_and(|status| status.phrase().is_none())
        }),
        "unregistered status",
        "check the number against the list of IANA",
    );
    let prose = [columns.reason, columns.message];
    let is_template = |row: &&Row| {
        let mut cells = prose.iter().filter_map(|column| row.cells.get((*column)?));
        cells.any(Cell::is_template)
    };
    doubt(
        Rule::TemplateText,
        table.rows.iter().filter(is_template).map(|row| row.span).collect(),
        "text of a template",
        "write the text that the template gives",
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Call, read};

    fn titles(rows: &str, options: &str) -> Vec<String> {
        let text = format!("|Status|Code|Message|\n|-|-|-|\n{rows}");
        let call = Call::parse(format!("enum Code = \"x.md\", {options}").parse().unwrap()).expect("a call");
        let reading = read(&Source::new("x.md", text.into_bytes()), &call.options);
        reading.diagnostics.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn one_warning_tells_all_lines() {
        assert_eq!(
            titles("|404|A||\n|400|B|x|\n|401|C||\n|402|D||\n", ""),
            ["warning: empty message in lines 3, 5 and 6 [empty_message]"]
        );
        let many = (0..30).fold(String::new(), |rows, row| rows + &format!("|404|C{row}||\n"));
        assert!(titles(&many, "")[0].contains("21, 22 and 10 more"), "{:?}", titles(&many, ""));
    }

    #[test]
    fn each_doubt_has_its_warning_and_can_be_allowed() {
        let rows = "|404|A|x|\n|400||x|\n|452|B|x|\n|500|C|{{ x }}|\n|200||x|\n";
        assert_eq!(
            titles(rows, ""),
            [
                "warning: error without a code in line 4 [error_without_code]",
                "warning: unregistered status in line 5 [unregistered_status]",
                "warning: text of a template in line 6 [template_text]",
            ]
        );
        assert_eq!(titles(rows, "allow = [error_without_code, unregistered_status, template_text]"), [""; 0]);
        assert_eq!(titles("|404||x|\n|400||x|\n", ""), [""; 0]);
    }
}
