//! The memory that what is made of a document takes, estimated before it is parsed.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::source::Span;

/// The most memory that what is made of a document may take, in bytes.
const MAX_WEIGHT: usize = 44_000_000;

/// How much memory is taken by a line or the block that a mark at its start begins, in bytes.
const LINE_WEIGHT: usize = 140;

/// How much memory is taken by a cell.
const CELL_WEIGHT: usize = 230;

/// How much memory is taken by a mark inside a line, and as much again by the text behind it.
const MARK_WEIGHT: usize = 43;

/// What is too heavy about `markdown`, if it is.
pub(crate) fn check(markdown: &str) -> Option<Diagnostic> {
    let end = end_of_light(markdown)?;
    let title = "up to here the document holds more lines, cells and marks than are read";
    Some(
        Diagnostic::new(Rule::DocumentTooLarge, Span::at(end), title)
            .help("move the table of codes into a document of its own"),
    )
}

/// Where `markdown` has become too heavy, if it does.
///
/// The parser's tree is many times as large as a text of little else than marks.
fn end_of_light(markdown: &str) -> Option<usize> {
    if markdown.len() < MAX_WEIGHT / CELL_WEIGHT {
        return None;
    }
    let mut weight = 0;
    let (mut before, mut is_start) = (b'\n', true);
    for (at, byte) in markdown.bytes().enumerate() {
        weight += match byte {
            b'\n' => 8,
            b' ' | b'\t' if is_start && matches!(before, b'-' | b'+' | b'*' | b'.' | b')') => LINE_WEIGHT,
            b'>' if is_start => LINE_WEIGHT,
            b'|' => CELL_WEIGHT,
            b'(' if before == b']' => 2 * MARK_WEIGHT,
            b'<' => 4 * MARK_WEIGHT,
            b'*' | b'_' | b'~' | b'`' | b'[' | b']' | b'!' | b'&' | b'\\' => {
                if byte == before {
                    MARK_WEIGHT
                } else {
                    2 * MARK_WEIGHT
                }
            }
            _ => 0,
        };
        if byte != b'\n' && before == b'\n' {
            weight += LINE_WEIGHT;
        }
        is_start = byte == b'\n' || (is_start && !byte.is_ascii_alphabetic() && byte.is_ascii());
        before = byte;
        if weight > MAX_WEIGHT {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::MAX_BYTES;

    #[test]
    fn a_text_of_little_else_than_marks_is_too_large() {
        for piece in ["*a", "[]", "- a\n", ">\n", "a|", "- - - a\n\n", "1. 1. a\n"] {
            assert!(check(&piece.repeat(600_000)).is_some(), "{piece}");
        }
        let prose = "Some **words**, `code` and a [link](https://example.com/x) on a line of its own.\n";
        assert!(check(&prose.repeat(MAX_BYTES / prose.len())).is_none());
    }
}
