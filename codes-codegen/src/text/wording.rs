//! Text of documents and file names in diagnostics.

use std::borrow::Cow;

use crate::text::is_invisible;

/// The maximum length of a quotation in a title, in characters.
const QUOTED: usize = 60;

/// Returns `text` with a code point such as `U+200B` in place of each invisible character.
///
/// File names may contain line breaks and terminal escape codes. This makes them safe to print on one line.
///
/// ```
/// assert_eq!(codes_codegen::shown("a\nb.md"), "aU+000Ab.md");
/// ```
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(is_invisible) {
        return text.into();
    }
    text.chars().map(|c| if is_invisible(c) { code_point(c) } else { c.to_string() }).collect()
}

/// Returns `count` and `noun`, with an `s` unless it is one.
///
/// ```
/// assert_eq!([1, 2].map(|count| codes_codegen::counted(count, "row")), ["1 row", "2 rows"]);
/// ```
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Returns `text` in backticks, shortened if it is long, with invisible characters [shown].
pub(crate) fn quote(text: &str) -> String {
    let start = text.char_indices().nth(QUOTED).and_then(|(end, _)| text.get(..end));
    let (quoted, more) = start.map_or((text, ""), |start| (start, "…"));
    format!("`{}{more}`", shown(quoted))
}

/// Returns `text` as a Rust string literal without escapes for letters.
pub(crate) fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Returns the name of a character that looks like a blank, such as `a no-break space (U+00A0)`.
pub(crate) fn blank_name(c: char) -> String {
    let name = match c {
        '\u{a0}' | '\u{202f}' => "a no-break space",
        c if is_invisible(c) => "an invisible character",
        _ => "an unusual space",
    };
    format!("{name} ({})", code_point(c))
}

/// Returns the Unicode notation of `c`, such as `U+200B`.
pub(crate) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_text_shows_invisible_characters_and_is_cut() {
        assert_eq!(quote("4\u{200b}04"), "`4U+200B04`");
        assert_eq!(quote(&"x".repeat(70)), format!("`{}…`", "x".repeat(60)));
    }
}
