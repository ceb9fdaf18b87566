//! What can be wrong with a cell: its readers do not see it as it is written.

use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::cell::Cell;
use crate::markdown::flaw::{Flaw, What};
use crate::source::Span;
use crate::text::{code_point, is_joiner, quote};

/// The longest reason or message, in bytes: 8 KiB.
const MAX_TEXT: usize = 8 * 1024;

/// What a cell is for, which decides how strictly it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellUse {
    /// It says what its column holds.
    Header,
    /// It identifies its row: a status, a code.
    Key,
    /// It is read by people: a reason, a message.
    Prose,
}

/// Reports what makes `cell` unfit for `used`, and returns whether it is fit.
pub(crate) fn check(cell: &Cell, used: CellUse, diagnostics: &mut Diagnostics) -> bool {
    let mut reported = Vec::new();
    for diagnostic in cell.flaws.iter().filter_map(|flaw| check_flaw(flaw, used)) {
        // Whoever mends the first of a rule sees the others.
        if !reported.contains(&diagnostic.rule()) {
            reported.push(diagnostic.rule());
            diagnostics.push(diagnostic);
        }
    }
    reported.is_empty()
}

/// The mistake that `flaw` is in a cell for `used`, if it is one there.
fn check_flaw(flaw: &Flaw, used: CellUse) -> Option<Diagnostic> {
    let Flaw { span, what } = flaw;
    Some(match (what, used) {
        (What::Invisible(c), CellUse::Prose) if is_joiner(*c) => return None,
        (What::Invisible(c), _) => invisible_character(*span, *c),
        // Of a header nothing more is asked; in sentences these are a doubt at most.
        (_, CellUse::Header)
        | (What::MarksInCode | What::Template | What::StruckOut | What::Raised, CellUse::Prose) => {
            return None;
        }
        (What::UnknownTag(tag), _) => unknown_tag(*span, tag),
        (What::VanishingMarks | What::MarksInCode, _) => vanishing_marks(*span),
        (What::UnpairedBacktick, _) => unpaired_backtick(*span),
        (What::Template, CellUse::Key) => template_key(*span),
        (What::StruckOut, CellUse::Key) => struck_out(*span),
        (What::Raised, CellUse::Key) => raised_text(*span),
    })
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

fn vanishing_marks(span: Span) -> Diagnostic {
    let title = "these marks are taken for emphasis and vanish from the text";
    let help =
        "write a backslash before each of them, such as `\\*`, or put the whole word between backticks";
    Diagnostic::new(Rule::VanishingMarks, span, title).help(help)
}

fn unpaired_backtick(span: Span) -> Diagnostic {
    let help = "write the missing one; a pipe ends the cell in backticks too, write it as `\\|`; a backtick that is text is \
                written \\`";
    Diagnostic::new(Rule::UnpairedBacktick, span, "this backtick has no partner in its cell").help(help)
}

fn template_key(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::TemplateKey, span, "this cell holds text of a template, not a status or code")
        .help("write the text that the template gives")
}

fn struck_out(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::StruckOut, span, "text of this cell is crossed out")
        .help("delete the row if the code is gone, or take off the `~~`")
}

fn raised_text(span: Span) -> Diagnostic {
    let title = "raised text, such as the mark of a footnote, is no part of a status or code";
    Diagnostic::new(Rule::RaisedText, span, title).help("move it to another cell")
}

/// A reason or message in `cell` that is longer than is read, if it is.
pub(crate) fn text_too_long(cell: &Cell) -> Option<Diagnostic> {
    let title = "this text is longer than 8 KiB, the most that is read";
    (cell.text.len() > MAX_TEXT).then(|| Diagnostic::new(Rule::TextTooLong, Span::at(cell.span.start), title))
}
