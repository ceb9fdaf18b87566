//! Codes: the machine-readable names that programs compare.

use crate::text::class::Signs;

/// The longest code, and the longest name, in characters.
pub(crate) const MAX_CHARS: usize = 100;

/// A machine-readable code: one word of ASCII letters, digits and `_ . : / -`, at most 100 characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code(String);

/// Why a text is no code: a character that stands in it, or how many characters it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeError {
    Holds(char),
    TooLong(usize),
}

impl Code {
    pub(crate) fn from_text(text: &str) -> Result<Self, CodeError> {
        Code::with_signs(text, Signs::of(text))
    }

    /// `text`, which holds these `signs`, as a code.
    pub(crate) fn with_signs(text: &str, signs: Signs) -> Result<Self, CodeError> {
        if fits(text, signs) {
            return Ok(Code(text.to_owned()));
        }
        let odd = text.chars().find(|c| !Signs::of(c.encode_utf8(&mut [0; 4])).are_of_code());
        Err(odd.map_or(CodeError::TooLong(text.len()), CodeError::Holds))
    }

    /// The same as a text of its own. A clone costs the macro, which is not optimised, a part of what `to_owned` does.
    pub(crate) fn to_text(&self) -> String {
        self.0.clone()
    }

    /// The code as text, exactly as the document shows it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether `text`, which holds these `signs`, is a code.
pub(crate) fn fits(text: &str, signs: Signs) -> bool {
    // All its characters are of ASCII, one byte each.
    signs.are_of_code() && text.len() <= MAX_CHARS
}

/// Whether no word of prose is written as `token` is, which holds these `signs`.
pub(crate) fn is_strong(token: &str, signs: Signs) -> bool {
    if token.ends_with('.') {
        // A full stop ends sentences too.
        let token = token.trim_end_matches('.');
        return is_strong(token, Signs::of(token));
    }
    let is_all_capitals = token.len() > 1 && signs.hold(Signs::CAPITAL) && !signs.hold(Signs::SMALL);
    signs.hold(Signs::UNDERSCORE | Signs::JOINT)
        || is_all_capitals
        || (signs.hold(Signs::DIGIT) && signs.hold(Signs::SMALL | Signs::CAPITAL))
        || (signs.hold(Signs::SMALL) && token.chars().skip(1).any(|c| c.is_ascii_uppercase()))
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
            assert_eq!(Code::from_text(text), Err(CodeError::Holds(c)), "{text}");
        }
    }

    #[test]
    fn code_too_long_begins_after_a_hundred_characters() {
        assert!(Code::from_text(&"x".repeat(100)).is_ok());
        assert_eq!(Code::from_text(&"x".repeat(101)), Err(CodeError::TooLong(101)));
    }

    #[test]
    fn codes_are_recognised_by_how_they_are_written() {
        for token in ["NOT_FOUND", "not.found", "a/b", "a::b", "notFound", "NotFound", "OK", "E1", "2fa"] {
            assert!(is_strong(token, Signs::of(token)), "{token}");
        }
        for token in ["gone", "Gone", "Gone.", "A", "not-found", "-"] {
            assert!(!is_strong(token, Signs::of(token)), "{token}");
        }
    }
}
