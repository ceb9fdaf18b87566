//! Groups lines that share one mistake, so that it is reported once.

use crate::markdown::{Block, BlockKind, Line, Place, delimiter, line};

/// What a line outside of every table belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Region<'a> {
    /// To nothing: each line is by itself.
    Lines,
    /// To a table that was meant and that Markdown does not see.
    Table { header: Line<'a>, delimiter: Line<'a> },
    /// To a block that is never closed.
    Open(Block),
    /// To an example, which nobody takes for rows.
    Example(Block),
}

impl<'a> Region<'a> {
    /// The region that begins with `line`, which holds `row` and stands above `next`, and in no table.
    pub(crate) fn begun_by(line: Line<'a>, row: &str, next: Option<Line<'a>>) -> Self {
        use BlockKind::{Fence, OpenComment, OpenFence, Patch, RunOnComment};
        let is_delimiter = |next: &Line<'_>| delimiter::is_meant_as_delimiter(line::without_marks(next.text));
        let next = next.filter(|next| row.contains('|') && next.place != Place::Table);
        match (line.place, next.filter(is_delimiter)) {
            (Place::Block(block), _) if matches!(block.kind, OpenFence | OpenComment | RunOnComment) => {
                Region::Open(block)
            }
            (Place::Block(block @ Block { kind: Patch, .. }), _)
            | (Place::Block(block @ Block { kind: Fence, .. }), Some(_)) => Region::Example(block),
            (_, Some(delimiter)) => Region::Table { header: line, delimiter },
            (_, None) => Region::Lines,
        }
    }

    pub(crate) fn ends_above(self, line: Line<'_>, row: &str) -> bool {
        match self {
            Region::Lines => true,
            Region::Table { header, .. } => row.is_empty() || line.place != header.place,
            Region::Open(block) | Region::Example(block) => line.place != Place::Block(block),
        }
    }
}
