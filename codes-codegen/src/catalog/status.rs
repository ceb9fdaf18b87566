//! HTTP status codes, and the ways in which people write them into a cell.

use std::fmt;

/// An HTTP status code: three digits, from 100 to 599 (RFC 9110, section 15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(u16);

impl Status {
    /// The status of this number, `None` outside of 100 to 599.
    #[must_use]
    pub const fn new(number: u16) -> Option<Self> {
        if matches!(number, 100..=599) { Some(Status(number)) } else { None }
    }

    /// The number, such as `404`.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The phrase that belongs to the status, such as `Not Found`, `None` where it is not registered.
    ///
    /// From the HTTP Status Code Registry of IANA; where RFC 9110 renamed a status, its name there.
    #[must_use]
    pub const fn phrase(self) -> Option<&'static str> {
        Some(match self.0 {
            100 => "Continue",
            101 => "Switching Protocols",
            102 => "Processing",
            103 => "Early Hints",
            200 => "OK",
            201 => "Created",
            202 => "Accepted",
            203 => "Non-Authoritative Information",
            204 => "No Content",
            205 => "Reset Content",
            206 => "Partial Content",
            207 => "Multi-Status",
            208 => "Already Reported",
            226 => "IM Used",
            300 => "Multiple Choices",
            301 => "Moved Permanently",
            302 => "Found",
            303 => "See Other",
            304 => "Not Modified",
            305 => "Use Proxy",
            307 => "Temporary Redirect",
            308 => "Permanent Redirect",
            400 => "Bad Request",
            401 => "Unauthorized",
            402 => "Payment Required",
            403 => "Forbidden",
            404 => "Not Found",
            405 => "Method Not Allowed",
            406 => "Not Acceptable",
            407 => "Proxy Authentication Required",
            408 => "Request Timeout",
            409 => "Conflict",
            410 => "Gone",
            411 => "Length Required",
            412 => "Precondition Failed",
            413 => "Content Too Large",
            414 => "URI Too Long",
            415 => "Unsupported Media Type",
            416 => "Range Not Satisfiable",
            417 => "Expectation Failed",
            421 => "Misdirected Request",
            422 => "Unprocessable Content",
            423 => "Locked",
            424 => "Failed Dependency",
            425 => "Too Early",
            426 => "Upgrade Required",
            428 => "Precondition Required",
            429 => "Too Many Requests",
            431 => "Request Header Fields Too Large",
            451 => "Unavailable For Legal Reasons",
            500 => "Internal Server Error",
            501 => "Not Implemented",
            502 => "Bad Gateway",
            503 => "Service Unavailable",
            504 => "Gateway Timeout",
            505 => "HTTP Version Not Supported",
            506 => "Variant Also Negotiates",
            507 => "Insufficient Storage",
            508 => "Loop Detected",
            511 => "Network Authentication Required",
            _ => return None,
        })
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Reads the text of a status cell: the status and the words beside it, `""` where there are none.
///
/// Understood are `404`, `HTTP 404`, `404 Not Found`, `404 (NOT FOUND)`, `200 - OK` and `Not Found (404)`: one
/// number of three digits that stands by itself, and words that name it. `None` for everything else.
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

/// Whether `before` only says that a status follows, such as `HTTP `.
fn is_title(before: &str) -> bool {
    let is_word =
        |word: &str| matches!(word.to_ascii_lowercase().as_str(), "http" | "status" | "code" | "error");
    before.is_empty() || before.strip_suffix(' ').is_some_and(|words| words.split(' ').all(is_word))
}

/// The words in `after`, which stands right behind the number: ` Not Found`, ` (NOT FOUND)`, ` - OK` or `: OK`.
fn behind(after: &str) -> Option<&str> {
    if after.is_empty() {
        return Some("");
    }
    if let Some(words) = after.strip_prefix(':') {
        return words.strip_prefix(' ');
    }
    let words = after.strip_prefix(' ').or_else(|| after.starts_with('(').then_some(after))?;
    if let Some(words) = words.strip_prefix('(') {
        return words.strip_suffix(')');
    }
    Some(["- ", "– ", "— "].iter().find_map(|dash| words.strip_prefix(dash)).unwrap_or(words))
}

/// Whether `words` name a status, rather than tell a range or an exception.
fn is_name(words: &str) -> bool {
    let is_fit = |c: char| {
        (c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-' | '_' | '.' | ',' | '/' | '!' | '&'))
            && !c.is_numeric()
    };
    let lower = words.to_lowercase();
    let first = lower.split(' ').next().unwrap_or_default();
    let last = lower.rsplit(' ').next().unwrap_or_default();
    let opens_range = ["all", "and", "any", "except", "from", "or", "other", "through", "to", "until", "up"];
    let closes_range =
        ["above", "below", "beyond", "except", "higher", "less", "lower", "more", "over", "than", "up"];
    words.starts_with(char::is_alphabetic)
        && words.chars().all(is_fit)
        && !opens_range.contains(&first)
        && !closes_range.contains(&last)
}

#[cfg(test)]
mod tests;
