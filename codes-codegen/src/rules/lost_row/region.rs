//! Groups lines that share one mistake, so that it is reported once.

use crate::markdown::{Block, BlockKind, Line, Place};
use crate::rules::table::lost::LostTable;

/// What a line outside of every table belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Region<'a> {
    /// To nothing: each line is by itself.
    Lines,
    /// To a table that was meant and that Markdown does not see.
    Table(LostTable<'a>),
    /// To a block that is never closed.
    Open(Block),
    /// To an example, which nobody takes for rows.
    Example(Block),
}

impl<'a> Region<'a> {
    /// Returns the region that begins with `line`, and with `table`, if that was meant to begin there.
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
