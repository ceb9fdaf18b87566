//! Flaws of a cell: what its readers do not see as it is written.

use std::mem;

use crate::source::Span;
use crate::text::is_joiner;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flaw {
    pub(crate) span: Span,
    pub(crate) what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Invisible(char),
    UnknownTag(String),
    /// What only some readers of Markdown take for a comment.
    DoubtfulComment,
    /// Marks that vanish, so many on each side.
    IntrawordFormatting(usize),
    /// Marks that vanish between letters and signs such as `/`, which matters where they are a code.
    MarksInCode(usize),
    /// Marks beside a symbol that only some readers of Markdown take for emphasis.
    DisputedMarks,
    /// Formatting in a bare address, which some readers of Markdown show as it is written.
    FormattedAddress,
    UnpairedBacktick,
    Template,
    Strikethrough,
    Raised,
}

impl What {
    /// Whether the same is to be said of both.
    pub(crate) fn is_like(&self, other: &What) -> bool {
        match (self, other) {
            (What::Invisible(one), What::Invisible(other)) => {
                is_joiner(*one) == is_joiner(*other) && (*one == '\t') == (*other == '\t')
            }
            _ => mem::discriminant(self) == mem::discriminant(other),
        }
    }
}
