//! Numbers that an API assigns to its own codes, in addition to HTTP statuses or instead of them.

use std::fmt;

/// A number that an API assigns to a code, such as `10001` or `-32600`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(i64);

impl Number {
    /// Parses a 64-bit integer, decimal or hexadecimal with `0x`. Returns `None` for other text.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let positive = text.strip_prefix('-').unwrap_or(text);
        let hexadecimal = positive.strip_prefix("0x").or_else(|| positive.strip_prefix("0X"));
        let (digits, radix) = hexadecimal.map_or((positive, 10), |digits| (digits, 16));
        if digits.starts_with(['+', '-']) {
            return None;
        }
        let number = i128::from_str_radix(digits, radix).ok()?;
        i64::try_from(if positive.len() < text.len() { -number } else { number }).ok().map(Number)
    }

    /// Returns the number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }
}

/// Returns whether `text` is a number and not a code: an integer without leading zeros.
pub(crate) fn fits(text: &str) -> bool {
    // Nearly all codes are words, which the first byte shows.
    let is_word = !matches!(text.as_bytes(), [b'-' | b'0'..=b'9', ..]);
    !is_word && !is_padded(text) && Number::from_text(text).is_some()
}

/// Returns whether the integer `text` has leading zeros, as codes may have and numbers do not.
pub(crate) fn is_padded(text: &str) -> bool {
    matches!(text.as_bytes(), [b'0', b'0'..=b'9', ..])
}

/// Returns how many of `count` cells may be something else in a column of numbers: one in five.
pub(crate) const fn max_exceptions(count: usize) -> usize {
    count / 5
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_decimal_negative_or_hexadecimal() {
        for (text, number) in [
            ("0", 0),
            ("10001", 10001),
            ("-32600", -32600),
            ("0x1F", 31),
            ("0X1f", 31),
            ("-0x10", -16),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775808", i64::MIN),
            ("007", 7),
        ] {
            assert_eq!(Number::from_text(text), Some(Number(number)), "{text}");
        }
        for text in [
            "",
            "-",
            "0x",
            "+1",
            "--1",
            "0x-1",
            "1.0",
            "1_000",
            "1e3",
            "9223372036854775808",
            "٣",
            "1 2",
            "1-2",
        ] {
            assert_eq!(Number::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn a_padded_integer_begins_with_a_zero_before_other_digits() {
        assert!(["007", "00"].iter().all(|text| is_padded(text)));
        assert!(!["0", "70", "0x1F", "-1"].iter().any(|text| is_padded(text)));
        assert!(["0", "70", "0x1F", "-1"].iter().all(|text| fits(text)));
        assert!(!["007", "00", "7x", "-", ""].iter().any(|text| fits(text)));
    }
}
