//! Markdown to tables, rows and cells, each with its place in the document.
//!
//! The rules are those of GitHub Flavored Markdown, section 4.10. This is the only file that knows the parser.

use std::mem;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::markdown::block;
use crate::markdown::cell::Cell;
use crate::markdown::cell_builder::CellBuilder;
use crate::markdown::comment;
use crate::markdown::footnote::Footnotes;
use crate::markdown::width;
use crate::markdown::{self, Block, BlockKind, Heading, Page, Row, Table};
use crate::source::Span;

/// How much of a heading is kept, in characters.
const MAX_HEADING: usize = 200;

/// As much of the paragraph above a table is kept, in characters.
const MAX_LEAD: usize = 200;

/// Reads `markdown`.
pub(crate) fn read(markdown: &str) -> Page {
    let mut reader = Reader {
        markdown,
        page: Page::default(),
        sections: Vec::new(),
        open_heading: None,
        paragraph: Span::at(0),
        table: Span::at(0),
        row: None,
        places: Vec::new(),
        cell: None,
        footnotes: Footnotes::of(markdown),
        read_up_to: 0,
    };
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(markdown, extensions).into_offset_iter() {
        reader.read(event, range.into());
    }
    reader.page.hide(comment::in_mdx(markdown, &reader.page.blocks));
    reader.page
}

/// What has been read, and what is open at this point of the document.
struct Reader<'a> {
    markdown: &'a str,
    page: Page,
    /// The headings of the sections that are open, by their place among all headings.
    sections: Vec<usize>,
    open_heading: Option<String>,
    /// The paragraph that was read last.
    paragraph: Span,
    /// All lines of the table that was begun last.
    table: Span,
    row: Option<Vec<Cell>>,
    /// Where the parser found the cells of the open row.
    places: Vec<Span>,
    cell: Option<(CellBuilder, Span)>,
    footnotes: Footnotes,
    /// What begins before this offset has been read.
    read_up_to: usize,
}

