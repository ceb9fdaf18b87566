//! What can be wrong with what identifies a row: its status, code or number.

use crate::catalog::code::{self, Code, NoCode};
use crate::catalog::identity::Unnameable;
use crate::catalog::status::{self, Status};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::source::Span;
use crate::text::{code_point, is_invisible, quote};

/// A cell at `span` whose `text` is no status; `id` is the code or number of its row.
pub(crate) fn status(span: Span, text: &str, id: Option<&str>) -> Diagnostic {
    let is_raised = |c| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let help = if status::read(text.trim_end_matches(is_raised)).is_some() {
        "the raised number is no part of the status: move it to another cell".to_owned()
    } else if text.chars().any(|c| c.is_numeric() && !c.is_ascii()) {
        "these digits are not those from 0 to 9, though they may look like them: type them again".to_owned()
    } else {
        let help = "write one status with nothing but words beside it, such as `404` or `404 Not Found`";
        format!("{help}{}", or_leave_out(text, id))
    };
    Diagnostic::new(Rule::InvalidStatus, span, format!("{} is not an HTTP status", quote(text)))
        .label("expected one number from 100 to 599")
        .help(help)
}

/// A row at `span` without a status; `id` is its code or number.
pub(crate) fn no_status(span: Span, id: Option<&str>) -> Diagnostic {
    Diagnostic::new(Rule::MissingStatus, span, "this row has no HTTP status")
        .help(format!("write one into its cell, such as `404`{}", or_give_or_join(id)))
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
    let several = codes_in(text);
    let (label, help) = match why {
        NoCode::TooLong(len) => {
            let title =
                format!("this code has {len} characters, more than the {} that are read", code::MAX_CHARS);
            return Diagnostic::new(Rule::CodeTooLong, span, title);
        }
        NoCode::Holds(_) if several > 1 => (
            format!("these are {several} codes"),
            format!("give each of them a row of its own{}", or_skip(text)),
        ),
        NoCode::Holds('<') if text.contains("<br") => (
            "it holds a tag".to_owned(),
            "take the tag out of it: between backticks a tag is shown as it is written".to_owned(),
        ),
        NoCode::Holds(c) => {
            let help = "write it as one word of the letters A to Z and a to z, digits and `_ . : / -`, such as `NOT_FOUND`";
            let or_skip = if is_phrase(text) { or_skip(text) } else { String::new() };
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

/// A cell at `span` with a `code` of which no name can be made, and why; `status` is that of its row.
pub(crate) fn unnameable(span: Span, code: &str, status: Option<Status>, why: Unnameable) -> Diagnostic {
    let (label, prefix) = match why {
        Unnameable::Reserved => ("Rust keeps `Self` for itself", "Own"),
        Unnameable::TooLong => ("the name would be longer than 100 characters", "LongCode"),
        Unnameable::NoLetter => ("it holds no letter and no digit", "Code"),
    };
    let suffix = status.map(|status| status.to_string()).unwrap_or_default();
    let title = format!("no name can be made of the code {}", quote(code));
    let help =
        format!("change the code, or name it in the call: `rename = {{ \"{code}\": {prefix}{suffix} }}`");
    Diagnostic::new(Rule::UnnameableCode, span, title).label(label).help(help)
}

/// A row at `span` without a code, in a table without statuses.
pub(crate) fn no_code(span: Span) -> Diagnostic {
    let help = format!("write one into its cell, such as `NOT_FOUND`{}", or_join());
    Diagnostic::new(Rule::MissingCode, span, "this row has no code").help(help)
}

/// A cell at `span` whose `text` is no number.
pub(crate) fn number(span: Span, text: &str) -> Diagnostic {
    let help = "write digits only, such as `10001`, `-32600` or `0x1F`, and the words in another cell";
    Diagnostic::new(Rule::InvalidNumber, span, format!("{} is not a number", quote(text)))
        .label("expected one integer")
        .help(format!("{help}{}", or_skip(text)))
}

/// How a call gives a status to the row of a code or number whose cell says `text`.
fn or_give(text: &str, id: Option<&str>) -> String {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok());
    let named = numbers.find_map(Status::new);
    // Of a class the status that begins it.
    let class = || text.bytes().find(|b| matches!(b, b'1'..=b'5')).map(|digit| 100 * u16::from(digit - b'0'));
    let status = named.map(Status::get).or_else(class).unwrap_or(400);
    id.map(|id| format!("; or give it one in the call, such as `status = {{ \"{id}\": {status} }}`"))
        .unwrap_or_default()
}

/// How a call gives a status to the row of a code or number whose cell is empty; without either, the row may go on with the
/// one above.
fn or_give_or_join(id: Option<&str>) -> String {
    if id.is_some() { or_give("", id) } else { or_join().to_owned() }
}

/// How a page goes on with a row.
fn or_join() -> &'static str {
    "; if the row goes on with the one above, write both as one row, with `<br>` between the lines of a cell"
}

/// How a call leaves out a row whose cell says `text`, or gives it a status, where it holds more than one.
fn or_leave_out(text: &str, id: Option<&str>) -> String {
    let skip = or_skip(text);
    if skip.is_empty() { skip } else { format!("{skip}{}", or_give(text, id)) }
}

/// How a call leaves out the rows whose cell says `text`, where that can be shown on a line.
fn or_skip(text: &str) -> String {
    // A slip of the pen is to be mended, not left out.
    let words = text.split([' ', ',', '-', '–', '/']);
    let numbers = words.filter(|word| word.bytes().any(|b| b.is_ascii_digit())).count();
    let is_class = text.to_ascii_lowercase().contains("xx") || text.contains(['+', '<', '>', '≥', '*']);
    let is_number = text.bytes().all(|b| b.is_ascii_digit());
    let is_several =
        numbers != 1 || is_class || is_number || [" / ", ", ", " or "].iter().any(|mark| text.contains(mark));
    let is_plain = is_several
        && text.len() <= 100
        && !text.contains(['"', '\\', '`'])
        && !text.chars().any(is_invisible);
    if is_plain {
        format!("; if the row is no code, leave it out: `skip = [\"{text}\"]`")
    } else {
        String::new()
    }
}

/// How many codes `text` is a list of, 1 where it is none.
fn codes_in(text: &str) -> usize {
    let marks = [" / ", ", ", " or "];
    let parts = marks.iter().map(|mark| text.split(*mark).collect::<Vec<_>>());
    let lists = parts.filter(|parts| parts.iter().all(|part| Code::from_text(part).is_ok()));
    lists.map(|parts| parts.len()).max().unwrap_or(1)
}

/// Whether `text` is made of words, as in `any other`, and no slip of the pen, as `NOT FOUND` is.
fn is_phrase(text: &str) -> bool {
    let is_foreign = !text.bytes().any(|b| b.is_ascii_alphanumeric());
    is_foreign || (text.contains(' ') && text.bytes().any(|b| b.is_ascii_lowercase()))
}
