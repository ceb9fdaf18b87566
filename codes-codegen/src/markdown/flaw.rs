//! What stands in a cell that its readers do not see as it is written.

use std::mem;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::source::Span;
use crate::text::{code_point, is_joiner, quote};

/// Something in a cell that its readers do not see as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flaw {
    pub(crate) span: Span,
    pub(crate) what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Invisible(char),
    UnknownTag(String),
    VanishingMarks,
    /// Marks that vanish between letters and signs such as `/`, which matters where they are a code.
    MarksInCode,
    UnpairedBacktick,
    Template,
    StruckOut,
    Raised,
}

impl What {
    /// Whether the same is to be said of both.
    pub(crate) fn is_like(&self, other: &What) -> bool {
        match (self, other) {
            (What::Invisible(one), What::Invisible(other)) => {
                is_joiner(*one) == is_joiner(*other) && (*one == '\t') == (*other == '\t')
            }
            _ => mem::discriminant(self) == mem::discriminant(other),
        }
    }
}

/// What a cell is for, which decides how strictly it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// It says what its column holds.
    Header,
    /// It identifies its row: a status, a code.
    Key,
    /// It is read by people: a reason, a message.
    Prose,
}

impl Flaw {
    /// The mistake that this is in a cell for `used`, if it is one there.
    pub(crate) fn report(&self, used: Use) -> Option<Diagnostic> {
        let error = |rule, title: String| Diagnostic::new(rule, self.span, title);
        match (&self.what, used) {
            (What::Invisible(c), Use::Prose) if is_joiner(*c) => None,
            (What::Invisible('\t'), _) => Some(
                error(Rule::InvisibleCharacter, "a tab stands between the words of this cell".to_owned())
                    .label("here")
                    .help("write a space in its place"),
            ),
            (What::Invisible(c), _) => {
                let title =
                    format!("this cell holds an invisible character, {}", code_point(*c));
                Some(
                    error(Rule::InvisibleCharacter, title)
                        .label("here")
                        .help("delete the text of the cell and type it again, without emoji and entities such as `&shy;`"),
                )
            }
            // Of a header nothing more is asked; in sentences these are a doubt at most.
            (_, Use::Header) | (
                What::MarksInCode | What::Template | What::StruckOut | What::Raised,
                Use::Prose,
            ) => None,
            (What::UnknownTag(tag), _) => {
                let title = format!("browsers treat {} as HTML, and readers do not see it", quote(tag));
                let component = tag.trim_start_matches(['<', '/']).starts_with(|c: char| c.is_ascii_uppercase());
                let help = if component {
                    "a component of MDX is not read: write what it shows, or put it in backticks if it is text"
                } else {
                    "to show it, put it between backticks; if it is a leftover, delete it"
                };
                Some(error(Rule::UnknownTag, title).help(help))
            }
            (What::VanishingMarks | What::MarksInCode, _) => {
                let title = "these marks are taken for emphasis and vanish from the text";
                Some(
                    error(Rule::VanishingMarks, title.to_owned()).help(
                        "write a backslash before each of them, such as `\\*`, or put the whole word between backticks",
                    ),
                )
            }
            (What::UnpairedBacktick, _) => Some(
                error(Rule::UnpairedBacktick, "this backtick has no partner in its cell".to_owned())
                    .help("write the missing one; a pipe ends the cell in backticks too, write it as `\\|`; a backtick that is text is written \\`"),
            ),
            (What::Template, Use::Key) => Some(
                error(Rule::TemplateKey, "this cell holds text of a template, not a status or code".to_owned())
                    .help("write the text that the template gives"),
            ),
            (What::StruckOut, Use::Key) => Some(
                error(Rule::StruckOut, "text of this cell is crossed out".to_owned())
                    .help("delete the row if the code is gone, or take off the `~~`"),
            ),
            (What::Raised, Use::Key) => Some(
                error(Rule::RaisedText, "raised text, such as the mark of a footnote, is no part of a status or code".to_owned())
                    .help("move it to another cell"),
            ),
        }
    }
}
