//! Characters that were meant as formatting and are shown, and the other way round.

use crate::markdown::cell::flaw::{Flaw, FlawKind};
use crate::source::Span;

/// The maximum length of a run of formatting characters. A longer run is not emphasis.
const MAX_RUN: usize = 8;

/// Finds the backticks and tildes that are shown in `text`, which is written literally at the offset `start` of `page`.
/// `tilde` is the first tilde of the cell that could open strikethrough.
pub(super) fn shown(page: &str, text: &str, start: usize, tilde: &mut Option<usize>) -> Vec<Flaw> {
    let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != '|');
    let mut flaws = Vec::new();
    for (at, mark) in text.match_indices(['`', '~']).map(|(at, mark)| (start + at, mark)) {
        let before = page.get(..at).and_then(|text| text.chars().next_back());
        let after = page.get(at + 1..).and_then(|text| text.chars().next());
        let mut add = |start, kind| flaws.push(Flaw { span: Span { start, end: at + 1 }, kind });
        match *tilde {
            // The parser leaves out the backslash of an escape.
            _ if before == Some('\\') => {}
            _ if mark == "`" => add(at, FlawKind::UnpairedBacktick),
            // GitHub takes two single tildes for strikethrough, and the parser does not.
            _ if [before, after].contains(&Some('~')) => {}
            Some(first) if touches(before) => add(first, FlawKind::IntrawordFormatting(1)),
            None if touches(after) => *tilde = Some(at),
            _ => {}
        }
    }
    flaws
}

/// Returns the flaw of emphasis at `span` of `page` whose `marks` characters on each side were probably meant as text.
pub(super) fn vanishing(page: &str, span: Span, marks: usize) -> Option<FlawKind> {
    let before = page.get(..span.start).unwrap_or_default();
    let after = page.get(span.end..).unwrap_or_default();
    let is_mark = |c: char| matches!(c, '*' | '_' | '~');
    let in_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let in_code = |c: Option<char>| in_word(c) || c.is_some_and(|c| matches!(c, '.' | ':' | '/' | '-'));
    let left = |text: &str| text.chars().rev().take(MAX_RUN).find(|c| !is_mark(*c));
    let right = |text: &str| text.chars().take(MAX_RUN).find(|c| !is_mark(*c));

    let marked = span.of(page);
    let sides = [(left(before), right(marked)), (left(marked), right(after))];
    if sides.iter().any(|(one, other)| in_word(*one) && in_word(*other)) {
        Some(FlawKind::IntrawordFormatting(marks))
    } else if sides.iter().any(|(one, other)| in_code(*one) && in_code(*other)) {
        Some(FlawKind::FormattingInCode(marks))
    } else {
        None
    }
}
