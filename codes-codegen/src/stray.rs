//! Rows that Markdown cuts off from their table: no reader sees them as rows, and no code would come of them.

use crate::code::Code;
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::kind::Kind;
use crate::line;
use crate::page::{Block, BlockKind, Page, Table};
use crate::source::Span;
use crate::status;

/// Reports each line of `markdown` outside of its tables that reads like a row of `table`.
pub(crate) fn check(
    markdown: &str,
    page: &Page,
    table: &Table,
    columns: &Columns,
    diagnostics: &mut Diagnostics,
) {
    let search = Search { page, table, columns };
    for other in page.tables.iter().filter(|other| other.span != table.span && search.is_headed_by_row(other))
    {
        diagnostics.push(row_as_header(other));
    }
    let mut tables = page.tables.iter().peekable();
    let mut blocks = page.blocks.iter().peekable();
    let mut hidden_by: Option<Block> = None;
    let mut is_example = false;
    let mut lines = line::lines(markdown).peekable();
    while let Some((span, text)) = lines.next() {
        while tables.next_if(|table| table.span.end <= span.start).is_some() {}
        while blocks.next_if(|block| block.span.end <= span.start).is_some() {}
        if tables.peek().is_some_and(|table| table.span.start < span.end) {
            continue;
        }
        let block = blocks.peek().copied().filter(|block| block.span.start < span.end);
        let kind = block.map(|block| block.kind);
        let next_is_delimiter =
            lines.peek().is_some_and(|(_, next)| line::is_delimiter(line::without_marks(next)));
        // What stands behind the end of a comment is no part of it.
        let row = match (kind, text.rsplit_once("-->")) {
            (Some(BlockKind::Comment), Some((_, behind))) => line::without_marks(behind),
            (Some(BlockKind::Comment), None) => continue,
            _ => line::without_marks(text),
        };
        is_example = kind == Some(BlockKind::Fence) && !row.is_empty() && (is_example || next_is_delimiter);
        if is_example || !search.is_row_like(row, span, kind) {
            continue;
        }
        match block.filter(|block| matches!(block.kind, BlockKind::OpenComment | BlockKind::OpenFence)) {
            // What is hidden there is one mistake, however many rows it hides.
            Some(block) if hidden_by == Some(*block) => {}
            Some(block) => {
                hidden_by = Some(*block);
                diagnostics.push(hidden_rows(*block, markdown, span));
            }
            None => diagnostics.push(cut_off(markdown, table, span, text)),
        }
    }
}

/// What is searched for.
struct Search<'a> {
    page: &'a Page,
    table: &'a Table,
    columns: &'a Columns,
}

impl Search<'_> {
    /// Whether `row`, which stands at `span` in a block of this kind, was meant as a row of the table.
    fn is_row_like(&self, row: &str, span: Span, kind: Option<BlockKind>) -> bool {
        // A line of pipes alone holds nothing that could be lost.
        if !row.contains('|') || row.bytes().all(|b| matches!(b, b'|' | b' ' | b'\t')) {
            return false;
        }
        let cells = line::cells(row);
        let cell = |column: usize| cells.get(column).map(|cell| cell.trim_matches(['`', '*', ' ']));
        let holds_key = self.columns.status.and_then(cell).is_some_and(|cell| status::read(cell).is_some())
            || self.columns.code.and_then(cell).is_some_and(|cell| {
                // Any word could be a code; without a pipe at its start only one that looks like a code tells a row from
                // prose, and in code, where people draw other tables, likewise.
                let is_sign =
                    |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c.is_ascii_punctuation();
                let is_piped = row.starts_with('|') && kind != Some(BlockKind::Fence);
                Code::from_text(cell).is_ok() && (is_piped || cell.chars().skip(1).any(is_sign))
            });
        let fits = cells.len() == self.table.header.cells.len() && row.contains('|') && holds_key;
        // Code may have lines that begin with a pipe, as shells do.
        fits || (row.starts_with('|')
            && kind != Some(BlockKind::Fence)
            && !self.is_under_another_heading(span))
    }

    /// Whether the header of `other` is a row of the table, above which a line of dashes was written.
    fn is_headed_by_row(&self, other: &Table) -> bool {
        let cells = &other.header.cells;
        let status = self.columns.status.and_then(|column| cells.get(column));
        cells.len() == self.table.header.cells.len()
            && status.is_some_and(|cell| status::read(&cell.text).is_some())
    }

    /// Whether a heading stands between `span` and the table.
    fn is_under_another_heading(&self, span: Span) -> bool {
        let (from, to) = if span.start < self.table.span.start {
            (span.end, self.table.span.start)
        } else {
            (self.table.span.end, span.start)
        };
        let first = self.page.headings.partition_point(|heading| heading.start < from);
        self.page.headings.get(first).is_some_and(|heading| heading.start < to)
    }
}

