//! Front matter: metadata above the Markdown, which static site generators read.

use std::borrow::Cow;

use crate::source::{self, Span};

/// Replaces front matter in `text` by blanks, so that all offsets stay the same. Returns `None` if the front matter never ends.
pub(crate) fn blanked(text: &str) -> Option<Cow<'_, str>> {
    Some(source::blanked(text, [Span { start: 0, end: end(text)? }]))
}

/// Returns the offset at which front matter ends, or 0 if there is none. Front matter is `---` at the first byte, at least one
/// `key:`, and `---`. Returns `None` if it never ends.
fn end(text: &str) -> Option<usize> {
    let mut lines = text.split_inclusive('\n');
    let Some(opener) = lines.next().filter(|line| line.trim_end() == "---") else { return Some(0) };

    let is_blank = |line: &str| line.trim().is_empty() || line.starts_with('#');
    if !lines.clone().find(|line| !is_blank(line)).is_some_and(is_key) {
        return Some(0);
    }
    let mut end = opener.len();
    for line in lines {
        end += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return Some(end);
        }
    }
    None
}

/// Returns whether `line` begins with a YAML key, such as `title:`.
fn is_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, value)| {
        let key = key.trim_matches(['"', '\'']);
        !key.is_empty()
            && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
            && value.starts_with([' ', '\t', '\r', '\n'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_becomes_blanks_of_the_same_length() {
        let read = |text| blanked(text).unwrap().into_owned();
        assert_eq!(read("---\ntitle: ü\n---\n# x"), format!("{:3}\n{:9}\n{:3}\n# x", "", "", ""));
        assert_eq!(read("---\na: b\n...\nx").trim(), "x");
        assert_eq!(read("---\r\n# note\r\n\r\na: |\r\n---\r\nx").trim(), "x");
    }

    #[test]
    fn a_thematic_break_at_the_top_is_not_front_matter() {
        for text in [
            "---\n\n# x\n\n---\n",
            "---\nSome words: more.\n---\n",
            "---\n",
            "--- a: b\n",
            "\n---\na: b\n---\n",
        ] {
            assert_eq!(blanked(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn unclosed_front_matter_is_an_error() {
        assert_eq!(blanked("---\ntitle: x\n\n# y\n"), None);
    }
}
