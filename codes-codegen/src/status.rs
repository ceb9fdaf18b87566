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
/// number of three digits that stands by itself, and words. `None` for everything else.
pub(crate) fn read(text: &str) -> Option<(Status, &str)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = text.split_at_checked(start)?;
    let (digits, after) = rest.split_at_checked(rest.bytes().take_while(u8::is_ascii_digit).count())?;

    let stands_alone = before.chars().next_back().is_none_or(|c| c == '(' || c.is_whitespace())
        && after.chars().next().is_none_or(|c| matches!(c, ')' | ':' | ',') || c.is_whitespace());
    if digits.len() != 3 || !stands_alone || !is_words(before) || !is_words(after) {
        return None;
    }
    let status = Status::new(digits.parse().ok()?)?;

    let before = before.trim_matches(is_separator);
    let before = if before.eq_ignore_ascii_case("http") { "" } else { before };
    let after = after.trim_matches(is_separator);
    match (before, after) {
        (words, "") | ("", words) => Some((status, words)),
        _ => None,
    }
}

/// Whether `text` is at most words: a digit makes a second number, a `+` or `<` a range.
fn is_words(text: &str) -> bool {
    text.chars().all(|c| {
        (c.is_alphabetic()
            || c.is_whitespace()
            || is_separator(c)
            || matches!(c, '\'' | '’' | '.' | '/' | '&'))
            && !c.is_numeric()
    })
}

fn is_separator(c: char) -> bool {
    matches!(c, '(' | ')' | '-' | '–' | '—' | ':' | ',') || c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_may_have_words_beside_it() {
        for (text, status, words) in [
            ("404", 404, ""),
            ("HTTP 404", 404, ""),
            ("404 Not Found", 404, "Not Found"),
            ("404 (NOT FOUND)", 404, "NOT FOUND"),
            ("200 - OK", 200, "OK"),
            ("404: Not Found", 404, "Not Found"),
            ("Not Found (404)", 404, "Not Found"),
            ("203 Non-Authoritative Information", 203, "Non-Authoritative Information"),
            ("418 I'm a teapot", 418, "I'm a teapot"),
        ] {
            assert_eq!(read(text), Some((Status(status), words)), "{text}");
        }
    }

    #[test]
    fn everything_else_is_no_status() {
        for text in [
            "",
            "OK",
            "99",
            "600",
            "0404",
            "65936",
            "4O4",
            "4xx",
            "+404",
            "-404",
            "404.0",
            "4e2",
            "0x190",
            "1_404",
            "404a",
            "404-499",
            "404 - 499",
            "400, 404",
            "404 or 410",
            "404+",
            ">= 500",
            "> 500",
            "~404",
            "40⁰",
            "٤٠٤",
            "２００",
            "404 ²",
            "HTTP/1.1 404",
            "a 404 b",
            "1e400",
            "404%",
            "#404",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_registry_speaks_as_rfc_9110_does() {
        let phrase = |number| Status::new(number).and_then(Status::phrase);
        assert_eq!(phrase(413), Some("Content Too Large"));
        assert_eq!(phrase(422), Some("Unprocessable Content"));
        assert_eq!(phrase(418), None);
        assert_eq!(Status::new(600), None);
    }
}
