//! Builds a cell from the pieces that the parser finds in it.

use std::ops::Range;

use crate::markdown::cell::address::ends_in_address;
use crate::markdown::cell::emphasis::Emphasis;
use crate::markdown::cell::flaw::{Flaw, FlawKind};
use crate::markdown::cell::{Cell, formatting};
use crate::markdown::{block, comment, line};
use crate::source::Span;
use crate::text::placeholder::{Placeholders, without_code};
use crate::text::{class::Classes, dash, escape, flanking, is_invisible, is_printable, on_one_line, tidy};

/// The number of flaws of one kind that are kept.
const MAX_ALIKE: usize = 8;

#[derive(Debug, Default)]
pub(crate) struct CellBuilder<'a> {
    page: &'a str,
    span: Span,
    text: String,
    markdown: String,
    pieces: usize,
    /// The last piece on the page.
    piece: Span,
    classes: Classes,
    open: Vec<Open>,
    /// The code in `text`. Boxed, because few cells have any that matters.
    code: Option<Box<Code>>,
    emphases: Vec<Emphasis>,
    /// Whether parsers could read the formatting in `markdown` differently. The cell then becomes plain text.
    is_plain: bool,
    /// The offset of the first tilde that could open strikethrough.
    tilde: Option<usize>,
    /// The first dash outside formatting: the ends of the text and of the Markdown before it, and the start of the Markdown after
    /// it.
    dash: Option<[usize; 3]>,
    flaws: Vec<Flaw>,
}

/// Code in the text of a cell.
#[derive(Debug, Default)]
struct Code {
    /// The start of the text of the open `<code>`, on the page and in the text.
    open: Option<[usize; 2]>,
    /// The code that may contain placeholders.
    spans: Vec<Range<usize>>,
}

/// Formatting that has been opened and not yet closed.
#[derive(Debug)]
enum Open {
    /// Formatting that is left out of the Markdown.
    Dropped,
    /// A link, with the Markdown that closes it.
    Link(String),
    /// Emphasis in `marks`. Its text begins at the offset `start` of the Markdown.
    Emphasis { marks: &'static str, start: usize },
}

impl<'a> CellBuilder<'a> {
    /// Begins the cell at `span` of `page`.
    pub(crate) fn new(page: &'a str, span: Span) -> Self {
        let trimmed = span.trimmed(page);
        let inner = trimmed.of(page);
        let span = if inner.is_empty() { span } else { trimmed };
        let mut cell = CellBuilder { page, span, ..CellBuilder::default() };
        // The check covers the whole source, also comments and link targets, which readers do not see.
        if !is_printable(inner) {
            for (at, c) in inner.char_indices().filter(|(_, c)| is_invisible(*c)) {
                let start = trimmed.start + at;
                cell.note((start..start + c.len_utf8()).into(), FlawKind::Invisible(c));
            }
            if let Some(marks) = flanking::disputed_run(inner) {
                let marks = trimmed.start + marks.start..trimmed.start + marks.end;
                cell.note(marks.into(), FlawKind::DisputedFormatting);
            }
        }
        cell
    }

    /// Adds a flaw, unless the cell has many of its kind. Only the first is reported, but all that are kept are fixed.
    pub(crate) fn note(&mut self, span: Span, kind: FlawKind) {
        if self.flaws.iter().filter(|flaw| flaw.kind.is_like(&kind)).count() < MAX_ALIKE {
            self.flaws.push(Flaw { span, kind });
        }
    }

    /// Adds text that readers see, written at `span`.
    pub(crate) fn text(&mut self, text: &str, span: Span) {
        let classes = Classes::of(text);
        let is_as_written = span.of(self.page) == text;
        let before = span.start.saturating_sub(1);
        // The table needs the backslash before a pipe, and removes it before the text is parsed.
        let is_pipe =
            || text.starts_with('|') && !self.page.get(..before).unwrap_or_default().ends_with('\\');
        let is_escaped = self.page.as_bytes().get(before) == Some(&b'\\') && !is_pipe();
        if !is_as_written || is_escaped {
            self.note_in_address(Span { start: if is_as_written { before } else { span.start }, ..span });
        }
        if classes.has(Classes::BACKTICK | Classes::TILDE) && is_as_written {
            for flaw in formatting::shown(self.page, text, span.start, &mut self.tilde) {
                self.note(flaw.span, flaw.kind);
            }
        }
        if classes.has(Classes::HYPHEN | Classes::NON_ASCII)
            && self.dash.is_none()
            && self.open.iter().all(|open| matches!(open, Open::Dropped))
            && let Some((before, after)) = dash::split(text)
        {
            let upto = text.strip_suffix(after).unwrap_or(text);
            let [end, start] = [before, upto].map(|text| self.markdown.len() + escape::text(text).len());
            self.dash = Some([self.text.len() + before.len(), end, start]);
        }
        append(&mut self.markdown, escape::text(text));
        self.show(text, classes, span);
    }

