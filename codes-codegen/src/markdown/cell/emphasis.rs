//! Emphasis in the Markdown that is written for a cell.

use crate::source::Span;

#[derive(Debug)]
pub(super) struct Emphasis {
    /// The text between the asterisks.
    pub(super) text: Span,
    /// The number of asterisks on each side.
    pub(super) asterisks: usize,
    pub(super) is_nested: bool,
}

impl Emphasis {
    pub(super) fn with_asterisks(&self) -> Span {
        Span { start: self.text.start - self.asterisks, end: self.text.end + self.asterisks }
    }

    /// Returns whether parsers read the asterisks in `markdown` only as this emphasis (`CommonMark`, section 6.2), whatever text
    /// is around them.
    pub(super) fn is_certain(&self, markdown: &str) -> bool {
        let text = self.text.of(markdown);
        let Span { start, end } = self.with_asterisks();
        let before = markdown.get(..start).unwrap_or_default();
        let after = markdown.get(end..).unwrap_or_default();
        let ends = [
            (before.chars().next_back(), text.chars().next()),
            (after.chars().next(), text.chars().next_back()),
        ];
        ends.into_iter().all(|(outer, inner)| {
            let outer = outer.unwrap_or(' ');
            // In nested emphasis, asterisks between two letters could close the outer one.
            let is_bound = outer != '*' && (!self.is_nested || outer.is_ascii_punctuation());
            inner.is_some_and(|inner| match outer {
                _ if outer.is_whitespace() => !inner.is_whitespace(),
                _ => is_bound && inner.is_alphanumeric(),
            })
        })
    }
}
