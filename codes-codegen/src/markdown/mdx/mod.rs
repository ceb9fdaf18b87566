//! MDX: Markdown with JSX and JavaScript. A page of MDX is rewritten as Markdown, so that the parser sees the tables that readers
//! see.

mod indent;
mod script;
mod walk;

use crate::markdown::Block;
use crate::markdown::mdx::walk::Found;
use crate::source;

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
    let mut spans: Vec<_> = hidden.iter().map(|block| block.span).chain(tags).collect();
    spans.sort();
    Rewritten { markdown: indent::dedented(&source::blanked(markdown, spans)), hidden }
}
