//! Kinds of characters, and which of them a text has.
//!
//! The macro runs without optimisation, where each look at a text costs. So one look finds whatever is asked of a text
//! later, and it is a plain loop over bytes: no closure, no iterator, nothing to call.

use std::ops::BitOr;

/// Kinds of characters, each a bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u16);

impl Signs {
    pub(crate) const SMALL: Signs = Signs(1);
    pub(crate) const CAPITAL: Signs = Signs(1 << 1);
    pub(crate) const DIGIT: Signs = Signs(1 << 2);
    pub(crate) const SPACE: Signs = Signs(1 << 3);
    /// A space at an end of the text, or two beside each other.
    pub(crate) const LOOSE_SPACE: Signs = Signs(1 << 4);
    pub(crate) const UNDERSCORE: Signs = Signs(1 << 5);
    /// `.`, `:` or `/`, which with `_` and `-` may stand in codes.
    pub(crate) const JOINT: Signs = Signs(1 << 6);
    pub(crate) const HYPHEN: Signs = Signs(1 << 7);
    pub(crate) const BACKTICK: Signs = Signs(1 << 8);
    pub(crate) const TILDE: Signs = Signs(1 << 9);
    /// `[`, `]`, `{` or `}`.
    pub(crate) const BRACKET: Signs = Signs(1 << 10);
    /// Any other mark of ASCII.
    pub(crate) const MARK: Signs = Signs(1 << 11);
    pub(crate) const CONTROL: Signs = Signs(1 << 12);
    /// A character that is not of ASCII.
    pub(crate) const WIDE: Signs = Signs(1 << 13);

    const ALPHANUMERIC: Signs = Signs(Self::SMALL.0 | Self::CAPITAL.0 | Self::DIGIT.0);
    /// What may stand in a code.
    const OF_CODE: Signs = Signs(Self::ALPHANUMERIC.0 | Self::UNDERSCORE.0 | Self::JOINT.0 | Self::HYPHEN.0);

    pub(crate) fn of(text: &str) -> Self {
        let mut rest = text.as_bytes();
        let mut signs = if let [b' ', ..] = rest { Self::LOOSE_SPACE.0 } else { 0 };
        while let [first, behind @ ..] = rest {
            signs |= match first {
                b'a'..=b'z' => Self::SMALL.0,
                b' ' => match behind {
                    [] | [b' ', ..] => Self::SPACE.0 | Self::LOOSE_SPACE.0,
                    _ => Self::SPACE.0,
                },
                b'A'..=b'Z' => Self::CAPITAL.0,
                b'_' => Self::UNDERSCORE.0,
                b'0'..=b'9' => Self::DIGIT.0,
                b'.' | b':' | b'/' => Self::JOINT.0,
                b'-' => Self::HYPHEN.0,
                b'`' => Self::BACKTICK.0,
                b'~' => Self::TILDE.0,
                b'[' | b']' | b'{' | b'}' => Self::BRACKET.0,
                0x80.. => Self::WIDE.0,
                ..b' ' | 0x7f => Self::CONTROL.0,
                _ => Self::MARK.0,
            };
            rest = behind;
        }
        Signs(signs)
    }

    pub(crate) const fn hold(self, kinds: Signs) -> bool {
        self.0 & kinds.0 != 0
    }

    /// Whether all characters are visible: none but printable ones of ASCII, as nearly all that a document holds is.
    pub(crate) const fn are_printable(self) -> bool {
        !self.hold(Signs(Self::WIDE.0 | Self::CONTROL.0))
    }

    /// Whether the text is on one line with single spaces between its words, beyond doubt.
    pub(crate) const fn are_tidy(self) -> bool {
        self.are_printable() && !self.hold(Self::LOOSE_SPACE)
    }

    pub(crate) const fn are_of_code(self) -> bool {
        self.0 & !Self::OF_CODE.0 == 0
    }

    pub(crate) const fn are_alphanumeric(self) -> bool {
        self.0 & !Self::ALPHANUMERIC.0 == 0
    }
}

impl BitOr for Signs {
    type Output = Signs;

    fn bitor(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_is_of_one_kind() {
        let kinds = [
            (Signs::SMALL, "az"),
            (Signs::CAPITAL, "AZ"),
            (Signs::DIGIT, "09"),
            (Signs::UNDERSCORE, "_"),
            (Signs::JOINT, ".:/"),
            (Signs::HYPHEN, "-"),
            (Signs::BACKTICK, "`"),
            (Signs::TILDE, "~"),
            (Signs::BRACKET, "[]{}"),
            (Signs::MARK, "!\"#$%&'()*+,;<=>?@\\^|"),
            (Signs::CONTROL, "\0\t\n\x1f\x7f"),
            (Signs::WIDE, "ü汉\u{80}\u{200b}"),
        ];
        for (kind, characters) in kinds {
            for c in characters.chars() {
                assert_eq!(Signs::of(&c.to_string()), kind, "{c:?}");
            }
        }
        assert_eq!(Signs::of("a1 B"), Signs::SMALL | Signs::DIGIT | Signs::SPACE | Signs::CAPITAL);
        assert_eq!(Signs::of(""), Signs::default());
    }

    #[test]
    fn spaces_at_the_ends_and_beside_each_other_are_loose() {
        for text in [" a", "a ", "a  b", " ", "  "] {
            assert!(Signs::of(text).hold(Signs::LOOSE_SPACE) && !Signs::of(text).are_tidy(), "{text:?}");
        }
        for text in ["", "a", "a b", "a b c."] {
            assert!(Signs::of(text).are_tidy(), "{text:?}");
        }
        assert!(!Signs::of("a\tb").are_tidy() && !Signs::of("a\u{a0}b").are_tidy());
    }
}
