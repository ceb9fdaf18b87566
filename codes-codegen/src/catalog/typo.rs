//! Typos in statuses, numbers and codes: characters that look like ASCII, and a point or space inside a number.

use crate::catalog::{code::Code, number, status};

/// A typo in a cell, and the text that was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typo {
    /// The first wrong character.
    pub(crate) wrong: char,
    /// The character that replaces it, or `None` to delete it.
    pub(crate) right: Option<char>,
    /// The text of the cell without the typo.
    pub(crate) meant: String,
}

impl Typo {
    /// Finds the typo in an integer: letters and other characters that look like digits or a minus sign, or one extra point or
    /// space.
    pub(crate) fn in_number(text: &str) -> Option<Self> {
        // Letters alone are a word, such as `IO`.
        let may_be_digits = text.len() == 1 || text.contains(char::is_numeric);
        let alike = || Typo::of_lookalikes(text, as_digit).filter(|typo| number::fits(&typo.meant));
        let separated = || Typo::of_separator(text).filter(|typo| number::fits(&typo.meant));
        may_be_digits.then(alike).flatten().or_else(separated)
    }

    /// Finds the typo in a status.
    pub(crate) fn in_status(text: &str) -> Option<Self> {
        let is_status = |typo: &Self| status::read(&typo.meant).is_some();
        let alike = Typo::of_lookalikes(text, as_ascii).filter(is_status);
        alike.or_else(|| Typo::in_number(text).filter(is_status))
    }

    /// Finds the typo in a code. A dash between two numbers may be a range, so it is not a typo.
    pub(crate) fn in_code(text: &str) -> Option<Self> {
        let ends_in_digit = |text: &str| text.ends_with(char::is_numeric);
        let sides = text.split_once(is_dash);
        let may_be_range = sides.is_some_and(|(first, last)| ends_in_digit(first) && ends_in_digit(last));
        let typo = Typo::of_lookalikes(text, as_ascii).filter(|_| !may_be_range)?;
        Code::from_text(&typo.meant).is_ok().then_some(typo)
    }

    fn of_lookalikes(text: &str, right: fn(char) -> Option<char>) -> Option<Self> {
        let wrong = text.chars().find(|c| right(*c).is_some())?;
        let meant = text.chars().map(|c| right(c).unwrap_or(c)).collect();
        Some(Typo { wrong, right: right(wrong), meant })
    }

    fn of_separator(text: &str) -> Option<Self> {
        let (at, wrong) = text.char_indices().find(|(_, c)| matches!(c, '.' | ' '))?;
        let (before, after) = text.split_at_checked(at)?;
        Some(Typo { wrong, right: None, meant: format!("{before}{}", after.get(1..)?) })
    }
}

/// Returns the ASCII character that `c` looks like: the same one in full width, or the hyphen.
fn as_ascii(c: char) -> Option<char> {
    match c {
        c if is_dash(c) => Some('-'),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        _ => None,
    }
}

/// Returns the ASCII character that `c` looks like in a number.
fn as_digit(c: char) -> Option<char> {
    let ascii = as_ascii(c);
    match ascii.unwrap_or(c) {
        'O' | 'o' => Some('0'),
        'I' | 'l' => Some('1'),
        _ => ascii,
    }
}

/// Returns whether `c` is a typographic hyphen or dash, or the mathematical minus sign.
fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ff0d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(typo: Option<Typo>) -> Option<String> {
        typo.map(|typo| typo.meant)
    }

    #[test]
    fn numbers_may_have_letters_for_digits_or_one_separator() {
        for (text, number) in [
            ("1O03", "1003"),
            ("1oo3", "1003"),
            ("l00I", "1001"),
            ("O", "0"),
            ("-326O0", "-32600"),
            ("0x1O", "0x10"),
            ("１００３", "1003"),
            ("10０3", "1003"),
            ("１Ｏ03", "1003"),
            ("−32600", "-32600"),
            ("1.003", "1003"),
            ("1003.", "1003"),
            ("10 03", "1003"),
            ("- 32600", "-32600"),
        ] {
            assert_eq!(meant(Typo::in_number(text)).as_deref(), Some(number), "{text}");
        }
        for text in [
            "1003",
            "1003x",
            "1,003",
            "1.0.3",
            "1 0 3",
            "1O.3",
            "IO",
            "lol",
            "O105",
            "0.5",
            "2–9",
            "1e3",
            "٤٠٤",
            ".",
            "",
            "9223372036854775808O",
        ] {
            assert_eq!(meant(Typo::in_number(text)), None, "{text}");
        }
    }

    #[test]
    fn statuses_may_have_the_typos_of_numbers() {
        for (text, status) in [
            ("4O4", "404"),
            ("４０４", "404"),
            ("４０４ Not Found", "404 Not Found"),
            ("404 − Not Found", "404 - Not Found"),
            ("4 04", "404"),
        ] {
            assert_eq!(meant(Typo::in_status(text)).as_deref(), Some(status), "{text}");
        }
        for text in ["400–499", "4O40", "404.1", "404 405", "4xx", "−404"] {
            assert_eq!(meant(Typo::in_status(text)), None, "{text}");
        }
    }

    #[test]
    fn codes_may_have_characters_that_look_like_ascii() {
        for (text, code) in [
            ("E‐1001", "E-1001"),
            ("not—found", "not-found"),
            ("−32600", "-32600"),
            ("E１００１", "E1001"),
            ("Ａuth", "Auth"),
        ] {
            assert_eq!(meant(Typo::in_code(text)).as_deref(), Some(code), "{text}");
        }
        for text in ["1000–1999", "E100–E199", "４０４－499", "not found", "Аuth", "NOT_FOUND", "1O03"]
        {
            assert_eq!(meant(Typo::in_code(text)), None, "{text}");
        }
    }
}
