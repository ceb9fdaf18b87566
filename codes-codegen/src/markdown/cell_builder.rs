//! Builds a cell from the pieces that the parser finds in it.

use crate::markdown::flaw::{Flaw, What};
use crate::markdown::{block, cell::Cell, comment};
use crate::source::Span;
use crate::text::{class::Signs, dash, escape, flanking, is_invisible, is_printable, on_one_line, tidy};

/// How far before formatting an address is looked for, in characters.
const MAX_ADDRESS: usize = 200;

/// How many flaws of a kind are kept.
const MAX_ALIKE: usize = 8;

#[derive(Debug, Default)]
pub(crate) struct CellBuilder<'a> {
    page: &'a str,
    span: Span,
    text: String,
    markdown: String,
    pieces: usize,
    /// Where the last piece is written.
    piece: Span,
    signs: Signs,
    open: Vec<Open>,
    emphases: Vec<Emphasis>,
    /// Whether the formatting would be read in another way from the Markdown that is written, which is text then.
    is_plain: bool,
    /// Where the first tilde stands that could begin crossed-out text.
    tilde: Option<usize>,
    /// Where the text and the Markdown before the first dash outside all marks end, and the Markdown behind it begins.
    dash: Option<[usize; 3]>,
    flaws: Vec<Flaw>,
}

/// Formatting that is open.
#[derive(Debug)]
enum Open {
    /// It is not written.
    Dropped,
    /// A link, with what closes it.
    Link(String),
    /// Emphasis with these marks, whose text begins at the offset `start` of the Markdown.
    Emphasis { marks: &'static str, start: usize },
}

/// Emphasis in the Markdown of a cell.
#[derive(Debug)]
struct Emphasis {
    /// Its text, without the marks around it.
    text: Span,
    /// How many asterisks are on each side.
    marks: usize,
    /// Whether it is in other emphasis.
    is_nested: bool,
}

impl Emphasis {
    fn with_marks(&self) -> Span {
        Span { start: self.text.start - self.marks, end: self.text.end + self.marks }
    }

    /// Whether the marks in `markdown` cannot be read in another way (`CommonMark`, section 6.2), whatever is around them.
    fn is_certain(&self, markdown: &str) -> bool {
        let text = self.text.of(markdown);
        let Span { start, end } = self.with_marks();
        let before = markdown.get(..start).unwrap_or_default();
        let after = markdown.get(end..).unwrap_or_default();
        let ends = [
            (before.chars().next_back(), text.chars().next()),
            (after.chars().next(), text.chars().next_back()),
        ];
        ends.into_iter().all(|(outer, inner)| {
            let outer = outer.unwrap_or(' ');
            // In other emphasis, marks between two letters could end that one.
            let is_bound = outer != '*' && (!self.is_nested || outer.is_ascii_punctuation());
            inner.is_some_and(|inner| match outer {
                _ if outer.is_whitespace() => !inner.is_whitespace(),
                _ => is_bound && inner.is_alphanumeric(),
            })
        })
    }
}

impl<'a> CellBuilder<'a> {
    /// Begins the cell that lies at `span` of `page`.
    pub(crate) fn new(page: &'a str, span: Span) -> Self {
        let trimmed = span.trimmed(page);
        let inner = trimmed.of(page);
        let span = if inner.is_empty() { span } else { trimmed };
        let mut cell = CellBuilder { page, span, ..CellBuilder::default() };
        // Whatever is written is checked, also where no reader sees it: in a comment, in the target of a link.
        if !is_printable(inner) {
            for (at, c) in inner.char_indices().filter(|(_, c)| is_invisible(*c)) {
                let start = trimmed.start + at;
                cell.note((start..start + c.len_utf8()).into(), What::Invisible(c));
            }
            if let Some(marks) = flanking::disputed_marks(inner) {
                let marks = trimmed.start + marks.start..trimmed.start + marks.end;
                cell.note(marks.into(), What::DisputedMarks);
            }
        }
        cell
    }

