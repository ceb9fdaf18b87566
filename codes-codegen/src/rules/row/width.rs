//! Checks that a row has as many cells as the header row.

use std::iter;

use crate::catalog::{number::Number, status};
use crate::columns::Columns;
use crate::diagnostic::fix::{Edit, Fix};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Row, Width, line};
use crate::rules::edit;
use crate::rules::row::context::Context;
use crate::source::Source;
use crate::text::counted;

/// The maximum length of a row that a help repeats, in bytes.
const SHOWN: usize = 60;

/// The maximum length of the headers that a help lists, in bytes.
const SHOWN_HEADERS: usize = 120;

/// The maximum number of further lines of a broken row.
const MAX_MORE_LINES: usize = 8;

impl Context<'_> {
    /// Returns the fix that escapes the pipes between backticks, if the row then has as many cells as the header row.
    fn escaped(&self) -> Option<Fix> {
        let text = self.text();
        let in_code = line::pipes(text).filter(|(_, in_code)| *in_code);
        let edits = in_code.map(|(at, _)| Edit::insert(self.row.span.start + at, "\\"));
        // If the last pipe is between backticks, it may close the row.
        let is_whole = is_closed(self.row, self.source) || !is_closed(self.header, self.source);
        (is_whole && line::cells(text).len() == self.header.cells.len()).then(|| Fix::safe(edits))
    }

    /// Returns the fix that puts an empty line above this line and so ends the table, unless that would cut off rows.
    fn set_apart(&self) -> Option<Fix> {
        let insert = edit::empty_line_above(self.source.text(), self.row.span.start)?;
        // If the row above does not end in a pipe, it may continue here.
        let is_closed = is_closed(self.above.unwrap_or(self.header), self.source);
        let is_last = self.below.iter().all(|row| is_glued(row, self.source));
        is_last.then_some(Fix { edits: vec![insert], is_safe: is_closed })
    }

    /// Returns whether this row may continue the one above or go on below: the first of them lacks the pipe at its end, which the
    /// header row has.
    fn may_be_broken(&self) -> bool {
        let is_open = |row: &Row| !is_closed(row, self.source);
        let goes_on = || self.below.first().is_some_and(|row| matches!(row.width, Width::Short(_)));
        is_closed(self.header, self.source)
            && (self.above.is_some_and(is_open) || (is_open(self.row) && goes_on()))
    }

    /// Returns whether the filled ones of the first `width` cells are surely in their columns, so that the missing cells belong at
    /// the end: keys look like keys, and other text is not in front of a column of texts.
    fn is_in_place(&self, width: usize) -> bool {
        let Columns { status, code, number, reason, message, ref extras, .. } = *self.columns;
        let is_key = |column: usize, text: &str| match Some(column) {
            it if it == code => self.styles.fit(text),
            it if it == status => {
                text.starts_with(|c: char| c.is_ascii_digit()) && status::read(text).is_some()
            }
            it if it == number => Number::from_text(text).is_some(),
            _ => false,
        };
        let mut texts = [reason, message].into_iter().chain(extras.iter().copied()).flatten();
        let has_texts = texts.all(|column| column < width);
        let is_text = |column: usize, text: &str| {
            has_texts && ![status, code, number].contains(&Some(column)) && !self.styles.fit(text)
        };
        let cells = self.row.cells.iter().take(width).map(|cell| cell.text.as_str()).enumerate();
        let filled = || cells.clone().filter(|(_, text)| !text.is_empty());
        filled().any(|(column, text)| is_key(column, text))
            && filled().all(|(column, text)| is_key(column, text) || is_text(column, text))
    }

    /// Returns the headers of the table, unless they are too long for a help.
    fn header_list(&self) -> Option<String> {
        let headers: Vec<&str> = self.header.cells.iter().map(|cell| cell.text.as_str()).collect();
        Some(headers.join(", ")).filter(|list| list.len() <= SHOWN_HEADERS && !headers.contains(&""))
    }

    /// Adds the header row to the diagnostic, with its number of cells.
    fn with_header(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic
            .context(self.header.span, format!("the header has {}", counted(self.header.cells.len(), "cell")))
    }
}

/// Reports a row that is broken over several lines. It does not end in a pipe, and only all lines together have as many cells
/// as the header row.
pub(super) fn broken_row(it: &Context<'_>) -> Option<Diagnostic> {
    let text = |row: &Row| it.source.slice(row.span);
    let is_piped = [it.header, it.row].into_iter().all(|row| text(row).starts_with('|'));
    if !is_piped || is_closed(it.row, it.source) || !is_closed(it.header, it.source) {
        return None;
    }
    let is_rest = |row: &&Row| {
        matches!(row.width, Width::Short(_)) && row.cells.iter().all(|it| status::read(&it.text).is_none())
    };
    let last =
        it.below.iter().take(MAX_MORE_LINES).take_while(is_rest).position(|row| is_closed(row, it.source))?;
    let rest = it.below.get(..=last)?;
    let whole = rest.iter().fold(it.text().to_owned(), |whole, row| whole + " " + text(row));
    if line::cells(&whole).len() != it.header.cells.len() {
        return None;
    }
    let rows = || iter::once(it.row).chain(rest).map(|row| row.span);
    let edits = rows().zip(rest).map(|(above, row)| Edit::replace((above.end..row.span.start).into(), " "));
    let (title, taken) = match rest {
        [_] => ("this row is broken over two lines".to_owned(), "Markdown takes this for another row"),
        _ => (
            format!("this row is broken over {} lines", rest.len() + 1),
            "Markdown takes this for a row, too",
        ),
    };
    let mistake = it.error(Rule::MissingCells, title).context(rest.first()?.span, taken).about(rows());
    let help = "write the whole row on one line, with a space or `<br>` where it was broken";
    Some(mistake.help(help).fix(Fix::suggested(edits)))
}

