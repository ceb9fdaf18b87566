//! The shape of a row: whether Markdown shows it as it is written.

use crate::catalog::status;
use crate::columns::Columns;
use crate::columns::style::Styles;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::markdown::cell::Cell;
use crate::markdown::line;
use crate::markdown::{Row, Table, Width};
use crate::rules::table::hidden;
use crate::source::{Source, Span};
use crate::text::{blank_name, is_false_blank};

/// How many columns a line is indented that is code (`CommonMark`, section 4.4).
const CODE: usize = 4;

/// How long a row is that a help repeats, in bytes.
const SHOWN: usize = 60;

/// What is wrong about the shape of `row`, if anything is.
pub(crate) fn check(table: &Table, row: &Row, source: &Source) -> Option<Diagnostic> {
    let text = source.slice(row.span);
    if let Some(diagnostic) = false_blank(row, text).or_else(|| no_entry(table, row)) {
        return Some(diagnostic);
    }
    let expected = table.header.cells.len();
    let header = format!("the header has {expected} cells");
    match row.width {
        _ if line::is_delimiter(text) || (row.width != Width::Fits && hidden::is_meant_as_delimiter(text)) => Some(
            Diagnostic::new(
                Rule::RepeatedDelimiter,
                row.span,
                "a line of dashes stands among the rows of the table",
            )
            .label("Markdown takes this for a row")
            .help("delete it; if another table begins here, put an empty line before its header"),
        ),
        _ if is_indented(row, table, source) => Some(
            Diagnostic::new(
                Rule::CutOffRow,
                row.span,
                "this row is indented like code, and most readers of Markdown take it for code",
            )
            .label("no row of the table")
            .help("delete the blanks before it"),
        ),
        Width::Fits => None,
        Width::Short(_) if !text.contains('|') => Some(
            Diagnostic::new(
                Rule::GluedLine,
                row.span,
                "this line touches the table, so that Markdown takes it for a row",
            )
            .label("no row of the table")
            .help("put an empty line before it; if it belongs to the row above, write it on that line"),
        ),
        Width::Short(width) => {
            let title = format!("this row has {width} of the {expected} cells that the header has");
            let filled = text.trim_end_matches('|').trim_end();
            let whole = format!("{filled}{} |", " |".repeat(expected - width));
            let help = if filled.len() <= SHOWN && !text.contains('`') {
                format!("add the missing cells, an empty one as in `{whole}`; if this is the rest of the row above, write it on that line")
            } else {
                "add the missing cells, an empty one as a pipe of its own; if this is the rest of the row above, write it on that line"
                    .to_owned()
            };
            Some(Diagnostic::new(Rule::MissingCells, row.span, title).context(table.header.span, header).help(help))
        }
        Width::Long(rest) => Some(
            Diagnostic::new(
                Rule::ExtraCells,
                rest,
                format!("this row has more cells than the {expected} that the header has"),
            )
            .label("Markdown drops what begins here")
            .context(table.header.span, header)
            .help("if this pipe is text, write it as `\\|`, even between backticks; if another row begins here, give it a line of its own; else delete what is too much"),
        ),
    }
}

/// Whether `row` begins so far behind the header of `table` that it is code.
fn is_indented(row: &Row, table: &Table, source: &Source) -> bool {
    let indent = source.indent(row.span.start);
    indent >= CODE && indent >= source.indent(table.header.span.start) + CODE
}

/// A character at an end of the row that looks like a blank and is text to Markdown.
fn false_blank(row: &Row, text: &str) -> Option<Diagnostic> {
    if let [b'!'..=b'~', .., b'!'..=b'~'] = text.as_bytes() {
        return None;
    }
    let ends = [text.char_indices().next(), text.char_indices().next_back()];
    let (at, c) = ends.into_iter().flatten().find(|(_, c)| is_false_blank(*c))?;
    let span = (row.span.start + at..row.span.start + at + c.len_utf8()).into();
    let title = format!("this row begins or ends with {}, which Markdown takes for text", blank_name(c));
    Some(Diagnostic::new(Rule::InvisibleCharacter, span, title).label("here").help("delete it"))
}

/// A row that says nothing of a code: an empty one, or the header again.
fn no_entry(table: &Table, row: &Row) -> Option<Diagnostic> {
    let is_same = |(cell, header): (&Cell, &Cell)| cell.text == header.text;
    if row.width != Width::Fits {
        None
    } else if row.cells.iter().all(|cell| cell.text.is_empty()) {
        Some(Diagnostic::new(Rule::EmptyRow, row.span, "this row is empty").help("delete it"))
    } else if row.cells.iter().zip(&table.header.cells).all(is_same) {
        Some(
            Diagnostic::new(Rule::RepeatedHeader, row.span, "this row repeats the header")
                .context(table.header.span, "the header")
                .help("delete it; if another table begins here, put an empty line before it and a line of dashes below it"),
        )
    } else {
        None
    }
}

/// The mistake of a row where the header belongs, if the header of `table` is one.
pub(crate) fn check_header(table: &Table, columns: &Columns) -> Option<Diagnostic> {
    let text = |column: Option<usize>| table.header.cells.get(column?).map(|cell| cell.text.as_str());
    let is_status = table.header.cells.iter().any(|cell| status::read(&cell.text).is_some());
    let is_code =
        text(columns.code).is_some_and(|text| text.contains('_') && Styles::of(table, columns).fit(text));
    (is_status || is_code).then(|| missing_header(table.header.span))
}

