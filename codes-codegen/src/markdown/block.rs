//! HTML blocks with the comments in them, and fenced code blocks.

use std::iter;

use crate::markdown::{Block, BlockKind, Page, comment, container, line};
use crate::source::Span;

/// The elements whose content browsers show literally, or not at all.
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

/// The elements that begin an HTML block wherever their tags begin a line (GFM, section 4.6).
const BLOCKS: &str = "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div \
                      dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe \
                      legend li link main menu menuitem nav noframes ol optgroup option p param section source summary table \
                      tbody td tfoot th thead title tr track ul";

/// Returns the name of the element if the tag at the start of `html` begins an HTML block, whatever follows (GFM, section 4.6).
/// Elements such as `<pre>` are not included.
pub(crate) fn block_element(html: &str) -> Option<&str> {
    let tag = html.strip_prefix("</").or_else(|| html.strip_prefix('<'))?;
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    let (name, behind) = tag.split_at_checked(end)?;
    let is_end =
        behind.is_empty() || behind.starts_with([' ', '\t', '\r', '\n', '>']) || behind.starts_with("/>");
    (is_end && BLOCKS.split_ascii_whitespace().any(|block| name.eq_ignore_ascii_case(block))).then_some(name)
}

/// Returns whether `html` begins with `tag`, such as `<pre`.
pub(crate) fn opens(html: &str, tag: &str) -> bool {
    let (name, behind) = html.split_at_checked(tag.len()).unwrap_or_default();
    name.eq_ignore_ascii_case(tag) && !behind.starts_with(|c: char| c.is_alphanumeric() || c == '-')
}

/// Returns the lines of `html` that MDX treats as headings, each with its level, span and text. `start` is the offset of `html`.
pub(crate) fn headings(html: &str, start: usize) -> impl Iterator<Item = (usize, Span, &str)> {
    line::lines(html).filter_map(move |(span, text)| {
        let level = text.bytes().take_while(|b| *b == b'#').count();
        let heading = text.get(level..)?.strip_prefix(' ').filter(|_| (1..=6).contains(&level))?;
        Some((level, (start + span.start..start + span.end).into(), heading.trim()))
    })
}

/// Returns whether the attributes of `tag` hide its content.
pub(crate) fn is_hidden(tag: &str) -> bool {
    let lower = tag.to_ascii_lowercase();
    let mut words = lower.split_ascii_whitespace().skip(1).map(|word| word.trim_end_matches(['>', '/']));
    words.any(|word| word == "hidden" || word.starts_with("hidden="))
        || lower.replace(' ', "").contains("display:none")
}

/// Returns whether the info string `language` of a code block says that the code is a diff.
pub(crate) fn is_patch(language: &str) -> bool {
    let is_named = |name: &str| ["diff", "patch"].iter().any(|patch| name.eq_ignore_ascii_case(patch));
    language.split([' ', ',', '{']).next().is_some_and(is_named)
}

/// Splits the fenced code at `code` of `markdown` into blocks. `language` is its info string.
pub(crate) fn split_fence(markdown: &str, code: Span, language: &str) -> Vec<Block> {
    let kind = if is_patch(language) { BlockKind::Patch } else { BlockKind::Fence };
    let text = code.of(markdown);
    let marks = marks(text.trim_start_matches(container::MARKS));
    if !is_closed_fence(text, marks) {
        // The end of a quote or list item closes it too.
        let before =
            markdown.get(..code.start).and_then(|above| above.rsplit('\n').next()).unwrap_or_default();
        let below = markdown.get(code.end..).unwrap_or_default();
        let is_open = before.trim().is_empty() && below.trim_start().is_empty();
        return vec![Block { kind: if is_open { BlockKind::OpenFence } else { kind }, span: code }];
    }
    let Some(opener) = opener_in(text, marks).map(|at| code.start + at) else {
        return vec![Block { kind, span: code }];
    };
    let above = Block { kind: BlockKind::RunOnFence, span: (code.start..opener).into() };
    vec![above, Block { kind: BlockKind::Fence, span: (opener..code.end).into() }]
}

/// Returns the end of the fenced code that begins at the offset `start` of `markdown`, if one does. Code that is never closed ends
/// with the page.
pub(crate) fn end_of_fence(markdown: &str, start: usize) -> Option<usize> {
    let text = markdown.get(start..)?;
    let marks = marks(text);
    let info = text.lines().next()?.get(marks.len()..)?;
    if marks.len() < 3 || (marks.starts_with('`') && info.contains('`')) {
        return None;
    }
    let closer = line::lines(text).skip(1).find(|(_, line)| closes_fence(line, marks));
    Some(closer.map_or(markdown.len(), |(span, _)| start + span.end))
}

