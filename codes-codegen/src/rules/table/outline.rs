//! Finds response codes that are written as a list or as headings.

use crate::catalog::code::Code;
use crate::columns::stats;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Page, Place, line};
use crate::source::Span;

/// The separators between a code and its message.
const DASHES: [&str; 5] = [": ", " - ", " -- ", " – ", " — "];

/// Reports the first code in the lists or headings of `page`, if they contain several.
pub(crate) fn explain(markdown: &str, page: &Page) -> Option<Diagnostic> {
    let lines = page.lines(markdown).filter(|line| line.place == Place::Text);
    let mut items = lines.filter_map(|line| Item::read(line.text, line.span));
    let first = items.next()?;
    items.find(|other| other.is_heading == first.is_heading && other.is_status == first.is_status)?;

    let place = if first.is_heading { "headings" } else { "a list" };
    let title = format!("the response codes of this document are {place}, not a table");
    let header = if first.is_status { "HTTP status" } else { "Code" };
    let row = format!("| {header} | Message |\n|---|---|\n| {} | {} |", first.key, first.text);
    let mistake = Diagnostic::new(Rule::NoTable, first.span, title).label("this could be a row");
    Some(mistake.help(format!("write a table with a row for each of them:\n{row}")))
}

/// A list item or heading that begins with a status or code.
struct Item {
    is_heading: bool,
    is_status: bool,
    key: String,
    text: String,
    span: Span,
}

impl Item {
    fn read(line: &str, span: Span) -> Option<Self> {
        let marked = line.trim_start();
        let text = line::without_block_markup(line);
        if text.len() == marked.len() || text.contains('|') {
            return None;
        }
        let shown = line::plain_text(text);
        let is_status = stats::leading_status(&shown).is_some();
        let is_code = |key: &&str| key.contains('_') && Code::from_text(key).is_ok();
        let key = if is_status { shown.get(..3) } else { shown.split([' ', ':']).next().filter(is_code) };
        let (key, words) = shown.split_at_checked(key?.len())?;
        let words = DASHES.iter().find_map(|dash| words.strip_prefix(dash)).unwrap_or(words);
        let text = words.trim().replace('|', "\\|");
        Some(Item { is_heading: marked.starts_with('#'), is_status, key: key.to_owned(), text, span })
    }
}
