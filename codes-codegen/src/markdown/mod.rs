//! Pages of Markdown: tables, and the headings and blocks around them.

pub(crate) mod block;
pub(crate) mod cell;
pub(crate) mod comment;
pub(crate) mod container;
pub(crate) mod delimiter;
mod footnote;
pub(crate) mod line;
pub(crate) mod mdx;
pub(crate) mod parser;
pub(crate) mod prose;
mod width;

use crate::markdown::cell::Cell;
use crate::markdown::cell::flaw::{Flaw, FlawKind};
use crate::markdown::container::Standing;
use crate::source::Span;

/// A page. Each list is in the order of the page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) tables: Vec<Table>,
    pub(crate) headings: Vec<Heading>,
    pub(crate) blocks: Vec<Block>,
}

#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) span: Span,
    /// The level, from 1 to 6.
    pub(crate) level: usize,
    pub(crate) text: String,
}

/// A pipe table of a page.
#[derive(Debug)]
pub(crate) struct Table {
    /// The text of the heading above the table.
    pub(crate) heading: Option<String>,
    /// The source of the last sentence of the paragraph directly above the table. Long sentences are cut at the front.
    pub(crate) lead: Option<String>,
    /// The indices of the headings of the sections that contain the table, outermost first.
    pub(crate) sections: Vec<usize>,
    /// All lines of the table, up to the first row that is outside it on GitHub.
    pub(crate) span: Span,
    /// The first line of the footnote that contains the table on GitHub: the header row or a line above it.
    pub(crate) footnote: Option<Span>,
    /// Whether the header row begins with a pipe.
    pub(crate) is_piped: bool,
    pub(crate) header: Row,
    /// The place of the delimiter row on GitHub.
    pub(crate) delimiter: Standing,
    pub(crate) rows: Vec<Row>,
}

/// A row of a table, or its header row.
#[derive(Debug)]
pub(crate) struct Row {
    /// The line without leading and trailing blanks.
    pub(crate) span: Span,
    /// The cells, as many as in the header row. Markdown pads short rows and cuts off long ones: see `width`.
    pub(crate) cells: Vec<Cell>,
    pub(crate) width: Width,
    pub(crate) standing: Standing,
}

/// The number of cells on the line, compared with the header row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    Fits,
    /// The line has only this many cells.
    Short(usize),
    /// The line has more cells, and Markdown drops this part.
    Long(Span),
}

/// A block whose lines are not Markdown text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Comment,
    /// A comment that is never closed, so it hides the rest of the page.
    OpenComment,
    /// The part of a comment before another `<!--` in it. The `-->` after that closes both.
    RunOnComment,
    Fence,
    /// Fenced code in the language `diff` or `patch`.
    Patch,
    /// Fenced code that is never closed, so it is the rest of the page.
    OpenFence,
    /// The part of fenced code before another opening fence in it. The closing fence after that closes both.
    RunOnFence,
    Indented,
    /// HTML whose content is shown literally, such as `<pre>`, or not at all, such as `<script>`.
    Preformatted,
    /// Other HTML.
    Html,
    /// JSX or JavaScript of MDX: a tag, an expression, or an import.
    Script,
}

/// A line of a page, without line break and trailing blanks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    pub(crate) span: Span,
    pub(crate) text: &'a str,
    pub(crate) place: Place,
}

impl Line<'_> {
    /// Returns the span of the line without leading blanks.
    pub(crate) fn content(&self) -> Span {
        Span { start: self.span.start + self.text.len() - self.text.trim_start().len(), ..self.span }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Text,
    Table,
    Block(Block),
}

impl Block {
    /// Returns whether this is a comment or a tag that shares the line at `span` with other text. `text` is the line.
    fn is_beside_text(&self, span: Span, text: &str) -> bool {
        let is_all = || span.end <= self.span.end && self.span.start <= span.end - text.trim_start().len();
        matches!(self.kind, BlockKind::Comment | BlockKind::Script) && !is_all()
    }
}

impl Row {
    pub(crate) fn cell(&self, column: Option<usize>) -> Option<&Cell> {
        self.cells.get(column?)
    }

    /// Returns the columns of a header row with this header.
    pub(crate) fn columns_headed(&self, header: &str) -> impl Iterator<Item = usize> {
        let cells = self.cells.iter().enumerate();
        cells.filter(move |(_, cell)| cell.text == header).map(|(column, _)| column)
    }
}

impl Table {
    /// Returns the last row, or the header row if there are no rows.
    pub(crate) fn last_row(&self) -> &Row {
        self.rows.last().unwrap_or(&self.header)
    }

    pub(crate) fn headers(&self) -> Vec<&str> {
        self.header.cells.iter().map(|cell| cell.text.as_str()).collect()
    }

