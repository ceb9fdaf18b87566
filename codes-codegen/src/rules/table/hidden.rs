//! Explains why Markdown does not see a table.

use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Block, BlockKind, Line, Page, Place, Table, block, comment, delimiter, line};
use crate::rules::edit;
use crate::rules::table::{html, lost::LostTable, misfit};
use crate::source::Span;
use crate::text::counted;

/// Explains why Markdown does not see `table`.
pub(crate) fn explain(markdown: &str, table: &LostTable<'_>) -> Diagnostic {
    let spreadsheet = line::spreadsheet_row(table.header.span.of(markdown));
    let delimiter = table.delimiter.or_else(|| begun_delimiter(markdown, table.header));
    let mut mistake = match (table.header.place, delimiter, spreadsheet) {
        (Place::Block(block), ..) => hidden(block, markdown, table.header),
        (_, Some(delimiter), _) => misfit::explain(markdown, table, delimiter),
        (_, None, Some((_, separator))) => from_spreadsheet(markdown, table.header, separator),
        (_, None, None) => {
            let is_clear = !misfit::comment_adds_cells(markdown, table.header)
                && !misfit::has_doubled_pipes(line::without_block_markup(table.header.text));
            let edit = edit::delimiter_below(markdown, table.header).filter(|_| is_clear);
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
    mistake.help(if misfit::has_doubled_pipes(line::without_block_markup(header.text)) {
        misfit::with_single_pipes(header)
    } else {
        format!("write `{}` below the header", misfit::dashes_below(header))
    })
}

/// Returns the line below `header` if it begins like a delimiter row, and other text follows.
fn begun_delimiter<'a>(markdown: &'a str, header: Line<'_>) -> Option<Line<'a>> {
    let (span, text) = line::lines(markdown.get(header.span.start..)?).nth(1)?;
    let span = (header.span.start + span.start..header.span.start + span.end).into();
    let cells = line::cells(line::without_block_markup(text));
    let is_begun = cells.first().is_some_and(|cell| cell.len() > 2 && delimiter::is_delimiter_cell(cell));
    is_begun.then_some(Line { span, text, place: header.place })
}

/// Reports that `header` and the rows below it come from a spreadsheet, where `separator` is between the cells.
fn from_spreadsheet(markdown: &str, header: Line<'_>, separator: char) -> Diagnostic {
    let name = line::separator_name(separator);
    let title = format!("{name}s are between these cells, so this is not a table");
    let lines = line::lines(markdown.get(header.span.start..).unwrap_or_default());
    let rows = lines.map_while(|(_, text)| line::spreadsheet_row(text)).count();
    let dashes = misfit::dashes_below(header);
    let help =
        format!("write `|` in place of each {name} in these {rows} lines, and `{dashes}` below the first");
    let fix = edit::spreadsheet(markdown, header).map(Fix::suggested);
    Diagnostic::new(Rule::MissingDelimiter, header.span, title).label("the header").help(help).fix(fix)
}

/// The number of lines that a help shows of a table.
const SHOWN_LINES: usize = 12;

/// Reports a complete table where Markdown does not look for tables.
fn hidden(block: Block, markdown: &str, header: Line<'_>) -> Diagnostic {
    use BlockKind::{
        Comment, Fence, Html, Indented, OpenComment, OpenFence, Patch, Preformatted, RunOnComment,
        RunOnFence, Script,
    };
    let admonition = misfit::in_admonition(markdown, header.span).filter(|_| block.kind == Indented);
    if let Some(mistake) = begun_by_element(block, markdown, header) {
        return mistake;
    }
    let (title, help) = match block.kind {
        Comment => ("this table is in a comment", "delete the start and the end of the comment"),
        Script => ("this table is in JavaScript", "write it outside of the braces and tags"),
        OpenComment | RunOnComment => (
            "this table is in a comment that is never closed",
            if comment::is_of_mdx(block.span.of(markdown)) {
                "write `*/}` below the last line that should be hidden"
            } else {
                "write `-->` below the last line that should be hidden"
            },
        ),
        Fence | Patch => ("this table is in a code block", "delete the fences around it"),
        OpenFence | RunOnFence => (
            "this table is in a code block that is never closed",
            "delete the fence above the table, or write the closing fence where the code should end",
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
    diagnostic.is_guess = matches!(block.kind, Comment | Fence | Patch | Script);
    let start = block.span.start;
    let opener = markdown.get(start..header.span.start).and_then(|text| text.lines().next());
    let Some(opener) = opener else { return diagnostic };
    diagnostic.context((start..start + opener.trim_end().len()).into(), "this begins it")
}

/// Reports that `header` begins with the tag of an element that begins HTML, if it does.
fn begun_by_element(block: Block, markdown: &str, header: Line<'_>) -> Option<Diagnostic> {
    let start =
        Some(block.span.start).filter(|start| (header.span.start..header.span.end).contains(start))?;
    let name = block::block_element(markdown.get(start..)?)?;
    let title = format!(
        "the header begins with `<{name}>`, a block-level HTML element, so Markdown does not see this table"
    );
    let span = (start..header.span.end).into();
    let help = format!("begin the line with `|`, or delete the tags of `<{name}>`");
    Some(Diagnostic::new(Rule::HiddenTable, span, title).label("its header").help(help))
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
        "write it in Markdown, with an empty line above and below: a header row such as `| Status | Code |`, below it `|---|---|`, and a \
         line with as many cells for each row; repeat a cell that spans rows, and write `<br>` between the lines of a cell"
            .to_owned()
    } else {
        let (shown, rest) = lines.split_at(lines.len().min(SHOWN_LINES));
        let more = if rest.is_empty() {
            String::new()
        } else {
            format!("\n… and {} more", counted(rest.len(), "row"))
        };
        format!("write it in Markdown, with a line for each row:\n{}{more}", shown.join("\n"))
    };
    let mistake = Diagnostic::new(Rule::HtmlTable, (start..start + "<table".len()).into(), title);
    // Many pages have tables in HTML on purpose.
    mistake.help(help).fix(fix).guess(true)
}
