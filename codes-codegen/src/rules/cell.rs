//! Checks a cell: readers must see what is written.

pub(crate) mod placeholder; // placeholders in reasons and messages

use crate::diagnostic::fix::{Edit, Fix};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::cell::Cell;
use crate::markdown::cell::flaw::{Flaw, FlawKind};
use crate::rules::size;
use crate::source::Span;
use crate::text::{code_point, invisible_fix, is_joiner, quote};

/// The purpose of a cell, which decides how strictly it is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellUse {
    Header,
    /// A status, code or number, which identifies its row.
    Key,
    /// A reason or message, which people read.
    Prose,
}

/// Returns the first mistake of each rule in `cell`. Its fix covers the other mistakes of the rule.
pub(crate) fn check(cell: &Cell, used: CellUse) -> Vec<Diagnostic> {
    let mut mistakes: Vec<Diagnostic> = Vec::new();
    for flaw in &cell.flaws {
        let mistake = check_flaw(cell, flaw, used);
        let mistake = mistake.filter(|it| mistakes.iter().all(|other| other.rule != it.rule));
        mistakes.extend(mistake.map(|it| it.fix(fix(cell, flaw))));
    }
    if mistakes.is_empty() && used == CellUse::Prose {
        mistakes.extend(size::text_too_long(cell));
    }
    mistakes
}

fn check_flaw(cell: &Cell, flaw: &Flaw, used: CellUse) -> Option<Diagnostic> {
    let span = flaw.span;
    Some(match (&flaw.kind, used) {
        (FlawKind::Invisible(c), CellUse::Prose) if is_joiner(*c) => return None,
        (FlawKind::Invisible(c), _) => invisible_character(span, *c),
        (_, CellUse::Header)
        | (FlawKind::FormattingInCode(_) | FlawKind::Template | FlawKind::Superscript, CellUse::Prose) => {
            return None;
        }
        (FlawKind::UnknownTag(tag), _) => unknown_tag(cell, span, tag),
        (FlawKind::DoubtfulComment, _) => doubtful_comment(span),
        (FlawKind::UnpairedBacktick, _) => unpaired_backtick(cell, span),
        (FlawKind::Template, CellUse::Key) => template_key(span),
        (FlawKind::Strikethrough, used) => strikethrough(span, used),
        (FlawKind::Superscript, CellUse::Key) => superscript(span),
        (
            kind @ (FlawKind::IntrawordFormatting(_)
            | FlawKind::FormattingInCode(_)
            | FlawKind::DisputedFormatting
            | FlawKind::FormattedAddress),
            _,
        ) => intraword_formatting(span, kind),
    })
}

/// Returns a fix for all flaws of `cell` that are like `flaw`.
fn fix(cell: &Cell, flaw: &Flaw) -> Option<Fix> {
    let alike = || cell.flaws.iter().filter(|other| other.kind.is_like(&flaw.kind));
    match flaw.kind {
        FlawKind::Invisible(_) => {
            let fixes: Option<Vec<_>> = alike().map(without_invisible).collect();
            let (edits, are_safe): (Vec<Edit>, Vec<bool>) = fixes?.into_iter().unzip();
            Some(Fix { edits, is_safe: !are_safe.contains(&false) })
        }
        FlawKind::UnknownTag(_) => alike().all(is_placeholder).then(|| Fix::suggested(in_backticks(alike()))),
        FlawKind::IntrawordFormatting(_) | FlawKind::FormattingInCode(_) => {
            Some(Fix::suggested(alike().flat_map(escaped)))
        }
        FlawKind::UnpairedBacktick => paired(cell).map(|edit| Fix::suggested([edit])),
        _ => None,
    }
}

/// Returns the edit that deletes an invisible character, and whether it is safe. Entities are not edited.
fn without_invisible(flaw: &Flaw) -> Option<(Edit, bool)> {
    let FlawKind::Invisible(c) = flaw.kind else { return None };
    let is_literal = flaw.span.end - flaw.span.start == c.len_utf8();
    let (replacement, is_safe) = invisible_fix(c).filter(|_| is_literal)?;
    Some((Edit::replace(flaw.span, replacement), is_safe))
}

/// Returns whether the tag is a placeholder for a value, such as `<id>`, and not a component, a closing tag or a tag with
/// attributes.
fn is_placeholder(flaw: &Flaw) -> bool {
    let FlawKind::UnknownTag(tag) = &flaw.kind else { return false };
    let word = tag.trim_start_matches('<').trim_end_matches('>');
    let has = |is: fn(&u8) -> bool| word.bytes().any(|b| is(&b));
    word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
        && !(has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase))
}

/// Puts `flaws` between backticks. Adjacent ones share a pair. `flaws` must be sorted.
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

