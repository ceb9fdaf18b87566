//! Fixes: edits of the page that correct a mistake.

use std::collections::BTreeMap;

use crate::source::Span;

/// Edits of a document that fix one mistake. They apply together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The edits, which do not overlap.
    pub edits: Vec<Edit>,
    /// Whether the page means the same to every reader after the fix. A person should review other fixes, which may guess wrong.
    pub is_safe: bool,
}

/// Replaces a part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes of the document's [text](crate::Source::text) to replace. An empty span inserts text.
    pub span: Span,
    /// The text to write there.
    pub replacement: String,
}

impl Edit {
    pub(crate) fn delete(span: Span) -> Self {
        Edit { span, replacement: String::new() }
    }

    pub(crate) fn insert(offset: usize, text: impl Into<String>) -> Self {
        Edit { span: Span::at(offset), replacement: text.into() }
    }

    pub(crate) fn replace(span: Span, text: impl Into<String>) -> Self {
        Edit { span, replacement: text.into() }
    }
}

impl Fix {
    /// Creates a fix that needs no review.
    pub(crate) fn safe(edits: impl IntoIterator<Item = Edit>) -> Self {
        Fix { edits: edits.into_iter().collect(), is_safe: true }
    }

    /// Creates a fix that a person should review.
    pub(crate) fn suggested(edits: impl IntoIterator<Item = Edit>) -> Self {
        Fix { is_safe: false, ..Fix::safe(edits) }
    }
}

/// Edits of one document that do not overlap.
#[derive(Debug, Default)]
pub(crate) struct Edits<'a> {
    by_start: BTreeMap<usize, &'a Edit>,
}

impl<'a> Edits<'a> {
    /// Adds all edits of `fix`, or none if one of them overlaps an existing edit. Returns whether it added them.
    pub(crate) fn add(&mut self, fix: &'a Fix) -> bool {
        let is_free = fix.edits.iter().all(|edit| self.is_free(edit.span));
        if is_free {
            self.by_start.extend(fix.edits.iter().map(|edit| (edit.span.start, edit)));
        }
        is_free
    }

    /// Returns whether `span` neither overlaps an edit nor starts where one starts.
    fn is_free(&self, span: Span) -> bool {
        let before = self.by_start.range(..=span.start).next_back();
        let next = self.by_start.range(span.start..).next();
        before.is_none_or(|(start, edit)| *start < span.start && edit.span.end <= span.start)
            && next.is_none_or(|(start, _)| *start >= span.end)
    }

    /// Returns where the edits move text to.
    pub(crate) fn moves(&self) -> Moves {
        let mut moves = Vec::with_capacity(self.by_start.len());
        let (mut at, mut end) = (0, 0);
        for Edit { span, replacement } in self.by_start.values() {
            let start = at + span.start - end;
            (at, end) = (start + replacement.len(), span.end);
            moves.push((*span, Span { start, end: at }));
        }
        Moves(moves)
    }

    /// Returns `text` with the edits applied.
    pub(crate) fn apply(&self, text: &str) -> String {
        let (mut edited, mut end) = (String::with_capacity(text.len()), 0);
        for edit in self.by_start.values() {
            edited.push_str(text.get(end..edit.span.start).unwrap_or_default());
            edited.push_str(&edit.replacement);
            end = edit.span.end;
        }
        edited + text.get(end..).unwrap_or_default()
    }
}

/// The spans that edits replace and those of their replacements, in order.
#[derive(Debug)]
pub(crate) struct Moves(Vec<(Span, Span)>);

impl Moves {
    /// Returns the new offset of the text at `span`, or `None` if an edit deletes all of it.
    pub(crate) fn start_of(&self, span: Span) -> Option<usize> {
        let before = self.0.partition_point(|(old, _)| old.start <= span.start);
        let Some((old, new)) = before.checked_sub(1).and_then(|last| self.0.get(last)) else {
            return Some(span.start);
        };
        if span.start >= old.end {
            return Some(new.end + span.start - old.end);
        }
        let is_deleted = new.start == new.end && span.end <= old.end;
        (!is_deleted).then_some(new.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_of_a_fix_apply_together_or_not_at_all() {
        let delete = |start: usize, end: usize| Edit::delete((start..end).into());
        let fixes = [
            Fix::safe([delete(1, 3), Edit::insert(5, "x")]),
            Fix::safe([Edit::insert(0, "y"), delete(2, 4)]),
            Fix::safe([Edit::insert(5, "z")]),
            Fix::safe([Edit::replace((3..4).into(), "w")]),
            Fix::safe([delete(4, 6)]),
            Fix::safe([Edit::insert(3, "v")]),
            Fix::safe([delete(6, 7)]),
        ];
        let mut edits = Edits::default();
        let added: Vec<bool> = fixes.iter().map(|fix| edits.add(fix)).collect();
        assert_eq!(added, [true, false, false, true, false, false, true]);
        assert_eq!(edits.apply("abcdefgh"), "awexfh");
        let moves = edits.moves();
        let starts = [0..1, 1..2, 2..4, 3..4, 4..5, 5..6, 7..8].map(|span| moves.start_of(span.into()));
        assert_eq!(starts, [Some(0), None, Some(1), Some(1), Some(2), Some(4), Some(5)]);
    }
}
