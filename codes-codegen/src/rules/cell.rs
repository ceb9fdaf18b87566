//! What can be wrong with a cell: its readers do not see it as it is written.

use crate::diagnostic::fix::{Edit, Fix};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::cell::Cell;
use crate::markdown::flaw::{Flaw, What};
use crate::rules::size;
use crate::source::Span;
use crate::text::{code_point, invisible_fix, is_joiner, quote};

/// What a cell is for, which decides how strictly it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellUse {
    Header,
    /// It identifies its row: a status, a code.
    Key,
    /// It is read by people: a reason, a message.
    Prose,
}

/// What makes `cell` unfit for `used`: of each rule the first mistake, since whoever mends that sees the others.
pub(crate) fn check(cell: &Cell, used: CellUse) -> Vec<Diagnostic> {
    let mut mistakes: Vec<Diagnostic> = Vec::new();
    for flaw in &cell.flaws {
        let mistake = check_flaw(flaw, used);
        let mistake = mistake.filter(|it| mistakes.iter().all(|other| other.rule != it.rule));
        mistakes.extend(mistake.map(|it| it.fix(fix(cell, flaw))));
    }
    if mistakes.is_empty() && used == CellUse::Prose {
        mistakes.extend(size::text_too_long(cell));
    }
    mistakes
}

fn check_flaw(flaw: &Flaw, used: CellUse) -> Option<Diagnostic> {
    let (rule, title, help) = match (&flaw.what, used) {
        (What::Invisible(c), CellUse::Prose) if is_joiner(*c) => return None,
        (What::Invisible(c), _) => return Some(invisible_character(flaw.span, *c)),
        // Of a header nothing more is asked; in sentences these are a doubt at most.
        (_, CellUse::Header) | (What::MarksInCode(_) | What::Template | What::Raised, CellUse::Prose) => {
            return None;
        }
        (What::UnknownTag(tag), _) => return Some(unknown_tag(flaw.span, tag)),
        (What::DoubtfulComment, _) => (
            Rule::UnknownTag,
            "not every reader of Markdown takes this for a comment",
            "write a comment as `<!-- text -->`, with no other `-` beside its marks, or delete it",
        ),
        (What::VanishingMarks(_) | What::MarksInCode(_), _) => (
            Rule::VanishingMarks,
            "these marks are taken for emphasis and vanish from the text",
            "write a backslash before each of them, such as `\\*`, or put the whole word between backticks",
        ),
        (What::DisputedMarks, _) => (
            Rule::VanishingMarks,
            "not every reader of Markdown takes these marks for emphasis, because of the symbol beside them",
            "put a space between the text with its marks and the symbol; a mark that is text gets a backslash, such as `\\*`",
        ),
        (What::FormattedAddress, _) => (
            Rule::VanishingMarks,
            "this formatting is part of an address, which GitHub shows as it is written",
            "write the address between `<` and `>`, without backslashes, entities and backticks; or put a space behind it",
        ),
        (What::UnpairedBacktick, _) => (
            Rule::UnpairedBacktick,
            "this backtick has no partner in its cell",
            "write the missing one; a pipe ends the cell in backticks too, write it as `\\|`; a backtick that is text is \
             written \\`",
        ),
        (What::Template, CellUse::Key) => (
            Rule::TemplateKey,
            "this cell holds text of a template, not a status or code",
            "write the text that the template gives",
        ),
        (What::StruckOut, CellUse::Key) => (
            Rule::StruckOut,
            "text of this cell is crossed out",
            "delete the row if the code is gone, or take off the `~~`",
        ),
        (What::StruckOut, CellUse::Prose) => (
            Rule::StruckOut,
            "these words are crossed out, but clients would get them like the others",
            "delete the crossed-out words; if the whole row is crossed out, delete the row",
        ),
        (What::Raised, CellUse::Key) => (
            Rule::RaisedText,
            "raised text, such as the mark of a footnote, is no part of a status or code",
            "move it to another cell",
        ),
    };
    Some(Diagnostic::new(rule, flaw.span, title).help(help))
}

/// Fixes all flaws of `cell` that are like `flaw`.
fn fix(cell: &Cell, flaw: &Flaw) -> Option<Fix> {
    let alike = || cell.flaws.iter().filter(|other| other.what.is_like(&flaw.what));
    match flaw.what {
        What::Invisible(_) => {
            let fixes: Option<Vec<_>> = alike().map(without_invisible).collect();
            let (edits, are_safe): (Vec<Edit>, Vec<bool>) = fixes?.into_iter().unzip();
            Some(Fix { edits, is_safe: !are_safe.contains(&false) })
        }
        What::UnknownTag(_) => alike().all(is_placeholder).then(|| Fix::suggested(in_backticks(alike()))),
        What::VanishingMarks(_) | What::MarksInCode(_) => Some(Fix::suggested(alike().flat_map(escaped))),
        _ => None,
    }
}

/// Deletes an invisible character, unless it is written as an entity.
fn without_invisible(flaw: &Flaw) -> Option<(Edit, bool)> {
    let What::Invisible(c) = flaw.what else { return None };
    let is_literal = flaw.span.end - flaw.span.start == c.len_utf8();
    let (replacement, is_safe) = invisible_fix(c).filter(|_| is_literal)?;
    Some((Edit::replace(flaw.span, replacement), is_safe))
}

/// Whether the tag is a word that stands for a value, such as `<id>`, and no component or element with attributes or an end.
fn is_placeholder(flaw: &Flaw) -> bool {
    let What::UnknownTag(tag) = &flaw.what else { return false };
    let word = tag.trim_start_matches('<').trim_end_matches('>');
    let has = |is: fn(&u8) -> bool| word.bytes().any(|b| is(&b));
    word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
        && !(has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase))
}

/// Puts the text of `flaws`, which are in order, between backticks; where they touch, as one.
fn in_backticks<'a>(flaws: impl Iterator<Item = &'a Flaw>) -> Vec<Edit> {
    let mut spans: Vec<Span> = Vec::new();
    for span in flaws.map(|flaw| flaw.span) {
        match spans.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => spans.push(span),
        }
    }
    let ends = spans.into_iter().flat_map(|span| [span.start, span.end]);
    ends.map(|end| Edit::insert(end, "`")).collect()
}

/// Writes a backslash before each mark.
fn escaped(flaw: &Flaw) -> impl Iterator<Item = Edit> {
    let marks = match flaw.what {
        What::VanishingMarks(marks) | What::MarksInCode(marks) => marks,
        _ => 0,
    };
    let Span { start, end } = flaw.span;
    (start..start + marks).chain(end - marks..end).map(|at| Edit::insert(at, "\\"))
}

fn invisible_character(span: Span, c: char) -> Diagnostic {
    let (title, help) = if c == '\t' {
        ("a tab stands between the words of this cell".to_owned(), "write a space in its place")
    } else {
        let help =
            "delete the text of the cell and type it again, without emoji and entities such as `&shy;`";
        (format!("this cell holds an invisible character, {}", code_point(c)), help)
    };
    Diagnostic::new(Rule::InvisibleCharacter, span, title).label("here").help(help)
}

fn unknown_tag(span: Span, tag: &str) -> Diagnostic {
    let title = format!("browsers treat {} as HTML, and readers do not see it", quote(tag));
    let is_component = tag.trim_start_matches(['<', '/']).starts_with(|c: char| c.is_ascii_uppercase());
    Diagnostic::new(Rule::UnknownTag, span, title).help(if is_component {
        "a component of MDX is not read: write what it shows, or put it in backticks if it is text"
    } else {
        "to show it, put it between backticks; if it is a leftover, delete it"
    })
}
