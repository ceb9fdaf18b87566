//! Text as Markdown that shows it and can do no harm.
//!
//! A doc comment is a program: rustdoc runs its code blocks as tests, and links and HTML reach its pages. Whoever edits
//! the page of codes must not get there. So each ASCII punctuation mark of a text is backslashed, which keeps any of
//! them from opening anything (section 2.4 of `CommonMark`), and what is kept as Markdown is written by us: emphasis,
//! code on one line, and links that lead to the web.

use crate::text::{is_invisible, is_joiner, is_printable};

/// `text` as Markdown that shows it as it is, on one line.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let is_as_it_is = |b: u8| b == b' ' || b.is_ascii_alphanumeric();
    let mut rest = text;
    // What stands between two marks is copied at once.
    while let Some((before, from)) =
        rest.bytes().position(|b| !is_as_it_is(b)).and_then(|at| rest.split_at_checked(at))
    {
        escaped.push_str(before);
        let mut characters = from.chars();
        if let Some(c) = characters.next() {
            if c.is_ascii_punctuation() {
                escaped.push('\\');
            }
            // No cell holds what cannot be seen by now, save joiners; a heading may hold anything.
            escaped.push(if is_invisible(c) && !is_joiner(c) { ' ' } else { c });
        }
        rest = characters.as_str();
    }
    escaped.push_str(rest);
    escaped
}

/// `code` as a code span, whose fence is longer than any run of backticks in it.
pub(crate) fn code(code: &str) -> String {
    let visible: String;
    let code = if is_printable(code) {
        code.trim()
    } else {
        visible = code.chars().map(|c| if is_invisible(c) { ' ' } else { c }).collect();
        visible.trim()
    };
    if code.is_empty() {
        return String::new();
    }
    let longest =
        if code.contains('`') { code.split(|c| c != '`').map(str::len).max().unwrap_or_default() } else { 0 };
    let fence = "`".repeat(longest + 1);
    // A blank beside the fence is no part of the code, and keeps it apart from a backtick of the code.
    let blank = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
    format!("{fence}{blank}{code}{blank}{fence}")
}

/// Whether a link to `url` leads to the web or to a mailbox, and can be written between angle brackets.
pub(crate) fn is_web_link(url: &str) -> bool {
    let scheme = ["http://", "https://", "mailto:"].iter().any(|scheme| url.starts_with(scheme));
    scheme && !url.chars().any(|c| matches!(c, '<' | '>' | '\\') || c.is_whitespace() || is_invisible(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_text() {
        assert_eq!(escape("[a](b) *c* <d> `e` #f &g; h_i"), r"\[a\]\(b\) \*c\* \<d\> \`e\` \#f \&g\; h\_i");
        assert_eq!(escape("é — “x”"), "é — “x”");
    }

    #[test]
    fn text_stays_on_its_line() {
        assert_eq!(escape("a\n    b\r\n```\u{202e}"), r"a     b  \`\`\` ");
        assert_eq!(code("a\n```\nb"), "````a ``` b````");
    }

    #[test]
    fn code_is_fenced_longer_than_what_it_holds() {
        assert_eq!(code("x"), "`x`");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("a``b`c"), "```a``b`c```");
        assert_eq!(code("  "), "");
    }

    #[test]
    fn links_lead_to_the_web() {
        for url in ["https://example.com/a?b=c#d", "http://x.y", "mailto:a@b.c"] {
            assert!(is_web_link(url), "{url}");
        }
        for url in [
            "",
            "a.md",
            "/a",
            "#a",
            "crate::Secret",
            "javascript:alert(1)",
            "https://x.y/a b",
            "https://x.y>",
            "https://x.y\\",
        ] {
            assert!(!is_web_link(url), "{url}");
        }
    }
}
