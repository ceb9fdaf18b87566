//! Explains why Markdown does not see a table.

use crate::diagnostic::fix::{Edit, Fix};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Block, BlockKind, Line, Page, Place, Table, delimiter, line};
use crate::rules::edit;
use crate::rules::table::{
    html,
    lost::{self, LostTable},
};
use crate::source::Span;
use crate::text::{blank_name, is_false_blank, quote};

/// Explains why Markdown does not see `table`.
pub(crate) fn explain(markdown: &str, table: &LostTable<'_>) -> Diagnostic {
    let spreadsheet = line::spreadsheet_row(table.header.span.of(markdown));
    let mut mistake = match (table.header.place, table.delimiter, spreadsheet) {
        (Place::Block(block), ..) => hidden(block, markdown, table.header),
        (_, Some(delimiter), _) => misfit(markdown, table, delimiter),
        (_, None, Some((_, separator))) => from_spreadsheet(markdown, table.header, separator),
        (_, None, None) => {
            let edit = edit::delimiter_below(markdown, table.header);
            without_delimiter(table.header).fix(edit.map(|edit| Fix::safe([edit])))
        }
    };
    if let Some(help) = mistake.help.take_if(|_| table.is_spread) {
        mistake.help = Some(help + "; delete all empty lines within the table");
    }
    mistake
}

/// Reports that no delimiter row is between `header` and the rows below.
pub(crate) fn without_delimiter(header: Line<'_>) -> Diagnostic {
    let title = "this looks like a table, but the delimiter row is missing";
    let mistake = Diagnostic::new(Rule::MissingDelimiter, header.span, title).label("no table begins here");
    mistake.help(format!("write `{}` below the header", dashes_below(header)))
}

/// Reports that `header` and the rows below it come from a spreadsheet, where `separator` is between the cells.
fn from_spreadsheet(markdown: &str, header: Line<'_>, separator: char) -> Diagnostic {
    let name = if separator == '\t' { "tab" } else { "semicolon" };
    let title = format!("{name}s are between these cells, so this is not a table");
    let lines = line::lines(markdown.get(header.span.start..).unwrap_or_default());
    let rows = lines.map_while(|(_, text)| line::spreadsheet_row(text)).count();
    let dashes = dashes_below(header);
    let help =
        format!("write `|` in place of each {name} in these {rows} lines, and `{dashes}` below the first");
    let fix = edit::spreadsheet(markdown, header).map(Fix::suggested);
    Diagnostic::new(Rule::MissingDelimiter, header.span, title).label("the header").help(help).fix(fix)
}

/// Returns the delimiter row of a table with this header.
fn dashes_below(header: Line<'_>) -> String {
    let quote = if header.text.trim_start().starts_with('>') { "> " } else { "" };
    let width = line::cells(line::without_block_markup(header.text)).len();
    format!("{quote}|{}", "---|".repeat(width.min(64)))
}

/// Reports that the header row and the delimiter row do not make a table.
fn misfit(markdown: &str, table: &LostTable<'_>, delimiter: Line<'_>) -> Diagnostic {
    if let Some(diagnostic) = [table.header, delimiter].into_iter().find_map(false_blank) {
        return diagnostic;
    }
    if let Some(header) = header_below_title(markdown, delimiter) {
        let title = "a title is above this delimiter row, not the header row, so this is not a table";
        return Diagnostic::new(Rule::MismatchedDelimiter, delimiter.span, title).help(below_title(header));
    }
    let (title, help, fix) = reason(markdown, table, delimiter);
    Diagnostic::new(Rule::MismatchedDelimiter, delimiter.span, title)
        .context(table.header.span, "the header")
        .help(help)
        .fix(fix)
}

