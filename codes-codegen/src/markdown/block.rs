//! Blocks: HTML with the comments in it, and code between fences.

use crate::markdown::comment;
use crate::markdown::line;
use crate::markdown::{Block, BlockKind};
use crate::source::Span;

/// The elements whose text is shown as it is written, or not at all.
const PREFORMATTED: [&str; 4] = ["<pre", "<script", "<style", "<textarea"];

/// The blocks of which `html` is made, which stands at the offset `start`.
pub(crate) fn split_html(html: &str, start: usize) -> Vec<Block> {
    let opener = html.trim_start();
    let opens = |tag: &&str| {
        let (name, behind) = opener.split_at_checked(tag.len()).unwrap_or_default();
        name.eq_ignore_ascii_case(tag) && !behind.starts_with(|c: char| c.is_alphanumeric() || c == '-')
    };
    let kind = if PREFORMATTED.iter().any(opens) { BlockKind::Preformatted } else { BlockKind::Html };

    let mut blocks = Vec::new();
    let mut at = 0;
    let around = |at: usize, end: usize| {
        let is_blank = html.get(at..end).is_none_or(|text| text.trim().is_empty());
        (!is_blank).then(|| Block { kind, span: (start + at..start + end).into() })
    };
    for comment in comment::in_html(html, start) {
        let Span { start: opener, end } = comment.span;
        blocks.extend(around(at, opener - start));
        blocks.push(comment);
        at = end - start;
    }
    blocks.extend(around(at, html.len()));
    blocks
}

/// The lines of `html`, which stands at the offset `start`, that are headings to MDX: the level, the place, the text.
pub(crate) fn headings(html: &str, start: usize) -> impl Iterator<Item = (usize, Span, &str)> {
    line::lines(html).filter_map(move |(span, text)| {
        let level = text.bytes().take_while(|b| *b == b'#').count();
        let heading = text.get(level..)?.strip_prefix(' ').filter(|_| (1..=6).contains(&level))?;
        Some((level, (start + span.start..start + span.end).into(), heading.trim()))
    })
}

/// Whether the attributes of `tag` hide what it holds.
pub(crate) fn is_hidden(tag: &str) -> bool {
    let lower = tag.to_ascii_lowercase();
    let mut words = lower.split_ascii_whitespace().skip(1).map(|word| word.trim_end_matches(['>', '/']));
    words.any(|word| word == "hidden" || word.starts_with("hidden="))
        || lower.replace(' ', "").contains("display:none")
}

/// Whether code in `language`, which may say more than the language, is a difference between two texts.
pub(crate) fn is_patch(language: &str) -> bool {
    let name = language.split([' ', ',', '{']).next().unwrap_or_default().to_ascii_lowercase();
    matches!(name.as_str(), "diff" | "patch")
}

/// Whether the last line of `code` is the fence that closes its first (GFM, section 4.5).
pub(crate) fn is_closed_fence(code: &str) -> bool {
    let mut lines = code.trim_end().lines().map(|line| line.trim_matches(['>', ' ', '\t']));
    let opener = lines.next().unwrap_or_default();
    let mark = if opener.starts_with('~') { '~' } else { '`' };
    let marks = opener.chars().take_while(|c| *c == mark).count();
    lines.next_back().is_some_and(|closer| closer.len() >= marks && closer.chars().all(|c| c == mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(html: &str) -> Vec<(BlockKind, &str)> {
        let text = |block: &Block| html.get(block.span.start - 3..block.span.end - 3).unwrap();
        split_html(html, 3).iter().map(|block| (block.kind, text(block))).collect()
    }

    #[test]
    fn a_line_below_a_component_may_be_a_heading() {
        let found: Vec<_> = headings("<Anchor />\n## Errors \n#no\n", 3).collect();
        assert_eq!(found, [(2, (14..23).into(), "Errors")]);
    }

    #[test]
    fn comments_are_blocks_of_their_own() {
        use BlockKind::{Comment, Html, OpenComment, Preformatted};
        assert_eq!(
            kinds("<div>\n<!-- a -->\n<!-- b --> c"),
            [(Html, "<div>\n"), (Comment, "<!-- a -->"), (Comment, "<!-- b -->"), (Html, " c")]
        );
        assert_eq!(kinds("<PRE>\n| a\n"), [(Preformatted, "<PRE>\n| a\n")]);
        assert_eq!(kinds("<Preview>"), [(Html, "<Preview>")]);
        assert_eq!(kinds("<!-- a"), [(OpenComment, "<!-- a")]);
    }
}
