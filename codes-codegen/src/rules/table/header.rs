//! Checks the header row and the delimiter row of a table.

use crate::catalog::status;
use crate::columns::{Columns, style::Styles};
use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::{Line, Place, Row, Table, container::MARKS, container::Standing, delimiter, line};
use crate::rules::cell::{self, CellUse};
use crate::rules::edit;
use crate::rules::table::{hidden, lost, misfit};
use crate::source::{Source, Span, line_start};

pub(crate) fn check(source: &Source, table: &Table, columns: &Columns, diagnostics: &mut Diagnostics) {
    diagnostics.extend(table.header.cells.iter().flat_map(|cell| cell::check(cell, CellUse::Header)));
    diagnostics.extend(row_as_header(table, columns));
    diagnostics.extend(misplaced_delimiter(table, source));
    diagnostics.extend(invalid_delimiter(table, source));
    diagnostics.extend(table.footnote.map(|it| hidden::in_footnote(source.text(), table, it)));
}

/// Reports a row of a table in the place of its header row.
pub(crate) fn row_as_header(table: &Table, columns: &Columns) -> Option<Diagnostic> {
    let code = table.header.cell(columns.code).map(|cell| cell.text.as_str());
    let is_code = code.is_some_and(|text| text.contains('_') && Styles::of(table, columns).fit(text));
    (is_code || has_status(&table.header)).then(|| missing_header(table.header.span))
}

/// Reports a delimiter row in the place of the header of `table`, or right above it.
fn misplaced_delimiter(table: &Table, source: &Source) -> Option<Diagnostic> {
    let header = table.header.span;
    if delimiter::is_delimiter(source.slice(header)) {
        let title = "this is a delimiter row, but it is where the header row should be";
        let help = "delete one of the two delimiter rows, and put an empty line above the header row";
        let mistake = Diagnostic::new(Rule::RepeatedDelimiter, header, title);
        return Some(mistake.label("the first line of a table is its header").help(help));
    }
    let above = line_start(source.text(), header.start).checked_sub(1)?;
    let above = Span { start: line_start(source.text(), above), end: above };
    let row = source.slice(above).trim_matches(MARKS);
    let title = "this delimiter row is right above a table, so GitHub shows another table";
    delimiter::is_delimiter(row).then(|| {
        Diagnostic::new(Rule::RepeatedDelimiter, above.trimmed(source.text()), title)
            .context(header, "the header of the table")
            .help("delete it, or put an empty line between them if it belongs to another table")
    })
}

/// Reports that the first line of `table` is a title, and that the header row is below it.
pub(crate) fn title_as_header(markdown: &str, table: &Table) -> Option<Diagnostic> {
    let row = table.rows.first()?.span.of(markdown);
    let is_title =
        lost::is_title(table.header.span.of(markdown)) && (lost::names_texts(row) || lost::names_keys(row));
    let title = "this line is a title, but it is where the header row should be";
    is_title.then(|| {
        Diagnostic::new(Rule::MissingHeader, table.header.span, title)
            .label("the first line of a table is its header")
            .help(misfit::below_title(row))
    })
}

pub(crate) fn has_status(row: &Row) -> bool {
    row.cells.iter().any(|cell| status::read(&cell.text).is_some())
}

pub(crate) fn missing_header(row: Span) -> Diagnostic {
    let title = "this line reads like a row, but it is where the header row should be";
    let help = "write a header row above it, such as `| HTTP status | Code | Message |`, and move the \
                delimiter row up between the two";
    let mistake = Diagnostic::new(Rule::MissingHeader, row, title);
    mistake.label("the first line of a table is its header").help(help).about([row])
}

/// Reports a delimiter row that the parser accepts and GitHub does not, such as `|- -|---|`.
fn invalid_delimiter(table: &Table, source: &Source) -> Option<Diagnostic> {
    let end = table.rows.first().map_or(table.span.end, |row| row.span.start);
    let between = Span { start: table.header.span.end, end };
    let (span, text) = line::lines(source.slice(between)).find(|(_, text)| text.contains('-'))?;
    let text = text.trim_start_matches(['>', ' ', '\t']);
    let end = between.start + span.end;
    let span = end - text.len()..end;
    let mistake = |title| Diagnostic::new(Rule::InvalidDelimiter, span.into(), title);
    if table.delimiter != Standing::InTable {
        let title = "this line does not begin like the header row, so GitHub does not see a table";
        let help = "put an empty line above the header, and begin each line of the table with the same characters and spaces";
        return Some(mistake(title).context(table.header.span, "the header").help(help));
    }
    let title = if delimiter::is_item(text) {
        "a line that begins with `-` and a space is a list item, so GitHub does not see a table"
    } else if delimiter::is_delimiter(text) {
        return None;
    } else {
        "not every Markdown renderer sees a table here"
    };
    let (span, cells) = (Span { start: end - text.len(), end }, table.header.cells.len());
    let edit = edit::delimiter_instead(Line { span, text, place: Place::Table }, cells);
    let fix = edit.map(|edit| Fix::safe([edit]));
    let help = format!("write `|{}`", "---|".repeat(cells));
    Some(mistake(title).label("expected cells such as `---` or `:-:`").help(help).fix(fix))
}