/// Returns why the header row of `table` and `delimiter` do not make a table, with the help and the fix.
fn reason(markdown: &str, table: &LostTable<'_>, delimiter: Line<'_>) -> (String, String, Option<Fix>) {
    let [row, dashes] = [table.header, delimiter].map(|line| line::without_block_markup(line.text));
    let (cells, dashes) = (line::cells(row).len(), line::cells(dashes));
    let between = markdown.get(table.header.span.end..delimiter.span.start).unwrap_or_default();
    let whole = || format!("write `{}`", dashes_below(table.header));
    let rewritten = || edit::delimiter_instead(delimiter, cells).map(|edit| Fix::safe([edit]));
    let mut fix = None;
    let (title, help) = if table.is_below_delimiter() {
        ("this delimiter row is above its header row, so this is not a table", "move it below the header")
    } else if between.matches('\n').count() > 1 {
        fix = Some(Fix::safe([edit::lines_between(markdown, table.header.span.end, delimiter.span.start)]));
        (
            "an empty line is between this delimiter row and its header row, so this is not a table",
            "delete the empty line",
        )
    } else if !dashes.iter().all(|cell| delimiter::is_delimiter_cell(cell)) {
        let title = "only `-`, `:` and `|` are allowed in the delimiter row, so this is not a table";
        return (title.to_owned(), whole(), rewritten());
    } else if let Some(first) = table.first {
        fix = Some(Fix::suggested([join(first, table.header)]));
        ("the header row above is on two lines, so this is not a table", "write the header on one line")
    } else if !row.contains('|') && dashes.len() > 1 {
        (
            "the line above does not have `|` between its cells, so this is not a table",
            "write one between each two cells of the header, such as `| Status | Code |`",
        )
    } else if cells != dashes.len() {
        let plural = if dashes.len() == 1 { "" } else { "s" };
        let title = format!(
            "this delimiter row has {} cell{plural} and the header row has {cells}, so this is not a table",
            dashes.len()
        );
        return (title, whole(), rewritten());
    } else {
        header_reason(markdown, table.header.span, row)
    };
    (title.to_owned(), help.to_owned(), fix)
}

/// Returns why the header row at `header` does not begin a table although the delimiter row fits `row`, and the help.
fn header_reason(markdown: &str, header: Span, row: &str) -> (&'static str, &'static str) {
    if row.ends_with('\\') {
        ("not every Markdown renderer accepts a header row that ends in `\\`", "write ` |` after it")
    } else {
        in_admonition(markdown, header).unwrap_or((
            "the text above runs into the header row, so this is not a table",
            "write the header on one line with an empty line above it, and begin each line of the table at the margin",
        ))
    }
}

/// Returns the line below `delimiter` if it looks like a header row and the line above is a title.
fn header_below_title<'a>(markdown: &'a str, delimiter: Line<'_>) -> Option<&'a str> {
    let above = markdown.get(..delimiter.span.start)?.lines().next_back()?;
    let below = markdown.get(delimiter.span.end..)?.lines().nth(1)?;
    let [title, header] = [above, below].map(line::without_block_markup);
    (lost::is_title(title) && lost::names_texts(header)).then_some(header)
}

/// Returns the help for a title in place of the header row `header`.
pub(crate) fn below_title(header: &str) -> String {
    format!(
        "write the title without pipes, with an empty line below it; begin the table with {}, and move the delimiter row \
         below that line",
        quote(header)
    )
}

/// Joins two lines of a header row. If both have a pipe where they meet, one remains.
fn join(first: Line<'_>, second: Line<'_>) -> Edit {
    let row = line::without_block_markup(second.text);
    let start = first.text.trim_end_matches(|c| c == '|' && row.starts_with('|')).trim_end().len();
    let end = second.span.start + second.text.find(row).unwrap_or_default();
    Edit::replace((first.span.start + start..end).into(), " ")
}

/// Reports a character that looks like a blank and keeps Markdown from seeing the table.
fn false_blank(line: Line<'_>) -> Option<Diagnostic> {
    let (at, c) = line.text.char_indices().find(|(_, c)| is_false_blank(*c))?;
    let span = (line.span.start + at..line.span.start + at + c.len_utf8()).into();
    let title = format!("this line contains {}, so this is not a table", blank_name(c));
    let mistake = Diagnostic::new(Rule::InvisibleCharacter, span, title).label("here");
    let fix = edit::without_false_blanks(line).map(|(edits, is_safe)| Fix { edits, is_safe });
    Some(mistake.help("type the line again from here to its end").fix(fix))
}

/// The number of lines that a help shows of a table.
const SHOWN_LINES: usize = 12;

/// Returns the title and the help for a table that only `MkDocs` sees, if the last unindented line above `line` opens an admonition
/// or a tab.
fn in_admonition(markdown: &str, line: Span) -> Option<(&'static str, &'static str)> {
    let above = markdown.get(..line.start).unwrap_or_default();
    let mut openers =
        above.lines().rev().take(100).filter(|line| !line.starts_with([' ', '\t']) && !line.is_empty());
    let opener = openers.next()?;
    if opener.starts_with("===") {
        let help = "replace the line that begins with `===` by a heading, and delete the spaces at the start of the lines of the table";
        return Some(("this table is in a tab, where Markdown does not look for tables", help));
    }
    ["!!!", "???"].iter().any(|mark| opener.starts_with(mark)).then_some((
        "this table is in an admonition, where Markdown does not look for tables",
        "move the table below the admonition, and delete the spaces at the start of its lines",
    ))
}

