//! Comments in HTML and in MDX, which readers do not see.

use std::borrow::Cow;

use crate::markdown::{Block, BlockKind};
use crate::source::{self, Span};

/// Returns the comments in the HTML at `html` of `markdown`, each up to its first end. A comment that contains another `<!--`
/// was probably meant to end before it, so it becomes a run-on comment.
pub(crate) fn in_html(markdown: &str, html: Span) -> Vec<Block> {
    let markdown = markdown.get(..html.end).unwrap_or_default();
    let mut blocks = Vec::new();
    let mut at = html.start;
    while let Some(opener) = find(markdown, "<!--", at) {
        // `<!-->` is a complete comment (HTML, section 13.1.6).
        let end = end(markdown, opener + 2);
        at = end.unwrap_or(markdown.len());
        blocks.extend(split(markdown, "<!--", opener, end));
    }
    blocks
}

/// Returns the comment of MDX that begins with `{/*` at the offset `start` of `markdown`.
pub(crate) fn at_brace(markdown: &str, start: usize) -> Vec<Block> {
    let end = find(markdown, "*/}", start + "{/*".len()).map(|closer| closer + "*/}".len());
    split(markdown, "{/*", start, end)
}

/// Returns the comment from the offset `start` of `markdown`, where its `opener` is, to `end`. Without an end, it hides the rest.
fn split(markdown: &str, opener: &str, start: usize, end: Option<usize>) -> Vec<Block> {
    let Some(end) = end else {
        return vec![Block { kind: BlockKind::OpenComment, span: Span { start, end: markdown.len() } }];
    };
    let text = Span { start, end }.of(markdown);
    let last = text.rfind(opener).map_or(start, |at| start + at);
    let above = Block { kind: BlockKind::RunOnComment, span: Span { start, end: last } };
    let comment = Block { kind: BlockKind::Comment, span: Span { start: last, end } };
    [above, comment].into_iter().filter(|block| block.span.start < block.span.end).collect()
}

pub(crate) fn is_comment(text: &str) -> bool {
    text.starts_with("<!--") && text.find("-->").is_some_and(|closer| closer + "-->".len() == text.len())
}

/// Returns whether `comment` is written as in MDX.
pub(crate) fn is_of_mdx(comment: &str) -> bool {
    comment.starts_with("{/*")
}

/// Returns whether all Markdown renderers treat `comment`, a tag from the parser, as a comment (`CommonMark` 0.29 and 0.31,
/// section 6.6; GitHub follows neither exactly), and browsers do too (HTML, section 13.2.5.52).
pub(crate) fn is_certain(comment: &str) -> bool {
    let inner = comment.strip_prefix("<!--").and_then(|inner| inner.strip_suffix("-->"));
    inner.is_some_and(|inner| {
        !inner.starts_with(['>', '-']) && !inner.ends_with('-') && !inner.contains("--!>")
    })
}

/// Returns the end of the first `-->` or `--!>` after the offset `at` of `markdown` (HTML, section 13.2.5.52).
pub(crate) fn end(markdown: &str, mut at: usize) -> Option<usize> {
    loop {
        let dashes = find(markdown, "--", at)?;
        let behind = markdown.get(dashes + "--".len()..)?;
        if let Some(mark) = [">", "!>"].iter().find(|mark| behind.starts_with(**mark)) {
            return Some(dashes + "--".len() + mark.len());
        }
        at = dashes + 1;
    }
}

fn find(text: &str, pattern: &str, at: usize) -> Option<usize> {
    text.get(at..)?.find(pattern).map(|found| at + found)
}

/// Replaces the comments in `blocks` by blanks, and the JSX and JavaScript, so that all offsets of `markdown` stay the same.
pub(crate) fn blanked<'a>(markdown: &'a str, blocks: &[Block]) -> Cow<'a, str> {
    let comments = blocks.iter().filter(|block| matches!(block.kind, BlockKind::Comment | BlockKind::Script));
    source::blanked(markdown, comments.map(|block| block.span))
}

/// Returns the MDX comments in `markdown`, each from `{/*` at the start of a line to its `*/}`. A comment that contains another
/// opener or overlaps one of `blocks` was not closed on purpose, so it does not count.
pub(crate) fn in_mdx(markdown: &str, blocks: &[Block]) -> Vec<Span> {
    let mut comments = Vec::new();
    // Few pages have any, and searching for one byte is cheap.
    if !markdown.as_bytes().contains(&b'{') {
        return comments;
    }
    let mut at = 0;
    while let Some(start) = find(markdown, "{/*", at) {
        at = start + "{/*".len();
        let next = find(markdown, "{/*", at).unwrap_or(markdown.len());
        let Some(closer) = markdown.get(..next).and_then(|text| find(text, "*/}", at)) else { continue };
        let end = closer + "*/}".len();
        let before = markdown.get(..start).unwrap_or_default().trim_end_matches([' ', '\t']);
        let block = blocks.get(blocks.partition_point(|block| block.span.end <= start));
        let is_in_block = block.is_some_and(|block| block.span.start < end);
        if (before.is_empty() || before.ends_with('\n')) && !is_in_block {
            comments.push((start..end).into());
        }
    }
    comments
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the kinds of the comments in `html`, and the HTML without them.
    fn read(html: &str) -> (Vec<BlockKind>, String) {
        let blocks = in_html(html, (0..html.len()).into());
        (blocks.iter().map(|block| block.kind).collect(), blanked(html, &blocks).into_owned())
    }

    #[test]
    fn a_comment_ends_with_the_first_closer() {
        assert_eq!(read("<!-- ü\nb -->|x|"), (vec![BlockKind::Comment], "       \n     |x|".to_owned()));
        assert_eq!(read("a<!-->b").1, "a     b");
        assert_eq!(read("<div><!-- a - -- b --!>c</div>").1, "<div>                  c</div>");
        assert_eq!(read("<div><!-- a --> <!-- b --></div>").0, [BlockKind::Comment; 2]);
        assert_eq!(read("a --> b"), (vec![], "a --> b".to_owned()));
    }

    #[test]
    fn an_opener_in_a_comment_means_that_the_first_was_not_closed() {
        let (kinds, shown) = read("<!-- a\n|x|\n<!-- b -->");
        assert_eq!(kinds, [BlockKind::RunOnComment, BlockKind::Comment]);
        assert_eq!(shown.trim_end(), "<!-- a\n|x|");
        assert_eq!(read("<!-- a").0, [BlockKind::OpenComment]);
    }

    #[test]
    fn mdx_comments_are_recognised_outside_other_blocks() {
        assert_eq!(in_mdx("a\n {/* b\nc */} d {/* e", &[]), [(3..14).into()]);
        let block = Block { kind: BlockKind::Fence, span: (0..11).into() };
        assert_eq!(in_mdx("```\n{/* */}\n{/* */}x", &[block]), [(12..19).into()]);
        assert_eq!(in_mdx("`{/*` a\n*/}", &[]), []);
        // The first of two openers does not begin a comment.
        assert_eq!(in_mdx("{/* a\n|b|\n{/* c */}\n", &[]), [(10..19).into()]);
    }
}
