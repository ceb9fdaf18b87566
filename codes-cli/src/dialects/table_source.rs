//! The source of a table, split into lines, cells, code and text.

use codes_codegen::{Source, Span};

use crate::dialects::dialect::Finding;

/// The characters that may be around the text of a line in a quote.
pub(super) const MARKS: &[char] = &['>', ' ', '\t'];

/// A piece of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    /// The offset of the piece in the source.
    pub(super) start: usize,
}

impl<'a> Piece<'a> {
    /// Finds the first `needle` in this piece.
    pub(super) fn find(self, needle: &str, title: &'static str, help: &'static str) -> Option<Finding> {
        let at = self.text.find(needle)?;
        Some(Finding { span: self.span(at, at + needle.len()), title, help })
    }

    /// Returns the span of the bytes from `start` to `end` of this piece.
    pub(super) fn span(self, start: usize, end: usize) -> Span {
        (self.start + start..self.start + end).into()
    }

    /// Returns the offsets of `wanted` without a backslash before it.
    pub(super) fn unescaped(self, wanted: char) -> impl Iterator<Item = usize> {
        let mut is_escaped = false;
        self.text.char_indices().filter_map(move |(at, c)| {
            let is_wanted = c == wanted && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            is_wanted.then_some(at)
        })
    }

    fn part(self, start: usize, end: usize) -> Self {
        Piece { text: self.text.get(start..end).unwrap_or_default(), start: self.start + start }
    }

    /// Returns the pieces between these ranges.
    fn between(self, places: impl IntoIterator<Item = (usize, usize)>) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for (start, end) in places {
            pieces.push(self.part(at, start));
            at = end;
        }
        pieces.push(self.part(at, self.text.len()));
        pieces
    }
}

/// Returns the lines of `source` outside fenced code and HTML comments.
pub(super) fn prose(source: &Source) -> impl Iterator<Item = Piece<'_>> {
    let (mut start, mut fence, mut in_comment) = (0, None, false);
    source.text().split_inclusive('\n').filter_map(move |line| {
        let piece = Piece { text: line.trim_end(), start };
        start += line.len();
        let text = line.trim_start();
        if in_comment || (fence.is_none() && text.starts_with("<!--")) {
            in_comment = !text.contains("-->");
            return None;
        }
        let mark = ["```", "~~~"].into_iter().find(|mark| text.starts_with(mark));
        match (fence, mark) {
            (None, Some(_)) => fence = mark,
            (Some(open), Some(closer)) if open == closer => fence = None,
            _ => {}
        }
        (fence.is_none() && mark.is_none()).then_some(piece)
    })
}

/// Returns the line directly below the table at `span`, unless it is empty.
pub(super) fn line_below(source: &Source, span: Span) -> Option<Piece<'_>> {
    // A span ends after its last line break, or before it.
    let is_whole = source.slice(span).ends_with('\n');
    let rest = source.text().get(span.end..)?;
    let start = if is_whole { span.end } else { span.end + rest.find('\n')? + 1 };
    let text = source.text().get(start..)?.lines().next()?;
    (!text.trim_matches(MARKS).is_empty()).then_some(Piece { text, start })
}

/// Returns the lines of the table at `span`.
pub(super) fn lines(source: &Source, span: Span) -> impl Iterator<Item = Piece<'_>> {
    let mut start = span.start;
    source.slice(span).split_inclusive('\n').map(move |line| {
        let piece = Piece { text: line.trim_end(), start };
        start += line.len();
        piece
    })
}

/// Returns the cells of the table at `span`.
pub(super) fn cells(source: &Source, span: Span) -> impl Iterator<Item = Piece<'_>> {
    lines(source, span).flat_map(cells_of)
}

/// Splits `line` at pipes without a backslash before them, even if the backslash is escaped itself (GFM 4.10).
fn cells_of(line: Piece<'_>) -> Vec<Piece<'_>> {
    let is_escaped = |at: usize| line.text.get(..at).is_some_and(|before| before.ends_with('\\'));
    let pipes = line.text.match_indices('|').filter(|(at, _)| !is_escaped(*at));
    line.between(pipes.map(|(at, pipe)| (at, at + pipe.len())))
}

/// Returns the code spans of `cell`, and the text around them.
pub(super) fn code_and_text(cell: Piece<'_>) -> (Vec<Piece<'_>>, Vec<Piece<'_>>) {
    let bytes = cell.text.as_bytes();
    let run = |at: usize| bytes.iter().skip(at).take_while(|byte| **byte == b'`').count();
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'`' => {
                let open = run(at);
                // A run of backticks without a second one of its length is text (CommonMark 6.1).
                let mut close = at + open;
                while close < bytes.len() && !(bytes[close] == b'`' && run(close) == open) {
                    close += run(close).max(1);
                }
                if close < bytes.len() {
                    spans.push((at, close + open));
                    at = close + open;
                } else {
                    at += open;
                }
            }
            _ => at += 1,
        }
    }
    let code = spans.iter().map(|(start, end)| cell.part(*start, *end)).collect();
    (code, cell.between(spans))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
        pieces.iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn a_line_has_cells_and_a_cell_has_code_and_text() {
        let source = Source::new("x.md", b"a\n|b\\|c|`d`|\r\n|e\n".to_vec());
        let lines: Vec<Piece<'_>> = lines(&source, (2..17).into()).collect();
        assert_eq!(texts(&lines), [r"|b\|c|`d`|", "|e"]);
        let cells = cells_of(lines[0]);
        assert_eq!(texts(&cells), ["", r"b\|c", "`d`", ""]);
        assert_eq!(source.slice(cells[2].span(0, 3)), "`d`");
        let of = |text: &'static str| {
            let (code, text) = code_and_text(Piece { text, start: 0 });
            (texts(&code), texts(&text))
        };
        assert_eq!(of("a `b` ``c`d`` e"), (vec!["`b`", "``c`d``"], vec!["a ", " ", " e"]));
        assert_eq!(of(r"a \`b ``c`"), (vec![], vec![r"a \`b ``c`"]));
    }
}