fn cut_off(markdown: &str, table: &Table, span: Span, text: &str) -> Diagnostic {
    let start = span.start + (text.len() - text.trim_start().len());
    let last = table.rows.last().unwrap_or(&table.header);
    let is_above = span.start < table.span.start;
    let (title, context, between) = if is_above {
        let title = "this line looks like a part of the table below it, but Markdown takes it for text";
        (title, &table.header, span.end..table.header.span.start)
    } else {
        let title = "this line looks like a row, but Markdown takes it for text";
        (title, last, last.span.end..span.start)
    };
    let help = if markdown.get(between).is_some_and(|between| between.trim().is_empty()) {
        "delete the empty lines between this line and the table"
    } else if is_above {
        "move this line into the table, or delete it"
    } else {
        "move this line up to the table, right below its last row"
    };
    Diagnostic::new(Kind::CutOffRow, (start..span.end).into(), title)
        .label("no row of the table")
        .context(context.span, if is_above { "the table begins here" } else { "the table ends here" })
        .help(help)
}

/// A row that a line of dashes below it makes the header of a table of its own.
fn row_as_header(other: &Table) -> Diagnostic {
    let title =
        "this line looks like a row, but the line of dashes below it makes it the header of another table";
    Diagnostic::new(Kind::CutOffRow, other.header.span, title)
        .label("no row of the table above")
        .help("delete the line of dashes, and move this line and the rows below it up to the table")
}

/// Rows behind a comment or fence that is never closed.
fn hidden_rows(block: Block, markdown: &str, row: Span) -> Diagnostic {
    let text = markdown.get(block.span.start..block.span.end).unwrap_or_default();
    let opener = text.lines().next().unwrap_or_default().trim_end().len();
    let (title, closer) = if block.kind == BlockKind::OpenComment {
        ("this comment is never closed and hides the rest of the page", "`-->`")
    } else {
        ("this code block is never closed and hides the rest of the page", "another line of these marks")
    };
    Diagnostic::new(Kind::UnclosedBlock, (block.span.start..block.span.start + opener).into(), title)
        .label("opened here")
        .context(row, "this row is hidden")
        .help(format!(
            "write {closer} where it should end; a row that belongs to the table moves up to it, above this line"
        ))
}

#[cfg(test)]
mod tests {
    use crate::{Kind, Options, Source, read};

    const TABLE: &str = "|Status|Code|Message|\n|-|-|-|\n|404|A|x|\n";

    /// The mistakes of a page with a table in its first three lines and this text behind it.
    fn told(behind: &str) -> Vec<(Kind, usize)> {
        told_of(&format!("{TABLE}{behind}"))
    }

    fn told_of(page: &str) -> Vec<(Kind, usize)> {
        let source = Source::new("x.md", page.into());
        let reading = read(&source, &Options::default());
        assert!(reading.catalog.is_some(), "{page}");
        reading.diagnostics.iter().map(|it| (it.kind(), it.location(&source).line)).collect()
    }

