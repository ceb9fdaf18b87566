//! MDX: Markdown with JSX and JavaScript. A page of MDX is rewritten as Markdown, so that the parser sees the tables that readers
//! see.

pub(crate) mod expression;
mod indent;
mod script;
mod walk;

use crate::markdown::mdx::walk::Found;
use crate::markdown::{Block, container, footnote};
use crate::source::{self, Span};

/// A page of MDX, rewritten as Markdown.
pub(crate) struct Rewritten {
    /// The page without JSX and JavaScript, and without indentation that would be code. All other text keeps its offsets.
    pub(crate) markdown: String,
    /// The comments, JSX and JavaScript.
    pub(crate) hidden: Vec<Block>,
}

/// Rewrites `markdown`, a page of MDX, as Markdown that GitHub shows alike.
pub(crate) fn rewritten(markdown: &str) -> Rewritten {
    let Found { hidden, tags } = walk::find(markdown);
    let mut spans: Vec<Span> =
        hidden.iter().map(|block| invisible(markdown, block.span)).chain(tags).collect();
    spans.sort();
    Rewritten { markdown: indent::dedented(&source::blanked(markdown, spans)), hidden }
}

/// Returns the part of the block at `span` that becomes blank. In a list item that begins with the block, one character stays,
/// because an item without text ends at the next empty line.
fn invisible(markdown: &str, span: Span) -> Span {
    let before = markdown.get(source::line_start(markdown, span.start)..span.start).unwrap_or_default();
    let is_in_item = footnote::without_container_markers(before).is_empty()
        && !before.trim_matches(container::MARKS).is_empty();
    Span { start: span.start + usize::from(is_in_item), ..span }
}
