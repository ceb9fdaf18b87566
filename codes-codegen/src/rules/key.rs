//! What can be wrong with what identifies a row: its status, code or number.

use crate::catalog::code::{self, Code, CodeError};
use crate::catalog::identity::Unnameable;
use crate::catalog::status::{self, Status};
use crate::catalog::typo::Typo;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::rules::column;
use crate::source::Span;
use crate::text::{code_point, is_invisible, quote};

/// What stands between the codes of a list.
const SEPARATORS: [&str; 3] = [" / ", ", ", " or "];

/// How a page goes on with a row.
const OR_JOIN: &str =
    "; if the row goes on with the one above, write both as one row, with `<br>` between the lines of a cell";

/// How a code is written.
const AS_CODE: &str =
    "write it as one word of the letters A to Z and a to z, digits and `_ . : / -`, such as `NOT_FOUND`";

/// A cell at `span` whose `text` is no status; `id` is the code or number of its row.
pub(crate) fn invalid_status(span: Span, text: &str, id: Option<&str>) -> Diagnostic {
    let is_raised = |c| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let help = if status::read(text.trim_end_matches(is_raised)).is_some() {
        "the raised number is no part of the status: move it to another cell".to_owned()
    } else if let Some(typo) = Typo::in_status(text) {
        fix(&typo)
    } else if text.chars().any(|c| c.is_numeric() && !c.is_ascii()) {
        "these digits are not those from 0 to 9, though they may look like them: type them again".to_owned()
    } else {
        let or_skip = or_skip(text);
        let or_give = id.filter(|_| !or_skip.is_empty()).map(|id| or_give(text, id)).unwrap_or_default();
        let help = "write one status with nothing but words beside it, such as `404` or `404 Not Found`";
        format!("{help}{or_skip}{or_give}")
    };
    Diagnostic::new(Rule::InvalidStatus, span, format!("{} is not an HTTP status", quote(text)))
        .label("expected one number from 100 to 599")
        .help(help)
}

/// A row at `span` without a status; `id` is its code or number. Without either, it may go on with the row above.
pub(crate) fn missing_status(span: Span, id: Option<&str>) -> Diagnostic {
    let or = id.map_or_else(|| OR_JOIN.to_owned(), |id| or_give("", id));
    Diagnostic::new(Rule::MissingStatus, span, "this row has no HTTP status")
        .help(format!("write one into its cell, such as `404`{or}"))
}

/// A cell at `span` whose `text` rules out the status that the call gives its row.
pub(crate) fn other_status(span: Span, text: &str, given: Option<Status>) -> Diagnostic {
    let what = given.map_or_else(|| "no status".to_owned(), |status| format!("the status {status}"));
    let title = format!("the call gives this row {what}, and the page says {}", quote(text));
    Diagnostic::new(Rule::InvalidStatus, span, title)
        .help("take the row out of `status`, or give it a status that the page allows")
}

pub(crate) fn invalid_code(span: Span, text: &str, why: CodeError) -> Diagnostic {
    let several = codes_in(text);
    let (label, help) = match why {
        CodeError::TooLong(len) => {
            let title =
                format!("this code has {len} characters, more than the {} that are read", code::MAX_CHARS);
            return Diagnostic::new(Rule::CodeTooLong, span, title);
        }
        CodeError::Holds(_) if several > 1 => (
            format!("these are {several} codes"),
            format!("give each of them a row of its own{}", or_skip(text)),
        ),
        CodeError::Holds('<') if text.contains("<br") => (
            "it holds a tag".to_owned(),
            "take the tag out of it: between backticks a tag is shown as it is written".to_owned(),
        ),
        CodeError::Holds(c) => {
            let or_skip = if is_phrase(text) { or_skip(text) } else { String::new() };
            let help = Typo::in_code(text).map_or_else(|| format!("{AS_CODE}{or_skip}"), |typo| fix(&typo));
            (format!("it holds {}", name(c)), help)
        }
    };
    let title = format!("{} is not a valid code", quote(text));
    Diagnostic::new(Rule::InvalidCode, span, title).label(label).help(help)
}

/// What to write in place of a typo.
fn fix(Typo { wrong, right, meant }: &Typo) -> String {
    let why = right.map(|right| format!(": {} is not `{right}`", name(*wrong))).unwrap_or_default();
    format!("write `{meant}`{why}")
}

