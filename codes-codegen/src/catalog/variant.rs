//! Names of variants, enums and functions, made from text.

use std::fmt;

use crate::catalog::{code::MAX_CHARS, number::Number, status::Status};
use crate::text::class::Classes;

/// The name of a variant: an identifier of ASCII letters and digits that begins with an upper-case letter.
///
/// It is never `Self`, which is not an identifier, and never `ALL`, which is the constant with all variants.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant(String);

impl Variant {
    /// Converts `text` to upper camel case, or returns `None` if this does not give a name.
    ///
    /// A name that contains a lower-case letter stays as it is. Other text is split at characters that are not letters or digits,
    /// and between a lower-case and an upper-case letter.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let classes = Classes::of(text);
        let begins_with_capital = matches!(text.as_bytes(), [b'A'..=b'Z', ..]);
        if classes.are_alphanumeric() && classes.has(Classes::LOWERCASE) && begins_with_capital {
            return Variant::of_letters(text.to_owned());
        }
        if classes.has(Classes::NON_ASCII) && text.chars().any(is_neither_letter_nor_separator) {
            return None;
        }
        let name = match of_one_case(text, classes) {
            Some(name) => name,
            None => of_words(text).filter(|name| Classes::of(name).are_alphanumeric())?,
        };
        let begins_with_digit = matches!(name.as_bytes(), [b'0'..=b'9', ..]);
        Variant::of_letters(if begins_with_digit { format!("Code{name}") } else { name })
    }

    /// Uses `name` as it is, or returns `None` if it is not a valid name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        if Classes::of(name).are_alphanumeric() { Variant::of_letters(name.to_owned()) } else { None }
    }

    /// Creates a name from ASCII letters and digits.
    fn of_letters(name: String) -> Option<Self> {
        let is_taken = matches!(name.as_str(), "Self" | "ALL");
        let begins_with_capital = matches!(name.as_bytes(), [b'A'..=b'Z', ..]);
        (begins_with_capital && name.len() <= MAX_CHARS && !is_taken).then_some(Variant(name))
    }

    /// Returns the name of an entry that has only a status, such as `Status452`.
    pub(crate) fn from_status(status: Status) -> Self {
        Variant(format!("Status{status}"))
    }

    /// Returns the name of an entry that is identified by its number, such as `Code10001` or `CodeNeg32700`.
    pub(crate) fn from_number(number: Number) -> Self {
        let sign = if number.get() < 0 { "Neg" } else { "" };
        Variant(format!("Code{sign}{}", number.get().unsigned_abs()))
    }

    /// Returns the name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Variant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns the name of the enum for the document at `path`, or `None` if the file name does not suggest one.
///
/// `spec/http_response_codes.md` gives `HttpResponseCode`. The file name must end in code, error, status or response, or in a
/// plural of these. `codes` alone is too general.
#[must_use]
pub fn enum_name(path: &str) -> Option<Variant> {
    // Each noun with its plural suffix.
    const NOUNS: [(&str, &str); 4] = [("code", "s"), ("error", "s"), ("status", "es"), ("response", "s")];
    let name = Variant::from_text(stem(path))?.0;
    let lower = name.to_ascii_lowercase();
    let singular = |(noun, plural): &(&str, &str)| {
        let singular = lower.strip_suffix(plural).unwrap_or(&lower);
        singular.ends_with(noun).then_some(singular.len())
    };
    match name.get(..NOUNS.iter().find_map(singular)?)? {
        "Code" => None,
        noun @ ("Error" | "Status" | "Response") => Variant::from_name(&format!("{noun}Code")),
        name => Variant::from_name(name),
    }
}

/// Returns the file name of `path` without its extension.
fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or_default();
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// Returns the name of the enum for the document at `path`. Falls back to the file name with `Code` after it, and to
/// `ResponseCode`.
#[must_use]
pub fn enum_name_or_default(path: &str) -> String {
    let by_stem = || Variant::from_text(&format!("{} code", stem(path)));
    let name = enum_name(path).or_else(|| by_stem().filter(|name| !name.0.starts_with("Code")));
    name.map_or_else(|| "ResponseCode".to_owned(), |name| name.0)
}

/// Converts `text` to snake case, as in `retry_after`, or returns `None` if this does not give a name.
pub(crate) fn snake_case(text: &str) -> Option<String> {
    if text.chars().any(is_neither_letter_nor_separator) {
        return None;
    }
    let text = text.replace(['\'', '’'], "");
    let words = text.split(|c: char| !c.is_alphanumeric()).flat_map(split_at_case);
    let name = words.map(str::to_lowercase).collect::<Vec<_>>().join("_");
    let is_name =
        name.is_ascii() && name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() <= MAX_CHARS;
    // These keywords cannot be raw identifiers.
    (is_name && !matches!(name.as_str(), "self" | "super" | "crate")).then_some(name)
}

/// Returns whether `c` can neither be part of a name nor separate words: a combining accent or an emoji.
fn is_neither_letter_nor_separator(c: char) -> bool {
    let is_punctuation =
        matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '«' | '»' | '·' | '¡' | '¿');
    !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace() && !is_punctuation
}

/// Returns the name for text with several words in one, such as `notFound`, or with letters outside ASCII.
fn of_words(text: &str) -> Option<String> {
    let mut name = String::new();
    for word in text.replace(['\'', '’'], "").split(|c: char| !c.is_alphanumeric()) {
        for part in split_at_case(word) {
            let (first, rest) = part.split_at_checked(1)?;
            name.push_str(&first.to_ascii_uppercase());
            name.push_str(&rest.to_ascii_lowercase());
        }
    }
    Some(name)
}

/// Returns the name for text in one case, such as `NOT_FOUND`, which nearly all codes are. `classes` are the classes of `text`.
fn of_one_case(text: &str, classes: Classes) -> Option<String> {
    if classes.has(Classes::NON_ASCII) || (classes.has(Classes::LOWERCASE) && classes.has(Classes::UPPERCASE))
    {
        return None;
    }
    let mut name = Vec::with_capacity(text.len());
    let mut begins = true;
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        rest = behind;
        match first {
            b'a'..=b'z' if begins => name.push(*first - b'a' + b'A'),
            b'A'..=b'Z' if !begins => name.push(*first - b'A' + b'a'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => name.push(*first),
            b'\'' => continue,
            _ => {
                begins = true;
                continue;
            }
        }
        begins = false;
    }
    String::from_utf8(name).ok()
}

/// Splits `word` before each upper-case letter that follows a lower-case one, or that begins a word after upper-case letters.
///
/// Digits belong to the letters before them: `oauth2Token` is `oauth2` and `Token`, but `2FA` is one part.
pub(crate) fn split_at_case(word: &str) -> Vec<&str> {
    let has = |fits: fn(&u8) -> bool| word.bytes().any(|b| fits(&b));
    if word.is_ascii() && !(has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase)) {
        return if word.is_empty() { Vec::new() } else { vec![word] };
    }
    let letters = word.char_indices().filter(|(_, c)| !c.is_ascii_digit());
    let letters: Vec<(usize, char)> = letters.chain([(word.len(), ' ')]).collect();
    let mut parts = Vec::new();
    let mut from = 0;
    for letters in letters.windows(3) {
        if let [(_, before), (at, c), (_, behind)] = letters
            && c.is_uppercase()
            && (before.is_lowercase() || (before.is_uppercase() && behind.is_lowercase()))
        {
            parts.extend(word.get(from..*at));
            from = *at;
        }
    }
    parts.extend(word.get(from..));
    parts
}

#[cfg(test)]
mod tests;
