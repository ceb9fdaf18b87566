//! Checks a row as a whole: Markdown must show it as it is written, and it must be about a code.

mod context;
mod width;

use std::iter;

use crate::catalog::{number::Number, status};
use crate::columns::Columns;
use crate::diagnostic::fix::{Edit, Fix};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Row, Width, cell::flaw::FlawKind, container::Standing, delimiter};
use crate::rules::edit;
use crate::source::Span;
use crate::text::{blank_name, invisible_fix, is_false_blank, is_joiner};

pub(crate) use context::Context;
pub(crate) use width::is_glued;

/// The checks of a row as a whole, in order. Only the first mistake is reported.
const CHECKS: [fn(&Context<'_>) -> Option<Diagnostic>; 12] = [
    false_blank,
    empty_row,
    repeated_header,
    repeated_delimiter,
    outside,
    width::broken_row,
    width::spreadsheet_row,
    width::glued_line,
    width::missing_cells,
    width::extra_cells,
    section_row,
    tag_of_table,
];

pub(crate) fn check(context: &Context<'_>) -> Option<Diagnostic> {
    CHECKS.iter().find_map(|check| check(context))
}

impl Context<'_> {
    /// Returns the fix that moves the text of the cell in `column` to the end of the cell above, as another line, and deletes
    /// this row.
    fn joined(&self, column: Option<usize>) -> Option<Fix> {
        let [above, text] = [self.above?, self.row].map(|row| row.cell(column).map(|cell| cell.span));
        let (above, text) = (above?, self.source.slice(text?));
        let Columns { reason, message, .. } = *self.columns;
        let is_text = [reason, message].contains(&column) && !text.starts_with("**");
        let is_filled = !self.source.slice(above).trim().is_empty();
        let is_all = is_blank(&self.text().replacen(text, "", 1));
        let insert = Edit::insert(above.end, format!("<br>{text}"));
        (is_text && is_filled && is_all).then(|| Fix::suggested([self.deleted(), insert]))
    }
}

/// Reports a character at either end of the row that looks like a blank, but is text in Markdown.
fn false_blank(it: &Context<'_>) -> Option<Diagnostic> {
    let text = it.text();
    if let [b'!'..=b'~', .., b'!'..=b'~'] = text.as_bytes() {
        return None;
    }
    // A row without a pipe at its end may end in an emoji, which can contain joiners.
    let end = it.row.cells.last().map_or(0, |cell| cell.span.end);
    let is_joined = |c: char| is_joiner(c) && end == it.row.span.end;
    let last = text.char_indices().next_back().filter(|(_, c)| !is_joined(*c));
    let ends = [text.char_indices().next(), last];
    let (at, c) = ends.into_iter().flatten().find(|(_, c)| is_false_blank(*c))?;
    let start = it.row.span.start + at;
    let title = format!("this row begins or ends with {}, which Markdown takes for text", blank_name(c));
    let diagnostic = Diagnostic::new(Rule::InvisibleCharacter, (start..start + c.len_utf8()).into(), title);
    let fix =
        invisible_fix(c).map(|(_, is_safe)| Fix { edits: vec![Edit::delete(diagnostic.span)], is_safe });
    Some(diagnostic.label("here").help("delete it").fix(fix))
}

/// Returns whether `row` consists of pipes and blanks.
fn is_blank(row: &str) -> bool {
    row.chars().all(|c| c == '|' || c.is_whitespace())
}

fn empty_row(it: &Context<'_>) -> Option<Diagnostic> {
    let is_empty = it.row.width == Width::Fits && it.row.cells.iter().all(|cell| cell.text.is_empty());
    // Comments and images do not have text, but should not be deleted.
    let fix = is_blank(it.text()).then(|| Fix::safe([it.deleted()]));
    is_empty.then(|| it.error(Rule::EmptyRow, "this row is empty").fix(fix))
}

/// Reports a row that repeats the header, together with a delimiter row below it.
fn repeated_header(it: &Context<'_>) -> Option<Diagnostic> {
    let mut pairs = it.row.cells.iter().zip(&it.header.cells);
    if it.row.width != Width::Fits || !pairs.all(|(cell, header)| cell.text == header.text) {
        return None;
    }
    let text = |row: &Row| it.source.slice(row.span);
    let [row, header] = [it.row, it.header].map(|row| text(row).chars().filter(|c| !c.is_whitespace()));
    let delimiter = it.below.first().filter(|row| delimiter::is_delimiter(text(row)));
    // With a delimiter row, it may well be another table.
    let help = if delimiter.is_some() {
        "if another table begins here, put an empty line above it; otherwise delete it and the delimiter row below it"
    } else {
        "delete it; if another table begins here, put an empty line above it and a delimiter row below it"
    };
    let fix = (delimiter.is_none() && row.eq(header)).then(|| Fix::safe([it.deleted()]));
    let rows = iter::once(it.row).chain(delimiter).map(|row| row.span);
    let mistake = it.error(Rule::RepeatedHeader, "this row repeats the header").about(rows);
    Some(mistake.context(it.header.span, "the header").help(help).fix(fix))
}

