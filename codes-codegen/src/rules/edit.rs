//! Edits of lines that respect quotes, lists and line endings around them.

use std::{iter, mem};

use crate::diagnostic::fix::Edit;
use crate::markdown::{Line, delimiter, line};
use crate::source::{Span, line_start};
use crate::text::{invisible_fix, is_false_blank};

/// Returns the edit that inserts an empty line above the line with `offset`, with the same quote markers. Returns `None` if there
/// is other text before `offset` on the line.
pub(crate) fn empty_line_above(text: &str, offset: usize) -> Option<Edit> {
    let start = line_start(text, offset);
    let marks = quote_marks(text, offset)?.trim_end();
    Some(Edit::insert(start, format!("{marks}{}", line_break(text, start))))
}

/// Returns the edit that deletes the lines after the line that ends at `above`, up to the line with `below`. Returns `None` if
/// one of them is not empty, apart from the quote markers of the line above.
pub(crate) fn lines_between(text: &str, above: usize, below: usize) -> Option<Edit> {
    let rest = text.get(above..below)?;
    let next = rest.find('\n').map_or(below, |end| above + end + 1);
    let span = Span { start: next, end: line_start(text, below) };
    are_empty(span.of(text), text.get(line_start(text, above)..above)?).then(|| Edit::delete(span))
}

/// Returns whether `lines` consist of blanks, and each of at most as many quote markers as `model` begins with.
fn are_empty(lines: &str, model: &str) -> bool {
    let quotes = |text: &str| text.chars().take_while(|c| is_quote(*c)).filter(|c| *c == '>').count();
    let most = quotes(model);
    lines.lines().all(|line| line.chars().all(is_quote) && quotes(line) <= most)
}

/// Returns the edit that moves the row at `offset` up to the end of the table at `end`, with the quote and list markers of the
/// row at `model`. Returns `None` if other text is between them.
pub(crate) fn row_below(text: &str, end: usize, offset: usize, model: usize) -> Option<Edit> {
    let next = end + text.get(end..offset)?.find('\n')? + 1;
    let line = line_start(text, offset);
    let start = line + text.get(line..)?.find(|c| !is_quote(c))?;
    let marks = quote_marks(text, model)?;
    are_empty(text.get(next..line)?, marks).then(|| Edit::replace((next..start).into(), marks))
}

/// Returns the text before `offset` on its line if it consists of blanks and quote markers.
fn quote_marks(text: &str, offset: usize) -> Option<&str> {
    text.get(line_start(text, offset)..offset).filter(|marks| marks.chars().all(is_quote))
}

fn is_quote(c: char) -> bool {
    matches!(c, '>' | ' ' | '\t')
}

/// Returns the edit that gives the row at `offset` the quote and list markers of the row at `model`.
pub(crate) fn begun_as(text: &str, offset: usize, model: usize) -> Option<Edit> {
    quote_marks(text, offset)?;
    Some(Edit::replace((line_start(text, offset)..offset).into(), quote_marks(text, model)?))
}

/// Returns the edit that inserts a delimiter row below `header`, with the same blanks and quote markers.
pub(crate) fn delimiter_below(text: &str, header: Line<'_>) -> Option<Edit> {
    let row = line::without_block_markup(header.text);
    let marks = header.text.get(..header.text.find(row)?)?;
    // A list marker begins the item only on its first line.
    let marks: Option<String> = marks
        .chars()
        .map(|c| match c {
            '>' | ' ' | '\t' => Some(c),
            '-' | '*' | '+' | '.' | ')' | '0'..='9' => Some(' '),
            _ => None,
        })
        .collect();
    let cells = line::cells(row).len();
    let next = text.get(header.span.end..)?.find('\n')? + header.span.end + 1;
    Some(Edit::insert(next, format!("{}{}{}", marks?, delimiter_row("", cells), line_break(text, next))))
}

/// Returns the edits that write `header` and the rows of a spreadsheet below it as a Markdown table. Short rows get empty cells.
pub(crate) fn spreadsheet(text: &str, header: Line<'_>) -> Option<Vec<Edit>> {
    let Edit { span: Span { start: next, .. }, replacement: delimiter } = delimiter_below(text, header)?;
    let width = line::cells(line::without_block_markup(header.text)).len();
    let mut delimiter = format!("{}{}", line_break(text, next), delimiter.trim_end());
    let mut edits = Vec::new();
    let start = line_start(text, header.span.start);
    let rows =
        line::lines(text.get(start..)?).map_while(|(line, text)| Some((line, line::spreadsheet_row(text)?)));
    for (line, (row, separator)) in rows {
        let end = start + line.end;
        let missing = width.saturating_sub(row.matches(separator).count() + 1);
        let behind = " |".repeat(1 + missing) + &mem::take(&mut delimiter);
        edits.extend(piped(end, row, separator, &behind));
    }
    Some(edits)
}

/// Returns the edits that write pipes around the cells of `row`, which ends at the offset `end` and has `separator` between them.
/// `behind` is the text after the last cell.
pub(crate) fn piped(end: usize, row: &str, separator: char, behind: &str) -> impl Iterator<Item = Edit> {
    let begin = end - row.len();
    let separators = row.match_indices(separator).map(move |(at, _)| begin + at);
    let between = separators.map(|at| Edit::replace((at..at + 1).into(), " | "));
    iter::once(Edit::insert(begin, "| ")).chain(between).chain([Edit::insert(end, behind)])
}

/// Returns the edit that replaces `delimiter`, a line that was meant as a delimiter row, by one with this many cells.
pub(crate) fn delimiter_instead(delimiter: Line<'_>, cells: usize) -> Option<Edit> {
    let old = delimiter.text.trim_start_matches(is_quote);
    // After a list or footnote marker, the line contains more than a delimiter row.
    let is_all = delimiter::is_meant_as_delimiter(old) || delimiter::is_underline(old);
    let start = delimiter.span.end - old.len();
    is_all.then(|| Edit::replace((start..delimiter.span.end).into(), delimiter_row(old, cells)))
}

/// Returns a delimiter row with this many `cells`, and with the alignments of `old`, which was meant as one.
pub(crate) fn delimiter_row(old: &str, cells: usize) -> String {
    let old = line::cells(old);
    let is_kept = |cell: &&str| cell.len() > 2 && delimiter::is_delimiter_cell(cell);
    let cell = |at| old.get(at).copied().filter(is_kept);
    (0..cells).fold("|".to_owned(), |row, at| row + cell(at).unwrap_or("---") + "|")
}

/// Returns the edits that remove characters of `line` that are invisible or look like blanks, and whether they are safe.
pub(crate) fn without_false_blanks(line: Line<'_>) -> Option<(Vec<Edit>, bool)> {
    let (mut edits, mut is_safe) = (Vec::new(), true);
    for (at, c) in line.text.char_indices().filter(|(_, c)| is_false_blank(*c)) {
        let (replacement, is_certain) = invisible_fix(c)?;
        let start = line.span.start + at;
        edits.push(Edit::replace((start..start + c.len_utf8()).into(), replacement));
        is_safe &= is_certain;
    }
    Some((edits, is_safe))
}

/// Returns the line break before the offset `start`.
pub(crate) fn line_break(text: &str, start: usize) -> &'static str {
    if text.get(..start).is_some_and(|above| above.ends_with("\r\n")) { "\r\n" } else { "\n" }
}
