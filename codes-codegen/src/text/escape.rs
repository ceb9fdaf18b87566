//! Escapes text for doc comments, so that a page cannot put Markdown, links or code into them.
//!
//! Text in a doc comment can do harm: rustdoc runs code blocks as tests, and shows links and HTML. Whoever edits the page must
//! not be able to do that. So all ASCII punctuation gets a backslash, which makes it literal (`CommonMark`, section 2.4). The
//! only Markdown that is kept is emphasis, code on one line, and links to the web, and this module writes it anew.

use crate::text::{class::Classes, is_invisible, is_joiner};

/// Returns Markdown that shows `text` literally, on one line.
pub(crate) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    loop {
        // The text between two characters to escape is copied at once.
        let (plain, from) = plain(rest);
        escaped.push_str(plain);
        let mut characters = from.chars();
        let Some(c) = characters.next() else { return escaped };
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        // Cells with invisible characters other than joiners have been rejected, but headings may contain any character.
        escaped.push(if is_invisible(c) && !is_joiner(c) { ' ' } else { c });
        rest = characters.as_str();
    }
}

/// Splits `text` after its leading letters, digits and spaces.
fn plain(text: &str) -> (&str, &str) {
    let mut rest = text.as_bytes();
    while let [b'a'..=b'z' | b' ' | b'A'..=b'Z' | b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
    }
    text.split_at_checked(text.len() - rest.len()).unwrap_or((text, ""))
}

/// Returns `code`, which contains `classes`, as a code span on one line. Its fence is longer than any run of backticks in it.
pub(crate) fn code(code: &str, classes: Classes) -> String {
    if !classes.are_tidy() {
        return untidy_code(code);
    }
    if !classes.has(Classes::BACKTICK) {
        let mut fenced = String::with_capacity(code.len() + 2);
        fenced.push('`');
        fenced.push_str(code);
        fenced.push('`');
        return fenced;
    }
    fence(code)
}

/// Returns `code` as a code span without invisible characters. Leading and trailing blanks are moved outside.
fn untidy_code(code: &str) -> String {
    let code = code.replace(|c| is_invisible(c) && !is_joiner(c), " ");
    let inner = code.trim();
    if inner.is_empty() {
        return code;
    }
    let (before, after) = code.split_once(inner).unwrap_or_default();
    format!("{before}{}{after}", fence(inner))
}

fn fence(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // A blank next to the fence is not part of the code, and separates it from a backtick in the code.
    let blank = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
    format!("{fence}{blank}{code}{blank}{fence}")
}

/// Returns the Markdown that closes a link to `url`, which must be a [web link](is_web_link).
pub(crate) fn target(url: &str) -> String {
    // Entities in the URL have been resolved, and must not be resolved again.
    format!("](<{}>)", url.replace('&', "\\&"))
}

/// Returns whether `url` is an address on the web or a mailbox that can be written between angle brackets.
pub(crate) fn is_web_link(url: &str) -> bool {
    let is_odd = |c: char| matches!(c, '<' | '>' | '\\' | '`') || c.is_whitespace() || is_invisible(c);
    ["http://", "https://", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
        && !url.chars().any(is_odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fenced(text: &str) -> String {
        code(text, Classes::of(text))
    }

    #[test]
    fn all_punctuation_is_escaped() {
        assert_eq!(text("[a](b) *c* <d> `e` #f &g; h_i"), r"\[a\]\(b\) \*c\* \<d\> \`e\` \#f \&g\; h\_i");
        assert_eq!(text("é — “x”"), "é — “x”");
    }

    #[test]
    fn text_stays_on_its_line() {
        assert_eq!(text("a\n    b\r\n```\u{202e}"), r"a     b  \`\`\` ");
        assert_eq!(fenced("a\n```\nb"), "````a ``` b````");
    }

    #[test]
    fn fences_are_longer_than_backticks_in_the_code() {
        assert_eq!(fenced("x"), "`x`");
        assert_eq!(fenced("`"), "`` ` ``");
        assert_eq!(fenced("a``b`c"), "```a``b`c```");
        assert_eq!(fenced(" a "), " `a` ");
        assert_eq!(fenced("  "), "  ");
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
            "https://x.y/`",
        ] {
            assert!(!is_web_link(url), "{url}");
        }
    }
}