/// Returns the edit that inserts the missing backtick of a cell with one word and a backtick at one end.
fn paired(cell: &Cell) -> Option<Edit> {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
    };
    let Span { start, end } = cell.span;
    // With other formatting or an entity, the cell would be longer than its text.
    let text = Some(cell.text.as_str()).filter(|text| text.len() == end - start)?;
    let ends = [(text.strip_prefix('`'), end), (text.strip_suffix('`'), start)];
    ends.into_iter().find(|(word, _)| word.is_some_and(is_word)).map(|(_, at)| Edit::insert(at, "`"))
}

/// Inserts a backslash before each formatting character.
fn escaped(flaw: &Flaw) -> impl Iterator<Item = Edit> {
    let marks = match flaw.kind {
        FlawKind::IntrawordFormatting(marks) | FlawKind::FormattingInCode(marks) => marks,
        _ => 0,
    };
    let Span { start, end } = flaw.span;
    (start..start + marks).chain(end - marks..end).map(|at| Edit::insert(at, "\\"))
}

fn invisible_character(span: Span, c: char) -> Diagnostic {
    let (title, help) = if c == '\t' {
        ("this cell contains a tab between words".to_owned(), "write a space instead")
    } else {
        let help = if span.end - span.start == c.len_utf8() {
            "delete it; if your editor does not show it, delete the text of the cell and type it again"
        } else {
            "delete it"
        };
        (format!("this cell contains an invisible character, {}", code_point(c)), help)
    };
    Diagnostic::new(Rule::InvisibleCharacter, span, title).label("here").help(help)
}

fn unknown_tag(cell: &Cell, span: Span, tag: &str) -> Diagnostic {
    let title = format!("browsers treat {} as HTML, so readers do not see it", quote(tag));
    let is_component = tag.trim_start_matches(['<', '/']).starts_with(|c: char| c.is_ascii_uppercase());
    let tags = cell.flaws.iter().filter(|flaw| matches!(flaw.kind, FlawKind::UnknownTag(_))).count();
    Diagnostic::new(Rule::UnknownTag, span, title).help(if is_component {
        "a component of MDX is not read: write what it shows, or put it in backticks if it is text"
    } else if tags > 1 {
        "to show the tags of this cell, put each of them between backticks; if they are leftovers, delete them"
    } else {
        "to show it, put it between backticks; if it is a leftover, delete it"
    })
}

fn doubtful_comment(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::UnknownTag, span, "not every Markdown renderer takes this for a comment")
        .help("write a comment as `<!-- text -->`, with no other `-` next to `<!--` and `-->`, or delete it")
}

fn intraword_formatting(span: Span, kind: &FlawKind) -> Diagnostic {
    let (title, help) = match kind {
        FlawKind::DisputedFormatting => (
            "not every Markdown renderer takes these characters for formatting, because of the symbol next to them",
            "put a space between the formatted text and the symbol; if they are text, write a backslash before each of them",
        ),
        FlawKind::FormattedAddress => (
            "this formatting is part of an address, which GitHub shows as it is written",
            "write the address between `<` and `>`, without backslashes, entities and backticks; or put a space after it",
        ),
        _ => (
            "these characters are formatting in Markdown, so readers do not see them",
            "write a backslash before each of them, such as `\\*`, or put the whole word between backticks",
        ),
    };
    Diagnostic::new(Rule::IntrawordFormatting, span, title).help(help)
}

fn unpaired_backtick(cell: &Cell, span: Span) -> Diagnostic {
    let help = if paired(cell).is_some() {
        "write the second one, at the other end of the word"
    } else {
        "write the missing one before the `|` that ends the cell; a pipe between backticks is written `\\|`, and a backtick that is \
         text is written \\`"
    };
    Diagnostic::new(Rule::UnpairedBacktick, span, "this cell contains a backtick without a second one")
        .help(help)
}

fn template_key(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::TemplateKey, span, "this cell contains a template, not a status or code")
        .help("write the text that the template gives")
}

fn strikethrough(span: Span, used: CellUse) -> Diagnostic {
    let (title, help) = if used == CellUse::Key {
        (
            "this cell contains crossed-out text",
            "delete the row if the code no longer exists; otherwise delete each `~~` in the row",
        )
    } else {
        (
            "these words are crossed out, but clients would get them like the others",
            "delete the words, or only the `~~` if they are still true; if the code no longer exists, delete the row",
        )
    };
    Diagnostic::new(Rule::Strikethrough, span, title).help(help)
}

fn superscript(span: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::Superscript,
        span,
        "superscript, such as a footnote, is not part of a status or code",
    )
    .help("move it to another cell")
}