impl<'a> Reader<'a> {
    fn read(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(Tag::Heading { .. }) => self.open_heading = Some(String::new()),
            Event::Start(Tag::CodeBlock(kind)) => self.add_code(&kind, span),
            Event::Start(Tag::HtmlBlock) => self.add_html(span),
            Event::Start(Tag::Table(_)) => self.table = span,
            Event::Start(Tag::TableHead | Tag::TableRow) => self.open_row(),
            Event::Start(Tag::TableCell) => {
                self.cell = Some((CellBuilder::new(self.slice(span), span), span));
            }
            Event::End(TagEnd::TableCell) => self.close_cell(),
            Event::End(TagEnd::TableRow) => self.close_row(span),
            Event::End(TagEnd::TableHead) => self.close_header(span),
            Event::End(TagEnd::Paragraph) => self.paragraph = span,
            Event::End(TagEnd::Heading(level)) => {
                let text = self.open_heading.take().unwrap_or_default();
                self.add_heading(span, level as usize, &text);
            }
            event => self.read_inline(&event, span),
        }
    }

    fn open_row(&mut self) {
        self.row = Some(Vec::new());
        self.places.clear();
    }

    fn close_cell(&mut self) {
        if let Some((cell, span)) = self.cell.take()
            && let Some(row) = &mut self.row
        {
            row.push(cell.finish());
            self.places.push(span);
        }
    }

    fn close_row(&mut self, span: Span) {
        if let Some(row) = self.finish_row(span, false)
            && let Some(table) = self.page.tables.last_mut()
        {
            table.rows.push(row);
        }
    }

    fn close_header(&mut self, span: Span) {
        let Some(header) = self.finish_row(span, true) else { return };
        let table = Table {
            heading: self.page.headings.last().map(|heading| heading.text.clone()),
            lead: self.take_lead(),
            sections: self.sections.clone(),
            span: self.table,
            is_piped: self.slice(header.span).starts_with('|'),
            header,
            rows: Vec::new(),
        };
        self.page.tables.push(table);
    }

    fn add_code(&mut self, kind: &CodeBlockKind<'_>, span: Span) {
        let kind = match kind {
            CodeBlockKind::Fenced(_) if !block::is_closed_fence(self.slice(span)) => BlockKind::OpenFence,
            CodeBlockKind::Fenced(language) if block::is_patch(language) => BlockKind::Patch,
            CodeBlockKind::Fenced(_) => BlockKind::Fence,
            CodeBlockKind::Indented => BlockKind::Indented,
        };
        self.page.blocks.push(Block { kind, span });
    }

    fn add_html(&mut self, span: Span) {
        let blocks = block::split_html(self.slice(span), span.start);
        // In MDX a line right below a component may be a heading; Markdown takes it for HTML.
        for block in blocks.iter().filter(|block| block.kind == BlockKind::Html) {
            for (level, line, text) in block::headings(self.slice(block.span), block.span.start) {
                self.add_heading(line, level, text);
            }
        }
        self.page.blocks.extend(blocks);
    }

    /// Takes the last sentence of the paragraph right above the table that was begun last.
    fn take_lead(&mut self) -> Option<String> {
        let paragraph = mem::replace(&mut self.paragraph, Span::at(0));
        let between = self.markdown.get(paragraph.end..self.table.start)?;
        let is_right_above = between.chars().all(|c| c.is_whitespace() || c == '>');
        // What comes before the last sentence speaks of other things.
        let text = self.slice(paragraph);
        let text = text.rsplit_once(". ").map_or(text, |(_, last)| last);
        let start = text.char_indices().nth_back(MAX_LEAD).map_or(0, |(at, _)| at);
        text.get(start..).filter(|text| is_right_above && !text.is_empty()).map(str::to_owned)
    }

    /// Begins the section of a heading. Its text is repeated for each table below it.
    fn add_heading(&mut self, span: Span, level: usize, text: &str) {
        let text = markdown::without_attributes(text);
        let headings = &self.page.headings;
        self.sections.retain(|at| headings.get(*at).is_some_and(|above| above.level < level));
        self.sections.push(headings.len());
        let text = text.chars().take(MAX_HEADING).collect();
        self.page.headings.push(Heading { span, level, text });
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
        match (&mut self.cell, event) {
            (Some((cell, _)), event) => match footnote_mark(&self.footnotes, self.markdown, event, span) {
                Some(mark) => {
                    self.read_up_to = mark.end;
                    cell.raise(mark);
                }
                None => read_cell(cell, self.markdown, event, span),
            },
            (None, Event::InlineHtml(html)) => self.page.blocks.extend(comment::in_html(html, span.start)),
            (None, _) => {}
        }
    }

    /// Makes a row of the line at `line` and the cells read since it began.
    fn finish_row(&mut self, line: Span, is_header: bool) -> Option<Row> {
        let cells = self.row.take()?;
        let expected =
            self.page.tables.last().filter(|_| !is_header).map_or(cells.len(), |it| it.header.cells.len());
        let width = width::measure(self.markdown, line, &self.places, expected);
        let span = width::trim(self.markdown, line);
        let is_closed = self.slice(span).ends_with('|');
        Some(Row { span, cells, width, is_closed })
    }

    fn slice(&self, span: Span) -> &'a str {
        span.of(self.markdown)
    }
}

/// The mark of a footnote that begins with `event`, if one does.
fn footnote_mark(footnotes: &Footnotes, markdown: &str, event: &Event<'_>, span: Span) -> Option<Span> {
    let may_begin = match event {
        Event::Start(Tag::Link { .. }) => true,
        Event::Text(text) => &**text == "[",
        _ => false,
    };
    may_begin.then(|| footnotes.mark_at(markdown, span.start))?
}

/// Reads what stands inside a cell.
fn read_cell(cell: &mut CellBuilder, markdown: &str, event: &Event<'_>, span: Span) {
    match event {
        Event::Code(code) => cell.code(code, markdown, span),
        Event::Text(text) => cell.text(text, markdown, span),
        Event::InlineHtml(tag) => cell.html(tag, span),
        Event::Start(Tag::Emphasis) => cell.emphasis("*", markdown, span),
        Event::Start(Tag::Strong) => cell.emphasis("**", markdown, span),
        Event::Start(Tag::Strikethrough) => {
            cell.emphasis("~~", markdown, span);
            cell.strike(span);
        }
        Event::Start(Tag::Link { dest_url, .. }) => cell.open_link(dest_url),
        Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => cell.close(),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
