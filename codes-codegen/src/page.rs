//! What stands on a page of Markdown: its tables, and the blocks between which they stand.

use crate::cell::Cell;
use crate::source::Span;

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The pipe tables, in order.
    pub(crate) tables: Vec<Table>,
    /// Where the headings stand, in order.
    pub(crate) headings: Vec<Span>,
    /// The blocks whose lines are no text to their readers, in order.
    pub(crate) blocks: Vec<Block>,
}

/// A pipe table of a page.
#[derive(Debug)]
pub(crate) struct Table {
    /// The text of the heading above the table.
    pub(crate) heading: Option<String>,
    /// All lines of the table.
    pub(crate) span: Span,
    pub(crate) header: Row,
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
}

/// How many cells a line really has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    /// As many as the header.
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

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// A comment from `<!--` to `-->`.
    Comment,
    /// A comment that is never closed and hides the rest of the page.
    OpenComment,
    /// Code between fences.
    Fence,
    /// Code behind a fence that is never closed, which is the rest of the page.
    OpenFence,
    /// Code that is indented.
    Indented,
    /// HTML that is no comment.
    Html,
}
