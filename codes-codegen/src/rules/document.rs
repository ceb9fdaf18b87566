//! Conflicts that a merge left in a document.

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::line::lines;
use crate::markdown::{BlockKind, Page};
use crate::source::Span;

/// Reports each conflict outside of code, and returns whether there is none.
///
/// Git writes `<<<<<<< ` and `>>>>>>> ` around what two branches made of the same lines. Which of them is meant is not
/// for us to say.
pub(crate) fn check(markdown: &str, page: &Page, diagnostics: &mut Diagnostics) -> bool {
    let fences = || {
        page.blocks
            .iter()
            .filter(|it| matches!(it.kind, BlockKind::Fence | BlockKind::Patch | BlockKind::OpenFence))
    };
    let mut fences = fences().peekable();
    let mut open: Option<Span> = None;
    let mut is_sound = true;
    for (span, text) in lines(markdown) {
        while fences.next_if(|fence| fence.span.end <= span.start).is_some() {}
        if fences.peek().is_some_and(|fence| fence.span.start <= span.start) {
            continue;
        }
        let is_closer = text.starts_with(">>>>>>> ");
        // The third line of a conflict shows what both branches began with. It is left over easily.
        let is_base = text.starts_with("||||||| ");
        if text.starts_with("<<<<<<< ") || ((is_closer || is_base) && open.is_none()) {
            diagnostics.push(conflict(span));
            is_sound = false;
            open = Some(span);
        }
        if is_closer {
            open = None;
        }
    }
    is_sound
}

fn conflict(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::ConflictMarker, span, "the document holds a merge conflict that is not resolved")
        .label("git wrote this")
        .help("keep the lines that are right, and delete the others with the lines `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parser;
    use crate::source::Source;

    fn conflicts(markdown: &str) -> Vec<usize> {
        let mut diagnostics = Diagnostics::default();
        let is_sound = check(markdown, &parser::read(markdown), &mut diagnostics);
        let source = Source::new("x.md", markdown.into());
        let lines: Vec<usize> =
            diagnostics.into_sorted().iter().map(|it| it.location(&source).line).collect();
        assert_eq!(is_sound, lines.is_empty());
        lines
    }

    #[test]
    fn each_conflict_is_told_once_at_its_opener() {
        assert_eq!(
            conflicts("x\n<<<<<<< HEAD\na\n||||||| base\nb\n=======\nc\n>>>>>>> d\n\n<<<<<<< e\n"),
            [2, 10]
        );
        assert_eq!(conflicts("|a|\n|-|\n>>>>>>> branch\n"), [3]);
        assert_eq!(conflicts("|a|\n|-|\n||||||| base\n|b|\n"), [3]);
    }

    #[test]
    fn what_only_looks_like_a_conflict_is_none() {
        assert_eq!(conflicts("Title\n=======\n\n<<<<<<<\n\n>>>> quote\n"), [0; 0]);
        assert_eq!(conflicts("```\n<<<<<<< HEAD\n>>>>>>> b\n```\n"), [0; 0]);
    }
}
