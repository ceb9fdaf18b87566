//! Finds what is not Markdown in MDX: comments, tags, expressions, imports and exports.

use crate::markdown::mdx::script;
use crate::markdown::{Block, BlockKind, block, comment, footnote};
use crate::source::Span;

/// What is not Markdown on a page of MDX.
#[derive(Default)]
pub(super) struct Found {
    /// Comments, and tags and JavaScript that are alone on their lines.
    pub(super) hidden: Vec<Block>,
    /// Tags before other text on their lines, where HTML would begin on GitHub.
    pub(super) tags: Vec<Span>,
}

pub(super) fn find(markdown: &str) -> Found {
    let last_table = markdown.rfind("</table").unwrap_or_default();
    let mut walk = Walk { markdown, last_table, is_broken: false, found: Found::default() };
    let mut line = 0;
    while line < markdown.len() {
        let last = walk.read(line);
        line = walk.end_of_line(last);
    }
    walk.found
}

/// The state of a walk over the lines of a page.
struct Walk<'a> {
    markdown: &'a str,
    /// The offset of the last `</table`.
    last_table: usize,
    /// Whether some JavaScript does not end. MDX refuses the page, and searching for the ends of others would take too long.
    is_broken: bool,
    found: Found,
}

impl<'a> Walk<'a> {
    fn rest(&self, at: usize) -> &'a str {
        self.markdown.get(at..).unwrap_or_default()
    }

    /// Returns the start of the line below the offset `at`.
    fn end_of_line(&self, at: usize) -> usize {
        self.rest(at).find('\n').map_or(self.markdown.len(), |end| at + end + 1)
    }

    /// Reads what begins on the line at the offset `line`. Returns an offset on its last line.
    fn read(&mut self, line: usize) -> usize {
        let text = self.markdown.get(line..self.end_of_line(line)).unwrap_or_default();
        let start = line + text.len() - footnote::without_container_markers(text).len();
        if let Some(end) = block::end_of_fence(self.markdown, start) {
            return end;
        }
        if self.rest(start).starts_with("<!--") {
            return comment::end(self.markdown, start + 2).unwrap_or(self.markdown.len());
        }
        if start == line
            && is_statement(text)
            && let Some(end) = self.end_of_script(start, b'\n')
        {
            self.found.hidden.push(script_block(start, end - 1));
            return end - 1;
        }
        self.read_tags(start)
    }

    /// Reads the comments, tags and expressions from the offset `start` to other text, or to the end of their last line. Tags and
    /// expressions before other text are a part of it.
    fn read_tags(&mut self, start: usize) -> usize {
        let (mut at, mut blocks) = (start, Vec::new());
        loop {
            let rest = self.rest(at);
            at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
            let rest = self.rest(at);
            // Tables in HTML are reported, so they stay.
            let is_table = block::opens(rest, "<table");
            if is_table || rest.is_empty() || rest.starts_with(['\r', '\n']) {
                self.found.hidden.extend(blocks);
                let is_closed = is_table && at < self.last_table;
                return if is_closed { at + rest.find("</table").unwrap_or_default() } else { at };
            }
            if rest.starts_with("{/*") {
                blocks.extend(comment::at_brace(self.markdown, at));
            } else if let Some(end) = self.end_of_tag(at).or_else(|| self.end_of_braces(at)) {
                blocks.push(script_block(at, end));
            } else {
                self.read_text(start, at, &blocks);
                return at;
            }
            at = blocks.last().map_or(at, |block| block.span.end);
        }
    }

    /// Reads the text from the offset `at` to the end of the line. `blocks` are before it, and the first begins at `start`.
    fn read_text(&mut self, start: usize, at: usize, blocks: &[Block]) {
        let text = self.markdown.get(at..self.end_of_line(at)).unwrap_or_default();
        // A comment before the first pipe of a row is a cell.
        let is_hidden = |block: &&Block| {
            block.kind != BlockKind::Script
                && (!text.contains('|') || block.span.of(self.markdown).contains('\n'))
        };
        self.found.hidden.extend(blocks.iter().filter(is_hidden));
        let tag = blocks.first().filter(|_| block::block_element(self.rest(start)).is_some());
        self.found.tags.extend(tag.map(|block| block.span));
        for (opener, _) in text.match_indices("{/*") {
            let (before, comment) = text.split_at_checked(opener).unwrap_or_default();
            let is_text = before.ends_with('\\') || before.matches('`').count() % 2 == 1;
            let end = comment.find("*/}").map(|end| end + "*/}".len());
            let end =
                end.filter(|end| !is_text && !comment.get(..*end).is_some_and(|inner| inner.contains('|')));
            let span = end.map(|end| Span { start: at + opener, end: at + opener + end });
            self.found.hidden.extend(span.map(|span| Block { kind: BlockKind::Comment, span }));
        }
    }

    /// Returns the end of the tag at the offset `start`: an opening or closing tag, or one of a fragment, such as `<>`.
    fn end_of_tag(&mut self, start: usize) -> Option<usize> {
        let tag = self.rest(start).strip_prefix('<')?;
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let attributes = tag.trim_start_matches(is_of_name);
        let name = tag.strip_suffix(attributes)?;
        if name.starts_with(|c: char| !c.is_alphabetic() && !matches!(c, '_' | '$')) {
            return None;
        }
        if name.is_empty() {
            return attributes.starts_with('>').then_some(self.markdown.len() - attributes.len() + 1);
        }
        let mut rest = attributes;
        loop {
            let at = self.markdown.len() - rest.len();
            rest = match rest.chars().next()? {
                '>' => return Some(at + 1),
                '"' | '\'' => rest.get(1..)?.split_once(rest.get(..1)?)?.1,
                '{' => {
                    let end = self.end_of_braces(at)?;
                    self.rest(end)
                }
                '/' | '=' => rest.get(1..)?,
                c if c.is_whitespace() => rest.trim_start(),
                c if is_of_name(c) => rest.trim_start_matches(is_of_name),
                _ => return None,
            };
        }
    }

    /// Returns the end of the expression in braces at the offset `start`.
    fn end_of_braces(&mut self, start: usize) -> Option<usize> {
        self.rest(start).starts_with('{').then(|| self.end_of_script(start + 1, b'}'))?
    }

    /// Returns the end of the JavaScript from the offset `start` to `last`.
    fn end_of_script(&mut self, start: usize, last: u8) -> Option<usize> {
        if self.is_broken {
            return None;
        }
        let length = script::end(self.rest(start), last);
        self.is_broken = length.is_none();
        length.map(|length| start + length)
    }
}

