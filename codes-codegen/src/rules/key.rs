//! Checks statuses, numbers and codes, which identify rows.

use std::fmt::Display;

use crate::catalog::code::{self, Code, CodeError};
use crate::catalog::identity::Unnameable;
use crate::catalog::number::Number;
use crate::catalog::several::means_several;
use crate::catalog::status::{self, Status};
use crate::catalog::typo::Typo;
use crate::columns::role::Role;
use crate::diagnostic::fix::{Edit, Fix};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::cell::Cell;
use crate::rules::column;
use crate::source::Span;
use crate::text::{class::Classes, code_point, is_invisible, quote};

/// The separators in a list of codes.
const SEPARATORS: [&str; 3] = [" / ", ", ", " or "];

/// The help for a row that may continue the one above.
const OR_JOIN: &str =
    "; if this is the rest of the row above, write both as one row, with `<br>` between the lines of a cell";

/// The cells that identify a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Status,
    Code,
    Number,
}

impl Key {
    /// Returns whether `text` is a key of this kind.
    pub(crate) fn is(self, text: &str) -> bool {
        match self {
            Key::Status => status::read(text).is_some(),
            Key::Code => Code::from_text(text).is_ok(),
            Key::Number => Number::from_text(text).is_some(),
        }
    }

    /// Returns whether `text` is clearly not meant as one key: it means several, or is neither a misspelt key nor one of another
    /// kind.
    pub(crate) fn is_missing_from(self, text: &str) -> bool {
        let is_code = || code::looks_like_code(text, Classes::of(text)) && Key::Code.is(text);
        let are_words = || !text.contains(char::is_numeric) && !is_code();
        // A number with one digit more or less than a status is a typo.
        let is_other_number = || text.bytes().all(|b| b.is_ascii_digit()) && !matches!(text.len(), 2 | 4);
        let is_other = || match self {
            Key::Status => is_other_number() || (are_words() && Status::of_phrase(text).is_none()),
            // A misspelt code may look like any words.
            Key::Code => !text.contains(|c: char| c.is_ascii_alphanumeric() || c.is_numeric()),
            Key::Number => are_words(),
        };
        let is_typo = || Typo::in_number(text).or_else(|| Typo::in_code(text)).is_some();
        means_several(text) || (is_other() && !is_typo())
    }
}

/// Reports a cell at `span` whose `text` is not a status. `id` is the code or number of its row.
pub(crate) fn invalid_status(span: Span, text: &str, id: Option<&str>) -> Diagnostic {
    let is_superscript = |c| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let statuses = listed(text, |word| status::read(word).map(|(status, _)| status));
    let mut call_help = None;
    let help = if status::read(text.trim_end_matches(is_superscript)).is_some() {
        "the superscript is not part of the status: move it to another cell".to_owned()
    } else if let Some(typo) = Typo::in_status(text) {
        fix(&typo)
    } else if text.chars().any(|c| c.is_numeric() && !c.is_ascii()) {
        "type the digits again: they look like 0 to 9, but are other characters".to_owned()
    } else if let Some(status) = Status::of_phrase(text) {
        format!("write the number of the status, too: `{status} {text}`")
    } else if let [first, _, ..] = statuses[..] {
        call_help = id.map(|id| format!("give the row one of them: {}", status_option(id, first)));
        format!(
            "give each status a row of its own, with its own code, or keep one of them: {}",
            list(&statuses)
        )
    } else {
        // Next to a code, another number is a typo.
        let is_none = Key::Status.is_missing_from(text) && !text.bytes().all(|b| b.is_ascii_digit());
        let id = id.filter(|_| is_none);
        call_help =
            id.map(|id| format!("say that the row has no single status: {}", status_option(id, "none")));
        let none = id.map_or("", |_| "; only the call can say that a row has no single status");
        format!("write one status, such as `404` or `404 Not Found`{none}")
    };
    Diagnostic::new(Rule::InvalidStatus, span, format!("{} is not an HTTP status", quote(text)))
        .label("expected one number from 100 to 599")
        .help(help)
        .call_help(call_help)
}

