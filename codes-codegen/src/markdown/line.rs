//! Splits lines without the parser, to recognise rows outside tables.

use std::borrow::Cow;

use crate::source::Span;
use crate::text::{is_invisible, trim_end};

/// Returns the lines of `markdown` with their spans, without line breaks and trailing blanks.
pub(crate) fn lines(markdown: &str) -> impl Iterator<Item = (Span, &str)> + Clone {
    let mut start = 0;
    markdown.split_inclusive('\n').map(move |line| {
        let text = trim_end(line);
        let span = (start..start + text.len()).into();
        start += line.len();
        (span, text)
    })
}

/// Returns `line` without the markers of quotes, lists, headings and footnotes at its start, and without HTML around the rest.
pub(crate) fn without_block_markup(line: &str) -> &str {
    // Many lines are empty.
    if line.is_empty() {
        return line;
    }
    let is_blank = |c: char| c.is_whitespace() || is_invisible(c);
    let mut rest = line.trim_matches(is_blank);
    while let Some(behind) = after_marker(rest) {
        rest = behind.trim_start_matches(is_blank);
    }
    // A closing tag after the last pipe is not a cell.
    if let Some((cells, behind)) = rest.rsplit_once('|')
        && ["</", "{%"].iter().any(|tag| behind.trim_start().starts_with(tag))
    {
        rest = rest.get(..=cells.len()).unwrap_or(rest);
    }
    rest
}

/// Returns the text after the marker or tag at the start of `text`, if there is one.
fn after_marker(text: &str) -> Option<&str> {
    // A marker is short, and a line may be long.
    let len = text.bytes().take(64).position(|b| matches!(b, b' ' | b'\t')).unwrap_or_default();
    let (word, behind) = text.split_at_checked(len)?;
    let label = word.strip_prefix('(').unwrap_or(word);
    let is_number = label.strip_suffix(['.', ')']).is_some_and(|label| match label.as_bytes() {
        [letter] => letter.is_ascii_alphanumeric(),
        digits => !digits.is_empty() && digits.iter().all(u8::is_ascii_digit),
    });
    let is_heading = !word.is_empty() && "######".starts_with(word);
    let is_note = word.starts_with("[^") && word.ends_with("]:");
    // A blank follows the marker of a list item: `-1` is a number, and `**x**` is bold.
    if matches!(word, "-" | "*" | "+" | "•" | ":") || is_number || is_heading || is_note {
        return Some(behind);
    }
    let is_tag = |tag: &&str| tag.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic());
    let tag = || text.strip_prefix('<').filter(is_tag)?.split_once('>');
    let template = || text.strip_prefix("{%")?.split_once("%}");
    let mark = [">", "[ ]", "[x]", "[X]"].iter().find_map(|mark| text.strip_prefix(mark));
    mark.or_else(|| tag().or_else(template).map(|(_, behind)| behind))
}

/// Returns `text` with pipes in the rows of spreadsheets. Each byte keeps its offset.
pub(crate) fn with_pipes(text: Cow<'_, str>) -> Cow<'_, str> {
    // Few pages have any, and searching for bytes is cheap.
    if ![b'\t', b';'].iter().any(|separator| text.as_bytes().contains(separator)) {
        return text;
    }
    let lines = text.split_inclusive('\n').map(|line| match spreadsheet_row(line) {
        Some((row, separator)) => line.replace(row, &row.replace(separator, "|")).into(),
        None => Cow::Borrowed(line),
    });
    lines.collect::<String>().into()
}

/// Returns the row that `line` is if tabs or several semicolons, as spreadsheets write them, separate its cells. Also returns the
/// separator.
pub(crate) fn spreadsheet_row(line: &str) -> Option<(&str, char)> {
    if line.contains('|') || !line.contains(['\t', ';']) {
        return None;
    }
    let row = line.get(line.find(without_block_markup(line))?..)?.trim_end_matches(['\r', '\n']);
    let has = |separator: char, more: usize| row.trim_end().matches(separator).nth(more).is_some();
    match (has('\t', 0), has(';', 1)) {
        (true, _) => Some((row, '\t')),
        (false, true) => Some((row, ';')),
        (false, false) => None,
    }
}

/// Returns the name of the separator of a spreadsheet.
pub(crate) fn separator_name(separator: char) -> &'static str {
    if separator == '\t' { "tab" } else { "semicolon" }
}

/// Splits `line` at pipes that are neither escaped nor in a code span, and trims the cells. The outer pipes are optional, as in a
/// table.
pub(crate) fn cells(line: &str) -> Vec<&str> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let (mut cells, mut start) = (Vec::new(), 0);
    for (at, _) in pipes(line).filter(|(_, in_code)| !in_code) {
        cells.extend(line.get(start..at));
        start = at + 1;
    }
    cells.extend(line.get(start..).filter(|rest| !rest.trim().is_empty()));
    cells.into_iter().map(str::trim).collect()
}

