//! Text: its characters, and how diagnostics and doc comments show it.

pub(crate) mod class;
pub(crate) mod dash;
pub(crate) mod escape;
pub(crate) mod flanking;
pub(crate) mod hash;
mod invisible;
pub(crate) mod map;
pub(crate) mod nearest;
mod wording;

pub(crate) use invisible::{invisible_fix, is_false_blank, is_invisible, is_joiner, is_printable};
pub use wording::shown;
pub(crate) use wording::{blank_name, code_point, literal, quote};

use crate::text::class::Signs;

/// `text` without the blanks that may stand around cells and lines. Others, which no reader could tell from them, are text.
pub(crate) fn trim(text: &str) -> &str {
    trim_end(trim_start(text))
}

pub(crate) fn trim_start(text: &str) -> &str {
    let mut rest = text.as_bytes();
    while let [b' ' | b'\t' | b'\r' | b'\n', behind @ ..] = rest {
        rest = behind;
    }
    text.get(text.len() - rest.len()..).unwrap_or_default()
}

pub(crate) fn trim_end(text: &str) -> &str {
    let mut rest = text.as_bytes();
    while let [before @ .., b' ' | b'\t' | b'\r' | b'\n'] = rest {
        rest = before;
    }
    text.get(..rest.len()).unwrap_or_default()
}

pub(crate) fn on_one_line(text: &str) -> String {
    tidy(text.to_owned()).0
}

/// `text` with single spaces in place of all white space and none around it, and which characters it holds.
pub(crate) fn tidy(text: String) -> (String, Signs) {
    let signs = Signs::of(&text);
    if signs.are_tidy() {
        return (text, signs);
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let signs = Signs::of(&text);
    (text, signs)
}
