//! What stands on a page of Markdown: its tables, and the blocks between which they stand.

pub(crate) mod block;
pub(crate) mod cell;
pub(crate) mod comment;
pub(crate) mod container;
pub(crate) mod delimiter;
mod footnote;
pub(crate) mod line;
pub(crate) mod parser;
pub(crate) mod prose;
mod width;

use crate::markdown::cell::Cell;
use crate::markdown::container::Standing;
use crate::source::Span;

/// A page, the parts of each kind in order.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) tables: Vec<Table>,
    pub(crate) headings: Vec<Heading>,
    pub(crate) blocks: Vec<Block>,
}

#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) span: Span,
    /// From 1, the highest, to 6.
    pub(crate) level: usize,
    pub(crate) text: String,
}

/// A pipe table of a page.
#[derive(Debug)]
pub(crate) struct Table {
    /// The text of the heading above the table.
    pub(crate) heading: Option<String>,
    /// The last sentence of the paragraph right above the table, as it is written; of a long one the end.
    pub(crate) lead: Option<String>,
    /// The headings of the sections in which the table stands, the highest first, by their place among all headings.
    pub(crate) sections: Vec<usize>,
    /// All lines of the table, up to the first row that GitHub sees outside of it.
    pub(crate) span: Span,
    /// The line that makes the table text of a footnote on GitHub: its header or a line above.
    pub(crate) footnote: Option<Span>,
    /// Whether the header begins with a pipe.
    pub(crate) is_piped: bool,
    pub(crate) header: Row,
    /// Where GitHub sees the delimiter row.
    pub(crate) delimiter: Standing,
    pub(crate) rows: Vec<Row>,
}

/// A line of a table.
#[derive(Debug)]
pub(crate) struct Row {
    /// The line, without blanks at its ends.
    pub(crate) span: Span,
    /// As many cells as the header has. Markdown fills up short rows and cuts off long ones: see `width`.
    pub(crate) cells: Vec<Cell>,
    pub(crate) width: Width,
    pub(crate) standing: Standing,
}

/// How many cells a line really has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    Fits,
    /// Only so many; the others are made up.
    Short(usize),
    /// More; this is where the rest begins, which Markdown drops.
    Long(Span),
}

/// A block whose lines are no text to their readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Comment,
    /// A comment that is never closed and hides the rest of the page.
    OpenComment,
    /// What a comment holds up to another opener in it: only the end of that other comment closes both.
    RunOnComment,
    Fence,
    /// Code between fences that say it is a difference between two texts.
    Patch,
    /// Code behind a fence that is never closed, which is the rest of the page.
    OpenFence,
    /// Code up to another opener in it: only the end of that other code closes both.
    RunOnFence,
    Indented,
    /// HTML whose text is shown line by line, such as `<pre>`, or not at all, such as `<script>`.
    Preformatted,
    /// Other HTML.
    Html,
}

/// A line of a page, without the line break and the blanks before it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    pub(crate) span: Span,
    pub(crate) text: &'a str,
    pub(crate) place: Place,
}

impl Line<'_> {
    /// Where its text stands, without the blanks before it.
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
    /// Whether it is a comment on the line at `span` whose `text` holds something else, too.
    fn is_beside_text(&self, span: Span, text: &str) -> bool {
        let is_all = || self.span.start <= span.end - text.trim_start().len() && span.end <= self.span.end;
        self.kind == BlockKind::Comment && !is_all()
    }
}

impl Row {
    pub(crate) fn cell(&self, column: Option<usize>) -> Option<&Cell> {
        self.cells.get(column?)
    }
}

impl Table {
    /// The last of its lines, which is the header where there are no rows.
    pub(crate) fn last_row(&self) -> &Row {
        self.rows.last().unwrap_or(&self.header)
    }

    pub(crate) fn headers(&self) -> Vec<&str> {
        self.header.cells.iter().map(|cell| cell.text.as_str()).collect()
    }

    pub(crate) fn columns_headed(&self, header: &str) -> impl Iterator<Item = usize> {
        let cells = self.header.cells.iter().enumerate();
        cells.filter(move |(_, cell)| cell.text == header).map(|(column, _)| column)
    }
}

/// The text of a heading without the attributes behind it, such as `{#anchor}`, which many renderers take off.
pub(crate) fn without_attributes(text: &str) -> &str {
    let attributes = text.trim_end().strip_suffix('}').and_then(|text| text.rsplit_once('{'));
    let is_mark = |inner: &str| inner.starts_with(['#', '.', ':']) && !inner.contains('}');
    attributes.filter(|(_, inner)| is_mark(inner)).map_or(text, |(before, _)| before.trim_end())
}

impl Page {
    /// The texts of the headings of the sections in which `table` stands, the highest first.
    pub(crate) fn sections(&self, table: &Table) -> Vec<&str> {
        let headings = table.sections.iter().filter_map(|section| self.headings.get(*section));
        headings.map(|heading| heading.text.as_str()).collect()
    }

    /// Returns the headings of the sections in which the text at `offset` is, the highest first.
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

    /// Takes away the tables and blocks in one of `comments`, which are blocks of the page from now on.
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

    /// Whether the text at `offset` is in no block, or in HTML.
    pub(crate) fn shows_html(&self, offset: usize) -> bool {
        let block = self.blocks.get(self.blocks.partition_point(|block| block.span.end <= offset));
        block.is_none_or(|block| block.span.start > offset || block.kind == BlockKind::Html)
    }

    /// The lines of `text`, which is the page's or as long, each with its place.
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
