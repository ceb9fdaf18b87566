//! The rules that a document keeps before its Markdown is read.

use std::borrow::Cow;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::rules::size;
use crate::rules::weight;
use crate::source::{Damage, Source, Span};

/// The Markdown of `source`, each byte at its own offset; `None`, and a diagnostic, where it cannot be read.
///
/// Front matter is no Markdown: it comes out as blanks.
pub(crate) fn markdown<'a>(source: &'a Source, diagnostics: &mut Diagnostics) -> Option<Cow<'a, str>> {
    if let Some(diagnostic) = unreadable(source) {
        diagnostics.push(diagnostic);
        return None;
    }
    let markdown = match front_matter(source.text()) {
        FrontMatter::None => Cow::Borrowed(source.text()),
        FrontMatter::UpTo(end) => {
            let (matter, markdown) = source.text().split_at_checked(end)?;
            let blanks = matter.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' });
            Cow::Owned(blanks.collect::<String>() + markdown)
        }
        FrontMatter::Unclosed => {
            let title = "the front matter that begins here is never closed";
            diagnostics.push(
                Diagnostic::new(Rule::UnclosedFrontMatter, (0..3).into(), title)
                    .help("write a line `---` after its last entry"),
            );
            return None;
        }
    };
    if let Some(too_large) = weight::check(&markdown).or_else(|| size::check(&markdown)) {
        diagnostics.push(too_large);
        return None;
    }
    Some(markdown)
}

/// What makes `source` no text that editors and the parser would read alike.
fn unreadable(source: &Source) -> Option<Diagnostic> {
    let text = source.text();
    match source.damage() {
        Some(Damage::TooLarge) => {
            let title = "the document is larger than 4 MiB, the most that is read";
            return Some(
                Diagnostic::new(Rule::DocumentTooLarge, Span::at(0), title)
                    .help("move the table of codes into a document of its own"),
            );
        }
        Some(Damage::NotUtf8(at)) => {
            let title = "the document is not encoded in UTF-8";
            return Some(
                Diagnostic::new(Rule::NotUtf8, char_at(text, at), title)
                    .label("the first byte that belongs to no character")
                    .help("save the document with the encoding UTF-8"),
            );
        }
        None => {}
    }
    if let Some(at) = text.find('\0') {
        let title = "the document holds a NUL byte";
        return Some(Diagnostic::new(Rule::NulByte, char_at(text, at), title).help("delete it"));
    }
    let lone = |at: &usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    let at = text.match_indices('\r').map(|(at, _)| at).find(lone)?;
    let title =
        "a carriage return stands here without a line feed, and editors disagree whether it ends the line";
    Some(
        Diagnostic::new(Rule::LoneCarriageReturn, char_at(text, at), title)
            .help("save the document with the line ends LF or CRLF"),
    )
}

/// The span of the character at `offset`.
fn char_at(text: &str, offset: usize) -> Span {
    let len = text.get(offset..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    (offset..offset + len).into()
}

enum FrontMatter {
    None,
    /// It ends before this offset.
    UpTo(usize),
    Unclosed,
}

/// Finds front matter as static site generators read it: from a `---` at the first byte, with a `key:` as its
/// first entry, to the next `---`.
fn front_matter(text: &str) -> FrontMatter {
    let is_fence = |line: &str| line.trim_end() == "---";
    let mut lines = text.split_inclusive('\n');
    let Some(opener) = lines.next().filter(|line| is_fence(line)) else { return FrontMatter::None };

    let mut end = opener.len();
    let mut has_key = false;
    for line in lines {
        end += line.len();
        if is_fence(line) || line.trim_end() == "..." {
            return if has_key { FrontMatter::UpTo(end) } else { FrontMatter::None };
        }
        let is_blank = line.trim().is_empty() || line.starts_with('#');
        if !has_key && !is_blank {
            has_key = is_key(line);
            if !has_key {
                return FrontMatter::None;
            }
        }
    }
    if has_key { FrontMatter::Unclosed } else { FrontMatter::None }
}

/// Whether `line` begins with a key of YAML, such as `title:`.
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

    fn read(text: &str) -> Result<String, (Rule, usize)> {
        let source = Source::new("x.md", text.as_bytes().to_vec());
        let mut diagnostics = Diagnostics::default();
        let markdown = markdown(&source, &mut diagnostics).map(Cow::into_owned);
        markdown.ok_or_else(|| {
            let [diagnostic] = &diagnostics.into_sorted()[..] else { panic!("one diagnostic") };
            (diagnostic.rule(), diagnostic.location(&source).line)
        })
    }

    #[test]
    fn front_matter_becomes_blanks_of_the_same_length() {
        assert_eq!(read("---\ntitle: ü\n---\n# x"), Ok(format!("{:3}\n{:9}\n{:3}\n# x", "", "", "")));
        assert_eq!(read("---\na: b\n...\nx").unwrap().trim(), "x");
        assert_eq!(read("---\r\n# note\r\n\r\na: |\r\n---\r\nx").unwrap().trim(), "x");
    }

    #[test]
    fn a_rule_at_the_top_is_no_front_matter() {
        for text in [
            "---\n\n# x\n\n---\n",
            "---\nSome words: more.\n---\n",
            "---\n",
            "--- a: b\n",
            "\n---\na: b\n---\n",
        ] {
            assert_eq!(read(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn front_matter_without_an_end_is_an_error() {
        assert_eq!(read("---\ntitle: x\n\n# y\n"), Err((Rule::UnclosedFrontMatter, 1)));
    }

    #[test]
    fn bytes_that_editors_show_differently_are_errors_at_their_line() {
        assert_eq!(read("a\nb\0c"), Err((Rule::NulByte, 2)));
        assert_eq!(read("a\r\nb\rc"), Err((Rule::LoneCarriageReturn, 2)));
        assert_eq!(read("a\r"), Err((Rule::LoneCarriageReturn, 1)));
    }
}