/// Returns the fence at the start of `line`, without its info string.
fn marks(line: &str) -> &str {
    let mark = if line.starts_with('~') { '~' } else { '`' };
    line.get(..line.len() - line.trim_start_matches(mark).len()).unwrap_or_default()
}

/// Returns whether the last line of `code` closes the fence `marks` of the first line (GFM, section 4.5).
fn is_closed_fence(code: &str, marks: &str) -> bool {
    let (_, closer) = code.trim_end().rsplit_once('\n').unwrap_or_default();
    closes_fence(closer, marks)
}

/// Returns whether `line` closes the fence `marks`.
fn closes_fence(line: &str, marks: &str) -> bool {
    let closer = line.trim_matches(container::MARKS);
    closer.len() >= marks.len() && self::marks(closer) == closer && closer.starts_with(marks)
}

/// Returns the offset of the first line in `code` that opens another code block, with `marks` and a language.
fn opener_in(code: &str, marks: &str) -> Option<usize> {
    let opens = |text: &str| {
        let language = text.trim_start_matches(container::MARKS).strip_prefix(marks);
        language.is_some_and(|language| language.starts_with(char::is_alphabetic))
    };
    let mut openers = line::lines(code).skip(1).filter(|(_, text)| opens(text));
    openers.next().map(|(span, _)| span.start)
}

/// Returns the offsets of HTML tables outside the Markdown tables of `page`.
pub(crate) fn html_tables<'a>(markdown: &'a str, page: &'a Page) -> impl Iterator<Item = usize> {
    let starts = iter::once(0).chain(page.tables.iter().map(|table| table.span.end));
    let ends = page.tables.iter().map(|table| table.span.start).chain([markdown.len()]);
    let tags = starts.zip(ends).flat_map(|(start, end)| {
        let text = markdown.get(start..end).unwrap_or_default();
        text.match_indices('<').map(move |(at, _)| start + at)
    });
    let tables = tags.filter(|at| opens(markdown.get(*at..).unwrap_or_default(), "<table"));
    let (mut last, mut ticks) = (0, 0);
    tables.filter(move |at| {
        let between = markdown.get(last..*at).unwrap_or_default();
        let line = between.rsplit('\n').next().unwrap_or_default();
        ticks = if line.len() < between.len() { 0 } else { ticks } + line.matches('`').count();
        last = *at;
        // After an odd number of backticks on the line, the tag is in a code span.
        ticks % 2 == 0 && page.shows_html(*at)
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
    fn a_fence_ends_with_its_container() {
        use BlockKind::{Fence, OpenFence, Patch, RunOnFence};
        let kinds = |markdown: &str, code: &str| {
            let start = markdown.find(['`', '~']).unwrap();
            let blocks = split_fence(markdown, (start..start + code.len()).into(), "");
            blocks.iter().map(|block| (block.kind, block.span.of(markdown).len())).collect::<Vec<_>>()
        };
        assert_eq!(kinds("```\na\n```\n", "```\na\n```\n"), [(Fence, 10)]);
        assert_eq!(kinds("```\na\n``\n\n", "```\na\n``\n"), [(OpenFence, 9)]);
        assert_eq!(kinds("```\n", "```\n"), [(OpenFence, 4)]);
        assert_eq!(kinds("> ```\n> a\n\nb", "```\n> a\n"), [(Fence, 8)]);
        assert_eq!(kinds("> ~~~\n> a\n", "~~~\n> a\n"), [(Fence, 8)]);
        assert_eq!(kinds("```\na\n```b\n```\n", "```\na\n```b\n```\n"), [(RunOnFence, 6), (Fence, 9)]);
        assert_eq!(kinds("````\n```b\n~~~b\n````\n", "````\n```b\n~~~b\n````\n"), [(Fence, 20)]);
        assert_eq!(split_fence("```\n```", (0..7).into(), "diff").pop().unwrap().kind, Patch);
    }

    #[test]
    fn html_tables_are_found_outside_of_code_and_comments() {
        let found = |markdown: &str| {
            let page = crate::markdown::parser::read(markdown);
            html_tables(markdown, &page).collect::<Vec<_>>()
        };
        assert_eq!(found("a <table> <TABLE>\n\n<table><tables>\n"), [2, 10, 19]);
        assert_eq!(found("`a` <table> `<table>` `\n<table>\n"), [4, 24]);
        assert_eq!(
            found("<!-- <table> -->\n\n    <table>\n\n|<table>|\n|-|\n|<table>|\n\n<table>"),
            [22, 56]
        );
        assert_eq!(found("<div>\n\n\t<table>\n\n- a\n\n      <table>\n\n```\n<table>\n```\n"), [8, 28]);
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
