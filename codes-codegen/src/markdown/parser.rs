//! Parses Markdown into tables, rows and cells (GFM, section 4.10). Only this file and tests of doc comments use the Markdown
//! parser.

use std::mem;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::markdown::cell::flaw::FlawKind;
use crate::markdown::{
    self, Block, BlockKind, Heading, Page, Row, Table, block,
    cell::{Cell, builder::CellBuilder},
    comment,
    container::{self, Container, Standing},
    delimiter,
    footnote::{self, Footnotes},
    mdx::{self, Rewritten},
    width,
};
use crate::source::{self, Span, dialect::Dialect};

/// The maximum length of a heading, in characters.
const MAX_HEADING: usize = 200;

/// The maximum length of the lead of a table, in characters.
const MAX_LEAD: usize = 200;

/// Reads `markdown` as GitHub does.
pub(crate) fn read(markdown: &str) -> Page {
    let mut page = parse(markdown);
    let comments = comment::in_mdx(markdown, &page.blocks).into_iter();
    page.hide(comments.map(|span| Block { kind: BlockKind::Comment, span }).collect());
    page
}

/// Reads a page in this dialect.
pub(crate) fn read_dialect(dialect: Dialect, text: &str) -> Page {
    match dialect {
        Dialect::Gfm => read(text),
        Dialect::Mdx => {
            let Rewritten { markdown, hidden } = mdx::rewritten(text);
            let mut page = parse(&markdown);
            page.end_at_lines(text);
            page.hide(hidden);
            page.mark_cells(&FlawKind::Template, |cell| mdx::expression::occurs_in(cell.span.of(&markdown)));
            page
        }
    }
}

fn parse(markdown: &str) -> Page {
    let mut reader = Reader { markdown, footnotes: footnotes(markdown), ..Reader::default() };
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(markdown, extensions).into_offset_iter() {
        reader.read(event, range.into());
    }
    reader.page.hide(reader.hidden);
    reader.page
}

/// Returns the footnotes of `markdown`. Otherwise, the parser does not know them: it would not see each table that GitHub shows.
fn footnotes(markdown: &str) -> Footnotes {
    // Few pages have any, and searching for bytes is cheap.
    if !markdown.as_bytes().contains(&b'^') {
        return Footnotes::default();
    }
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES);
    Footnotes::new(events.filter_map(|event| match event {
        Event::Start(Tag::FootnoteDefinition(label)) => Some(label.into_string()),
        _ => None,
    }))
}

/// The state of reading: the page so far, and what is open.
#[derive(Default)]
struct Reader<'a> {
    markdown: &'a str,
    page: Page,
    /// The indices of the headings of the open sections.
    sections: Vec<usize>,
    open_heading: Option<String>,
    /// The open quotes and list items, innermost last.
    containers: Vec<Container>,
    /// The last quote or list item that was closed, and its end.
    closed: Option<(usize, Container)>,
    last_paragraph: Span,
    /// The last table that was opened.
    table: Span,
    /// The cells of the open row.
    row: Vec<Cell>,
    /// The spans of these cells as the parser reports them.
    places: Vec<Span>,
    cell: Option<CellBuilder<'a>>,
    footnotes: Footnotes,
    /// Comments that span several HTML blocks. The parser may see tables and other blocks in them.
    hidden: Vec<Block>,
    /// The end of the last of them.
    hidden_up_to: usize,
    /// Events before this offset have been handled.
    read_up_to: usize,
}