fn script_block(start: usize, end: usize) -> Block {
    Block { kind: BlockKind::Script, span: Span { start, end } }
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '-' | '.' | ':')
}

/// Returns whether `line` begins an import or export, and not a sentence with one of these words.
fn is_statement(line: &str) -> bool {
    let Some((keyword, rest)) = line.split_once(' ') else { return false };
    let exported = ["const", "let", "var", "function", "async", "class", "default", "{", "*"];
    match keyword {
        "import" => rest.starts_with(['{', '\'', '"', '*']) || rest.contains(" from "),
        "export" => exported.iter().any(|word| rest.starts_with(word)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the kinds and the text of what is hidden, and the tags.
    fn found(markdown: &str) -> (Vec<(BlockKind, &str)>, Vec<&str>) {
        let Found { hidden, tags } = find(markdown);
        let hidden = hidden.iter().map(|block| (block.kind, block.span.of(markdown)));
        (hidden.collect(), tags.iter().map(|span| span.of(markdown)).collect())
    }

    /// Returns the text of what is hidden.
    fn hidden(markdown: &str) -> Vec<&str> {
        found(markdown).0.into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn tags_and_expressions_alone_on_their_lines_are_hidden() {
        for alone in [
            "<Tab title=\"a > b\">",
            "</Tab>",
            "<>",
            "</>",
            "<a.b c-d e='f' />",
            "<Tab\n  a={['>', \"}\"]}\n  {...b}\n>",
            "{a.b}",
            "{a && (\n\n<b>c</b>)}",
        ] {
            assert_eq!(hidden(&format!("a\n> - {alone} \nb\n")), [alone], "{alone}");
        }
        assert_eq!(hidden("<A><B> {c}</B>\n"), ["<A>", "<B>", "{c}", "</B>"]);
        for text in
            ["<A> b\n", "a <B>\n", "<404\n", "< a>\n", "<a b=|>\n", "{a} b\n", "`{a}`\n", "{a\n", "<a b={\n"]
        {
            assert_eq!(hidden(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn code_html_comments_and_html_tables_are_left() {
        for text in [
            "```\n<A>\n```\n",
            "- ~~~\n  {/* a */}\n  ~~~\n",
            "```\n<A>\n",
            "<!-- a\n<A>\n-->\n",
            "<!--\n<A>\n",
            "<table>\n<tr>\n</table>\n",
            "<table>\n",
        ] {
            assert_eq!(hidden(text), [""; 0], "{text}");
        }
        assert_eq!(hidden("``` `a\n<A>\n```\n<B>\n"), ["<A>"]);
        assert_eq!(hidden("<A><table>\n<tr>\n</table>\n<B>"), ["<A>", "<B>"]);
    }

    #[test]
    fn comments_are_hidden_except_as_the_first_cell_of_a_row() {
        use BlockKind::{Comment, OpenComment, RunOnComment};
        assert_eq!(found("{/* a\n\nb */} c\n").0, [(Comment, "{/* a\n\nb */}")]);
        assert_eq!(found("{/* a\n{/* b */}\n").0, [(RunOnComment, "{/* a\n"), (Comment, "{/* b */}")]);
        assert_eq!(found("{/* a\nb\n").0, [(OpenComment, "{/* a\nb\n")]);
        assert_eq!(
            hidden("a {/* b */} c\n| 1 {/* d */} | {/* e */}\n"),
            ["{/* b */}", "{/* d */}", "{/* e */}"]
        );
        for text in [
            "{/* a */} | 1 |\n",
            "| 1 {/* a | b */} |\n",
            "| `{/* a */}` |\n",
            "| \\{/* a */} |\n",
            "a {/* b\n",
        ] {
            assert_eq!(hidden(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn imports_and_exports_are_hidden() {
        for statement in
            ["import a from 'b'", "import 'b'", "export const a = {\n\n| b |\n}", "export * from 'a'"]
        {
            assert_eq!(hidden(&format!("{statement}\n| c |\n")), [statement]);
        }
        for text in ["import | 400 |\n", "export them\n", " import 'b'\n", "export const a = [\n", "import"] {
            assert_eq!(hidden(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_tag_of_html_before_other_text_does_not_begin_html() {
        assert_eq!(found("<summary>a</summary>\n"), (vec![], vec!["<summary>"]));
        assert_eq!(found("<del>a</del>\n"), (vec![], vec![]));
    }
}
