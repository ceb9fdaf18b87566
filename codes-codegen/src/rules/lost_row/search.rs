//! The search for rows outside of their table.

use crate::catalog::code::Code;
use crate::catalog::status;
use crate::columns::Columns;
use crate::columns::style::Styles;
use crate::columns::words::Title;
use crate::diagnostic::Diagnostic;
use crate::markdown::line;
use crate::markdown::{Block, BlockKind, Line, Page, Place, Row, Table};
use crate::rules::lost_row::region::Part;
use crate::rules::lost_row::wording;
use crate::rules::table::hidden;
use crate::source::Span;

/// A table that is read, its columns, and how its codes are written.
pub(crate) struct Chosen<'a> {
    pub(crate) table: &'a Table,
    pub(crate) columns: &'a Columns,
    pub(crate) styles: Styles<'a>,
}

/// What is searched for.
pub(crate) struct Search<'a> {
    pub(crate) page: &'a Page,
    /// The tables that are read, in order.
    pub(crate) chosen: &'a [Chosen<'a>],
}

impl Search<'_> {
    /// The mistake that `line`, which holds `row` and belongs to `part`, is or shows.
    pub(crate) fn mistake(
        &self,
        markdown: &str,
        part: Part<'_>,
        line: Line<'_>,
        row: &str,
    ) -> Option<Diagnostic> {
        if let Part::Open(block) = part
            && block.kind == BlockKind::OpenComment
        {
            // Whatever is written below is lost, though it may be no row by now.
            return Some(wording::unclosed(block, markdown, self.first_row(markdown, block)));
        }
        if let Some(unclosed) = self.row_that_ends_in(line, row) {
            return Some(wording::continued(unclosed, line));
        }
        if let Some(table) = self.table_above_html(markdown, line) {
            return Some(wording::in_html(table, line));
        }
        let table = self.table_of(line, row)?;
        match part {
            Part::Example(_) => None,
            Part::Lines => Some(wording::line(markdown, table, line)),
            Part::Open(block) => Some(wording::unclosed(block, markdown, Some(line.span))),
            Part::Table { header, delimiter } => Some(hidden::explain(markdown, header, delimiter)),
        }
    }

    /// The row of which `line` was meant as the end: the last one of the table above, without the pipe that closes the others.
    fn row_that_ends_in(&self, line: Line<'_>, row: &str) -> Option<&Row> {
        let above = self.chosen.partition_point(|it| it.table.span.start < line.span.start);
        let Chosen { table, .. } = self.chosen.get(above.checked_sub(1)?)?;
        let last = table.rows.last().filter(|last| table.header.is_closed && !last.is_closed)?;
        let ends =
            row.ends_with('|') && !row.starts_with('|') && line.place != Place::Table && !is_code(line.place);
        (ends && !self.is_heading_between(table, line)).then_some(last)
    }

    /// The table of which `line` was meant as a row, if it begins one in HTML and outside of a table in HTML.
    fn table_above_html(&self, markdown: &str, line: Line<'_>) -> Option<&Table> {
        let Place::Block(block) = line.place else { return None };
        let begins_row = |text: &str| {
            let tag = text.trim_start().get(..3).unwrap_or_default();
            tag.eq_ignore_ascii_case("<tr") || tag.eq_ignore_ascii_case("<td")
        };
        let html = markdown.get(block.span.start..block.span.end).unwrap_or_default();
        if block.kind != BlockKind::Html || !begins_row(html) || !begins_row(line.text) {
            return None;
        }
        let above = self.chosen.partition_point(|it| it.table.span.start < line.span.start);
        let Chosen { table, .. } = self.chosen.get(above.checked_sub(1)?)?;
        (!self.is_heading_between(table, line)).then_some(table)
    }

    /// The tables in HTML that stand in the section of a table that is read, and list codes as their first rows say.
    pub(crate) fn html_tables(&self, markdown: &str) -> impl Iterator<Item = Diagnostic> {
        let tables = self.page.blocks.iter().filter(|block| hidden::is_html_table(markdown, **block));
        tables.filter(|block| self.belongs_to_table(markdown, **block)).map(hidden::in_html)
    }

    fn belongs_to_table(&self, markdown: &str, block: Block) -> bool {
        let html = markdown.get(block.span.start..block.span.end).unwrap_or_default();
        let header = html.split("</tr").next().unwrap_or_default();
        let line = Line { span: block.span, text: html, place: Place::Block(block) };
        let above = self.chosen.partition_point(|it| it.table.span.start < block.span.start);
        let around = [above.checked_sub(1), Some(above)].into_iter().flatten();
        let mut near = around.filter_map(|at| self.chosen.get(at));
        Title::of(&line::shown(&header.replace("</", " </"))).speaks_of_codes()
            && near.any(|it| !self.is_heading_between(it.table, line))
    }

    /// The first line in `block` that was meant as a row.
    fn first_row(&self, markdown: &str, block: Block) -> Option<Span> {
        let place = Place::Block(block);
        let lines = line::lines(markdown.get(block.span.start..block.span.end)?).map(|(span, text)| Line {
            span: (block.span.start + span.start..block.span.start + span.end).into(),
            text,
            place,
        });
        lines
            .into_iter()
            .find(|line| self.table_of(*line, line::without_marks(line.text)).is_some())
            .map(|line| line.span)
    }

    /// The table of which `row` in `line` was meant as a row.
    fn table_of(&self, line: Line<'_>, row: &str) -> Option<&Table> {
        // A line of pipes alone holds nothing that could be lost.
        let holds_nothing = |row: &str| row.bytes().all(|b| matches!(b, b'|' | b' ' | b'\t'));
        if line.place == Place::Table || !row.contains('|') || holds_nothing(row) {
            return None;
        }
        let below = self.chosen.partition_point(|it| it.table.span.start < line.span.start);
        let around = [below.checked_sub(1), Some(below)];
        let mut tables = around.into_iter().flatten().filter_map(|at| self.chosen.get(at));
        let found = tables.find(|chosen| {
            let is_apart = self.is_heading_between(chosen.table, line);
            // Code may have lines that begin with a pipe, as shells do.
            let is_begun = row.starts_with('|') && !is_code(line.place);
            is_row_of(chosen, line, row, is_apart) || (is_begun && !is_apart)
        })?;
        Some(found.table)
    }

    /// The mistake of `other`, a table that was meant as rows of the table above it.
    pub(crate) fn as_rows(&self, other: &Table) -> Option<Diagnostic> {
        let below = self.chosen.partition_point(|it| it.table.span.start < other.span.start);
        let Chosen { table, columns, styles } = self.chosen.get(below.checked_sub(1)?)?;
        if self.chosen.get(below).is_some_and(|next| next.table.span == other.span) {
            return None;
        }
        let is_as_wide = other.header.cells.len() == table.header.cells.len();
        let text = |row: &Row, column: Option<usize>| Some(row.cells.get(column?)?.text.clone());
        let holds_status =
            |row: &Row| text(row, columns.status).is_some_and(|text| status::read(&text).is_some());
        let holds_code = |row: &Row| {
            columns.status.is_none() && text(row, columns.code).is_some_and(|text| styles.fit(&text))
        };
        let holds_key = |row: &Row| holds_status(row) || (is_as_wide && holds_code(row));
        // A mistake in the first of several rows hides the others no less.
        let is_nearly_status = is_as_wide
            && text(&other.header, columns.status)
                .is_some_and(|text| text.bytes().any(|b| b.is_ascii_digit()))
            && other.rows.iter().any(holds_status);
        if holds_key(&other.header) || is_nearly_status {
            return Some(wording::row_as_header(other));
        }
        let is_blank = is_as_wide && other.header.cells.iter().all(|cell| cell.text.is_empty());
        let row = other.rows.iter().find(|row| is_blank && holds_key(row))?;
        Some(wording::below_blank_header(other, row))
    }

    /// Whether a heading stands between `line` and `table`.
    fn is_heading_between(&self, table: &Table, line: Line<'_>) -> bool {
        let (from, to) = if line.span.start < table.span.start {
            (line.span.end, table.span.start)
        } else {
            (table.span.end, line.span.start)
        };
        let first = self.page.headings.partition_point(|heading| heading.span.start < from);
        self.page.headings.get(first).is_some_and(|heading| heading.span.start < to)
    }
}