    pub(crate) fn columns_headed(&self, header: &str) -> impl Iterator<Item = usize> {
        self.header.columns_headed(header)
    }
}

/// Returns the text of a heading without attributes such as `{#anchor}`, which many renderers remove.
pub(crate) fn without_attributes(text: &str) -> &str {
    let attributes = text.trim_end().strip_suffix('}').and_then(|text| text.rsplit_once('{'));
    let is_mark = |inner: &str| inner.starts_with(['#', '.', ':']) && !inner.contains('}');
    attributes.filter(|(_, inner)| is_mark(inner)).map_or(text, |(before, _)| before.trim_end())
}

impl Page {
    /// Returns the headings of the sections that contain `table`, outermost first.
    pub(crate) fn sections(&self, table: &Table) -> Vec<&str> {
        let headings = table.sections.iter().filter_map(|section| self.headings.get(*section));
        headings.map(|heading| heading.text.as_str()).collect()
    }

    /// Returns the headings of the sections that contain `offset`, outermost first.
    pub(crate) fn headings_above(&self, offset: usize) -> Vec<&Heading> {
        let count = self.headings.partition_point(|heading| heading.span.start < offset);
        let (mut above, mut level) = (Vec::new(), usize::MAX);
        for heading in self.headings.iter().take(count).rev() {
            if heading.level < level {
                level = heading.level;
                above.push(heading);
            }
            if level == 1 {
                break;
            }
        }
        above.reverse();
        above
    }

    /// Adds `comments` as blocks, and removes the tables and blocks in them.
    pub(crate) fn hide(&mut self, comments: Vec<Block>) {
        if comments.is_empty() {
            return;
        }
        let is_shown = |start: usize, end: usize| {
            let next = comments.partition_point(|comment| comment.span.end < start);
            comments.get(next).is_none_or(|it| it.span.start > start || end > it.span.end)
        };
        self.tables.retain(|table| is_shown(table.span.start, table.span.start));
        self.blocks.retain(|block| is_shown(block.span.start, block.span.end));
        self.blocks.extend(comments);
        self.blocks.sort_by_key(|block| block.span.start);
    }

    /// Ends the tables and blocks with a line of `markdown`, if they end in the indentation of the next line.
    fn end_at_lines(&mut self, markdown: &str) {
        let tables = self.tables.iter_mut().map(|table| &mut table.span);
        for span in tables.chain(self.blocks.iter_mut().map(|block| &mut block.span)) {
            let text = span.trimmed(markdown).end;
            let line = markdown.get(text..span.end).and_then(|rest| rest.find('\n'));
            span.end = line.map_or(span.end, |line| text + line + 1);
        }
    }

    /// Adds a flaw to the cells of rows for which `has_flaw` returns true, unless they have it.
    fn mark_cells(&mut self, kind: &FlawKind, has_flaw: impl Fn(&Cell) -> bool) {
        let rows = self.tables.iter_mut().flat_map(|table| &mut table.rows);
        for cell in rows.flat_map(|row| &mut row.cells).filter(|cell| has_flaw(cell)) {
            if !cell.flaws.iter().any(|flaw| flaw.kind.is_like(kind)) {
                cell.flaws.push(Flaw { span: cell.span, kind: kind.clone() });
            }
        }
    }

    /// Returns whether `offset` is outside all blocks, or in HTML, or in indented lines, which people rarely mean as code.
    pub(crate) fn shows_html(&self, offset: usize) -> bool {
        let block = self.blocks.get(self.blocks.partition_point(|block| block.span.end <= offset));
        let is_shown = |kind| matches!(kind, BlockKind::Html | BlockKind::Indented);
        block.is_none_or(|block| block.span.start > offset || is_shown(block.kind))
    }

    /// Returns the lines of `text`, which has the same offsets as the page.
    pub(crate) fn lines<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Line<'a>> + Clone {
        let mut tables = self.tables.iter().peekable();
        let mut blocks = self.blocks.iter().peekable();
        line::lines(text).map(move |(span, text)| {
            while tables.next_if(|table| table.span.end <= span.start).is_some() {}
            while blocks.next_if(|block| block.span.end <= span.start).is_some() {}
            let is_in_table = tables.peek().is_some_and(|table| table.span.start < span.end);
            let mut block = blocks.peek().copied().filter(|block| block.span.start < span.end);
            if block.is_some_and(|block| block.is_beside_text(span, text)) {
                let mut others = blocks.clone().take_while(|block| block.span.start < span.end);
                block = others.find(|block| !block.is_beside_text(span, text));
            }
            let outside = block.map_or(Place::Text, |block| Place::Block(*block));
            Line { span, text, place: if is_in_table { Place::Table } else { outside } }
        })
    }
}