/// Returns the offsets of the pipes in `line` that are not escaped, and whether each is in a code span.
pub(crate) fn pipes(line: &str) -> impl Iterator<Item = (usize, bool)> {
    let (mut in_code, mut escaped) = (false, false);
    // A backtick that is never closed does not open code.
    let mut ticks = line.matches('`').count();
    line.bytes().enumerate().filter_map(move |(at, byte)| {
        let is_pipe = byte == b'|' && !escaped;
        if byte == b'`' && !escaped {
            ticks -= 1;
            in_code = !in_code && ticks > 0;
        }
        escaped = byte == b'\\' && !escaped;
        is_pipe.then_some((at, in_code))
    })
}

/// Returns whether the last cell of `row` ends in a pipe, which is not escaped.
pub(crate) fn is_closed(row: &str) -> bool {
    row.ends_with('|') && !row.ends_with("\\|")
}

/// Returns whether `lines` are empty except for quote markers.
pub(crate) fn are_empty(lines: &str) -> bool {
    lines.chars().all(|c| c == '>' || c.is_whitespace())
}

/// Returns the text of `cell` without formatting, links and tags. A rough version of what the parser does.
pub(crate) fn plain_text(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut rest = cell.chars();
    let last = cell.rfind('>');
    while let Some(c) = rest.next() {
        match c {
            '<' if last >= Some(cell.len() - rest.as_str().len()) => {
                while rest.next().is_some_and(|c| c != '>') {}
            }
            ']' if rest.as_str().starts_with('(') => while rest.next().is_some_and(|c| c != ')') {},
            '`' | '*' | '~' | '\\' | '[' => {}
            _ => text.push(c),
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_of_quotes_and_lists_are_not_text() {
        for (line, text) in [
            ("  > - | a | b |", "| a | b |"),
            ("1. x", "x"),
            ("12) * + x", "x"),
            ("-1 | x", "-1 | x"),
            ("**x**", "**x**"),
            ("404 | x", "404 | x"),
            ("404. x", "x"),
            (">", ""),
            ("# |x|", "|x|"),
            ("[^1]: (a) [x] : |x|", "|x|"),
            ("<div>|x|<b>y</b>|</div></td>", "|x|<b>y</b>|"),
            ("\u{feff}{% if x %}\u{200b}|x| {% endif %}", "|x|"),
            ("#404 | x", "#404 | x"),
            ("<404 | x", "<404 | x"),
        ] {
            assert_eq!(without_block_markup(line), text, "{line}");
        }
    }

    #[test]
    fn a_row_of_a_spreadsheet_has_tabs_between_its_cells() {
        let piped = |text: &'static str| with_pipes(text.into());
        assert_eq!(piped("Status\tCode\n\n404\t\tA B\t\r\n"), "Status|Code\n\n404||A B|\r\n");
        assert_eq!(piped("-\tStatus\tCode\n\t> a\tb"), "-\tStatus|Code\n\t> a|b");
        assert_eq!(piped("Status;Code;Text\n404;A;B\n"), "Status|Code|Text\n404|A|B\n");
        for text in ["-\tan item\n", "\tcode\n", "a\t| b\n", "a \t\n", "a b\n", "\t\n", "This; that.\n"] {
            assert_eq!(piped(text), text);
        }
    }

    #[test]
    fn pipes_in_code_and_escaped_ones_are_text() {
        assert_eq!(cells("| 404 | `a|b` | c \\| d |"), ["404", "`a|b`", "c \\| d"]);
        assert_eq!(cells("404 | x"), ["404", "x"]);
        assert_eq!(cells("| | x | |"), ["", "x", ""]);
        assert_eq!(cells("a ` b | c"), ["a ` b", "c"]);
        assert_eq!(cells("`a` ` b | c"), ["`a` ` b", "c"]);
        assert_eq!(cells("a \\\\| b"), ["a \\\\", "b"]);
        assert_eq!(cells("prose"), ["prose"]);
        assert_eq!(cells("|"), [""; 0]);
    }

    #[test]
    fn formatting_of_a_cell_is_not_shown() {
        for cell in ["404", "**404**", "[404](#x)", "<b>404</b>", "`404`", "4\\04", "~~404~~"] {
            assert_eq!(plain_text(cell), "404", "{cell}");
        }
        assert_eq!(plain_text("NEW\\_ONE < 4"), "NEW_ONE < 4");
    }
}