/// Returns the keys in the list `text`, or none if `read` does not accept all of its words.
fn listed<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let words = text.split(|c: char| matches!(c, ',' | '/' | ';' | '|' | '&') || c.is_whitespace());
    let words = words.filter(|word| !matches!(*word, "" | "or" | "and"));
    let keys: Option<Vec<_>> = words.map(read).collect();
    keys.unwrap_or_default()
}

/// Reports a row at `span` without a status. `id` is its code or number. Without one, it may continue the row above.
pub(crate) fn missing_status(span: Span, id: Option<&str>) -> Diagnostic {
    let or_join = if id.is_none() { OR_JOIN } else { "" };
    Diagnostic::new(Rule::MissingStatus, span, "this row has no HTTP status")
        .help(format!("write one into its cell, such as `404`{or_join}"))
        .call_help(id.map(|id| format!("say that the row has no status: {}", status_option(id, "none"))))
}

/// Reports a cell at `span` whose `text` contradicts the status that the call sets for its row.
pub(crate) fn other_status(span: Span, text: &str, given: Option<Status>) -> Diagnostic {
    let what = given.map_or_else(|| "no status".to_owned(), |status| format!("the status {status}"));
    let title = format!("the call gives this row {what}, but the page says {}", quote(text));
    Diagnostic::new(Rule::InvalidStatus, span, title)
        .help("delete the row from `status`, or give it a status that the page allows")
}

pub(crate) fn invalid_code(span: Span, text: &str, why: CodeError) -> Diagnostic {
    let several = codes_in(text);
    let (label, help) = match why {
        CodeError::TooLong(len) => {
            let title = format!("this code has {len} characters; the limit is {}", code::MAX_CHARS);
            return Diagnostic::new(Rule::CodeTooLong, span, title);
        }
        CodeError::Contains(_) if several > 1 => {
            (format!("these are {several} codes"), "give each of them a row of its own".to_owned())
        }
        CodeError::Contains('<') if text.contains("<br") => (
            "this code contains a tag".to_owned(),
            "delete the tag: between backticks, a tag is shown as it is written".to_owned(),
        ),
        CodeError::Contains(c) => {
            let help = match (code::constructor(text), typo_in_code(text)) {
                (Some(name), _) => {
                    format!("write only the name, such as `{name}`, and move its fields to another column")
                }
                (None, Some(typo)) => fix(&typo),
                (None, None) => as_code(text),
            };
            (format!("it contains {}", name(c)), help)
        }
    };
    let title = format!("{} is not a valid code", quote(text));
    Diagnostic::new(Rule::InvalidCode, span, title).label(label).help(help)
}

/// Finds the typo that keeps `text` from being a code.
pub(crate) fn typo_in_code(text: &str) -> Option<Typo> {
    Typo::in_code(text).or_else(|| Typo::in_number(text))
}

/// Returns the help for a code with characters that are not allowed. The example is the text without them.
fn as_code(text: &str) -> String {
    // Brackets are around placeholders.
    let is_dropped = |c: char| matches!(c, '*' | '`' | '"' | '\'' | ',' | ';' | '!' | '?');
    let words: Vec<String> = text.split_whitespace().map(|word| word.replace(is_dropped, "")).collect();
    let word = Some(words.join("_")).filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()));
    let word = word.filter(|word| Code::from_text(word).is_ok() && !word.contains("__"));
    let example = word.unwrap_or_else(|| "NOT_FOUND".to_owned());
    format!(
        "write it as one word of the letters A to Z and a to z, digits and `_ . : / -`, such as `{example}`"
    )
}

/// Returns the fix that corrects the `typo` in `cell`. It is safe if it replaces only characters outside ASCII.
pub(crate) fn without_typo(cell: &Cell, typo: Option<Typo>) -> Option<Fix> {
    let (start, meant) = (cell.verbatim?, typo?.meant);
    let mut pairs = cell.text.chars().zip(meant.chars());
    let is_safe = cell.text.chars().count() == meant.chars().count()
        && pairs.all(|(written, meant)| written == meant || !written.is_ascii());
    let span = Span { start, end: start + cell.text.len() };
    Some(Fix { edits: vec![Edit::replace(span, meant)], is_safe })
}

/// Returns the help for a typo.
fn fix(Typo { wrong, right, meant }: &Typo) -> String {
    let why = right.map(|right| format!(": {} is not `{right}`", name(*wrong))).unwrap_or_default();
    format!("write `{meant}`{why}")
}

