//! Classes of characters, and which of them a string contains.
//!
//! The macro runs without optimisation, so each pass over a string is expensive. One pass finds all classes, in a plain loop over
//! bytes without closures, iterators and calls.

use std::ops::BitOr;

/// A set of character classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u16);

impl Classes {
    pub(crate) const LOWERCASE: Classes = Classes(1);
    pub(crate) const UPPERCASE: Classes = Classes(1 << 1);
    pub(crate) const DIGIT: Classes = Classes(1 << 2);
    pub(crate) const SPACE: Classes = Classes(1 << 3);
    /// A leading, trailing or repeated space.
    pub(crate) const LOOSE_SPACE: Classes = Classes(1 << 4);
    pub(crate) const UNDERSCORE: Classes = Classes(1 << 5);
    /// `.`, `:` or `/`, which codes may contain, like `_` and `-`.
    pub(crate) const SEPARATOR: Classes = Classes(1 << 6);
    pub(crate) const HYPHEN: Classes = Classes(1 << 7);
    pub(crate) const BACKTICK: Classes = Classes(1 << 8);
    pub(crate) const TILDE: Classes = Classes(1 << 9);
    /// `[`, `]`, `{` or `}`.
    pub(crate) const BRACKET: Classes = Classes(1 << 10);
    /// Any other ASCII punctuation.
    pub(crate) const PUNCTUATION: Classes = Classes(1 << 11);
    pub(crate) const CONTROL: Classes = Classes(1 << 12);
    /// A character outside ASCII.
    pub(crate) const NON_ASCII: Classes = Classes(1 << 13);
    /// `{`, `%`, or `:` before a letter, with which placeholders begin. They are also of another class.
    pub(crate) const PLACEHOLDER: Classes = Classes(1 << 14);

    const ALPHANUMERIC: Classes = Classes(Self::LOWERCASE.0 | Self::UPPERCASE.0 | Self::DIGIT.0);
    /// The classes that codes may contain.
    const OF_CODE: Classes = Classes(
        Self::ALPHANUMERIC.0 | Self::UNDERSCORE.0 | Self::SEPARATOR.0 | Self::HYPHEN.0 | Self::PLACEHOLDER.0,
    );

    pub(crate) fn of(text: &str) -> Self {
        let mut rest = text.as_bytes();
        let mut classes = if let [b' ', ..] = rest { Self::LOOSE_SPACE.0 } else { 0 };
        while let [first, behind @ ..] = rest {
            classes |= match first {
                b'a'..=b'z' => Self::LOWERCASE.0,
                b' ' => match behind {
                    [] | [b' ', ..] => Self::SPACE.0 | Self::LOOSE_SPACE.0,
                    _ => Self::SPACE.0,
                },
                b'A'..=b'Z' => Self::UPPERCASE.0,
                b'_' => Self::UNDERSCORE.0,
                b'0'..=b'9' => Self::DIGIT.0,
                b'.' | b'/' => Self::SEPARATOR.0,
                b':' => match behind {
                    [b'a'..=b'z' | b'A'..=b'Z' | b'_', ..] => Self::SEPARATOR.0 | Self::PLACEHOLDER.0,
                    _ => Self::SEPARATOR.0,
                },
                b'-' => Self::HYPHEN.0,
                b'`' => Self::BACKTICK.0,
                b'~' => Self::TILDE.0,
                b'[' | b']' | b'}' => Self::BRACKET.0,
                b'{' => Self::BRACKET.0 | Self::PLACEHOLDER.0,
                b'%' => Self::PUNCTUATION.0 | Self::PLACEHOLDER.0,
                0x80.. => Self::NON_ASCII.0,
                ..b' ' | 0x7f => Self::CONTROL.0,
                _ => Self::PUNCTUATION.0,
            };
            rest = behind;
        }
        Classes(classes)
    }

    pub(crate) const fn has(self, kinds: Classes) -> bool {
        self.0 & kinds.0 != 0
    }

    /// Returns whether all characters are printable ASCII, as in nearly all of a document.
    pub(crate) const fn are_printable(self) -> bool {
        !self.has(Classes(Self::NON_ASCII.0 | Self::CONTROL.0))
    }

    /// Returns whether the string is certainly one line of words with single spaces between them.
    pub(crate) const fn are_tidy(self) -> bool {
        self.are_printable() && !self.has(Self::LOOSE_SPACE)
    }

    pub(crate) const fn are_of_code(self) -> bool {
        self.0 & !Self::OF_CODE.0 == 0
    }

    pub(crate) const fn are_alphanumeric(self) -> bool {
        self.0 & !Self::ALPHANUMERIC.0 == 0
    }
}

impl BitOr for Classes {
    type Output = Classes;

    fn bitor(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_is_of_one_kind() {
        let kinds = [
            (Classes::LOWERCASE, "az"),
            (Classes::UPPERCASE, "AZ"),
            (Classes::DIGIT, "09"),
            (Classes::UNDERSCORE, "_"),
            (Classes::SEPARATOR, ".:/"),
            (Classes::HYPHEN, "-"),
            (Classes::BACKTICK, "`"),
            (Classes::TILDE, "~"),
            (Classes::BRACKET, "[]}"),
            (Classes::BRACKET | Classes::PLACEHOLDER, "{"),
            (Classes::PUNCTUATION, "!\"#$&'()*+,;<=>?@\\^|"),
            (Classes::PUNCTUATION | Classes::PLACEHOLDER, "%"),
            (Classes::CONTROL, "\0\t\n\x1f\x7f"),
            (Classes::NON_ASCII, "ü汉\u{80}\u{200b}"),
        ];
        for (kind, characters) in kinds {
            for c in characters.chars() {
                assert_eq!(Classes::of(&c.to_string()), kind, "{c:?}");
            }
        }
        assert_eq!(
            Classes::of("a1 B"),
            Classes::LOWERCASE | Classes::DIGIT | Classes::SPACE | Classes::UPPERCASE
        );
        assert_eq!(Classes::of(":a"), Classes::SEPARATOR | Classes::PLACEHOLDER | Classes::LOWERCASE);
        assert_eq!(Classes::of(""), Classes::default());
    }

    #[test]
    fn spaces_at_the_ends_and_beside_each_other_are_loose() {
        for text in [" a", "a ", "a  b", " ", "  "] {
            assert!(Classes::of(text).has(Classes::LOOSE_SPACE) && !Classes::of(text).are_tidy(), "{text:?}");
        }
        for text in ["", "a", "a b", "a b c."] {
            assert!(Classes::of(text).are_tidy(), "{text:?}");
        }
        assert!(!Classes::of("a\tb").are_tidy() && !Classes::of("a\u{a0}b").are_tidy());
    }
}