    /// Notes the first flaws of a kind. Of these one is reported, and all are fixed.
    pub(crate) fn note(&mut self, span: Span, what: What) {
        if self.flaws.iter().filter(|flaw| flaw.what.is_like(&what)).count() < MAX_ALIKE {
            self.flaws.push(Flaw { span, what });
        }
    }

    /// Adds text that a reader sees, written at `span`.
    pub(crate) fn text(&mut self, text: &str, span: Span) {
        let signs = Signs::of(text);
        let is_as_written = span.of(self.page) == text;
        let before = span.start.saturating_sub(1);
        // A pipe is escaped for the table, which takes one backslash away before anything else is read.
        let is_pipe =
            || text.starts_with('|') && !self.page.get(..before).unwrap_or_default().ends_with('\\');
        let is_escaped = self.page.as_bytes().get(before) == Some(&b'\\') && !is_pipe();
        if !is_as_written || is_escaped {
            self.note_in_address(Span { start: if is_as_written { before } else { span.start }, ..span });
        }
        if signs.hold(Signs::BACKTICK | Signs::TILDE) && is_as_written {
            self.note_shown_marks(text, span.start);
        }
        if signs.hold(Signs::HYPHEN | Signs::WIDE)
            && self.dash.is_none()
            && self.open.iter().all(|open| matches!(open, Open::Dropped))
            && let Some((before, after)) = dash::split(text)
        {
            let upto = text.strip_suffix(after).unwrap_or(text);
            let [end, start] = [before, upto].map(|text| self.markdown.len() + escape::text(text).len());
            self.dash = Some([self.text.len() + before.len(), end, start]);
        }
        append(&mut self.markdown, escape::text(text));
        self.see(text, signs, span);
    }

    /// Notes the marks that are shown in `text`, which stands as it is at `start` of the page.
    fn note_shown_marks(&mut self, text: &str, start: usize) {
        let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != '|');
        for (at, mark) in text.match_indices(['`', '~']).map(|(at, mark)| (start + at, mark)) {
            let before = self.page.get(..at).and_then(|text| text.chars().next_back());
            let after = self.page.get(at + 1..).and_then(|text| text.chars().next());
            match self.tilde {
                // The parser gives the text behind a backslash without it.
                _ if before == Some('\\') => {}
                _ if mark == "`" => self.note((at..at + 1).into(), What::UnpairedBacktick),
                // GitHub takes two single tildes for crossing out, and the parser does not.
                _ if [before, after].contains(&Some('~')) => {}
                Some(first) if touches(before) => {
                    self.note((first..at + 1).into(), What::IntrawordFormatting(1));
                }
                None if touches(after) => self.tilde = Some(at),
                _ => {}
            }
        }
    }

    /// Adds code, written with its backticks at `span`.
    pub(crate) fn code(&mut self, code: &str, span: Span) {
        self.note_in_address(span);
        let signs = Signs::of(code);
        // Two fences that touch would be read as one.
        self.is_plain |= self.markdown.ends_with('`');
        append(&mut self.markdown, escape::code(code, signs));
        self.see(code, signs, span);
    }

    /// Adds the mark of a footnote, which is not part of the text.
    pub(crate) fn footnote_mark(&mut self, span: Span) {
        self.note_in_address(span);
        self.note(span, What::Raised);
    }

    /// Opens a link to `url`, of which only one to the web is kept. A link in a link is none.
    pub(crate) fn open_link(&mut self, url: &str, span: Span) {
        self.note_in_address(span);
        let is_kept = escape::is_web_link(url) && !self.open.iter().any(|open| matches!(open, Open::Link(_)));
        if is_kept {
            self.markdown.push('[');
        }
        self.open.push(if is_kept { Open::Link(escape::target(url)) } else { Open::Dropped });
    }