    /// Adds code, written with its backticks at `span`.
    pub(crate) fn code(&mut self, code: &str, span: Span) {
        self.note_in_address(span);
        let classes = Classes::of(code);
        // Backticks that touch would be read as one run.
        self.is_plain |= self.markdown.ends_with('`');
        append(&mut self.markdown, escape::code(code, classes));
        let start = self.text.len();
        self.show(code, classes, span);
        if classes.has(Classes::PLACEHOLDER) {
            let code = self.code.get_or_insert_default();
            code.spans.extend(code.open.is_none().then_some(start..self.text.len()));
        }
    }

    /// Adds a reference to a footnote, which is not part of the text.
    pub(crate) fn footnote_mark(&mut self, span: Span) {
        self.note_in_address(span);
        self.note(span, FlawKind::Superscript);
    }

    /// Opens a link to `url`. Only links to the web are kept, and only the outer one of nested links.
    pub(crate) fn open_link(&mut self, url: &str, span: Span) {
        self.note_in_address(span);
        let is_kept = escape::is_web_link(url) && !self.open.iter().any(|open| matches!(open, Open::Link(_)));
        if is_kept {
            self.markdown.push('[');
        }
        self.open.push(if is_kept { Open::Link(escape::target(url)) } else { Open::Dropped });
    }

