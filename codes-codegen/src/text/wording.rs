//! How diagnostics show the text of a document.

use crate::text::is_invisible;

/// How much of a document's text a title repeats, in characters.
const QUOTED: usize = 60;

/// `text` for a title: in backticks, cut where it is long, what cannot be seen by its number, such as `U+200B`.
pub(crate) fn quote(text: &str) -> String {
    let shown = |c| if is_invisible(c) { code_point(c) } else { c.to_string() };
    let quoted: String = text.chars().take(QUOTED).map(shown).collect();
    let more = if text.chars().nth(QUOTED).is_some() { "…" } else { "" };
    format!("`{quoted}{more}`")
}

/// `text` as a literal of Rust that reads as people wrote it.
pub(crate) fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What a character is called that looks like a blank, such as `a no-break space (U+00A0)`.
pub(crate) fn blank_name(c: char) -> String {
    let name = match c {
        '\u{a0}' | '\u{202f}' => "a no-break space",
        c if is_invisible(c) => "an invisible character",
        _ => "an unusual space",
    };
    format!("{name} ({})", code_point(c))
}

/// The name of `c` as Unicode writes it, such as `U+200B`.
pub(crate) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_text_shows_what_cannot_be_seen_and_ends() {
        assert_eq!(quote("4\u{200b}04"), "`4U+200B04`");
        assert_eq!(quote(&"x".repeat(70)), format!("`{}…`", "x".repeat(60)));
    }
}
