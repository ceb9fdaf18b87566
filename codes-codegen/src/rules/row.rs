//! Checks a row as a whole: Markdown must show it as it is written, and it must be about a code.

use std::iter;

use crate::catalog::{number::Number, status};
use crate::columns::{Columns, style::Styles};
use crate::diagnostic::fix::{Edit, Fix};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Row, Width, cell::flaw::FlawKind, container::Standing, delimiter, line};
use crate::rules::edit;
use crate::source::{Source, Span};
use crate::text::{blank_name, counted, invisible_fix, is_false_blank, is_joiner};

/// The maximum length of a row that a help repeats, in bytes.
const SHOWN: usize = 60;

/// The maximum length of the headers that a help lists, in bytes.
const SHOWN_HEADERS: usize = 120;

/// The maximum number of further lines of a broken row.
const MAX_MORE_LINES: usize = 8;

/// A row with its surroundings.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) source: &'a Source,
    pub(crate) header: &'a Row,
    pub(crate) columns: &'a Columns,
    pub(crate) styles: &'a Styles<'a>,
    pub(crate) row: &'a Row,
    /// The row above, if there is one.
    pub(crate) above: Option<&'a Row>,
    /// The rows below.
    pub(crate) below: &'a [Row],
}

/// The checks of a row as a whole, in order. Only the first mistake is reported.
const CHECKS: [fn(&Context<'_>) -> Option<Diagnostic>; 12] = [
    false_blank,
    empty_row,
    repeated_header,
    repeated_delimiter,
    outside,
    broken_row,
    spreadsheet_row,
    glued_line,
    missing_cells,
    extra_cells,
    section_row,
    tag_of_table,
];

pub(crate) fn check(context: &Context<'_>) -> Option<Diagnostic> {
    CHECKS.iter().find_map(|check| check(context))
}

impl<'a> Context<'a> {
    fn text(&self) -> &'a str {
        self.source.slice(self.row.span)
    }

    fn error(&self, rule: Rule, title: impl Into<String>) -> Diagnostic {
        Diagnostic::new(rule, self.row.span, title)
    }

    /// Returns the edit that deletes the line.
    fn deleted(&self) -> Edit {
        Edit::delete(self.source.line_around(self.row.span.start))
    }

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

/// Reports a row that is broken over several lines. It does not end in a pipe, and only all lines together have as many cells
/// as the header row.
fn broken_row(it: &Context<'_>) -> Option<Diagnostic> {
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
fn spreadsheet_row(it: &Context<'_>) -> Option<Diagnostic> {
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

fn glued_line(it: &Context<'_>) -> Option<Diagnostic> {
    let title = "this line touches the table, so Markdown takes it for a row";
    let help = "put an empty line before it; if it belongs to the row above, write it in a cell of that row";
    is_glued(it.row, it.source).then(|| {
        it.error(Rule::GluedLine, title).label("not a row of the table").help(help).fix(it.set_apart())
    })
}

fn missing_cells(it: &Context<'_>) -> Option<Diagnostic> {
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

fn extra_cells(it: &Context<'_>) -> Option<Diagnostic> {
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
