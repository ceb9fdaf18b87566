//! The search for rows outside of their table.

use crate::code::Code;
use crate::columns::Columns;
use crate::cut_off;
use crate::diagnostic::Diagnostic;
use crate::line;
use crate::page::{Block, BlockKind, Line, Page, Place, Row, Table};
use crate::part::Part;
use crate::source::Span;
use crate::status;
use crate::unseen;

/// A table that is read, and its columns.
pub(crate) type Chosen<'a> = (&'a Table, Columns);

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
            return Some(cut_off::unclosed(block, markdown, self.first_row(markdown, block)));
        }
        let table = self.table_of(line, row)?;
        match part {
            Part::Example(_) => None,
            Part::Lines => Some(cut_off::line(markdown, table, line)),
            Part::Open(block) => Some(cut_off::unclosed(block, markdown, Some(line.span))),
            Part::Table { header, delimiter } => Some(unseen::explain(markdown, header, delimiter)),
        }
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
        let below = self.chosen.partition_point(|(table, _)| table.span.start < line.span.start);
        let around = [below.checked_sub(1), Some(below)];
        let mut tables = around.into_iter().flatten().filter_map(|at| self.chosen.get(at));
        let (table, _) = tables.find(|(table, columns)| {
            // Code may have lines that begin with a pipe, as shells do.
            let is_begun = row.starts_with('|') && !is_code(line.place);
            is_row_of(table, columns, line, row) || (is_begun && !self.is_heading_between(table, line))
        })?;
        Some(table)
    }

    /// The mistake of `other`, a table that was meant as rows of the table above it.
    pub(crate) fn as_rows(&self, other: &Table) -> Option<Diagnostic> {
        let below = self.chosen.partition_point(|(table, _)| table.span.start < other.span.start);
        let (table, columns) = self.chosen.get(below.checked_sub(1)?)?;
        let is_same = self.chosen.get(below).is_some_and(|(next, _)| next.span == other.span);
        let holds_status = |row: &Row| {
            columns
                .status
                .and_then(|column| row.cells.get(column))
                .is_some_and(|cell| status::read(&cell.text).is_some())
        };
        if is_same || other.header.cells.len() != table.header.cells.len() {
            return None;
        }
        if holds_status(&other.header) {
            return Some(cut_off::row_as_header(other));
        }
        let is_blank = other.header.cells.iter().all(|cell| cell.text.is_empty());
        let row = other.rows.iter().find(|row| is_blank && holds_status(row))?;
        Some(cut_off::below_blank_header(other, row))
    }

    /// Whether a heading stands between `line` and `table`.
    fn is_heading_between(&self, table: &Table, line: Line<'_>) -> bool {
        let (from, to) = if line.span.start < table.span.start {
            (line.span.end, table.span.start)
        } else {
            (table.span.end, line.span.start)
        };
        let first = self.page.headings.partition_point(|heading| heading.start < from);
        self.page.headings.get(first).is_some_and(|heading| heading.start < to)
    }
}

/// Whether `row` has the cells of a row of `table`, with a status or code where one belongs.
fn is_row_of(table: &Table, columns: &Columns, line: Line<'_>, row: &str) -> bool {
    let cells = line::cells(row);
    if cells.len() != table.header.cells.len() {
        return false;
    }
    let cell = |column: usize| cells.get(column).map(|cell| line::shown(cell));
    let is_status = |cell: String| status::read(&cell).is_some();
    let is_code_cell = |cell: String| {
        // Any word could be a code; without a pipe at its start only one that looks like a code tells a row from prose,
        // and in code, where people draw other tables, likewise.
        let is_sign = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c.is_ascii_punctuation();
        let is_piped = row.starts_with('|') && !is_code(line.place);
        Code::from_text(&cell).is_ok() && (is_piped || cell.chars().skip(1).any(is_sign))
    };
    columns.status.and_then(cell).is_some_and(is_status)
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