/// What a character is called that does not belong in a code, status or number.
fn name(c: char) -> String {
    match c {
        ' ' => "a space".to_owned(),
        '.' => "a point".to_owned(),
        '`' => "a backtick".to_owned(),
        c if c.is_ascii_alphabetic() => format!("the letter {c}"),
        c if c.is_ascii() => format!("`{c}`"),
        c => format!("`{c}` ({})", code_point(c)),
    }
}

/// A cell at `span` with a `code` of which no name can be made, and why; `status` is that of its row.
pub(crate) fn unnameable_code(span: Span, code: &str, status: Option<Status>, why: Unnameable) -> Diagnostic {
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
pub(crate) fn missing_code(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::MissingCode, span, "this row has no code")
        .help(format!("write one into its cell, such as `NOT_FOUND`{OR_JOIN}"))
}

/// A cell at `span` whose `text` is not a number, in a column whose `header` is given if it could have codes instead.
pub(crate) fn invalid_number(span: Span, text: &str, header: Option<&str>) -> Diagnostic {
    let (title, help) = if let Some(typo) = Typo::in_number(text) {
        let (wrong, fix) = (name(typo.wrong), fix(&typo));
        let title = format!("{} contains {wrong}; did you mean `{}`?", quote(text), typo.meant);
        (title, format!("{fix}{}", or_separate(typo.wrong, header)))
    } else {
        let help = "write digits only, such as `10001`, `-32600` or `0x1F`, and the words in another cell";
        (format!("{} is not a number", quote(text)), format!("{help}{}", or_skip(text)))
    };
    Diagnostic::new(Rule::InvalidNumber, span, title).label("expected one integer").help(help)
}

/// What to do if the character `separator` is meant to separate numbers, or the parts of a code.
fn or_separate(separator: char, header: Option<&str>) -> String {
    match (separator, header) {
        (' ', _) => "; if these are two numbers, give each a row of its own".to_owned(),
        ('.', Some(header)) => {
            let option = column::option("code", header);
            format!("; if the column has codes and not numbers, say so in the call: {option}")
        }
        _ => String::new(),
    }
}

/// How a call gives a status to the row with this `id` whose cell says `text`.
fn or_give(text: &str, id: &str) -> String {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok());
    let named = numbers.find_map(Status::new).map(Status::get);
    // Of a class the status that begins it.
    let class = || text.bytes().find(|b| matches!(b, b'1'..=b'5')).map(|digit| 100 * u16::from(digit - b'0'));
    let status = named.or_else(class).unwrap_or(400);
    format!("; or give it one in the call, such as `status = {{ \"{id}\": {status} }}`")
}

/// How a call leaves out the rows whose cell says `text`, where that can be shown on a line.
fn or_skip(text: &str) -> String {
    // A slip of the pen is to be mended, not left out.
    let words = text.split([' ', ',', '-', '–', '/']);
    let numbers = words.filter(|word| word.bytes().any(|b| b.is_ascii_digit())).count();
    let is_class = text.to_ascii_lowercase().contains("xx") || text.contains(['+', '<', '>', '≥', '*']);
    let is_number = text.bytes().all(|b| b.is_ascii_digit());
    let is_list = SEPARATORS.iter().any(|separator| text.contains(separator));
    let is_plain =
        text.len() <= 100 && !text.chars().any(|c| matches!(c, '"' | '\\' | '`') || is_invisible(c));
    if is_plain && (numbers != 1 || is_class || is_number || is_list) {
        format!("; if the row is no code, leave it out: `skip = [\"{text}\"]`")
    } else {
        String::new()
    }
}

/// How many codes `text` is a list of, 1 where it is none.
fn codes_in(text: &str) -> usize {
    let is_code = |part: &str| Code::from_text(part).is_ok();
    let lists = SEPARATORS.iter().filter(|separator| text.split(**separator).all(is_code));
    lists.map(|separator| text.split(separator).count()).max().unwrap_or(1)
}

/// Whether `text` is made of words, as in `any other`, and no slip of the pen, as `NOT FOUND` is.
fn is_phrase(text: &str) -> bool {
    let is_foreign = !text.bytes().any(|b| b.is_ascii_alphanumeric());
    is_foreign || (text.contains(' ') && text.bytes().any(|b| b.is_ascii_lowercase()))
}