/// Returns the name of a character that is not allowed in a code, status or number.
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

/// Reports a cell at `span` whose code cannot become a name. `status` is the status of its row.
pub(crate) fn unnameable_code(span: Span, code: &str, status: Option<Status>, why: Unnameable) -> Diagnostic {
    let (label, prefix) = match why {
        Unnameable::Reserved => ("Rust keeps `Self` for itself", "Own"),
        Unnameable::TooLong => ("the name would be longer than 100 characters", "LongCode"),
        Unnameable::NoLetter => ("it has no letter and no digit", "Code"),
    };
    let suffix = status.map(|status| status.to_string()).unwrap_or_default();
    let title = format!("the code {} cannot become the name of a variant", quote(code));
    Diagnostic::new(Rule::UnnameableCode, span, title)
        .label(label)
        .help("change the code")
        .call_help(format!("name its variant: `rename = {{ \"{code}\": {prefix}{suffix} }}`"))
}

/// Reports a row at `span` without a code, in a table without statuses.
pub(crate) fn missing_code(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::MissingCode, span, "this row has no code")
        .help(format!("write one into its cell, such as `NOT_FOUND`{OR_JOIN}"))
}

/// Reports a cell that does not have a number and a code, in a column of such cells.
pub(crate) fn invalid_pair(span: Span, text: &str) -> Diagnostic {
    let title = format!("{} is not a number with a code, like the other cells of this column", quote(text));
    Diagnostic::new(Rule::InvalidCode, span, title)
        .label("expected a number and a code")
        .help("write both, such as `5 NOT_FOUND`")
}

/// Reports a cell at `span` whose `text` is not a number. `header` is the header of its column, if the column may have codes
/// instead.
pub(crate) fn invalid_number(span: Span, text: &str, header: Option<&str>) -> Diagnostic {
    let diagnostic = |title, help: String| {
        Diagnostic::new(Rule::InvalidNumber, span, title).label("expected one integer").help(help)
    };
    let Some(typo) = Typo::in_number(text) else {
        let help = if listed(text, Number::from_text).len() > 1 {
            "give each number a row of its own"
        } else {
            "write only digits, such as `10001`, `-32600` or `0x1F`, and move the words to another cell"
        };
        return diagnostic(format!("{} is not a number", quote(text)), help.to_owned());
    };
    let title = format!("{} contains {}; did you mean `{}`?", quote(text), name(typo.wrong), typo.meant);
    let fix = fix(&typo);
    match (typo.wrong, header) {
        (' ', _) => diagnostic(title, format!("{fix}; if these are two numbers, give each a row of its own")),
        ('.', Some(header)) => {
            let option = column::option(Role::Code, header);
            diagnostic(title, fix).call_help(format!("if the column has codes, and not numbers: {option}"))
        }
        _ => diagnostic(title, fix),
    }
}

/// Returns the option that sets the status of the row with this ID.
fn status_option(id: &str, status: impl Display) -> String {
    format!("`status = {{ \"{id}\": {status} }}`")
}

/// Returns the help that skips rows with a cell `text`, if the text can be written in a help.
pub(crate) fn skip(text: &str) -> Option<String> {
    let is_plain =
        text.len() <= 100 && !text.chars().any(|c| matches!(c, '"' | '\\' | '`') || is_invisible(c));
    is_plain.then(|| format!("leave out rows that are not codes: `skip = [\"{text}\"]`"))
}

/// Returns `items` in backticks, with commas between them.
fn list(items: &[impl Display]) -> String {
    items.iter().map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")
}

/// Returns the number of codes in the list `text`, or 1 if it is not a list of codes. Without a separator, only words with
/// underscores are codes of their own.
fn codes_in(text: &str) -> usize {
    let is_code = |part: &str| Code::from_text(part).is_ok();
    let is_snake = |part: &str| is_code(part) && part.contains('_');
    let lists = SEPARATORS.iter().filter(|separator| text.split(**separator).all(is_code));
    let in_words = Some(text.split(' ').count()).filter(|_| text.split(' ').all(is_snake));
    lists.map(|separator| text.split(separator).count()).chain(in_words).max().unwrap_or(1)
}
