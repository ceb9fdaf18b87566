//! Diagnostics of rows that are cut off.

use std::iter;

use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Block, BlockKind, Line, Row, Table, comment, line};
use crate::rules::lost_row::cut::Cut;
use crate::source::{Source, Span};

/// Words for one or several cut-off lines.
struct Words {
    look: String,
    row: &'static str,
    /// The lines in a help.
    lines: String,
    it: &'static str,
    it_is: &'static str,
    label: String,
}

impl Words {
    fn of(source: &Source, cut: &Cut<'_>) -> Self {
        let number = |line: &Span| source.locate(line.start).line;
        if let [first, .., last] = cut.lines.as_slice() {
            let (first, last) = (number(first), number(last));
            let to = if last - first > 1 { "to" } else { "and" };
            let lines = format!("lines {first} {to} {last}");
            return Words {
                look: format!("these {} lines look like", cut.lines.len()),
                row: "rows",
                it: "them",
                it_is: "they are rows",
                label: format!("{lines} are not rows of the table"),
                lines,
            };
        }
        Words {
            look: "this line looks like".to_owned(),
            row: "a row",
            lines: "this line".to_owned(),
            it: "it",
            it_is: "it is a row",
            label: LABEL.to_owned(),
        }
    }
}

/// Reports all lines of `cut`.
pub(crate) fn cut(source: &Source, markdown: &str, cut: &Cut<'_>) -> Diagnostic {
    let Words { look, row, lines, it, it_is, label } = Words::of(source, cut);
    let mistake = |title| cut_off(cut.first(), title).label(label).about(cut.lines.iter().copied());
    if cut.is_above() {
        let title = format!("{look} a part of the table below {it}, but Markdown takes {it} for text");
        let mistake = mistake(title).context(cut.table.header.span, "the table begins here");
        return mistake.help(format!(
            "if {it_is}, move {it} below the delimiter row of the table; if {} a title, write it without pipes and put an empty \
             line below it; otherwise delete {it}",
            if cut.lines.len() > 1 { "one of them is" } else { "it is" }
        ));
    }
    let help = if let Some(element) = cut.element_below(markdown) {
        format!("delete the tags of `<{element}>`, because HTML begins with them and ends the table")
    } else if !cut.is_begun_alike(markdown) {
        format!(
            "move {lines} up to the table, right below its last row, and begin {it} as that row begins, with the same \
             characters and spaces"
        )
    } else if let Some(last) = cut.below_empty_lines(markdown) {
        let lines =
            if cut.lines.len() > 1 { format!("line {}", source.locate(last.start).line) } else { lines };
        format!("delete the empty lines between {lines} and the table")
    } else {
        format!(
            "move {lines} up to the table, right below its last row; or begin another table with a header row and a delimiter \
             row above {it}"
        )
    };
    let mut separators = cut.lines.iter().filter_map(|row| Some(line::spreadsheet_row(row.of(markdown))?.1));
    let help = match separators.next().map(line::separator_name) {
        Some(name) => format!("{help}, and write `|` in place of each {name} in {it}"),
        None => help,
    };
    mistake(format!("{look} {row}, but Markdown takes {it} for text"))
        .context(cut.table.last_row().span, "the table ends here")
        .help(help)
        .fix(cut.moved_up(markdown))
}

/// The label of a row that is cut off.
const LABEL: &str = "not a row of the table";

fn cut_off(line: Span, title: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Rule::CutOffRow, line, title).label(LABEL).about([line])
}

/// Reports HTML rows below `table`. `line` begins the first of them.
pub(crate) fn in_html(markdown: &str, table: &Table, line: Line<'_>, html: Span) -> Diagnostic {
    let tags = html.of(markdown).to_ascii_lowercase();
    let rows: Vec<Span> = tags.match_indices("<tr").map(|(at, _)| Span::at(html.start + at)).collect();
    let (title, it) = match rows.len() {
        0 | 1 => ("this row is written in HTML, so it is not part of the table".to_owned(), "it"),
        count => {
            (format!("these {count} rows are written in HTML, so they are not part of the table"), "them")
        }
    };
    let mistake = cut_off(line.content(), title)
        .context(table.last_row().span, "the table ends here")
        .help(format!("write {it} as the rows above are written, with `|` between the cells"));
    if rows.is_empty() { mistake } else { mistake.about(rows) }
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
        .about(iter::once(&other.header).chain(&other.rows).map(|row| row.span))
        .help("delete the delimiter row, and move this line and the rows below it up to the table")
}

pub(crate) fn below_blank_header(other: &Table, row: &Row) -> Diagnostic {
    let title = "this line looks like a row, but it is in a table with an empty header row";
    Diagnostic::new(Rule::CutOffRow, row.span, title)
        .label("not a row of the table above")
        .context(other.header.span, "another table begins here")
        .about(other.rows.iter().map(|row| row.span))
        .help("delete the empty header row and its delimiter row, and move the rows up to the table")
}

/// Reports a comment or code block that is never closed, and the first row in it.
pub(crate) fn unclosed(block: Block, markdown: &str, row: Option<Span>) -> Diagnostic {
    let opener = block.span.of(markdown).lines().next().unwrap_or_default().trim_end().len();
    let opener = (block.span.start..block.span.start + opener).into();
    let end_of_comment = if comment::is_of_mdx(block.span.of(markdown)) { "`*/}`" } else { "`-->`" };
    let (title, closer) = match block.kind {
        BlockKind::OpenComment => {
            ("this comment is never closed and hides the rest of the page", end_of_comment)
        }
        BlockKind::RunOnFence => (
            "this code block is not closed before the next one begins, and hides the lines between them",
            "another line of these characters",
        ),
        BlockKind::RunOnComment => (
            "this comment is not closed before the next one begins, and hides the lines between them",
            end_of_comment,
        ),
        _ => (
            "this code block is never closed and hides the rest of the page",
            "another line of these characters",
        ),
    };
    let diagnostic = Diagnostic::new(Rule::UnclosedBlock, opener, title).label("opened here");
    let help = format!("write {closer} where it should end");
    let Some(row) = row else { return diagnostic.help(help) };
    let help = help + "; then move the rows below it up, right below the last row of the table";
    diagnostic.context(row, "this row is hidden").help(help)
}
