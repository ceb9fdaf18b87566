//! Documents, and positions in them: spans, lines and columns.

pub(crate) mod dialect;
pub mod file;
pub(crate) mod front_matter;

use std::borrow::Cow;
use std::iter;
use std::ops::Range;

use crate::source::dialect::Dialect;
use crate::text::{trim_end, trim_start};

/// The maximum size of a document: 4 MiB, enough for about 30,000 rows of a typical table.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// The mark that some editors write at the start of UTF-8 files.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The maximum number of lines that a warning lists.
const LISTED: usize = 20;

/// A range of bytes in a document's [text](Source::text).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
}

impl Span {
    /// Returns the number of bytes.
    pub(crate) fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Returns the empty span at `offset`.
    #[must_use]
    pub fn at(offset: usize) -> Self {
        Span { start: offset, end: offset }
    }

    /// Returns the part of `text` at this span, or an empty string if the span is not in `text`.
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Returns the span without leading and trailing blanks in `text`.
    pub(crate) fn trimmed(self, text: &str) -> Span {
        let text = self.of(text);
        let rest = trim_start(text);
        let start = self.start + (text.len() - rest.len());
        Span { start, end: start + trim_end(rest).len() }
    }
}

/// Returns the offset at which the line with the offset `at` begins in `text`.
pub(crate) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span { start: range.start, end: range.end }
    }
}

/// A position in a document, as editors count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// A Markdown document: its name and its text.
///
/// Creating a source never fails. Invalid UTF-8 is replaced, so that diagnostics can show the text around it.
/// [`read`](crate::read) reports the damage and stops.
///
/// ```
/// use codes_codegen::{Location, Source};
///
/// let source = Source::new("spec/codes.md", b"# Codes\n\n| Status |".to_vec());
/// assert_eq!(source.locate(9), Location { line: 3, column: 1 });
/// ```
#[derive(Clone, Debug)]
pub struct Source {
    /// The path of the document as the call wrote it.
    pub name: String,
    /// The path that diagnostics show. It is the name unless [`at`](Self::at) changes it.
    pub place: String,
    text: String,
    /// The offset at which each line begins.
    lines: Vec<usize>,
    /// The length of the byte order mark before the text, or 0.
    mark: usize,
    pub(crate) damage: Option<Damage>,
    /// The bytes after the byte order mark, if they are not UTF-8.
    undecoded: Option<Vec<u8>>,
}

/// The reason why bytes are not a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// The document is larger than [`MAX_BYTES`].
    TooLarge,
    /// The byte at this offset is not part of a UTF-8 character.
    NotUtf8(usize),
}

impl Source {
    /// Creates a document from its bytes. Diagnostics show `name` as its path.
    ///
    /// A byte order mark at the start is not part of the text.
    #[must_use]
    pub fn new(name: impl Into<String>, mut bytes: Vec<u8>) -> Self {
        let mut damage = (bytes.len() > MAX_BYTES).then_some(Damage::TooLarge);
        let mark = if bytes.starts_with(BYTE_ORDER_MARK.as_bytes()) { BYTE_ORDER_MARK.len() } else { 0 };
        bytes.drain(..mark);
        let mut undecoded = None;
        let text = String::from_utf8(bytes).unwrap_or_else(|err| {
            damage.get_or_insert(Damage::NotUtf8(err.utf8_error().valid_up_to()));
            String::from_utf8_lossy(undecoded.insert(err.into_bytes())).into_owned()
        });
        let lines = iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let name = name.into();
        Source { place: name.clone(), name, text, lines, mark, damage, undecoded }
    }

