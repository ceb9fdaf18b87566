//! Regions of lines that share one mistake, so that it is reported once.

use crate::markdown::{Block, BlockKind, Line, Place};
use crate::rules::table::lost::LostTable;

/// The region of a line outside tables.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Region<'a> {
    /// No region: each line has its own mistake.
    Lines,
    /// A table that Markdown does not see.
    Table(LostTable<'a>),
    /// A block that is never closed.
    Open(Block),
    /// An example, whose lines nobody takes for rows.
    Example(Block),
}

impl<'a> Region<'a> {
    /// Returns the region that begins with `line`. `table` is the table that was meant to begin there.
    pub(crate) fn begun_by(line: Line<'a>, table: Option<LostTable<'a>>) -> Self {
        use BlockKind::{Fence, OpenComment, OpenFence, Patch, RunOnComment, RunOnFence};
        let table = table.filter(|table| table.delimiter.is_some());
        match (line.place, table) {
            (Place::Block(block), _)
                if matches!(block.kind, OpenFence | OpenComment | RunOnComment | RunOnFence) =>
            {
                Region::Open(block)
            }
            (Place::Block(block @ Block { kind: Patch, .. }), _)
            | (Place::Block(block @ Block { kind: Fence, .. }), Some(_)) => Region::Example(block),
            (_, Some(table)) => Region::Table(table),
            (_, None) => Region::Lines,
        }
    }

    pub(crate) fn ends_above(self, line: Line<'_>, row: &str) -> bool {
        match self {
            Region::Lines => true,
            Region::Table(table) => table.ends_above(line, row),
            Region::Open(block) | Region::Example(block) => line.place != Place::Block(block),
        }
    }
}
