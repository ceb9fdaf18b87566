//! Codes: the machine-readable names that programs compare.

use std::fmt;

/// The longest code, in characters.
pub(crate) const MAX_CHARS: usize = 100;

/// A machine-readable code: one word of ASCII letters, digits and `_ . : / -`, at most 100 characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code(String);

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoCode {
    /// This character stands in it.
    Holds(char),
    /// It has this many characters.
    TooLong(usize),
}

impl Code {
    pub(crate) fn from_text(text: &str) -> Result<Self, NoCode> {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':' | '/' | '-');
        let at = text.bytes().position(|b| !fits(char::from(b)));
        if let Some(c) = at.and_then(|at| text.get(at..)?.chars().next()) {
            return Err(NoCode::Holds(c));
        }
        // All characters are ASCII by now, one byte each.
        if text.len() > MAX_CHARS {
            return Err(NoCode::TooLong(text.len()));
        }
        Ok(Code(text.to_owned()))
    }

    /// The code as text, exactly as the document shows it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
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
            assert_eq!(Code::from_text(text), Err(NoCode::Holds(c)), "{text}");
        }
    }

    #[test]
    fn a_hundred_characters_are_enough() {
        assert!(Code::from_text(&"x".repeat(100)).is_ok());
        assert_eq!(Code::from_text(&"x".repeat(101)), Err(NoCode::TooLong(101)));
    }
}
