//! Explains what a page has in place of a table of response codes.

use crate::catalog::status;
use crate::columns::survey::View;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Line, Page, Place, block, delimiter, line};
use crate::rules::table::{header, hidden, nearest, outline};
use crate::source::{Source, Span};

/// Says what stands in `source` in place of a table of response codes. `markdown` is its text without front matter.
pub(crate) fn explain(source: &Source, markdown: &str, page: &Page, views: &[View<'_>]) -> Diagnostic {
    broken_table(markdown, page)
        .or_else(|| nearest::nearest(views))
        .or_else(|| block::html_tables(markdown, page).next().map(hidden::in_html))
        .or_else(|| in_front_matter(source, markdown))
        .or_else(|| outline::explain(markdown, page))
        .or_else(|| nearest::first(views))
        .unwrap_or_else(|| {
            let is_empty = source.text().trim().is_empty();
            let title =
                if is_empty { "the document is empty" } else { "no table was found in this document" };
            Diagnostic::new(Rule::NoTable, Span::at(0), title).help(nearest::EXAMPLE)
        })
}

/// The first lines that were meant as a table and are none to Markdown.
fn broken_table(markdown: &str, page: &Page) -> Option<Diagnostic> {
    let mut previous: Option<Line<'_>> = None;
    let mut apart: Option<Line<'_>> = None;
    let mut without_delimiter: Option<(Span, Vec<&str>)> = None;
    for line in page.lines(markdown) {
        let row = line::without_marks(line.text);
        if line.place == Place::Table || row.is_empty() {
            apart = previous.take().or(apart).filter(|_| line.place != Place::Table);
            continue;
        }
        let is_delimiter = delimiter::is_meant_as_delimiter(row);
        if let Some(header) = apart.take().filter(|header| is_delimiter && header.text.contains('|')) {
            return Some(hidden::apart(header, line));
        }
        if let Some(header) = previous.replace(line)
            && is_delimiter
            && (header.text.contains('|') || row.contains('|'))
        {
            return Some(hidden::explain(markdown, header, line));
        }
        if without_delimiter.is_none() && line.place == Place::Text && row.starts_with('|') {
            without_delimiter = Some((line.span, line::cells(row))).filter(|(_, cells)| cells.len() > 1);
        }
    }
    let (span, cells) = without_delimiter?;
    if cells.iter().any(|cell| status::read(&line::shown(cell)).is_some()) {
        return Some(header::missing_header(span));
    }
    let title = "this line looks like a row, but the line of dashes that makes a table of it is missing";
    let mistake = Diagnostic::new(Rule::MissingDelimiter, span, title).label("no table begins here");
    Some(mistake.help(format!("write `|{}` below the header", "---|".repeat(cells.len().min(64)))))
}

fn in_front_matter(source: &Source, markdown: &str) -> Option<Diagnostic> {
    let lines = line::lines(source.text()).zip(markdown.lines());
    // What is cut off is blank in the Markdown.
    let mut cut_off = lines.take_while(|(_, shown)| shown.trim().is_empty());
    let mut above = None;
    let header = cut_off
        .find_map(|((span, text), _)| above.replace(span).filter(|_| delimiter::is_delimiter(text)))?;
    let title = "this table stands in the front matter, which is no part of the page";
    let help = "end the front matter with a line `---` above this line";
    Some(Diagnostic::new(Rule::HiddenTable, header, title).label("its header").help(help))
}