/// A row at `row` that stands where the header belongs.
pub(crate) fn missing_header(row: Span) -> Diagnostic {
    Diagnostic::new(Rule::MissingHeader, row, "this line reads like a row, and stands where the header belongs")
        .label("the first line of a table is its header")
        .help(
            "write a line above it that says what each column holds, such as `| HTTP status | Code | Message |`, and move the \
             line of dashes up between the two",
        )
}

/// What is wrong about the line of dashes below the header of `table`, if anything is.
///
/// The parser takes some lines for one that GitHub does not, such as `|- -|---|`.
pub(crate) fn check_delimiter(table: &Table, source: &Source) -> Option<Diagnostic> {
    let end = table.rows.first().map_or(table.span.end, |row| row.span.start);
    let between = Span { start: table.header.span.end, end };
    let (span, text) = line::lines(source.slice(between)).find(|(_, text)| text.contains('-'))?;
    let text = text.trim_start_matches(['>', ' ', '\t']);
    if line::is_delimiter(text) {
        return None;
    }
    let end = between.start + span.end;
    Some(
        Diagnostic::new(
            Rule::InvalidDelimiter,
            (end - text.len()..end).into(),
            "not every reader of Markdown sees a table here",
        )
        .label("expected cells such as `---` or `:-:`")
        .help(format!("write `|{}`", "---|".repeat(table.header.cells.len()))),
    )
}

/// The rows of `table` without the lines at its end that are none to its readers.
///
/// These are the attributes that kramdown gives the table above them, such as `{: .wide}`, the tags that close what the
/// table stands in, such as `</TabItem>`, and footnotes, such as `[^1]: See there.`
pub(crate) fn rows<'a>(table: &'a Table, source: &Source) -> &'a [Row] {
    let is_row = |row: &Row| {
        let text = source.slice(row.span);
        let is_attributes = text.starts_with("{:") && text.ends_with('}');
        let is_closer = text.starts_with("</") && text.find('>') == Some(text.len() - 1);
        let is_note = text.starts_with("[^") && text.contains("]:") && !text.contains('|');
        row.width == Width::Fits || !(is_attributes || is_closer || is_note)
    };
    let count = table.rows.iter().rposition(is_row).map_or(0, |last| last + 1);
    table.rows.get(..count).unwrap_or(&table.rows)
}

#[cfg(test)]
mod tests {
    use crate::{Diagnostic, Options, Rule, Source, read};

    fn kinds(rows: &str) -> Vec<Rule> {
        let text = format!("|Status|Code|\n|-|-|\n|200|A|\n{rows}|404|B|\n");
        let reading = read(&Source::new("x.md", text.into_bytes()), &Options::default());
        assert!(!reading.catalog.unwrap().entries().is_empty());
        reading.diagnostics.iter().map(Diagnostic::rule).collect()
    }

    #[test]
    fn lines_that_are_no_rows_are_told_apart() {
        assert_eq!(kinds("|---|---|\n"), [Rule::RepeatedDelimiter]);
        assert_eq!(kinds("+---+---+\n"), [Rule::RepeatedDelimiter]);
        assert_eq!(kinds("see below\n"), [Rule::GluedLine]);
        assert_eq!(kinds(":::\n===\n"), [Rule::GluedLine, Rule::GluedLine]);
        assert_eq!(kinds("    |400|C|\n\t|401|D|\n"), [Rule::CutOffRow; 2]);
        assert_eq!(kinds("   |400|C|\n"), []);
        for blank in ["\u{a0}", "\u{2003}", "\u{3000}", "\u{feff}"] {
            assert_eq!(
                kinds(&format!("|400|C|{blank}\n{blank}|401|D|\n{blank}\n")),
                [Rule::InvisibleCharacter; 3]
            );
        }
        assert_eq!(kinds("|400|\n"), [Rule::MissingCells]);
        assert_eq!(kinds("|400|C|x|\n"), [Rule::ExtraCells]);
        assert_eq!(kinds("|400|C||401|D|\n"), [Rule::ExtraCells]);
    }

    #[test]
    fn a_delimiter_that_not_all_take_for_one_is_told() {
        let told = |delimiter: &str| -> Vec<Rule> {
            let text = format!("> |Status|Code|\n> {delimiter}\n> |404|A|\n");
            read(&Source::new("x.md", text.into_bytes()), &Options::default())
                .diagnostics
                .iter()
                .map(Diagnostic::rule)
                .collect()
        };
        assert_eq!(told("|- -|---|"), [Rule::InvalidDelimiter]);
        assert_eq!(told("|:--|--:|"), []);
        assert_eq!(told("---|---"), []);
    }

    #[test]
    fn attributes_and_closing_tags_end_a_table_without_being_rows() {
        for end in ["{: .wide #codes}\n", "</TabItem>\n</Tabs>\n", "[^1]: See there.\n", ""] {
            let text = format!("|Status|Code|\n|-|-|\n|200|A|\n{end}");
            assert_eq!(read(&Source::new("x.md", text.into()), &Options::default()).diagnostics, []);
        }
        assert_eq!(kinds("{: .wide}\n</Tab>\n"), [Rule::GluedLine; 2]);
    }
}
