//! Searches for rows outside their table.

use std::cell::Cell;

use crate::call::{options::Options, table::Selection};
use crate::catalog::{code::Code, number::Number, status};
use crate::columns::{Columns, style::Styles};
use crate::diagnostic::Diagnostic;
use crate::markdown::{Block, BlockKind, Line, Page, Place, Row, Table, block, delimiter, line};
use crate::rules::lost_row::{cut::Cut, region::Region, wording};
use crate::rules::table::{draft::Draft, header, hidden, lost::LostTable};
use crate::source::Span;

/// The maximum number of tables that Markdown does not see and that are judged. It is the maximum number of tables on a page.
const MAX_JUDGED: usize = 1_000;

struct Chosen<'a> {
    table: &'a Table,
    columns: &'a Columns,
    styles: Styles<'a>,
}

/// A mistake in a line, or one that the line reveals.
pub(crate) enum Mistake<'a> {
    /// The line is cut off from a table.
    Cut(Cut<'a>),
    Other(Diagnostic),
}

pub(crate) struct Search<'a> {
    markdown: &'a str,
    page: &'a Page,
    options: &'a Options,
    /// The number of lost tables that have been judged.
    judged: Cell<usize>,
    /// The tables that are read, in order.
    chosen: Vec<Chosen<'a>>,
}

impl<'a> Search<'a> {
    pub(crate) fn new(
        markdown: &'a str,
        page: &'a Page,
        options: &'a Options,
        chosen: &'a [(&Table, Columns)],
    ) -> Self {
        let chosen = chosen.iter();
        let chosen =
            chosen.map(|(table, columns)| Chosen { table, columns, styles: Styles::of(table, columns) });
        Search { markdown, page, options, judged: Cell::new(0), chosen: chosen.collect() }
    }

    /// Returns the closest tables above and below `offset`.
    fn around(&self, offset: usize) -> [Option<&Chosen<'a>>; 2] {
        let below = self.chosen.partition_point(|it| it.table.span.start < offset);
        [below.checked_sub(1), Some(below)].map(|place| self.chosen.get(place?))
    }

    /// Returns whether `line` is in a table that is read, which reports its mistake.
    pub(crate) fn is_read(&self, line: Line<'_>) -> bool {
        let [above, _] = self.around(line.span.start);
        above.is_some_and(|it| line.span.start <= it.table.last_row().span.start)
    }

    /// Returns the table above `line`, unless a heading is between them.
    fn above(&self, line: Line<'_>) -> Option<&'a Table> {
        let [above, _] = self.around(line.span.start);
        above.map(|it| it.table).filter(|table| !self.is_heading_between(table, line.span))
    }

    /// Returns the mistake in `line`, which is outside tables, or the one that it reveals. `row` is its text, and `region` its
    /// region.
    pub(crate) fn mistake(&self, region: Region<'_>, line: Line<'_>, row: &str) -> Option<Mistake<'a>> {
        if self.chosen.is_empty() {
            return None;
        }
        if let Region::Open(block @ Block { kind: BlockKind::OpenComment, .. }) = region {
            // Everything below is lost, even if it does not contain a row now.
            return Some(Mistake::Other(wording::unclosed(block, self.markdown, self.first_row(block))));
        }
        if let Some(unclosed) = self.row_that_ends_in(line, row) {
            return Some(Mistake::Other(wording::continued(unclosed, line)));
        }
        if let Some(in_html) = self.rows_in_html(line) {
            return Some(Mistake::Other(in_html));
        }
        let table = self.table_of(line, row)?;
        let other = match region {
            Region::Example(_) => return None,
            Region::Lines => return Some(Mistake::Cut(Cut { table, lines: vec![line.content()] })),
            Region::Open(block) => wording::unclosed(block, self.markdown, Some(line.span)),
            Region::Table(table) => hidden::explain(self.markdown, &table),
        };
        Some(Mistake::Other(other))
    }

    /// Returns the last row of the table above if `line` is its end: other rows end in a pipe, and this one does not.
    fn row_that_ends_in(&self, line: Line<'_>, row: &str) -> Option<&'a Row> {
        let is_end = row.ends_with('|') && !row.starts_with('|') && !is_code(line.place);
        let table = if is_end { self.above(line)? } else { return None };
        let is_closed = |row: &Row| line::is_closed(row.span.of(self.markdown));
        table.rows.last().filter(|last| is_closed(&table.header) && !is_closed(last))
    }

    /// Reports HTML rows that are not in an HTML table, if `line` begins the first of them.
    fn rows_in_html(&self, line: Line<'_>) -> Option<Diagnostic> {
        let Place::Block(Block { kind: BlockKind::Html, span }) = line.place else { return None };
        let html = span.trimmed(self.markdown);
        let tag = html.of(self.markdown).get(..3).unwrap_or_default();
        let is_row = tag.eq_ignore_ascii_case("<tr") || tag.eq_ignore_ascii_case("<td");
        let is_first = is_row && line.content().start == html.start;
        let table = if is_first { self.above(line)? } else { return None };
        Some(wording::in_html(self.markdown, table, line, html))
    }

    /// Reports HTML tables of codes in `shown`, which is the page without comments.
    pub(crate) fn html_tables<'s>(
        &'s self,
        shown: &'s str,
    ) -> impl Iterator<Item = Diagnostic> + use<'s, 'a> {
        let tables = block::html_tables(shown, self.page).filter(|start| {
            let draft = Draft::of_html(shown.get(*start..).unwrap_or_default());
            draft.is_some_and(|draft| self.is_lost(&draft, *start))
        });
        tables.map(|start| hidden::in_html(self.markdown, self.page, start))
    }

