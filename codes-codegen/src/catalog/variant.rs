//! Spells texts as names: of variants, which `identity.rs` and `rows/entry.rs` choose the text for, and of the enum.

use std::fmt;

use crate::catalog::{code::MAX_CHARS, number::Number, status::Status};
use crate::text::class::Signs;

/// The name of a variant: an identifier of ASCII letters and digits that begins with a capital.
///
/// It is never `Self`, so that making an identifier of it cannot fail, and never `ALL`, which lists all variants.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant(String);

impl Variant {
    /// Makes a name of `text` in upper camel case, `None` where that gives no name.
    ///
    /// What is a name with a lower-case letter already stays as it is. Everything else is split where a
    /// character is no letter or digit and where a small letter meets a capital.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let signs = Signs::of(text);
        let begins_with_capital = matches!(text.as_bytes(), [b'A'..=b'Z', ..]);
        if signs.are_alphanumeric() && signs.hold(Signs::SMALL) && begins_with_capital {
            return Variant::of_letters(text.to_owned());
        }
        if signs.hold(Signs::WIDE) && text.chars().any(is_neither_letter_nor_separator) {
            return None;
        }
        let name = match of_one_case(text, signs) {
            Some(name) => name,
            None => of_words(text).filter(|name| Signs::of(name).are_alphanumeric())?,
        };
        let begins_with_digit = matches!(name.as_bytes(), [b'0'..=b'9', ..]);
        Variant::of_letters(if begins_with_digit { format!("Code{name}") } else { name })
    }

    /// Takes `name` as it is, `None` where it is none.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        if Signs::of(name).are_alphanumeric() { Variant::of_letters(name.to_owned()) } else { None }
    }

    /// Takes `name`, which holds nothing but letters and digits of ASCII.
    fn of_letters(name: String) -> Option<Self> {
        let is_taken = matches!(name.as_str(), "Self" | "ALL");
        let begins_with_capital = matches!(name.as_bytes(), [b'A'..=b'Z', ..]);
        (begins_with_capital && name.len() <= MAX_CHARS && !is_taken).then_some(Variant(name))
    }

    /// The name of last resort, such as `Status452`.
    pub(crate) fn from_status(status: Status) -> Self {
        Variant(format!("Status{status}"))
    }

    /// The name of an entry that is known by its number, such as `Code10001` or `CodeNeg32700`.
    pub(crate) fn from_number(number: Number) -> Self {
        let sign = if number.get() < 0 { "Neg" } else { "" };
        Variant(format!("Code{sign}{}", number.get().unsigned_abs()))
    }

    /// The name as text.
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

/// The name of the enum that belongs to the document at `path`, `None` where the path does not tell.
///
/// `spec/http_response_codes.md` gives `HttpResponseCode`: the file's name must end in code, error, status or
/// response, or in one of their plurals. A bare `codes` says too little.
#[must_use]
pub fn enum_name(path: &str) -> Option<Variant> {
    // How a name may end, and what makes its plural.
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

/// The name of the file at `path`, without what it ends in.
fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or_default();
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// The name of the enum of a whole document, by its path or, where that says nothing, a fit one.
pub(crate) fn enum_name_or_default(path: &str) -> String {
    let by_stem = || Variant::from_text(&format!("{} code", stem(path)));
    let name = enum_name(path).or_else(|| by_stem().filter(|name| !name.0.starts_with("Code")));
    name.map_or_else(|| "ResponseCode".to_owned(), |name| name.0)
}

/// `text` as the name of a function, such as `retry_after`; `None` where that gives no name.
pub(crate) fn snake_case(text: &str) -> Option<String> {
    if text.chars().any(is_neither_letter_nor_separator) {
        return None;
    }
    let text = text.replace(['\'', '’'], "");
    let words = text.split(|c: char| !c.is_alphanumeric()).flat_map(split_at_case);
    let name = words.map(str::to_lowercase).collect::<Vec<_>>().join("_");
    let is_name =
        name.is_ascii() && name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() <= MAX_CHARS;
    // These are words of the language that cannot be marked as names.
    (is_name && !matches!(name.as_str(), "self" | "super" | "crate")).then_some(name)
}

/// Whether no ASCII name can say `c`, and it does not end a word either: an accent behind its letter, an emoji.
fn is_neither_letter_nor_separator(c: char) -> bool {
    let is_punctuation =
        matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '«' | '»' | '·' | '¡' | '¿');
    !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace() && !is_punctuation
}

/// The name of a text that has words inside of words, such as `notFound`, or letters that are not of ASCII.
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

/// The name of a text of these `signs` that has no words inside of words, as nearly all codes have none: `NOT_FOUND`.
fn of_one_case(text: &str, signs: Signs) -> Option<String> {
    if signs.hold(Signs::WIDE) || (signs.hold(Signs::SMALL) && signs.hold(Signs::CAPITAL)) {
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

/// Splits `word` before each capital that follows a small letter, or that begins a word after capitals.
///
/// Digits belong to what stands before them: `oauth2Token` is `oauth2`, `Token`, but `2FA` is one part.
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
