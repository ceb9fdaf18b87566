//! Flaws of a cell: differences between its source and the text that readers see.

use std::mem;

use crate::source::Span;
use crate::text::is_joiner;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flaw {
    pub(crate) span: Span,
    pub(crate) kind: FlawKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FlawKind {
    Invisible(char),
    UnknownTag(String),
    /// HTML that only some Markdown renderers treat as a comment.
    DoubtfulComment,
    /// Emphasis between letters, with this many characters on each side.
    IntrawordFormatting(usize),
    /// Emphasis next to characters such as `/`, with this many characters on each side. It matters only in codes.
    FormattingInCode(usize),
    /// Characters next to a symbol that only some Markdown renderers treat as emphasis.
    DisputedFormatting,
    /// Formatting in a bare address, which some Markdown renderers show literally.
    FormattedAddress,
    UnpairedBacktick,
    Template,
    Strikethrough,
    Superscript,
}

impl FlawKind {
    /// Returns whether both have the same explanation and fix.
    pub(crate) fn is_like(&self, other: &FlawKind) -> bool {
        match (self, other) {
            (FlawKind::Invisible(one), FlawKind::Invisible(other)) => {
                is_joiner(*one) == is_joiner(*other) && (*one == '\t') == (*other == '\t')
            }
            _ => mem::discriminant(self) == mem::discriminant(other),
        }
    }
}