    /// Closes what was opened last.
    pub(crate) fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Link(target)) => self.markdown.push_str(&target),
            Some(Open::Emphasis { marks, start }) => {
                let is_nested = self.open.iter().any(|open| matches!(open, Open::Emphasis { .. }));
                let text = Span { start, end: self.markdown.len() };
                // Marks that share their text, as in `***a***`, are one run.
                let inner = self.emphases.pop_if(|inner| inner.with_marks() == text);
                let (text, inner) = inner.map_or((text, 0), |inner| (inner.text, inner.marks));
                self.emphases.push(Emphasis { text, marks: inner + marks.len(), is_nested });
                self.markdown.push_str(marks);
            }
            Some(Open::Dropped) | None => {}
        }
    }

    fn see(&mut self, text: &str, signs: Signs, span: Span) {
        let raw = span.of(self.page);
        // What an entity stands for is in the text, but not in the source.
        if !signs.are_printable()
            && text != raw
            && let Some(c) = text.chars().find(|c| is_invisible(*c) && !raw.contains(*c))
        {
            self.note(span, What::Invisible(c));
        }
        self.text.push_str(text);
        self.pieces += 1;
        self.piece = span;
        self.signs = self.signs | signs;
    }

    /// Adds an HTML tag or comment.
    pub(crate) fn html(&mut self, tag: &str, span: Span) {
        let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
        let name = tag.trim_start_matches(['<', '/']).split(|c| !is_of_name(c)).next().unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            _ if tag.starts_with("<!--") && comment::is_certain(tag) => {}
            _ if tag.starts_with("<!--") => self.note(span, What::DoubtfulComment),
            _ if block::is_hidden(tag) => self.note(span, What::UnknownTag(tag.to_owned())),
            "del" | "s" | "strike" if !tag.starts_with("</") => self.note(span, What::Strikethrough),
            "code" | "kbd" | "a" | "span" | "b" | "i" | "u" | "em" | "strong" | "font" | "small" | "del"
            | "s" | "strike" => {}
            "br" | "ul" | "li" | "p" | "pre" => {
                self.text.push(' ');
                self.markdown.push(' ');
                self.signs = self.signs | Signs::LOOSE_SPACE;
            }
            "sup" | "sub" => self.note(span, What::Raised),
            _ => self.note(span, What::UnknownTag(tag.to_owned())),
        }
    }

    pub(crate) fn open_emphasis(&mut self, marks: &'static str, span: Span) {
        self.note_in_address(span);
        self.note_lost_marks(span, marks.len());
        self.markdown.push_str(marks);
        self.open.push(Open::Emphasis { marks, start: self.markdown.len() });
    }

    pub(crate) fn open_strike(&mut self, span: Span) {
        self.note(span, What::Strikethrough);
        self.open.push(Open::Dropped);
    }

    /// Notes formatting at `span` that goes on with a bare address: GitHub shows it as it is written.
    pub(crate) fn note_in_address(&mut self, span: Span) {
        if self.page.get(..span.start).is_some_and(ends_in_address) {
            self.note(span, What::FormattedAddress);
        }
    }

    /// Notes whether the marks around the text at `span`, so many on each side, were meant as text.
    fn note_lost_marks(&mut self, span: Span, marks: usize) {
        let before = self.page.get(..span.start).unwrap_or_default();
        let after = self.page.get(span.end..).unwrap_or_default();
        let is_mark = |c: char| matches!(c, '*' | '_' | '~');
        let word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        // Of a code these are as much a part as letters.
        let sign = |c: Option<char>| word(c) || c.is_some_and(|c| matches!(c, '.' | ':' | '/' | '-'));
        // Marks come in short runs; a long one is no emphasis that anybody wrote.
        let left = |text: &str| text.chars().rev().take(8).find(|c| !is_mark(*c));
        let right = |text: &str| text.chars().take(8).find(|c| !is_mark(*c));

        let marked = span.of(self.page);
        let sides = [(left(before), right(marked)), (left(marked), right(after))];
        if sides.iter().any(|(one, other)| word(*one) && word(*other)) {
            self.note(span, What::IntrawordFormatting(marks));
        } else if sides.iter().any(|(one, other)| sign(*one) && sign(*other)) {
            self.note(span, What::MarksInCode(marks));
        }
    }

    pub(crate) fn finish(mut self) -> Cell {
        self.is_plain |= !self.emphases.iter().all(|emphasis| emphasis.is_certain(&self.markdown));
        let halves = self.dash.filter(|_| !self.is_plain).and_then(|[text_end, end, start]| {
            let before = on_one_line(self.text.get(..text_end)?);
            Some((before, [self.markdown.get(..end)?, self.markdown.get(start..)?].map(on_one_line)))
        });
        // Two pieces may have spaces where they meet. Of one, the Markdown has only marks more.
        let is_tidy = self.pieces == 1 && self.signs.are_tidy();
        let (text, signs) = if is_tidy { (self.text, self.signs) } else { tidy(self.text) };
        let markdown = if self.is_plain {
            escape::text(&text)
        } else if is_tidy {
            self.markdown
        } else {
            on_one_line(&self.markdown)
        };
        if signs.hold(Signs::BRACKET) && is_template(&text) {
            self.flaws.push(Flaw { span: self.span, what: What::Template });
        }
        let is_first = |before: &str| dash::split(&text).is_some_and(|(first, _)| first == before);
        let halves = halves.filter(|(before, _)| is_first(before)).map(|(_, halves)| Box::new(halves));
        let verbatim = if self.pieces == 1 { place_of(&text, self.piece, self.page) } else { None };
        Cell { span: self.span, text, verbatim, signs, markdown, halves, flaws: self.flaws }
    }
}

