//! The words by which headers tell what a column holds, in small letters.
//!
//! Where a table offers several columns for one role, the word that stands first here decides.

/// A column headed by one of these holds codes, if its cells do.
pub(crate) const CODE: [&str; 14] = [
    "code",
    "codes",
    "error",
    "errors",
    "err",
    "errno",
    "name",
    "type",
    "symbol",
    "constant",
    "identifier",
    "id",
    "key",
    "variant",
];

/// A word of these in a header or in the heading above makes a table of codes one of response codes.
pub(crate) const CODE_TABLE: [&str; 6] = ["code", "codes", "error", "errors", "err", "http"];

/// A column headed by one of these may hold statuses, if its cells do beyond doubt.
pub(crate) const STATUS_OR_CODE: [&str; 6] = ["code", "codes", "error", "errors", "response", "result"];

/// A column headed by one of these holds the messages.
pub(crate) const MESSAGE: [&str; 13] = [
    "message",
    "messages",
    "description",
    "meaning",
    "explanation",
    "details",
    "detail",
    "definition",
    "cause",
    "when",
    "usage",
    "notes",
    "note",
];

/// A column headed by one of these holds the reasons.
pub(crate) const REASON: [&str; 11] = [
    "reason",
    "phrase",
    "title",
    "result",
    "status",
    "name",
    "text",
    "condition",
    "summary",
    "error",
    "response",
];

/// A column headed by one of these is never read: it says where it happened or what to do, not what it is.
pub(crate) const NEVER: [&str; 30] = [
    "method",
    "verb",
    "endpoint",
    "path",
    "url",
    "uri",
    "route",
    "parameter",
    "field",
    "solution",
    "resolution",
    "action",
    "how",
    "fix",
    "retry",
    "retryable",
    "example",
    "link",
    "docs",
    "reference",
    "severity",
    "remediation",
    "category",
    "since",
    "added",
    "version",
    "source",
    "header",
    "body",
    "schema",
];

/// A table with one of these in a header lists what a request may say, not what comes back.
pub(crate) const PARAMETER: [&str; 5] = ["parameter", "field", "header", "required", "default"];

/// The words of `text`, in small letters: `httpStatus` and `HTTP-status` are the same two.
pub(crate) fn of(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_small = false;
    for c in text.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && after_small) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase());
        }
        after_small = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether the words of a heading say that the numbers below it are those of HTTP.
pub(crate) fn are_about_http(heading: &str) -> bool {
    let words = of(heading);
    let is_code = |word: &String| word == "code" || word == "codes";
    words.iter().any(|word| word == "http")
        || words.iter().zip(words.iter().skip(1)).any(|(first, second)| first == "status" && is_code(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_signs_and_at_capitals() {
        for text in ["HTTP status", "http-status", "httpStatus", "HTTP_Status"] {
            assert_eq!(of(text), ["http", "status"], "{text}");
        }
        assert_eq!(of("  | "), [""; 0]);
        assert_eq!(of("状态码"), ["状态码"]);
    }
}
