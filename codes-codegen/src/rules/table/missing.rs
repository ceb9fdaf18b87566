//! Explains why a page does not have a table of response codes.

use crate::catalog::status;
use crate::columns::{survey::Group, vocabulary::words};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Page, Place, block, delimiter, line};
use crate::rules::table::{header, hidden, lost::LostTable, nearest, outline, terms};
use crate::source::{Source, Span};

/// Explains why `source` does not have a table of response codes. `markdown` is its text without front matter.
pub(crate) fn explain(source: &Source, markdown: &str, page: &Page, groups: &[Group<'_>]) -> Diagnostic {
    let guess = |mistake: Diagnostic| mistake.guess(true);
    broken_table(markdown, page)
        .or_else(|| nearest::nearest(page, groups).map(guess))
        .or_else(|| in_html(markdown, page))
        .or_else(|| in_front_matter(source, markdown))
        .or_else(|| outline::explain(markdown, page).map(guess))
        .or_else(|| nearest::first(page, groups).map(guess))
        .unwrap_or_else(|| {
            let is_empty = source.text().trim().is_empty();
            let title =
                if is_empty { "the document is empty" } else { "no table was found in this document" };
            let example = terms::example(page.headings.iter().map(|heading| &*heading.text));
            guess(Diagnostic::new(Rule::NoTable, Span::at(0), title).help(example))
        })
}

/// Explains the first HTML table, whatever it lists.
fn in_html(markdown: &str, page: &Page) -> Option<Diagnostic> {
    block::html_tables(markdown, page).next().map(|start| hidden::in_html(markdown, page, start))
}

/// Explains the first lines that were meant as a table but are not one in Markdown, whatever they list.
fn broken_table(markdown: &str, page: &Page) -> Option<Diagnostic> {
    let mut lines = page.lines(markdown);
    let mut without_delimiter = None;
    while let Some(line) = lines.next() {
        let row = line::without_block_markup(line.text);
        let table = LostTable::begun_by(line, row, lines.clone());
        if let Some(table) = table.filter(|table| table.delimiter.is_some()) {
            let mentions_codes = words::mentions_codes(&table.header_row());
            return Some(hidden::explain(markdown, &table).guess(!mentions_codes));
        }
        if without_delimiter.is_none() && line.place == Place::Text && row.starts_with('|') {
            without_delimiter = Some(line).filter(|_| line::cells(row).len() > 1);
        }
    }
    let line = without_delimiter?;
    let cells = line::cells(line::without_block_markup(line.text));
    let has_status = cells.iter().any(|cell| status::read(&line::plain_text(cell)).is_some());
    if has_status {
        return Some(header::missing_header(line.span));
    }
    Some(hidden::without_delimiter(line).guess(!words::mentions_codes(line.text)))
}

fn in_front_matter(source: &Source, markdown: &str) -> Option<Diagnostic> {
    let lines = line::lines(source.text()).zip(markdown.lines());
    // Front matter is blank in `markdown`.
    let mut cut_off = lines.take_while(|(_, shown)| shown.trim().is_empty());
    let mut above = None;
    let header = cut_off
        .find_map(|((span, text), _)| above.replace(span).filter(|_| delimiter::is_delimiter(text)))?;
    let title = "this table is in the front matter, which is not part of the page";
    let help = "end the front matter with a line `---` above this line";
    let mistake = Diagnostic::new(Rule::HiddenTable, header, title).label("its header").help(help);
    Some(mistake.guess(!words::mentions_codes(source.slice(header))))
}