/// Reports a complete table where Markdown does not look for tables.
fn hidden(block: Block, markdown: &str, header: Line<'_>) -> Diagnostic {
    use BlockKind::{
        Comment, Fence, Html, Indented, OpenComment, OpenFence, Patch, Preformatted, RunOnComment, RunOnFence,
    };
    let admonition = in_admonition(markdown, header.span).filter(|_| block.kind == Indented);
    let (title, help) = match block.kind {
        Comment => ("this table is in a comment", "delete the start and the end of the comment"),
        OpenComment | RunOnComment => (
            "this table is in a comment that is never closed",
            "write `-->` below the last line that should be hidden",
        ),
        Fence | Patch => ("this table is in a code block", "delete the fences around it"),
        OpenFence | RunOnFence => (
            "this table is in a code block that is never closed",
            "write the closing fence where the code should end",
        ),
        Indented => admonition.unwrap_or((
            "this table is indented like code, so Markdown does not see it",
            "delete the spaces at the start of its lines",
        )),
        Preformatted => ("this table is in HTML that shows its text as it is", "delete the tags around it"),
        Html => (
            "the HTML above runs into this table, so Markdown does not see it",
            "put an empty line between them",
        ),
    };
    let mut diagnostic =
        Diagnostic::new(Rule::HiddenTable, header.span, title).label("its header").help(help);
    if block.kind == Html {
        diagnostic = diagnostic.fix(empty_line_above(markdown, header.content().start));
    }
    diagnostic.is_example = matches!(block.kind, Comment | Fence | Patch);
    let start = block.span.start;
    let opener = markdown.get(start..header.span.start).and_then(|text| text.lines().next());
    let Some(opener) = opener else { return diagnostic };
    diagnostic.context((start..start + opener.trim_end().len()).into(), "this begins it")
}

/// Returns the fix that inserts an empty line above the line with the offset `header`.
fn empty_line_above(markdown: &str, header: usize) -> Option<Fix> {
    edit::empty_line_above(markdown, header).map(|edit| Fix::suggested([edit]))
}

/// Reports that `table` is in the footnote that begins at `footnote`, which is above the table or its header row.
pub(crate) fn in_footnote(markdown: &str, table: &Table, footnote: Span) -> Diagnostic {
    if footnote == table.header.span {
        let title = "GitHub takes this table for text of the footnote that begins here";
        return Diagnostic::new(Rule::HiddenTable, footnote, title)
            .label("its header")
            .help("write the header on a line of its own, with an empty line above it");
    }
    let title = "GitHub takes this table for text of the footnote above";
    Diagnostic::new(Rule::HiddenTable, table.header.span, title)
        .label("its header")
        .context(footnote, "the footnote begins here")
        .help("put an empty line above the table")
        .fix(empty_line_above(markdown, table.header.span.start))
}

/// Reports the HTML table at the offset `start` of `markdown`.
pub(crate) fn in_html(markdown: &str, page: &Page, start: usize) -> Diagnostic {
    let title = "this table is written in HTML, and only Markdown tables are read";
    let fix = html::in_markdown(markdown, page, start);
    let written = fix.iter().flat_map(|fix| &fix.edits).flat_map(|edit| edit.replacement.lines());
    let lines: Vec<&str> = written.map(str::trim).filter(|line| !line.is_empty()).collect();
    let help = if lines.is_empty() {
        "write it in Markdown: a header row such as `| Status | Code |`, below it `|---|---|`, and a line with as many cells \
         for each row; repeat a cell that spans rows, and write `<br>` between the lines of a cell"
            .to_owned()
    } else {
        let (shown, rest) = lines.split_at(lines.len().min(SHOWN_LINES));
        let more =
            if rest.is_empty() { String::new() } else { format!("\n… and the other {} rows", rest.len()) };
        format!("write it in Markdown, with a line for each row:\n{}{more}", shown.join("\n"))
    };
    Diagnostic::new(Rule::HtmlTable, (start..start + "<table".len()).into(), title).help(help).fix(fix)
}
