//! Untrusted text in messages.

use core::fmt::{self, Write as _};

/// Untrusted text, displayed in backticks with dangerous characters escaped.
#[derive(Clone, Copy)]
pub(crate) struct Quoted<'a> {
    text: &'a str,
    is_cut: bool,
}

impl<'a> Quoted<'a> {
    /// Quotes `text`, with an ellipsis if it `is_cut`.
    pub(crate) fn new(text: &'a str, is_cut: bool) -> Self {
        Quoted { text, is_cut }
    }

    /// Quotes at most the first `len` bytes of `text`.
    #[cfg(any(feature = "alloc", feature = "serde"))]
    pub(crate) fn cut(text: &'a str, len: usize) -> Self {
        let kept = text.get(..boundary(text, len)).unwrap_or_default();
        Quoted { text: kept, is_cut: kept.len() < text.len() }
    }
}

/// Returns the last character boundary of `text` that is at most `len`.
pub(crate) fn boundary(text: &str, len: usize) -> usize {
    (0..=len.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0)
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}{}", Harmless(self.text), if self.is_cut { "…`" } else { "`" })
    }
}

/// An untrusted value, displayed safely. Characters that move the cursor or change the direction of text, and endless text,
/// must not reach a terminal or log.
pub(crate) struct Harmless<T>(pub(crate) T);

/// The maximum number of bytes that are displayed: the length limit of a message on a page.
const DISPLAYED: usize = 8 * 1024;

impl<T: fmt::Display> fmt::Display for Harmless<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut escape = Escape { f, left: DISPLAYED, failed: Ok(()) };
        // The caller, who writes a log, must not fail because the value is cut or its `Display` fails.
        let _ = write!(escape, "{}", self.0);
        let Escape { f, left, failed } = escape;
        failed?;
        if left == 0 { f.write_char('…') } else { Ok(()) }
    }
}

/// A writer that escapes dangerous characters.
struct Escape<'a, 'b> {
    f: &'a mut fmt::Formatter<'b>,
    left: usize,
    failed: fmt::Result,
}

impl fmt::Write for Escape<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for c in text.chars() {
            let Some(left) = self.left.checked_sub(c.len_utf8()).filter(|left| *left > 0) else {
                self.left = 0;
                return Err(fmt::Error);
            };
            self.left = left;
            let is_harmless = !c.is_control()
                && !matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
            self.failed =
                if is_harmless { self.f.write_char(c) } else { write!(self.f, "{}", c.escape_unicode()) };
            self.failed?;
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
    fn dangerous_characters_are_escaped() {
        assert_eq!(Quoted::new("\u{1b}[31m\n\u{202e}", false).to_string(), "`\\u{1b}[31m\\u{a}\\u{202e}`");
        assert_eq!(Quoted::new(r#"it's \ "x""#, false).to_string(), r#"`it's \ "x"`"#);
    }

    #[test]
    fn endless_text_is_cut_and_failing_text_is_left_out() {
        struct Broken;
        impl fmt::Display for Broken {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a\nb")?;
                Err(fmt::Error)
            }
        }
        assert_eq!(Harmless(Broken).to_string(), "a\\u{a}b");
        let long = Harmless("ü".repeat(1_000_000)).to_string();
        assert!(long.len() <= DISPLAYED + '…'.len_utf8() && long.ends_with("ü…"), "{}", long.len());
        assert_eq!(Harmless("short").to_string(), "short");
    }
}
