//! Diagnostics of rows that are cut off.

use crate::diagnostic::{Diagnostic, fix::Fix, rule::Rule};
use crate::markdown::{Block, BlockKind, Line, Row, Table, line as lines};
use crate::rules::edit;
use crate::source::{self, Span};

pub(crate) fn line(markdown: &str, table: &Table, line: Line<'_>) -> Diagnostic {
    if line.span.start < table.span.start {
        let title = "this line looks like a part of the table below it, but Markdown takes it for text";
        return cut_off(line, title)
            .context(table.header.span, "the table begins here")
            .help(
                "if it is a row, move it below the delimiter row of the table; if it is a title, write it without pipes and put \
                 an empty line below it; otherwise delete it",
            );
    }
    let last = table.last_row().span;
    // The last line of a table without rows is the delimiter row.
    let end = if table.rows.is_empty() { table.span.trimmed(markdown).end } else { last.end };
    let between = markdown.get(end..line.span.start).unwrap_or_default();
    let (marks, expected) = (marks(markdown, line.span.start), marks(markdown, last.start));
    let is_alike = marks.trim() == expected.trim() && marks.len() >= expected.len();
    let is_below = is_alike && lines::are_empty(between) && between.matches('\n').count() > 1;
    let help = match (is_alike, is_below) {
        (false, _) => {
            "move this line up to the table, right below its last row, and begin it as that row begins, with the same \
             characters and spaces"
        }
        (true, true) => "delete the empty lines between this line and the table",
        (true, false) => "move this line up to the table, right below its last row",
    };
    let moved = Some(line.content().start).filter(|_| is_below);
    let moved = moved.and_then(|at| edit::row_below(markdown, end, at, last.start));
    cut_off(line, "this line looks like a row, but Markdown takes it for text")
        .context(last, "the table ends here")
        .help(help)
        .fix(moved.map(|edit| Fix::safe([edit])))
}

fn cut_off(line: Line<'_>, title: &str) -> Diagnostic {
    Diagnostic::new(Rule::CutOffRow, line.content(), title).label("not a row of the table")
}

/// Returns the text before the first cell on the line with the offset `at`: blanks and quote markers.
fn marks(markdown: &str, at: usize) -> &str {
    let line = markdown.get(source::line_start(markdown, at)..).unwrap_or_default();
    let is_cell = |c: char| c == '|' || c.is_alphanumeric() || c == '\n';
    line.get(..line.find(is_cell).unwrap_or(line.len())).unwrap_or_default()
}

pub(crate) fn in_html(table: &Table, line: Line<'_>) -> Diagnostic {
    cut_off(line, "this row is written in HTML, so it is not part of the table")
        .context(table.last_row().span, "the table ends here")
        .help("write it as the rows above are written, with `|` between its cells")
}

/// Reports a `row` that continues on `line`.
pub(crate) fn continued(row: &Row, line: Line<'_>) -> Diagnostic {
    let title = "this line looks like the end of a row that is broken over several lines";
    Diagnostic::new(Rule::CutOffRow, line.content(), title)
        .label("not part of the table")
        .context(row.span, "Markdown reads this line only")
        .help("write the whole row on one line; `<br>` begins a new line in a cell")
}

/// Reports a table of codes among the rows of another table. It begins with `header` and `delimiter`.
pub(crate) fn table_in_rows(header: Span, delimiter: Span) -> Diagnostic {
    let title = "this delimiter row is among the rows of another table";
    Diagnostic::new(Rule::RepeatedDelimiter, delimiter, title)
        .label("Markdown takes this for a row")
        .context(header, "the header")
        .help("put an empty line above the header")
}

pub(crate) fn row_as_header(other: &Table) -> Diagnostic {
    let title =
        "this line looks like a row, but the delimiter row below it makes it the header row of another table";
    Diagnostic::new(Rule::CutOffRow, other.header.span, title)
        .label("not a row of the table above")
        .help("delete the delimiter row, and move this line and the rows below it up to the table")
}

pub(crate) fn below_blank_header(other: &Table, row: &Row) -> Diagnostic {
    let title = "this line looks like a row, but it is in a table with an empty header row";
    Diagnostic::new(Rule::CutOffRow, row.span, title)
        .label("not a row of the table above")
        .context(other.header.span, "another table begins here")
        .help("delete the empty header row and its delimiter row, and move the rows up to the table")
}

/// Reports a comment or code block that is never closed, and the first row in it.
pub(crate) fn unclosed(block: Block, markdown: &str, row: Option<Span>) -> Diagnostic {
    let opener = block.span.of(markdown).lines().next().unwrap_or_default().trim_end().len();
    let opener = (block.span.start..block.span.start + opener).into();
    let (title, closer) = match block.kind {
        BlockKind::OpenComment => ("this comment is never closed and hides the rest of the page", "`-->`"),
        BlockKind::RunOnFence => (
            "this code block is not closed before the next one begins, and hides the lines between them",
            "another line of these characters",
        ),
        BlockKind::RunOnComment => (
            "this comment is not closed before the next one begins, and hides the lines between them",
            "`-->`",
        ),
        _ => (
            "this code block is never closed and hides the rest of the page",
            "another line of these characters",
        ),
    };
    let diagnostic = Diagnostic::new(Rule::UnclosedBlock, opener, title).label("opened here");
    let help = format!("write {closer} where it should end");
    let Some(row) = row else { return diagnostic.help(help) };
    let help = help + "; a row of the table is moved up, right below its last row";
    diagnostic.context(row, "this row is hidden").help(help)
}
