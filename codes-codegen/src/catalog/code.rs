//! Codes: the machine-readable names that programs compare.

use crate::text::class::Classes;

/// The maximum length of codes and names, in characters.
pub(crate) const MAX_CHARS: usize = 100;

/// A machine-readable code: one word of ASCII letters, digits and `_ . : / -`, at most 100 characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code(String);

/// The reason why a string is not a code: a character that is not allowed, or the number of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeError {
    Contains(char),
    TooLong(usize),
}

impl Code {
    pub(crate) fn from_text(text: &str) -> Result<Self, CodeError> {
        Code::with_classes(text, Classes::of(text))
    }

    /// Creates a code from `text`, which contains `classes`.
    pub(crate) fn with_classes(text: &str, classes: Classes) -> Result<Self, CodeError> {
        if fits(text, classes) {
            return Ok(Code(text.to_owned()));
        }
        let odd = text.chars().find(|c| !Classes::of(c.encode_utf8(&mut [0; 4])).are_of_code());
        Err(odd.map_or(CodeError::TooLong(text.len()), CodeError::Contains))
    }

    /// Returns a copy as `String`. In unoptimised code, such as the macro, cloning is cheaper than `to_owned`.
    pub(crate) fn to_text(&self) -> String {
        self.0.clone()
    }

    /// Returns the code exactly as the document shows it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Returns whether `text`, which contains `classes`, can be a code.
pub(crate) fn fits(text: &str, classes: Classes) -> bool {
    // All characters are ASCII, so bytes are characters.
    classes.are_of_code() && text.len() <= MAX_CHARS
}

/// Returns whether `token`, which contains `classes`, looks like a code and not like a word of prose.
pub(crate) fn looks_like_code(token: &str, classes: Classes) -> bool {
    if token.ends_with('.') {
        // Sentences end in a full stop too.
        let token = token.trim_end_matches('.');
        return looks_like_code(token, Classes::of(token));
    }
    let is_all_capitals =
        token.len() > 1 && classes.has(Classes::UPPERCASE) && !classes.has(Classes::LOWERCASE);
    is_all_capitals || is_marked(token, classes)
}

/// Returns whether `token`, which contains `classes`, has more than letters of one case: `_ . : /`, a digit beside letters, or a capital
/// after small letters.
pub(crate) fn is_marked(token: &str, classes: Classes) -> bool {
    classes.has(Classes::UNDERSCORE | Classes::SEPARATOR)
        || (classes.has(Classes::DIGIT) && classes.has(Classes::LOWERCASE | Classes::UPPERCASE))
        || (classes.has(Classes::LOWERCASE) && token.chars().skip(1).any(|c| c.is_ascii_uppercase()))
}

/// Returns the name in a text such as `Disk { message }` and `NotFound(id)`, as variants of enums are written.
pub(crate) fn constructor(text: &str) -> Option<&str> {
    let (name, fields) = text.strip_suffix(['}', ')'])?.split_once(['{', '('])?;
    let name = name.trim_end();
    let is_name = name.len() > 1 && name.starts_with(|c: char| c.is_ascii_uppercase());
    let is_fit = is_name && fits(name, Classes::of(name)) && !fields.contains(['{', '(']);
    is_fit.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_one_word_of_ascii() {
        for text in ["NotFound", "auth.expired", "std::process/x-y_1", "404"] {
            assert_eq!(Code::from_text(text).unwrap().as_str(), text);
        }
        for (text, c) in [("Foo, Bar", ','), ("r#fn", '#'), ("Аuth", 'А'), ("Not Found", ' '), ("a|b", '|')]
        {
            assert_eq!(Code::from_text(text), Err(CodeError::Contains(c)), "{text}");
        }
    }

    #[test]
    fn code_too_long_begins_after_a_hundred_characters() {
        assert!(Code::from_text(&"x".repeat(100)).is_ok());
        assert_eq!(Code::from_text(&"x".repeat(101)), Err(CodeError::TooLong(101)));
    }

    #[test]
    fn a_constructor_is_a_name_with_fields_in_brackets() {
        assert_eq!(constructor("Disk { message }"), Some("Disk"));
        assert_eq!(constructor("NotFound(id)"), Some("NotFound"));
        for text in
            ["Disk", "disk { message }", "No disk (here)", "A(b)", "404 (NOT_FOUND)", "Disk { a", "(b)"]
        {
            assert_eq!(constructor(text), None, "{text}");
        }
    }

    #[test]
    fn codes_are_recognised_by_their_form() {
        for token in ["NOT_FOUND", "not.found", "a/b", "a::b", "notFound", "NotFound", "OK", "E1", "2fa"] {
            assert!(looks_like_code(token, Classes::of(token)), "{token}");
        }
        for token in ["NOT_FOUND", "not.found", "notFound", "NotFound", "E1"] {
            assert!(is_marked(token, Classes::of(token)), "{token}");
        }
        for token in ["OK", "gone", "Gone"] {
            assert!(!is_marked(token, Classes::of(token)), "{token}");
        }
        for token in ["gone", "Gone", "Gone.", "A", "not-found", "-"] {
            assert!(!looks_like_code(token, Classes::of(token)), "{token}");
        }
    }
}
