//! Which lines of a page belong together, so that what is wrong with them is one mistake.

use crate::markdown::{Block, BlockKind, Line, Place, line};
use crate::rules::table::hidden;

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
    /// The region that begins with `line`, which holds `row` and stands above `next`.
    pub(crate) fn begun_by(line: Line<'a>, row: &str, next: Option<Line<'a>>) -> Self {
        let is_delimiter = |next: &Line<'_>| hidden::is_meant_as_delimiter(line::without_marks(next.text));
        let delimiter =
            next.filter(|next| row.contains('|') && next.place != Place::Table).filter(is_delimiter);
        let block = if let Place::Block(block) = line.place { Some(block) } else { None };
        match (block.map(|block| (block, block.kind)), delimiter) {
            _ if line.place == Place::Table => Region::Lines,
            (Some((block, BlockKind::OpenFence | BlockKind::OpenComment | BlockKind::RunOnComment)), _) => {
                Region::Open(block)
            }
            (Some((block, BlockKind::Patch)), _) | (Some((block, BlockKind::Fence)), Some(_)) => {
                Region::Example(block)
            }
            (_, Some(delimiter)) => Region::Table { header: line, delimiter },
            (_, None) => Region::Lines,
        }
    }

    /// Whether the region ends above `line`, which holds `row`.
    pub(crate) fn ends_above(self, line: Line<'_>, row: &str) -> bool {
        match self {
            Region::Lines => false,
            Region::Table { header, .. } => row.is_empty() || line.place != header.place,
            Region::Open(block) | Region::Example(block) => line.place != Place::Block(block),
        }
    }
}