    /// Reports `table`, which Markdown does not see, if it lists codes. `below` are the lines after its first.
    pub(crate) fn lost_table<'l>(
        &self,
        table: &LostTable<'l>,
        below: impl Iterator<Item = Line<'l>>,
    ) -> Option<Diagnostic> {
        // Code often contains drawings of other tables.
        let is_delimiter = |it: Line<'_>| delimiter::is_delimiter(line::without_block_markup(it.text));
        let place = table.header.place;
        if is_example(place) || (is_code(place) && !table.delimiter.is_some_and(is_delimiter)) {
            return None;
        }
        let draft = Draft::of(table, below)?;
        // The first of several cut-off rows is not a header.
        let offset = table.header.span.start;
        let mut near = self.around(offset).into_iter().flatten();
        let is_row = table.delimiter.is_none() && near.any(|chosen| chosen.has_code(table.header));
        (!is_row && self.is_lost(&draft, offset)).then(|| hidden::explain(self.markdown, table))
    }

    /// Reports a table of codes whose lines are rows of `other`, which is not read.
    pub(crate) fn table_in_rows(&self, other: &Table) -> Option<Diagnostic> {
        let [_, chosen] = self.around(other.span.start);
        if chosen.is_some_and(|it| it.table.span == other.span) {
            return None;
        }
        let may_be_dashes =
            |row: &Row| row.cells.first().is_some_and(|cell| cell.text.starts_with(['-', ':', '–', '—']));
        let text = |row: &Row| line::without_block_markup(row.span.of(self.markdown));
        let is_delimiter = |row: &Row| may_be_dashes(row) && delimiter::is_meant_as_delimiter(text(row));
        let at = other.rows.iter().position(is_delimiter)?;
        let (above, below) = other.rows.split_at_checked(at)?;
        let (header, (delimiter, rows)) = (above.last()?, below.split_first()?);
        // Lines that are below the table on GitHub are not its rows.
        if delimiter.span.start >= other.span.end {
            return None;
        }
        let draft = Draft::of_rows(text(header), rows.iter().map(text))?;
        let is_lost = self.is_lost(&draft, header.span.start);
        is_lost.then(|| wording::table_in_rows(header.span, delimiter.span))
    }

    /// Reports the table of codes in `other`, which is not read because a title is above its header row.
    pub(crate) fn table_below_title(&self, other: &Table) -> Option<Diagnostic> {
        let [_, chosen] = self.around(other.span.start);
        let mistake = header::title_as_header(self.markdown, other)?;
        let mut rows = other.rows.iter().map(|row| row.span.of(self.markdown));
        let draft = Draft::of_rows(rows.next()?, rows)?;
        let is_chosen = chosen.is_some_and(|it| it.table.span == other.span);
        (!is_chosen && self.is_lost(&draft, other.span.start)).then_some(mistake)
    }

    /// Returns whether `draft`, a table at `offset` that Markdown does not see, lists codes and is in a section that is read.
    fn is_lost(&self, draft: &Draft, offset: usize) -> bool {
        if self.judged.replace(self.judged.get() + 1) >= MAX_JUDGED {
            return false;
        }
        let headings = self.page.headings_above(offset);
        let titles: Vec<&str> = headings.iter().map(|heading| heading.text.as_str()).collect();
        let is_chosen = |selection: &Selection| selection.covers(&titles);
        self.options.selection.as_ref().is_none_or(is_chosen) && draft.lists_codes(&headings, self.options)
    }

    /// Returns the first line in `block` that was meant as a row.
    fn first_row(&self, block: Block) -> Option<Span> {
        let (place, start) = (Place::Block(block), block.span.start);
        line::lines(block.span.of(self.markdown)).find_map(|(span, text)| {
            let span = (start + span.start..start + span.end).into();
            self.table_of(Line { span, text, place }, line::without_block_markup(text)).map(|_| span)
        })
    }

    /// Returns the table that `line` was meant to belong to. `row` is the text of `line`.
    fn table_of(&self, line: Line<'_>, row: &str) -> Option<&'a Table> {
        // A line of pipes and dashes does not contain anything that could be lost.
        if !row.contains('|') || row.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t')) {
            return None;
        }
        let mut tables = self.around(line.span.start).into_iter().flatten();
        let found = tables.find(|chosen| {
            let is_apart = self.is_heading_between(chosen.table, line.span);
            // Lines of code may begin with a pipe, as in shell scripts.
            let is_begun = row.starts_with('|') && !is_code(line.place);
            chosen.has_row(line, row, is_apart) || (is_begun && !is_apart)
        })?;
        Some(found.table)
    }

    /// Reports `other`, a table that was meant as rows of the table above it.
    pub(crate) fn as_rows(&self, other: &'a Table) -> Option<Diagnostic> {
        let [above, below] = self.around(other.span.start);
        let Chosen { table, columns, styles } = above?;
        if below.is_some_and(|next| next.table.span == other.span) {
            return None;
        }
        let is_as_wide = other.header.cells.len() == table.header.cells.len();
        let text = |row: &'a Row, column| row.cell(column).map(|cell| cell.text.as_str());
        let holds_status = |row| text(row, columns.status).and_then(status::read).is_some();
        let holds_code =
            |row| columns.status.is_none() && text(row, columns.code).is_some_and(|text| styles.fit(text));
        let holds_number = |row| text(row, columns.number).and_then(Number::from_text).is_some();
        // Below a heading, a word in capitals may be the header of another table, unless the rows below it have codes, too.
        let is_apart = self.is_heading_between(table, other.span);
        let may_hold_code = !is_apart || other.rows.iter().any(holds_code);
        let holds_key = |row| {
            holds_status(row) || (is_as_wide && ((may_hold_code && holds_code(row)) || holds_number(row)))
        };
        // The first of several rows may have a mistake itself.
        let first = text(&other.header, columns.status).filter(|_| is_as_wide).unwrap_or_default();
        let is_nearly_status =
            first.bytes().any(|b| b.is_ascii_digit()) && other.rows.iter().any(holds_status);
        if holds_key(&other.header) || is_nearly_status {
            return Some(wording::row_as_header(other));
        }
        let is_blank = is_as_wide && other.header.cells.iter().all(|cell| cell.text.is_empty());
        let row = other.rows.iter().find(|row| is_blank && holds_key(row))?;
        Some(wording::below_blank_header(other, row))
    }

    fn is_heading_between(&self, table: &Table, span: Span) -> bool {
        let is_above = span.start < table.span.start;
        let (from, to) = if is_above { (span.end, table.span.start) } else { (table.span.end, span.start) };
        let first = self.page.headings.partition_point(|heading| heading.span.start < from);
        self.page.headings.get(first).is_some_and(|heading| heading.span.start < to)
    }
}

