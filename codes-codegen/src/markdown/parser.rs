//! Markdown to tables, rows and cells by the rules of GitHub Flavored Markdown, section 4.10.
//! This is the only file that knows the parser; tests read doc comments again with it.

use std::mem;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::markdown::{
    self, Block, BlockKind, Heading, Page, Row, Table, block,
    cell::{Cell, builder::CellBuilder},
    comment,
    container::{self, Container, Standing},
    delimiter,
    footnote::{self, Footnotes},
    width,
};
use crate::source::{self, Span};

/// How much of a heading is kept, in characters.
const MAX_HEADING: usize = 200;

/// As much of the paragraph above a table is kept, in characters.
const MAX_LEAD: usize = 200;

pub(crate) fn read(markdown: &str) -> Page {
    let mut reader = Reader { markdown, footnotes: Footnotes::of(markdown), ..Reader::default() };
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(markdown, extensions).into_offset_iter() {
        reader.read(event, range.into());
    }
    reader.page.hide(reader.hidden);
    let comments = comment::in_mdx(markdown, &reader.page.blocks).into_iter();
    reader.page.hide(comments.map(|span| Block { kind: BlockKind::Comment, span }).collect());
    reader.page
}

/// What has been read, and what is open at this point of the document.
#[derive(Default)]
struct Reader<'a> {
    markdown: &'a str,
    page: Page,
    /// The headings of the sections that are open, by their place among all headings.
    sections: Vec<usize>,
    open_heading: Option<String>,
    /// The quotes and list items that are open, the innermost last.
    containers: Vec<Container>,
    /// Where the quote or list item ended that was closed last.
    closed: Option<(usize, Container)>,
    last_paragraph: Span,
    /// All lines of the table that was begun last.
    table: Span,
    /// The cells of the open row.
    row: Vec<Cell>,
    /// Where the parser found them.
    places: Vec<Span>,
    cell: Option<CellBuilder<'a>>,
    footnotes: Footnotes,
    /// Comments in HTML, in which the parser may see tables and other blocks.
    hidden: Vec<Block>,
    /// Where the last of them ends.
    hidden_up_to: usize,
    /// What begins before this offset has been read.
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

    /// Makes a row of the line at `line`, which should have `expected` cells, and the cells read since it began.
    fn finish_row(&mut self, line: Span, expected: usize) -> Row {
        let width = width::measure(self.markdown, line, &self.places, expected);
        self.places.clear();
        let standing = self.standing_of_row(line.start);
        Row { span: line.trimmed(self.markdown), cells: mem::take(&mut self.row), width, standing }
    }

    /// Where GitHub sees a row whose text begins at the offset `row`.
    fn standing_of_row(&self, row: usize) -> Standing {
        // To look at one byte costs next to nothing.
        let is_mark = self.markdown.as_bytes().get(row) == Some(&b'[');
        if is_mark && footnote::is_footnote(self.markdown.get(row..).unwrap_or_default()) {
            return Standing::Footnote;
        }
        Standing::of(self.markdown, row, &self.containers)
    }

    /// Where GitHub sees the delimiter row of the table that was begun last, below its `header`.
    fn standing_of_delimiter(&self, header: &Row) -> Standing {
        let delimiter = delimiter::below(self.markdown, header.span.end);
        // A header right below a list item is a line of its text, below which a delimiter row in the item makes a table.
        let start = source::line_start(self.markdown, self.table.start);
        let closed = self.closed.filter(|(end, _)| *end >= start).is_some_and(|(_, item)| {
            let containers: Vec<Container> = self.containers.iter().copied().chain([item]).collect();
            Standing::of(self.markdown, delimiter, &containers) != Standing::Outside
        });
        if closed || header.standing == Standing::Outside || self.is_text_below_code(start) {
            return Standing::Outside;
        }
        Standing::of(self.markdown, delimiter, &self.containers)
    }

    /// Whether the line at the offset `start` goes on with the text below a table that GitHub ends above its last row.
    fn is_text_below_code(&self, start: usize) -> bool {
        let Some(rows) = self.page.tables.last().map(|table| &table.rows) else { return false };
        let last = rows.last().map_or(start, |row| row.span.end);
        let between = self.markdown.get(last..start).unwrap_or_default();
        rows.iter().any(|row| row.standing != Standing::InTable)
            && between.lines().skip(1).all(|line| !line.trim_matches(container::MARKS).is_empty())
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
            // Behind other HTML, Markdown ends what the comment is in, and browsers read on.
            Some(opener) if span.start >= self.hidden_up_to => {
                self.add_long_comment(opener.span.start, span.end);
            }
            _ => blocks.extend(opener),
        }
        // In MDX a line right below a component may be a heading; Markdown takes it for HTML.
        for Block { span, .. } in blocks.iter().filter(|block| block.kind == BlockKind::Html) {
            for (level, line, text) in block::headings(span.of(self.markdown), span.start) {
                self.add_heading(line, level, text);
            }
        }
        self.page.blocks.extend(blocks);
    }

    /// Adds the comment that begins at the offset `start`, and goes on behind the HTML that ends at `end`.
    fn add_long_comment(&mut self, start: usize, end: usize) {
        let end = comment::end(self.markdown, end).unwrap_or(self.markdown.len());
        self.hidden.extend(comment::in_html(self.markdown, Span { start, end }));
        self.hidden_up_to = end;
    }

    /// Takes the last sentence of the paragraph right above the table that was begun last.
    fn take_lead(&mut self) -> Option<String> {
        let paragraph = mem::take(&mut self.last_paragraph);
        let between = self.markdown.get(paragraph.end..self.table.start)?;
        let is_right_above = between.chars().all(|c| c.is_whitespace() || c == '>');
        // What comes before the last sentence speaks of other things.
        let text = paragraph.of(self.markdown);
        let text = text.rsplit_once(". ").map_or(text, |(_, last)| last);
        let start = text.char_indices().nth_back(MAX_LEAD).map_or(0, |(at, _)| at);
        text.get(start..).filter(|text| is_right_above && !text.is_empty()).map(str::to_owned)
    }

    /// Begins the section of a heading. Its text is repeated for each table below it.
    fn add_heading(&mut self, span: Span, level: usize, text: &str) {
        let headings = &mut self.page.headings;
        self.sections.retain(|at| headings.get(*at).is_some_and(|above| above.level < level));
        self.sections.push(headings.len());
        let text = markdown::without_attributes(text).chars().take(MAX_HEADING).collect();
        headings.push(Heading { span, level, text });
    }

    /// Reads what stands inside a heading or cell, or beside them.
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
            // A bracket that is escaped is not a text of its own.
            Event::Text(text) if &**text == "[" => mark_at(span),
            // A link with a target of its own may have a text that reads like a mark.
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