/// Returns whether `row` is a line of text directly below its table, or below such a line.
pub(crate) fn is_glued(row: &Row, source: &Source) -> bool {
    matches!(row.width, Width::Short(_))
        && !source.slice(row.span).contains('|')
        && from_spreadsheet(row, source).is_none()
}

/// Returns the text of `row` and the separator of its cells if it comes from a spreadsheet and has as many cells as the header row.
fn from_spreadsheet<'a>(row: &Row, source: &'a Source) -> Option<(&'a str, char)> {
    let (text, separator) = line::spreadsheet_row(source.slice(row.span))?;
    let is_as_wide = line::cells(&text.replace(separator, "|")).len() == row.cells.len();
    is_as_wide.then_some((text, separator))
}

/// Reports a row from a spreadsheet, together with the ones below it.
pub(super) fn spreadsheet_row(it: &Context<'_>) -> Option<Diagnostic> {
    if !matches!(it.row.width, Width::Short(_)) {
        return None;
    }
    let name = line::separator_name(from_spreadsheet(it.row, it.source)?.1);
    let rows = iter::once(it.row).chain(it.below);
    let rows: Vec<_> = rows.map_while(|row| Some((row.span, from_spreadsheet(row, it.source)?))).collect();
    let (these, them) = match rows.len() {
        1 => ("this row".to_owned(), "it"),
        count => (format!("these {count} rows"), "them"),
    };
    let title = format!("{name}s are between the cells of {these}, so Markdown does not separate them");
    let edits =
        rows.iter().flat_map(|(span, (text, separator))| edit::piped(span.end, text, *separator, " |"));
    let fix = Fix::suggested(edits);
    let help = format!("write `|` in place of each {name} in {them}");
    let mistake = it.error(Rule::MissingCells, title).about(rows.iter().map(|(span, _)| *span));
    Some(it.with_header(mistake).help(help).fix(fix))
}

pub(super) fn glued_line(it: &Context<'_>) -> Option<Diagnostic> {
    let title = "this line touches the table, so Markdown takes it for a row";
    let help = "put an empty line before it; if it belongs to the row above, write it in a cell of that row";
    is_glued(it.row, it.source).then(|| {
        it.error(Rule::GluedLine, title).label("not a row of the table").help(help).fix(it.set_apart())
    })
}

pub(super) fn missing_cells(it: &Context<'_>) -> Option<Diagnostic> {
    let Width::Short(width) = it.row.width else { return None };
    let expected = it.header.cells.len();
    // If the row does not end in a pipe, the first one ends the last cell.
    let cells = " |".repeat(expected - width + usize::from(!is_closed(it.row, it.source)));
    let is_broken = it.may_be_broken();
    let is_clear = !is_broken && it.is_in_place(width);
    let missing = if !is_clear {
        it.header_list().map_or_else(String::new, |headers| format!(": the columns are {headers}"))
    } else if it.text().trim_end_matches(['|', ' ']).len() <= SHOWN && !it.text().contains('`') {
        format!(", an empty one as in `{}{cells}`", it.text())
    } else {
        ", an empty one as a pipe of its own".to_owned()
    };
    let or_join = match (is_broken, width) {
        (true, _) => "; if a row is broken over several lines here, write it on one line",
        (false, 1) => "; if it continues the row above, write it in a cell of that row",
        (false, _) => "",
    };
    let title = format!("this row has {width} of the {expected} cells that the header has");
    let help = format!("add the missing cells{missing}{or_join}");
    let fix = is_clear.then(|| Fix::suggested([Edit::insert(it.row.span.end, cells)]));
    Some(it.with_header(it.error(Rule::MissingCells, title)).help(help).fix(fix))
}

/// Returns whether `row` ends in a pipe.
fn is_closed(row: &Row, source: &Source) -> bool {
    line::is_closed(source.slice(row.span))
}

pub(super) fn extra_cells(it: &Context<'_>) -> Option<Diagnostic> {
    let Width::Long(rest) = it.row.width else { return None };
    let title = format!("this row has more cells than the {} that the header has", it.header.cells.len());
    let fix = it.escaped();
    let help = if fix.is_some() {
        "write each pipe between the backticks as `\\|`"
    } else {
        "write each pipe that is text as `\\|`, even between backticks; if another row begins here, give it a line of its own; \
         delete cells only if nobody needs them"
    };
    let diagnostic = Diagnostic::new(Rule::ExtraCells, rest, title).label("Markdown drops what begins here");
    Some(it.with_header(diagnostic).help(help).fix(fix))
}