    #[test]
    fn rows_behind_whatever_ends_a_table_are_told() {
        for end in [
            "\n",
            "---\n",
            "***\n",
            "## Server\n",
            "<!-- x -->\n",
            "<div>\n",
            "\u{c}\n",
            "\n\n",
            "- x\n",
            "> x\n",
            "```\n```\n",
        ] {
            let line = 4 + end.lines().count();
            assert_eq!(told(&format!("{end}|400|B|y|\n")), [(Kind::CutOffRow, line)], "{end:?}");
            assert_eq!(told(&format!("{end}400 | B | y\n")), [(Kind::CutOffRow, line)], "{end:?}");
        }
        assert_eq!(told("\n    |400|B|y|\n"), [(Kind::CutOffRow, 5)]);
        assert_eq!(told("\n- |400|B|y|\n> |500|C|z|\n"), [(Kind::CutOffRow, 5), (Kind::CutOffRow, 6)]);
        assert_eq!(told("\n```\n|400|B|y|\n```\n"), [(Kind::CutOffRow, 6)]);
        assert_eq!(told("\n|4O0|BAD_ONE|y|\n"), [(Kind::CutOffRow, 5)]);
        assert_eq!(told("\n|broken\n"), [(Kind::CutOffRow, 5)]);
        let codes = "|Error code|Message|\n|-|-|\n|not-found|x|\n";
        assert_eq!(told_of(&format!("{codes}\n## More\n\n| fourth | w |\n")), [(Kind::CutOffRow, 7)]);
        assert_eq!(told_of(&format!("{codes}\n## More\n\nE1004 | w\nfourth-one | w\n")).len(), 2);
        assert_eq!(told_of(&format!("|400|B|y|\n\n{TABLE}")), [(Kind::CutOffRow, 1)]);
    }

    #[test]
    fn a_row_that_became_a_header_is_told() {
        assert_eq!(told("\n|400|BAD_ONE|y|\n|---|---|---|\n|500|SERVER|z|\n"), [(Kind::CutOffRow, 5)]);
        assert_eq!(told("\n## Server\n\n|500|SERVER|y|\n|---|---|---|\n"), [(Kind::CutOffRow, 7)]);
    }

    #[test]
    fn an_unclosed_comment_or_fence_is_one_mistake_at_its_opener() {
        assert_eq!(told("\n<!-- x\n|400|B|y|\n|500|C|z|\n"), [(Kind::UnclosedBlock, 5)]);
        assert_eq!(told("\n```\n|400|B|y|\n|500|C|z|\n"), [(Kind::UnclosedBlock, 5)]);
        assert_eq!(told("\n```\nno rows\n"), []);
    }

    #[test]
    fn examples_and_what_is_commented_out_are_no_rows() {
        assert_eq!(told("\n<!--\n|400|B|y|\n-->\n"), []);
        assert_eq!(told("\n<!-- |400|B|y| -->\n"), []);
        assert_eq!(told("<!-- a --> |400|B|y|\n"), [(Kind::CutOffRow, 4)]);
        assert_eq!(told(&format!("\n```md\n{TABLE}```\n\n~~~\n{TABLE}~~~\n")), []);
        assert_eq!(told("\n```sh\ncurl x \\\n| jq .\n```\n"), []);
    }

    #[test]
    fn prose_with_pipes_and_other_tables_are_left_alone() {
        assert_eq!(told("\nUse `a|b|c`, or a|b, or | alone.\n\nA | B | C\n"), []);
        assert_eq!(told("\n404 is a status.\n\n404 | A\n"), []);
        assert_eq!(told("\n## Limits\n\n|broken\n"), []);
        assert_eq!(told("\n## Limits\n\n|Limit|Value|\n|-|-|\n|rows|500|\n"), []);
        assert_eq!(told("\n|Limit|Value|\n|-|-|\n\ntext\n"), []);
    }
}