fn repeated_delimiter(it: &Context<'_>) -> Option<Diagnostic> {
    let is_meant = || it.row.width != Width::Fits && delimiter::is_meant_as_delimiter(it.text());
    (delimiter::is_delimiter(it.text()) || is_meant()).then(|| {
        it.error(Rule::RepeatedDelimiter, "a delimiter row is among the rows of the table")
            .label("Markdown takes this for a row")
            .help("delete it; if another table begins here, put an empty line before its header")
            .fix(Fix::suggested([it.deleted()]))
    })
}

/// Reports a row that is outside the table on GitHub, together with similar rows below it.
fn outside(it: &Context<'_>) -> Option<Diagnostic> {
    let standing = it.row.standing;
    let is_outside = matches!(standing, Standing::Code | Standing::Outside);
    let is_alike = |row: &&Row| is_outside && row.standing == standing;
    let below = it.below.iter().take_while(is_alike);
    let rows = || iter::once(it.row).chain(below.clone()).map(|row| row.span);
    let (this, is, does, them) = match rows().count() {
        1 => ("this row".to_owned(), "is", "does", "it"),
        count => (format!("these {count} rows"), "are", "do", "them"),
    };
    let (title, help) = match standing {
        Standing::InTable => return None,
        Standing::Code => (
            format!("{this} {is} indented like code, so most Markdown renderers take {them} for code"),
            format!("delete the spaces before {them}"),
        ),
        Standing::Outside => (
            format!(
                "{this} {does} not begin like the delimiter row, so GitHub takes {them} for text below the table"
            ),
            format!("begin {them} like that line, with the same characters and spaces"),
        ),
        Standing::Footnote => (
            "a footnote begins here, and ends the table on GitHub".to_owned(),
            "put an empty line above it, and each row of the table above that".to_owned(),
        ),
    };
    let label = match rows().collect::<Vec<_>>().as_slice() {
        [_] => "not a row of the table".to_owned(),
        all => format!("{} are not rows of the table", it.source.lines_of(all)),
    };
    let begun = |row: Span| edit::begun_as(it.source.text(), row.start, it.header.span.start);
    let edits: Option<Vec<Edit>> = rows().map(begun).collect();
    let fix = edits.filter(|_| standing != Standing::Footnote).map(Fix::suggested);
    Some(it.error(Rule::CutOffRow, title).label(label).help(help).fix(fix).about(rows()))
}

/// Reports a row with text in one cell only, and without a code: a title between rows, or the rest of the row above.
fn section_row(it: &Context<'_>) -> Option<Diagnostic> {
    let Columns { status, code, number, .. } = *it.columns;
    let mut filled = it.row.cells.iter().enumerate().filter(|(_, cell)| !cell.text.is_empty());
    let (column, cell) = filled.next()?;
    if filled.next().is_some() || it.row.cells.len() < 2 {
        return None;
    }
    let column = Some(column);
    let is_title = cell.markdown.starts_with("**") || cell.text.contains(' ');
    let is_key = (status == column && status::read(&cell.text).is_some())
        || (number == column && Number::from_text(&cell.text).is_some());
    (!is_key && (is_title || ![status, code, number].contains(&column))).then(|| {
        let joined = it.joined(column);
        let help = if joined.is_some() {
            "if it continues the row above, add its text to the cell there, after `<br>`; otherwise write its status and its own code"
        } else {
            "write the missing cells; for a title, end the table above it, and begin another one below it with a header row \
             and a delimiter row"
        };
        let mistake = it.error(Rule::SectionRow, "this row has no status and no code");
        mistake.label("not a row for a code").help(help).fix(joined)
    })
}

/// Reports a tag in any cell that makes browsers end the table or a cell.
fn tag_of_table(it: &Context<'_>) -> Option<Diagnostic> {
    // Few rows have a tag, and searching for a byte is cheap.
    if !it.text().as_bytes().contains(&b'<') {
        return None;
    }
    let is_of_table = |tag: &str| {
        let name = tag.trim_start_matches(['<', '/']).split(|c: char| !c.is_alphanumeric()).next();
        let is = |other: &&str| name.is_some_and(|name| name.eq_ignore_ascii_case(other));
        ["table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "col", "colgroup"].iter().any(is)
    };
    let mut flaws = it.row.cells.iter().flat_map(|cell| &cell.flaws);
    let tag = flaws.find(|flaw| match &flaw.kind {
        FlawKind::UnknownTag(tag) => is_of_table(tag),
        _ => false,
    })?;
    let title = "browsers take this for the HTML of a table, and show the cells of this row in other places";
    let help = "to show it, put it between backticks; if it is a leftover, delete it";
    Some(Diagnostic::new(Rule::UnknownTag, tag.span, title).help(help))
}