    /// Closes the innermost formatting.
    pub(crate) fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Link(target)) => self.markdown.push_str(&target),
            Some(Open::Emphasis { marks, start }) => {
                let is_nested = self.open.iter().any(|open| matches!(open, Open::Emphasis { .. }));
                let text = Span { start, end: self.markdown.len() };
                // Emphasis in emphasis with the same text, as in `***a***`, is one run of asterisks.
                let inner = self.emphases.pop_if(|inner| inner.with_asterisks() == text);
                let (text, inner) = inner.map_or((text, 0), |inner| (inner.text, inner.asterisks));
                self.emphases.push(Emphasis { text, asterisks: inner + marks.len(), is_nested });
                self.markdown.push_str(marks);
            }
            Some(Open::Dropped) | None => {}
        }
    }

    /// Adds `text` to the text that readers see.
    fn show(&mut self, text: &str, classes: Classes, span: Span) {
        let raw = span.of(self.page);
        // An entity puts a character into the text that is not in the source.
        if !classes.are_printable()
            && text != raw
            && let Some(c) = text.chars().find(|c| is_invisible(*c) && !raw.contains(*c))
        {
            self.note(span, FlawKind::Invisible(c));
        }
        self.text.push_str(text);
        self.pieces += 1;
        self.piece = span;
        self.classes = self.classes | classes;
    }

    /// Adds an HTML tag or comment.
    pub(crate) fn html(&mut self, tag: &str, span: Span) {
        let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
        let name = tag.trim_start_matches(['<', '/']).split(|c| !is_of_name(c)).next().unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            _ if tag.starts_with("<!--") && comment::is_certain(tag) => {}
            _ if tag.starts_with("<!--") => self.note(span, FlawKind::DoubtfulComment),
            _ if block::is_hidden(tag) => self.note(span, FlawKind::UnknownTag(tag.to_owned())),
            "del" | "s" | "strike" if !tag.starts_with("</") => self.note(span, FlawKind::Strikethrough),
            "code" => {
                let (code, at) = (self.code.get_or_insert_default(), self.text.len());
                let is_end = tag.starts_with("</");
                code.spans.extend(code.open.filter(|_| is_end).map(|[_, start]| start..at));
                code.open = (!is_end).then_some([span.end, at]);
            }
            "br" if self.wraps_code(span) => {}
            "kbd" | "a" | "span" | "b" | "i" | "u" | "em" | "strong" | "font" | "small" | "del" | "s"
            | "strike" => {}
            "br" | "ul" | "li" | "p" | "pre" => {
                self.text.push(' ');
                self.markdown.push(' ');
                self.classes = self.classes | Classes::LOOSE_SPACE;
            }
            "sup" | "sub" => self.note(span, FlawKind::Superscript),
            _ => self.note(span, FlawKind::UnknownTag(tag.to_owned())),
        }
    }

    /// Returns whether the line break at `span` only wraps a code: it is in `<code>` with one word, beside punctuation of codes.
    fn wraps_code(&self, span: Span) -> bool {
        const PUNCTUATION: [char; 5] = [':', '/', '.', '_', '-'];
        let Some([start, _]) = self.code.as_ref().and_then(|code| code.open) else { return false };
        let code = Span { start, end: self.span.end }.of(self.page);
        let code = code.split("</code").next().unwrap_or_default();
        let after = Span { start: span.end, end: self.span.end }.of(self.page);
        (self.text.ends_with(PUNCTUATION) || after.starts_with(PUNCTUATION))
            && !line::plain_text(code).contains(char::is_whitespace)
    }

    pub(crate) fn open_emphasis(&mut self, marks: &'static str, span: Span) {
        self.note_in_address(span);
        if let Some(kind) = formatting::vanishing(self.page, span, marks.len()) {
            self.note(span, kind);
        }
        self.markdown.push_str(marks);
        self.open.push(Open::Emphasis { marks, start: self.markdown.len() });
    }

    pub(crate) fn open_strike(&mut self, span: Span) {
        self.note(span, FlawKind::Strikethrough);
        self.open.push(Open::Dropped);
    }

    /// Reports formatting at `span` right after the start of a bare address, because GitHub shows it literally.
    pub(crate) fn note_in_address(&mut self, span: Span) {
        if self.page.get(..span.start).is_some_and(ends_in_address) {
            self.note(span, FlawKind::FormattedAddress);
        }
    }

    pub(crate) fn finish(mut self) -> Cell {
        self.is_plain |= !self.emphases.iter().all(|emphasis| emphasis.is_certain(&self.markdown));
        let halves = self.dash.filter(|_| !self.is_plain).and_then(|[text_end, end, start]| {
            let before = on_one_line(self.text.get(..text_end)?);
            Some((before, [self.markdown.get(..end)?, self.markdown.get(start..)?].map(on_one_line)))
        });
        let without_code = self.code.map(|code| tidy(without_code(&self.text, &code.spans)).0);
        // Where two pieces meet, there may be two spaces. A single piece differs from its Markdown only in formatting.
        let is_tidy = self.pieces == 1 && self.classes.are_tidy();
        let (text, classes) = if is_tidy { (self.text, self.classes) } else { tidy(self.text) };
        let markdown = if self.is_plain {
            escape::text(&text)
        } else if is_tidy {
            self.markdown
        } else {
            on_one_line(&self.markdown)
        };
        let placeholders = if classes.has(Classes::PLACEHOLDER) {
            Placeholders::of(without_code.as_ref().unwrap_or(&text))
        } else {
            Placeholders::default()
        };
        if classes.has(Classes::BRACKET) && is_template(&text) {
            self.flaws.push(Flaw { span: self.span, kind: FlawKind::Template });
        }
        let is_first = |before: &str| dash::split(&text).is_some_and(|(first, _)| first == before);
        let halves = halves.filter(|(before, _)| is_first(before)).map(|(_, halves)| Box::new(halves));
        let verbatim = if self.pieces == 1 { place_of(&text, self.piece, self.page) } else { None };
        Cell { span: self.span, text, verbatim, classes, markdown, halves, placeholders, flaws: self.flaws }
    }
}

/// Returns the offset of `text` in `page`, if the piece at `piece` contains it literally.
fn place_of(text: &str, piece: Span, page: &str) -> Option<usize> {
    let raw = piece.of(page);
    // Most pieces are only their text, and comparing is cheaper than searching.
    let at = if raw.len() == text.len() { (raw == text).then_some(0) } else { raw.find(text) };
    Some(piece.start + at?)
}

/// Appends `more` to `text`, without a copy for the first piece of a cell. Most cells have only one.
fn append(text: &mut String, more: String) {
    if text.is_empty() {
        *text = more;
    } else {
        text.push_str(&more);
    }
}

/// Returns whether `text` contains an expression of Liquid, Jinja or Handlebars, or a reference link without a target.
fn is_template(text: &str) -> bool {
    let has = |open: &str, close: &str| text.split_once(open).is_some_and(|(_, rest)| rest.contains(close));
    has("{{", "}}") || has("{%", "%}") || text.contains("][")
}
