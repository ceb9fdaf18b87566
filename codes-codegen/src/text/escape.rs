//! Escapes text for doc comments, so that a page cannot put Markdown, links or code into them.
//!
//! A doc comment is a program: rustdoc runs its code blocks as tests, and links and HTML reach its pages. Whoever edits
//! the page of codes must not get there. So each ASCII punctuation mark of a text is backslashed, which keeps any of
//! them from opening anything (section 2.4 of `CommonMark`), and what is kept as Markdown is written by us: emphasis,
//! code on one line, and links that lead to the web.

use crate::text::{class::Signs, is_invisible, is_joiner};

/// `text` as Markdown that shows it as it is, on one line.
pub(crate) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    loop {
        // What stands between two marks is copied at once.
        let (plain, from) = plain(rest);
        escaped.push_str(plain);
        let mut characters = from.chars();
        let Some(c) = characters.next() else { return escaped };
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        // No cell holds what cannot be seen by now, save joiners; a heading may hold anything.
        escaped.push(if is_invisible(c) && !is_joiner(c) { ' ' } else { c });
        rest = characters.as_str();
    }
}

/// The letters, digits and spaces with which `text` begins, and the rest.
fn plain(text: &str) -> (&str, &str) {
    let mut rest = text.as_bytes();
    while let [b'a'..=b'z' | b' ' | b'A'..=b'Z' | b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
    }
    text.split_at_checked(text.len() - rest.len()).unwrap_or((text, ""))
}

/// `code`, which holds these `signs`, as a code span, whose fence is longer than any run of backticks in it.
pub(crate) fn code(code: &str, signs: Signs) -> String {
    if !signs.are_tidy() {
        return untidy_code(code);
    }
    if !signs.hold(Signs::BACKTICK) {
        let mut fenced = String::with_capacity(code.len() + 2);
        fenced.push('`');
        fenced.push_str(code);
        fenced.push('`');
        return fenced;
    }
    fence(code)
}

/// Returns `code` as a code span without the blanks at its ends, which stay beside it, and without invisible characters.
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
    // A blank beside the fence is no part of the code, and keeps it apart from a backtick of the code.
    let blank = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
    format!("{fence}{blank}{code}{blank}{fence}")
}

/// Returns what closes a link to `url`, which [is one to the web](is_web_link): the target behind the text.
pub(crate) fn target(url: &str) -> String {
    // An entity in it has been resolved, and is not to be resolved again.
    format!("](<{}>)", url.replace('&', "\\&"))
}

/// Whether a link to `url` leads to the web or to a mailbox, and can be written between angle brackets.
pub(crate) fn is_web_link(url: &str) -> bool {
    let is_odd = |c: char| matches!(c, '<' | '>' | '\\' | '`') || c.is_whitespace() || is_invisible(c);
    ["http://", "https://", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
        && !url.chars().any(is_odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fenced(text: &str) -> String {
        code(text, Signs::of(text))
    }

    #[test]
    fn every_mark_is_text() {
        assert_eq!(text("[a](b) *c* <d> `e` #f &g; h_i"), r"\[a\]\(b\) \*c\* \<d\> \`e\` \#f \&g\; h\_i");
        assert_eq!(text("é — “x”"), "é — “x”");
    }

    #[test]
    fn text_stays_on_its_line() {
        assert_eq!(text("a\n    b\r\n```\u{202e}"), r"a     b  \`\`\` ");
        assert_eq!(fenced("a\n```\nb"), "````a ``` b````");
    }

    #[test]
    fn code_is_fenced_longer_than_what_it_holds() {
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