/// Whether `row` has the cells of a row of `table`, with a status or code where one belongs.
fn is_row_of(chosen: &Chosen<'_>, line: Line<'_>, row: &str, is_apart: bool) -> bool {
    let Chosen { table, columns, styles } = chosen;
    let cells = line::cells(row);
    if cells.len() != table.header.cells.len() {
        return false;
    }
    let cell = |column: usize| cells.get(column).map(|cell| line::shown(cell));
    let is_piped = row.starts_with('|');
    let is_code_cell = |cell: String| {
        // Any word could be a code. Where the table has pipes at the start of its rows, a line without one is prose unless
        // its word is written as the codes of the table are; and in code people draw other tables.
        let is_as_table = is_piped || (!table.is_piped && !is_apart);
        let is_likely = match (is_code(line.place), is_as_table) {
            (false, true) => true,
            (false, false) | (true, true) => styles.fit(&cell),
            (true, false) => false,
        };
        is_likely && Code::from_text(&cell).is_ok()
    };
    columns.status.and_then(cell).is_some_and(|cell| status::read(&cell).is_some())
        || columns.code.and_then(cell).is_some_and(is_code_cell)
}

/// Whether a line there is code.
fn is_code(place: Place) -> bool {
    let Place::Block(block) = place else { return false };
    matches!(
        block.kind,
        BlockKind::Fence
            | BlockKind::Patch
            | BlockKind::OpenFence
            | BlockKind::Indented
            | BlockKind::Preformatted
    )
}
