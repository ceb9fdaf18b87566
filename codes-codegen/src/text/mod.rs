//! Text: classes of characters, escaping, and how diagnostics show text.

pub(crate) mod class;
pub(crate) mod dash;
pub(crate) mod escape;
pub(crate) mod flanking;
pub(crate) mod hash;
mod invisible;
pub(crate) mod map;
pub(crate) mod nearest;
pub(crate) mod placeholder;
mod wording;

pub(crate) use invisible::{invisible_fix, is_false_blank, is_invisible, is_joiner, is_printable};
pub(crate) use wording::{blank_name, code_point, literal, quote};
pub use wording::{counted, shown};

use crate::text::class::Classes;

/// Returns `text` without leading and trailing blanks of Markdown. Other white space is text.
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

/// Returns `text` with single spaces instead of all white space, and the classes of its characters.
pub(crate) fn tidy(text: String) -> (String, Classes) {
    let classes = Classes::of(&text);
    if classes.are_tidy() {
        return (text, classes);
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let classes = Classes::of(&text);
    (text, classes)
}
