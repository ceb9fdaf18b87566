//! HTTP status codes, and the parser for the forms that people write.

mod phrases;

use std::fmt;

/// An HTTP status code: three digits, from 100 to 599 (RFC 9110, section 15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(u16);

impl Status {
    /// Returns the status with this number, or `None` if it is not from 100 to 599.
    #[must_use]
    pub const fn new(number: u16) -> Option<Self> {
        if matches!(number, 100..=599) { Some(Status(number)) } else { None }
    }

    /// Returns the number, such as `404`.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// Returns the status with this standard phrase, in capitals or not.
    pub(crate) fn of_phrase(text: &str) -> Option<Self> {
        let has_phrase = |status: &Status| status.phrase().is_some_and(|it| it.eq_ignore_ascii_case(text));
        (100..=599).filter_map(Status::new).find(has_phrase)
    }

    /// Returns the standard phrase of the status, such as `Not Found`, or `None` if the status is not registered.
    pub(crate) const fn phrase(self) -> Option<&'static str> {
        phrases::phrase(self.0)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Returns whether at least three of four statuses are registered, as in a list of HTTP statuses.
pub(crate) const fn are_mostly_registered(registered: usize, statuses: usize) -> bool {
    registered * 4 >= statuses * 3
}

/// Parses a status cell. Returns the status and the words next to it, which may be empty.
///
/// Accepts `404`, `HTTP 404`, `404 Not Found`, `404 (NOT FOUND)`, `200 - OK` and `Not Found (404)`: one number of three digits,
/// and words that name it. Returns `None` for other text, such as `4xx`, `400-499` and lists, which `rules/key.rs` explains.
pub(crate) fn read(text: &str) -> Option<(Status, &str)> {
    // Nearly all cells are the number alone.
    if let [hundreds @ b'1'..=b'5', tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = text.as_bytes() {
        let (hundreds, tens, ones) = (hundreds - b'0', tens - b'0', ones - b'0');
        let status = Status::new(u16::from(hundreds) * 100 + u16::from(tens * 10 + ones))?;
        return Some((status, ""));
    }
    let start = text.bytes().position(|b| b.is_ascii_digit())?;
    let (before, rest) = text.split_at_checked(start)?;
    let (digits, after) = rest.split_at_checked(rest.bytes().take_while(u8::is_ascii_digit).count())?;
    let status = Status::new(digits.parse().ok().filter(|_| digits.len() == 3)?)?;

    let words = match before.strip_suffix('(') {
        Some(words) => words.strip_suffix(' ').filter(|_| after == ")")?,
        None if is_title(before) => behind(after)?,
        None => return None,
    };
    (words.is_empty() || is_name(words)).then_some((status, words))
}

/// Returns whether `before` only announces a status, such as `HTTP `.
fn is_title(before: &str) -> bool {
    let is_word =
        |word: &str| ["http", "status", "code", "error"].iter().any(|it| word.eq_ignore_ascii_case(it));
    before.is_empty() || before.strip_suffix(' ').is_some_and(|words| words.split(' ').all(is_word))
}

/// Returns the words in `after`, the text right after the number: ` Not Found`, ` (NOT FOUND)`, ` - OK` or `: OK`.
fn behind(after: &str) -> Option<&str> {
    match after.strip_prefix(" (").or_else(|| after.strip_prefix('(')) {
        Some(words) => words.strip_suffix(')'),
        None if after.is_empty() => Some(""),
        None => [": ", " - ", " – ", " — ", " "].iter().find_map(|mark| after.strip_prefix(mark)),
    }
}

/// Returns whether `words` name a status, rather than a range or an exception.
fn is_name(words: &str) -> bool {
    let is_fit = |c: char| (c.is_alphabetic() || " '’-_.,/!&".contains(c)) && !c.is_numeric();
    let lower = words.to_lowercase();
    let opens_range = ["all", "and", "any", "except", "from", "or", "other", "through", "to", "until", "up"];
    let closes_range =
        ["above", "below", "beyond", "except", "higher", "less", "lower", "more", "over", "than", "up"];
    words.starts_with(char::is_alphabetic)
        && words.chars().all(is_fit)
        && lower.split(' ').next().is_none_or(|first| !opens_range.contains(&first))
        && lower.rsplit(' ').next().is_none_or(|last| !closes_range.contains(&last))
}

/// Returns the status that `text` is or begins with.
pub(crate) fn leading(text: &str) -> Option<Status> {
    read(text).map(|(status, _)| status).or_else(|| first(text))
}

/// Returns the status at the start of `text`, if more text follows.
pub(crate) fn first(text: &str) -> Option<Status> {
    // Most texts begin with a letter, and this check is cheap.
    if !text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let (digits, rest) = text.split_at_checked(3)?;
    let status = digits.parse().ok().and_then(Status::new)?;
    let ends = rest.starts_with([' ', ':', '(', ',', '-', '–', '—', '/']);
    (ends && digits.bytes().all(|b| b.is_ascii_digit())).then_some(status)
}

#[cfg(test)]
mod tests;
