//! The rows of a table to entries: each row is an entry, is skipped, or is a mistake.

mod entry;

use crate::call::options::Options;
use crate::catalog::Entry;
use crate::catalog::code::Code;
use crate::catalog::number::Number;
use crate::catalog::status;
use crate::catalog::variant::Variant;
use crate::columns::Columns;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::{Row, Table, Width};
use crate::rules::row;
use crate::source::Source;
use crate::text::quote;

/// What the rows of a table come to.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// The sound rows.
    pub(crate) entries: Vec<Entry>,
    /// The names that rows with a mistake would have.
    pub(crate) unsound: Vec<Variant>,
    /// The texts that the call skips and no row has.
    pub(crate) unskipped: Vec<String>,
}

/// Reads the rows of `table`, of which each comes to one of three ends.
pub(crate) fn read(
    source: &Source,
    table: &Table,
    columns: &Columns,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Rows {
    let mut read = Rows::default();
    let mut skipped: Vec<Vec<&Row>> = vec![Vec::new(); options.skipped().len()];
    for row in row::rows(table, source) {
        let texts = skip(row, columns, options);
        for index in &texts {
            skipped.get_mut(*index).into_iter().for_each(|rows| rows.push(row));
        }
        if !texts.is_empty() {
            continue;
        }
        if let Some(diagnostic) = row::check(table, row, source).or_else(|| section(row, columns)) {
            diagnostics.push(diagnostic);
            read.unsound.extend(entry::name(row, columns, options));
        } else if let Some(entry) = entry::read(row, columns, options, diagnostics) {
            read.entries.push(entry);
        } else {
            read.unsound.extend(entry::name(row, columns, options));
        }
    }
    for (text, rows) in options.skipped().iter().zip(&skipped) {
        if rows.is_empty() {
            read.unskipped.push(text.clone());
        }
        if let Some(diagnostic) = skipped_code(text, rows, columns, options) {
            diagnostics.push(diagnostic);
        }
    }
    read
}

/// The mistake of a row with text in one cell only, which names no code: a title between rows, or the rest of the row above.
fn section(row: &Row, columns: &Columns) -> Option<Diagnostic> {
    let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.text.is_empty());
    let (column, cell) = filled.next()?;
    if row.width != Width::Fits || filled.next().is_some() || row.cells.len() < 2 {
        return None;
    }
    let is_title = cell.markdown.starts_with("**") || cell.text.contains(' ');
    let is_key = (columns.status == Some(column) && status::read(&cell.text).is_some())
        || (columns.number == Some(column) && Number::from_text(&cell.text).is_some())
        || (columns.code == Some(column) && Code::from_text(&cell.text).is_ok() && !is_title);
    (!is_key && (is_title || ![columns.status, columns.code, columns.number].contains(&Some(column)))).then(|| {
        Diagnostic::new(Rule::SectionRow, row.span, "this row has text in one cell and names no code")
            .label("not a row for a code")
            .help("delete it, or write the missing cells; for a title, end the table above it, and begin another one below it with a header and a line of dashes")
    })
}

/// Which texts of the option `skip` are the whole status, code or number of `row`.
fn skip(row: &Row, columns: &Columns, options: &Options) -> Vec<usize> {
    if options.skipped().is_empty() {
        return Vec::new();
    }
    let keys = [columns.status, columns.code, columns.number].into_iter().flatten();
    let texts: Vec<&str> = keys.filter_map(|column| Some(row.cells.get(column)?.text.as_str())).collect();
    let skipped = options.skipped().iter().enumerate();
    skipped.filter(|(_, skipped)| texts.contains(&skipped.as_str())).map(|(index, _)| index).collect()
}

/// The mistake of skipping `rows` as `text`, where a code hides among rows that are none.
fn skipped_code(text: &str, rows: &[&Row], columns: &Columns, options: &Options) -> Option<Diagnostic> {
    let is_sound = |row: &&&Row| {
        row.width == Width::Fits && entry::read(row, columns, options, &mut Diagnostics::default()).is_some()
    };
    let sound = rows.iter().find(is_sound)?;
    let unsound = rows.iter().find(|row| !is_sound(row))?;
    let title = format!("the call skips rows of {}, and one of them is a sound row", quote(text));
    Some(
        Diagnostic::new(Rule::SkippedCode, sound.span, title)
            .label("this row is sound")
            .context(unsound.span, "this one is not")
            .help("mend or delete the row that is no code, and take the text out of `skip`"),
    )
}

#[cfg(test)]
mod tests {
    use crate::{Call, Diagnostic, Rule, Source, read};

    fn outcome(rows: &str, skip: &str) -> (usize, Vec<Rule>) {
        let text = format!("|HTTP status|Code|\n|-|-|\n|200|A|\n{rows}");
        let call =
            Call::parse(format!("enum Code = \"x.md\", skip = [{skip}]").parse().unwrap()).expect("a call");
        let reading = read(&Source::new("x.md", text.into_bytes()), &call.options);
        (reading.catalog.unwrap().entries().len(), reading.diagnostics.iter().map(Diagnostic::rule).collect())
    }

    #[test]
    fn rows_are_skipped_by_the_whole_text_of_their_status_or_code() {
        assert_eq!(outcome("|**5xx**||\n|any other|\n|404|B|\n", r#""5xx", "any other""#), (2, vec![]));
        assert_eq!(outcome("|404|B|\n|410|`C`|\n", r#""C""#), (2, vec![]));
        assert_eq!(outcome("|5xxx|B|\n", r#""5xx""#), (1, vec![Rule::InvalidStatus]));
    }

    #[test]
    fn a_sound_row_is_not_skipped_beside_one_that_is_none() {
        assert_eq!(outcome("|404|B|\n|404|C D|\n", r#""404""#), (1, vec![Rule::SkippedCode]));
        assert_eq!(outcome("|404|B|\n|404|C|\n", r#""404""#), (1, vec![]));
    }

    #[test]
    fn a_text_that_skips_nothing_is_stale() {
        assert_eq!(outcome("", r#""5xx""#), (1, vec![Rule::StaleOption]));
    }
}