impl Chosen<'_> {
    /// Returns whether `line` has as many cells as the table, which does not have statuses, and a code in the right column.
    fn has_code(&self, line: Line<'_>) -> bool {
        let cells = line::cells(line::without_block_markup(line.text));
        let code = self.columns.code.and_then(|column| cells.get(column));
        self.columns.status.is_none()
            && cells.len() == self.table.header.cells.len()
            && code.is_some_and(|code| self.styles.fit(&line::plain_text(code)))
    }

    /// Returns whether `row` has the right number of cells for the table, and a status, code or number in the right column.
    fn has_row(&self, line: Line<'_>, row: &str, is_apart: bool) -> bool {
        let Chosen { table, columns, styles } = self;
        let cells = line::cells(row);
        if cells.len() != table.header.cells.len() {
            return false;
        }
        let cell = |column: Option<usize>| cells.get(column?).map(|cell| line::plain_text(cell));
        // Any word could be a code. If the rows of the table begin with a pipe, a line without one is prose, unless its word
        // looks like the codes of the table. In code, it may be a drawing of another table.
        let is_as_table = row.starts_with('|') || (!table.is_piped && !is_apart);
        let is_likely = |cell: &str| match (is_code(line.place), is_as_table) {
            (false, true) => true,
            (false, false) | (true, true) => styles.fit(cell),
            (true, false) => false,
        };
        // Small numbers without an outer pipe also count pages, and the lines of code.
        let is_sure = row.starts_with('|') || (is_as_table && !is_code(line.place));
        let is_likely_number = |number: Number| is_sure || number.get().unsigned_abs() >= 100;
        cell(columns.status).is_some_and(|cell| status::read(&cell).is_some())
            || cell(columns.number).and_then(|cell| Number::from_text(&cell)).is_some_and(is_likely_number)
            || cell(columns.code).is_some_and(|cell| is_likely(&cell) && Code::from_text(&cell).is_ok())
    }
}

/// Returns whether the lines are an example: in code that is closed.
fn is_example(place: Place) -> bool {
    matches!(place, Place::Block(Block { kind: BlockKind::Fence | BlockKind::Patch, .. }))
}

fn is_code(place: Place) -> bool {
    use BlockKind::{Fence, Indented, OpenFence, Patch, Preformatted, RunOnFence};
    let Place::Block(Block { kind, .. }) = place else { return false };
    matches!(kind, Fence | Patch | OpenFence | RunOnFence | Indented | Preformatted)
}