    /// Returns the same document with another text. A byte order mark is kept.
    ///
    /// ```
    /// use codes_codegen::Source;
    ///
    /// let source = Source::new("codes.md", "\u{feff}# Codes".into()).with_text("# Errors");
    /// assert_eq!(source.to_bytes(), "\u{feff}# Errors".as_bytes());
    /// ```
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        let bytes = [self.byte_order_mark(), text].concat().into_bytes();
        Source::new(self.name.clone(), bytes).at(self.place.clone())
    }

    /// Returns the bytes of the document with its byte order mark, also if they are not UTF-8.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let bytes = self.undecoded.as_deref().unwrap_or(self.text.as_bytes());
        [self.byte_order_mark().as_bytes(), bytes].concat()
    }

    /// Converts an offset in the text to an offset in the document's bytes.
    #[must_use]
    pub fn offset_in_bytes(&self, offset: usize) -> usize {
        self.mark + offset
    }

    fn byte_order_mark(&self) -> &'static str {
        BYTE_ORDER_MARK.get(..self.mark).unwrap_or_default()
    }

    /// Returns whether the document was read completely. A document that is too large is cut off.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.damage != Some(Damage::TooLarge)
    }

    /// Sets the path that diagnostics show, relative to the current directory.
    ///
    /// ```
    /// use codes_codegen::Source;
    ///
    /// let source = Source::new("spec/codes.md", Vec::new()).at("server/spec/codes.md");
    /// assert_eq!([source.name, source.place], ["spec/codes.md", "server/spec/codes.md"]);
    /// ```
    #[must_use]
    pub fn at(self, place: impl Into<String>) -> Self {
        Source { place: place.into(), ..self }
    }

    /// Returns the dialect of Markdown that the name of the document stands for.
    pub(crate) fn dialect(&self) -> Dialect {
        Dialect::of(&self.name)
    }

    /// Returns the lines of `spans` in words, such as `line 9` or `lines 9, 12 and 15`. Lists at most 20 lines.
    #[must_use]
    pub fn lines_of(&self, spans: &[Span]) -> String {
        let line = |span: &Span| self.line_at(span.start).to_string();
        let listed: Vec<String> = spans.iter().take(LISTED).map(line).collect();
        match listed.as_slice() {
            [] => String::new(),
            [only] => format!("line {only}"),
            all if spans.len() > LISTED => {
                format!("lines {} and {} more", all.join(", "), spans.len() - LISTED)
            }
            [all @ .., last] => format!("lines {} and {last}", all.join(", ")),
        }
    }

    /// Returns the text, without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the text at `span`, or an empty string if `span` is not in the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// Returns the line and column of the byte at `offset`, or of the end if `offset` is past the end.
    #[must_use]
    pub fn locate(&self, offset: usize) -> Location {
        Location { line: self.line_at(offset), column: self.before(offset).chars().count() + 1 }
    }

    /// Returns the span of the lines that `span` touches, without the last line break.
    pub(crate) fn lines_around(&self, span: Span) -> Span {
        let start = self.line_start(span.start);
        let upto_next = self.lines.get(self.line_at(span.end)).and_then(|next| self.text.get(..*next));
        let end = upto_next.map_or(self.text.len(), |text| text.trim_end_matches(['\r', '\n']).len());
        Span { start, end: end.max(start) }
    }

    /// Returns the number of the line with `offset`, from 1.
    fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset)
    }

    /// Returns the span of the line with `offset`, including its line break.
    pub(crate) fn line_around(&self, offset: usize) -> Span {
        let end = self.lines.get(self.line_at(offset)).copied();
        Span { start: self.line_start(offset), end: end.unwrap_or(self.text.len()) }
    }

    fn line_start(&self, offset: usize) -> usize {
        self.lines.get(self.line_at(offset) - 1).copied().unwrap_or_default()
    }

    /// Returns the text before `offset` on its line.
    fn before(&self, offset: usize) -> &str {
        self.text.get(self.line_start(offset)..offset.min(self.text.len())).unwrap_or_default()
    }
}

/// Replaces the bytes of `text` at `spans` by blanks, so that all offsets stay the same. `spans` must be sorted.
pub(crate) fn blanked(text: &str, spans: impl IntoIterator<Item = Span>) -> Cow<'_, str> {
    let mut shown = String::new();
    for Span { start, end } in spans {
        shown.push_str(text.get(shown.len()..start).unwrap_or_default());
        let hidden = text.get(shown.len()..end).unwrap_or_default();
        shown.extend(hidden.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    }
    let rest = text.get(shown.len()..).unwrap_or_default();
    if shown.is_empty() { Cow::Borrowed(rest) } else { Cow::Owned(shown + rest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::new("x.md", text.as_bytes().to_vec())
    }

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let source = source("a\nüü|x\r\nend");
        assert_eq!(source.locate(0), Location { line: 1, column: 1 });
        assert_eq!(source.locate(7), Location { line: 2, column: 4 });
        assert_eq!(source.locate(11), Location { line: 3, column: 2 });
        assert_eq!(source.locate(999), Location { line: 3, column: 4 });
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        let source = source("\u{feff}# x");
        assert_eq!(source.text(), "# x");
        assert_eq!(source.locate(0), Location { line: 1, column: 1 });
    }

    #[test]
    fn not_utf8_is_found_at_its_place() {
        let source = Source::new("x.md", b"\xef\xbb\xbfa\n\xed\xa0\x80".to_vec());
        assert_eq!(source.damage, Some(Damage::NotUtf8(2)));
        assert_eq!(source.locate(2), Location { line: 2, column: 1 });
    }

    #[test]
    fn document_too_large_begins_after_the_limit() {
        assert_eq!(Source::new("x.md", vec![b' '; MAX_BYTES]).damage, None);
        assert_eq!(Source::new("x.md", vec![b' '; MAX_BYTES + 1]).damage, Some(Damage::TooLarge));
    }

    #[test]
    fn lines_around_a_span_are_whole_and_without_the_last_break() {
        let source = source("one\r\ntwo\nthree\n");
        let around = |start, end| source.slice(source.lines_around(Span { start, end }));
        assert_eq!(around(1, 2), "one");
        assert_eq!(around(6, 10), "two\nthree");
        assert_eq!(around(15, 15), "");
    }
}
