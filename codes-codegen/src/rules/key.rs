//! What is told of cells that hold no status, code or number, though one belongs there.

use crate::catalog::code::{self, NoCode};
use crate::catalog::status::{self, Status};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::rules::remedy;
use crate::source::Span;
use crate::text::{code_point, quote};

/// A cell at `span` whose `text` is no status; `id` is the code or number of its row.
pub(crate) fn status(span: Span, text: &str, id: Option<&str>) -> Diagnostic {
    let is_raised = |c| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let help = if status::read(text.trim_end_matches(is_raised)).is_some() {
        "the raised number is no part of the status: move it to another cell".to_owned()
    } else if text.chars().any(|c| c.is_numeric() && !c.is_ascii()) {
        "these digits are not those from 0 to 9, though they may look like them: type them again".to_owned()
    } else {
        let help = "write one status with nothing but words beside it, such as `404` or `404 Not Found`";
        format!("{help}{}", remedy::or_leave_out(text, id))
    };
    Diagnostic::new(Rule::InvalidStatus, span, format!("{} is not an HTTP status", quote(text)))
        .label("expected one number from 100 to 599")
        .help(help)
}

/// A row at `span` without a status; `id` is its code or number.
pub(crate) fn no_status(span: Span, id: Option<&str>) -> Diagnostic {
    Diagnostic::new(Rule::MissingStatus, span, "this row has no HTTP status")
        .help(format!("write one into its cell, such as `404`{}", remedy::or_give_or_join(id)))
}

/// A cell at `span` whose `text` rules out the status that the call gives its row.
pub(crate) fn other_status(span: Span, text: &str, given: Option<Status>) -> Diagnostic {
    let what = given.map_or_else(|| "no status".to_owned(), |status| format!("the status {status}"));
    let title = format!("the call gives this row {what}, and the page says {}", quote(text));
    Diagnostic::new(Rule::InvalidStatus, span, title)
        .help("take the row out of `status`, or give it a status that the page allows")
}

/// A cell at `span` whose `text` is no code, and why.
pub(crate) fn code(span: Span, text: &str, why: NoCode) -> Diagnostic {
    let title = format!("{} is not a valid code", quote(text));
    let several = remedy::codes_in(text);
    let (label, help) = match why {
        NoCode::TooLong(len) => {
            let title =
                format!("this code has {len} characters, more than the {} that are read", code::MAX_CHARS);
            return Diagnostic::new(Rule::CodeTooLong, span, title).help("shorten it");
        }
        NoCode::Holds(_) if several > 1 => (
            format!("these are {several} codes"),
            format!("give each of them a row of its own{}", remedy::or_skip(text)),
        ),
        NoCode::Holds('<') if text.contains("<br") => (
            "it holds a tag".to_owned(),
            "take the tag out of it: between backticks a tag is shown as it is written".to_owned(),
        ),
        NoCode::Holds(c) => {
            let help = "write it as one word of the letters A to Z and a to z, digits and `_ . : / -`, such as `NOT_FOUND`";
            let or_skip = if remedy::is_phrase(text) { remedy::or_skip(text) } else { String::new() };
            (format!("it holds {}", name(c)), format!("{help}{or_skip}"))
        }
    };
    Diagnostic::new(Rule::InvalidCode, span, title).label(label).help(help)
}

/// What a character is called that no code holds.
fn name(c: char) -> String {
    match c {
        ' ' => "a space".to_owned(),
        '`' => "a backtick".to_owned(),
        c if c.is_ascii() => format!("`{c}`"),
        c => format!("`{c}` ({})", code_point(c)),
    }
}

/// A cell at `span` whose `text` is no number.
pub(crate) fn number(span: Span, text: &str) -> Diagnostic {
    let help = "write digits only, such as `10001`, `-32600` or `0x1F`, and the words in another cell";
    Diagnostic::new(Rule::InvalidNumber, span, format!("{} is not a number", quote(text)))
        .label("expected one integer")
        .help(format!("{help}{}", remedy::or_skip(text)))
}
