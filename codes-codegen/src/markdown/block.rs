//! Blocks: HTML with the comments in it, and code between fences.

use crate::markdown::{Block, BlockKind, Page, comment, line};
use crate::source::Span;

/// The elements whose text is shown as it is written, or not at all.
const PREFORMATTED: [&str; 4] = ["<pre", "<script", "<style", "<textarea"];

pub(crate) fn split_html(markdown: &str, html: Span) -> Vec<Block> {
    let opener = html.of(markdown).trim_start();
    let is_preformatted = PREFORMATTED.iter().any(|tag| opens(opener, tag));
    let kind = if is_preformatted { BlockKind::Preformatted } else { BlockKind::Html };

    let mut blocks = Vec::new();
    let mut start = html.start;
    let before = |start, end| {
        let span = Span { start, end };
        Some(Block { kind, span }).filter(|_| !span.of(markdown).trim().is_empty())
    };
    for comment in comment::in_html(markdown, html) {
        blocks.extend(before(start, comment.span.start));
        blocks.push(comment);
        start = comment.span.end;
    }
    blocks.extend(before(start, html.end));
    blocks
}

/// Whether `html` begins with `tag`, such as `<pre`.
fn opens(html: &str, tag: &str) -> bool {
    let (name, behind) = html.split_at_checked(tag.len()).unwrap_or_default();
    name.eq_ignore_ascii_case(tag) && !behind.starts_with(|c: char| c.is_alphanumeric() || c == '-')
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
    let is_named = |name: &str| ["diff", "patch"].iter().any(|patch| name.eq_ignore_ascii_case(patch));
    language.split([' ', ',', '{']).next().is_some_and(is_named)
}

/// Whether the last line of `code` is the fence that closes its first (GFM, section 4.5).
pub(crate) fn is_closed_fence(code: &str) -> bool {
    let mut lines = code.trim_end().lines().map(|line| line.trim_matches(['>', ' ', '\t']));
    let opener = lines.next().unwrap_or_default();
    let mark = if opener.starts_with('~') { '~' } else { '`' };
    let marks = opener.chars().take_while(|c| *c == mark).count();
    lines.next_back().is_some_and(|closer| closer.len() >= marks && closer.chars().all(|c| c == mark))
}

/// Returns the offsets at which tables in HTML begin.
pub(crate) fn html_tables<'a>(markdown: &'a str, page: &'a Page) -> impl Iterator<Item = usize> {
    let blocks = page.blocks.iter().filter(|block| block.kind == BlockKind::Html);
    blocks.flat_map(|block| {
        let tags = block.span.of(markdown).match_indices('<').map(|(at, _)| block.span.start + at);
        tags.filter(|at| opens(markdown.get(*at..).unwrap_or_default(), "<table"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(html: &str) -> Vec<(BlockKind, &str)> {
        let blocks = split_html(html, (0..html.len()).into());
        blocks.iter().map(|block| (block.kind, block.span.of(html))).collect()
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