/// Returns where `text` begins in the `piece` of `page`, if it is written there as it is.
fn place_of(text: &str, piece: Span, page: &str) -> Option<usize> {
    let raw = piece.of(page);
    // Most pieces are nothing but their text, and to look for it costs more than to compare.
    let at = if raw.len() == text.len() { (raw == text).then_some(0) } else { raw.find(text) };
    Some(piece.start + at?)
}

/// Whether `text` ends in a bare address, which GitHub makes a link, up to the next space or tag (GFM, section 6.9).
fn ends_in_address(text: &str) -> bool {
    // Formatting nearly always begins a word, and the macro runs without optimisation.
    if matches!(text.as_bytes(), [.., b' ' | b'\n'] | [.., b' ' | b'\n' | b'`', b'|']) {
        return false;
    }
    let is_escaped = |at: usize| text.get(..at).is_some_and(|before| before.ends_with('\\'));
    let is_end = |at: usize, c: char| match c {
        '|' => !is_escaped(at),
        _ => c.is_whitespace() || matches!(c, '<' | '>'),
    };
    let word = text.char_indices().rev().take(MAX_ADDRESS).take_while(|(at, c)| !is_end(*at, *c)).last();
    let word = word.and_then(|(start, _)| text.get(start..)).unwrap_or_default();
    let is_web = |text: &str| ["http", "https", "ftp"].iter().any(|web| text.eq_ignore_ascii_case(web));
    let scheme = word.rsplit_once("://").and_then(|(before, host)| {
        let start = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| at + 1);
        before.split_at_checked(start).filter(|(_, scheme)| is_web(scheme)).map(|(before, _)| (before, host))
    });
    let www = || Some(("", word.trim_start_matches(['*', '_', '~', '(']).strip_prefix("www.")?));
    scheme.or_else(www).is_some_and(|(before, host)| {
        // Code and the target of a link are no bare addresses.
        let is_in_code = before.matches('`').count() % 2 == 1;
        (host.is_empty() || host.starts_with(char::is_alphanumeric)) && !is_in_code && !before.ends_with("](")
    })
}

/// Adds `more` to `text`, which is empty before the first piece of a cell. Most have no other.
fn append(text: &mut String, more: String) {
    if text.is_empty() {
        *text = more;
    } else {
        text.push_str(&more);
    }
}

/// Whether `text` holds an expression of Liquid, Jinja or Handlebars, or a link whose target is missing.
fn is_template(text: &str) -> bool {
    let holds = |open: &str, close: &str| text.split_once(open).is_some_and(|(_, rest)| rest.contains(close));
    holds("{{", "}}") || holds("{%", "%}") || text.contains("][")
}
