//! Checks a document as a whole, before its tables are read.

use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Block, BlockKind, Line, Page, Place};
use crate::rules::size;
use crate::source::{Damage, Source, Span};

/// Reports bytes that editors and the parser would read differently.
pub(crate) fn unreadable(source: &Source) -> Option<Diagnostic> {
    let text = source.text();
    match source.damage {
        Some(Damage::TooLarge) => {
            let title = "the document is larger than 4 MiB, the limit";
            return Some(size::document_too_large(0, title));
        }
        Some(Damage::NotUtf8(at)) => {
            let title = "the document is not encoded in UTF-8";
            let mistake = Diagnostic::new(Rule::NotUtf8, char_at(text, at), title);
            let mistake = mistake.label("the first byte that is not part of a character");
            return Some(mistake.help("save the document as UTF-8"));
        }
        None => {}
    }
    if let Some(at) = text.find('\0') {
        return Some(Diagnostic::new(Rule::NulByte, char_at(text, at), "the document contains a NUL byte"));
    }
    let is_lone = |at: &usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    let at = text.match_indices('\r').map(|(at, _)| at).find(is_lone)?;
    let title =
        "this carriage return has no line feed after it, and editors disagree on whether it ends the line";
    Some(Diagnostic::new(Rule::LoneCarriageReturn, char_at(text, at), title))
}

/// Returns the span of the character at `offset`.
fn char_at(text: &str, offset: usize) -> Span {
    let len = text.get(offset..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    (offset..offset + len).into()
}

pub(crate) fn unclosed_front_matter() -> Diagnostic {
    let title = "the front matter that begins here is never closed";
    Diagnostic::new(Rule::UnclosedFrontMatter, (0..3).into(), title)
        .help("write a line `---` below its last entry")
}

/// Reports merge conflicts outside code. Git writes `<<<<<<< ` and `>>>>>>> ` around the versions of both branches.
pub(crate) fn conflicts(markdown: &str, page: &Page) -> Vec<Diagnostic> {
    use BlockKind::{Fence, OpenFence, Patch};
    let (mut conflicts, mut is_open) = (Vec::new(), false);
    for Line { span, text, place } in page.lines(markdown) {
        if matches!(place, Place::Block(Block { kind: Fence | OpenFence | Patch, .. })) {
            continue;
        }
        let is_closer = text.starts_with(">>>>>>> ");
        // This line begins the version before both branches. People forget to delete it.
        let is_base = text.starts_with("||||||| ");
        if text.starts_with("<<<<<<< ") || ((is_closer || is_base) && !is_open) {
            let title = "the document contains an unresolved merge conflict";
            let help = "keep each line that is still true, from both versions, and delete the lines that begin with `<<<<<<<`, \
                        `|||||||`, `=======` and `>>>>>>>`";
            let conflict = Diagnostic::new(Rule::ConflictMarker, span, title);
            conflicts.push(conflict.label("two versions of the page begin here").help(help));
            is_open = true;
        }
        is_open &= !is_closer;
    }
    conflicts
}
