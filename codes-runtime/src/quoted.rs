//! Text from anywhere, for messages.

use core::fmt::{self, Write as _};

/// Text from anywhere, displayed in backticks and so that it can do no harm.
#[derive(Clone, Copy)]
pub(crate) struct Quoted<'a> {
    text: &'a str,
    is_cut: bool,
}

impl<'a> Quoted<'a> {
    /// `text`, of which more was there where it `is_cut`.
    pub(crate) fn new(text: &'a str, is_cut: bool) -> Self {
        Quoted { text, is_cut }
    }
}

/// The last place at most `len` bytes into `text` where a character begins.
pub(crate) fn boundary(text: &str, len: usize) -> usize {
    (0..=len.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0)
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}{}", Harmless(self.text), if self.is_cut { "…`" } else { "`" })
    }
}

/// Text from anywhere, displayed so that it can do no harm: what moves cursors and turns lines must not reach a
/// terminal or log.
pub(crate) struct Harmless<'a>(pub(crate) &'a str);

impl fmt::Display for Harmless<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            let is_harmless = !c.is_control()
                && !matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
            if is_harmless { f.write_char(c)? } else { write!(f, "{}", c.escape_unicode())? }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn text_is_cut_between_characters() {
        for (text, len) in [("abc", 3), ("abcd", 3), ("aüü", 3), ("aü", 3), ("üü", 2)] {
            assert_eq!(boundary(text, 3), len, "{text}");
        }
        assert_eq!(
            (Quoted::new("a", false).to_string(), Quoted::new("a", true).to_string()),
            ("`a`".into(), "`a…`".into())
        );
    }

    #[test]
    fn what_could_harm_a_terminal_is_escaped() {
        assert_eq!(Quoted::new("\u{1b}[31m\n\u{202e}", false).to_string(), "`\\u{1b}[31m\\u{a}\\u{202e}`");
        assert_eq!(Quoted::new(r#"it's \ "x""#, false).to_string(), r#"`it's \ "x"`"#);
    }
}