impl Reader<'_> {
    fn read(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(Tag::Heading { .. }) => self.open_heading = Some(String::new()),
            Event::Start(Tag::CodeBlock(kind)) => self.add_code(&kind, span),
            Event::Start(Tag::HtmlBlock) => self.add_html(span),
            Event::Start(Tag::BlockQuote(_)) => self.containers.push(Container::Quote),
            Event::Start(Tag::Item) => {
                self.containers.push(Container::item(self.markdown, span.start, &self.containers));
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::Item) => {
                self.closed = self.containers.pop().map(|container| (span.end, container));
            }
            Event::Start(Tag::Table(_)) => self.table = span,
            Event::Start(Tag::TableCell) => self.cell = Some(CellBuilder::new(self.markdown, span)),
            Event::End(TagEnd::TableCell) => {
                self.row.extend(self.cell.take().map(CellBuilder::finish));
                self.places.push(span);
            }
            Event::End(TagEnd::TableRow) => self.close_row(span),
            Event::End(TagEnd::TableHead) => self.close_header(span),
            Event::End(TagEnd::Paragraph) => self.last_paragraph = span,
            Event::End(TagEnd::Heading(level)) => {
                let text = self.open_heading.take().unwrap_or_default();
                self.add_heading(span, level as usize, &text);
            }
            event => self.read_inline(&event, span),
        }
    }

    fn close_row(&mut self, span: Span) {
        let expected = self.page.tables.last().map_or(0, |table| table.header.cells.len());
        let row = self.finish_row(span, expected);
        if let Some(table) = self.page.tables.last_mut() {
            if !matches!(row.standing, Standing::InTable) {
                table.span.end = table.span.end.min(source::line_start(self.markdown, span.start));
            }
            table.rows.push(row);
        }
    }

    fn close_header(&mut self, span: Span) {
        let header = self.finish_row(span, self.row.len());
        let footnote = (header.standing == Standing::Footnote)
            .then_some(header.span)
            .or_else(|| self.footnotes.footnote_above(self.markdown, self.table.start, self.last_paragraph));
        let table = Table {
            footnote,
            heading: self.page.headings.last().map(|heading| heading.text.clone()),
            lead: self.take_lead(),
            sections: self.sections.clone(),
            span: self.table,
            is_piped: header.span.of(self.markdown).starts_with('|'),
            delimiter: self.standing_of_delimiter(&header),
            header,
            rows: Vec::new(),
        };
        self.page.tables.push(table);
    }

    /// Creates a row from the cells read since `line` began. The row should have `expected` cells.
    fn finish_row(&mut self, line: Span, expected: usize) -> Row {
        let width = width::measure(self.markdown, line, &self.places, expected);
        self.places.clear();
        let standing = self.standing_of_row(line.start);
        Row { span: line.trimmed(self.markdown), cells: mem::take(&mut self.row), width, standing }
    }

    /// Returns the place on GitHub of the row that begins at the offset `row`.
    fn standing_of_row(&self, row: usize) -> Standing {
        // Most rows fail this quick check.
        let is_mark = self.markdown.as_bytes().get(row) == Some(&b'[');
        if is_mark && footnote::is_footnote(self.markdown.get(row..).unwrap_or_default()) {
            return Standing::Footnote;
        }
        Standing::of(self.markdown, row, &self.containers)
    }

    /// Returns the place on GitHub of the delimiter row below `header`, for the last table.
    fn standing_of_delimiter(&self, header: &Row) -> Standing {
        let delimiter = delimiter::below(self.markdown, header.span.end);
        // A header right below a list item continues the text of the item. If the delimiter row is in the item, the table is too.
        let start = source::line_start(self.markdown, self.table.start);
        let closed = self.closed.filter(|(end, _)| *end >= start).is_some_and(|(_, item)| {
            let containers: Vec<Container> = self.containers.iter().copied().chain([item]).collect();
            Standing::of(self.markdown, delimiter, &containers) != Standing::Outside
        });
        if closed || header.standing == Standing::Outside || self.continues_text(start) {
            return Standing::Outside;
        }
        Standing::of(self.markdown, delimiter, &self.containers)
    }

    /// Returns whether the line at the offset `start` continues the text below a table that ends above its last row on GitHub, or
    /// is not a table there.
    fn continues_text(&self, start: usize) -> bool {
        let Some(Table { header, delimiter, rows, .. }) = self.page.tables.last() else { return false };
        let between = self.markdown.get(rows.last().unwrap_or(header).span.end..start).unwrap_or_default();
        let is_item = || {
            let row = self.markdown.get(delimiter::below(self.markdown, header.span.end)..);
            row.is_some_and(delimiter::is_item)
        };
        let mut lines = rows.iter().map(|row| row.standing).chain([*delimiter]);
        between.lines().skip(1).all(|line| !line.trim_matches(container::MARKS).is_empty())
            && (lines.any(|line| line != Standing::InTable) || is_item())
    }

    fn add_code(&mut self, kind: &CodeBlockKind<'_>, span: Span) {
        self.page.blocks.extend(match kind {
            CodeBlockKind::Fenced(language) => block::split_fence(self.markdown, span, language),
            CodeBlockKind::Indented => vec![Block { kind: BlockKind::Indented, span }],
        });
    }

    fn add_html(&mut self, span: Span) {
        let mut blocks = block::split_html(self.markdown, span);
        let opener = blocks.pop_if(|last| last.kind == BlockKind::OpenComment);
        let is_behind_html = blocks.first().is_some_and(|first| first.kind != BlockKind::Preformatted);
        match opener.filter(|_| is_behind_html) {
            // After other HTML, Markdown ends the block with the comment at an empty line, and browsers continue it.
            Some(opener) if span.start >= self.hidden_up_to => {
                self.add_long_comment(opener.span.start, span.end);
            }
            _ => blocks.extend(opener),
        }
        // In MDX, a line right below a component may be a heading. In Markdown, it is HTML.
        for Block { span, .. } in blocks.iter().filter(|block| block.kind == BlockKind::Html) {
            for (level, line, text) in block::headings(span.of(self.markdown), span.start) {
                self.add_heading(line, level, text);
            }
        }
        self.page.blocks.extend(blocks);
    }

    /// Adds the comment that begins at the offset `start` and continues after the HTML that ends at `end`.
    fn add_long_comment(&mut self, start: usize, end: usize) {
        let end = comment::end(self.markdown, end).unwrap_or(self.markdown.len());
        self.hidden.extend(comment::in_html(self.markdown, Span { start, end }));
        self.hidden_up_to = end;
    }

    /// Returns the last sentence of the paragraph directly above the last table.
    fn take_lead(&mut self) -> Option<String> {
        let paragraph = mem::take(&mut self.last_paragraph);
        let between = self.markdown.get(paragraph.end..self.table.start)?;
        let is_right_above = between.chars().all(|c| c.is_whitespace() || c == '>');
        // Earlier sentences are often about something else.
        let text = paragraph.of(self.markdown);
        let text = text.rsplit_once(". ").map_or(text, |(_, last)| last);
        let start = text.char_indices().nth_back(MAX_LEAD).map_or(0, |(at, _)| at);
        text.get(start..).filter(|text| is_right_above && !text.is_empty()).map(str::to_owned)
    }

    /// Begins the section of a heading. The text is shortened because every table below repeats it.
    fn add_heading(&mut self, span: Span, level: usize, text: &str) {
        let headings = &mut self.page.headings;
        self.sections.retain(|at| headings.get(*at).is_some_and(|above| above.level < level));
        self.sections.push(headings.len());
        let text = markdown::without_attributes(text).chars().take(MAX_HEADING).collect();
        headings.push(Heading { span, level, text });
    }

    /// Handles an event inside a heading or cell, or between blocks.
    fn read_inline(&mut self, event: &Event<'_>, span: Span) {
        if let Some(heading) = &mut self.open_heading {
            match event {
                Event::Text(text) | Event::Code(text) => heading.push_str(text),
                Event::SoftBreak | Event::HardBreak => heading.push(' '),
                _ => {}
            }
        }
        if span.start < self.read_up_to {
            return;
        }
        let Some(cell) = &mut self.cell else {
            if let Event::InlineHtml(_) = event {
                self.page.blocks.extend(comment::in_html(self.markdown, span));
                let end = container::end_of_html(self.markdown, span, &self.containers);
                let html = end.map(|end| Span { end, ..span });
                self.hidden.extend(html.map(|span| Block { kind: BlockKind::Html, span }));
            }
            return;
        };
        let mark_at = |span: Span| self.footnotes.mark_at(self.markdown, span.start);
        let mark = match event {
            // For an escaped bracket, the parser reports the text from the bracket on.
            Event::Text(text) if &**text == "[" => mark_at(span),
            // A link to another target may have a text that looks like a reference.
            Event::Start(Tag::Link { .. }) => mark_at(span).filter(|mark| *mark == span),
            _ => None,
        };
        if let Some(mark) = mark {
            self.read_up_to = mark.end;
            cell.footnote_mark(mark);
        } else {
            read_cell(cell, event, span);
        }
    }
}

fn read_cell(cell: &mut CellBuilder<'_>, event: &Event<'_>, span: Span) {
    match event {
        Event::Code(code) => cell.code(code, span),
        Event::Text(text) => cell.text(text, span),
        Event::InlineHtml(tag) => cell.html(tag, span),
        Event::Start(Tag::Emphasis) => cell.open_emphasis("*", span),
        Event::Start(Tag::Strong) => cell.open_emphasis("**", span),
        Event::Start(Tag::Strikethrough) => cell.open_strike(span),
        Event::Start(Tag::Link { dest_url, .. }) => cell.open_link(dest_url, span),
        Event::Start(Tag::Image { .. }) => cell.note_in_address(span),
        Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => cell.close(),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
