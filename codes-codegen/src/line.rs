//! A line of a page taken apart by hand, as its writer meant it, wherever Markdown puts it.

use crate::source::Span;

/// The lines of `markdown`, each with its place, without the line break and the blanks before it.
pub(crate) fn lines(markdown: &str) -> impl Iterator<Item = (Span, &str)> {
    let mut start = 0;
    markdown.split_inclusive('\n').map(move |line| {
        let span = (start..start + line.trim_end().len()).into();
        start += line.len();
        (span, line.trim_end())
    })
}

/// The text of `line` behind the marks of quotes and lists.
pub(crate) fn without_marks(line: &str) -> &str {
    let mut rest = line.trim();
    loop {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number = rest.get(digits..).filter(|_| digits > 0).and_then(|rest| rest.strip_prefix(['.', ')']));
        let mark = rest.strip_prefix('>').or_else(|| {
            // A mark of a list stands before a blank; `-1` is a number, and `**x**` is bold.
            rest.strip_prefix(['-', '*', '+']).or(number).filter(|rest| rest.starts_with([' ', '\t']))
        });
        match mark {
            Some(behind) => rest = behind.trim_start(),
            None => return rest,
        }
    }
}

/// The cells of `line`, without blanks: what stands between pipes that are neither escaped nor in a code span.
///
/// Outer pipes are optional, as they are in a table. A line without a pipe has one cell.
pub(crate) fn cells(line: &str) -> Vec<&str> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let (mut start, mut in_code, mut escaped) = (0, false, false);
    // A mark that is never closed opens no code.
    let mut ticks = line.matches('`').count();
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b'|' if !in_code && !escaped => {
                cells.extend(line.get(start..at));
                start = at + 1;
            }
            b'`' if !escaped => {
                ticks -= 1;
                in_code = !in_code && ticks > 0;
            }
            _ => {}
        }
        escaped = byte == b'\\' && !escaped;
    }
    cells.extend(line.get(start..).filter(|rest| !rest.trim().is_empty()));
    cells.into_iter().map(str::trim).collect()
}

/// Whether `line` is the delimiter row of a table (GFM, section 4.10): only cells such as `---` or `:-:`.
pub(crate) fn is_delimiter(line: &str) -> bool {
    let cells = cells(line);
    line.contains('|') && !cells.is_empty() && cells.iter().all(|cell| is_delimiter_cell(cell))
}

/// Whether `cell` is one of a delimiter row.
pub(crate) fn is_delimiter_cell(cell: &str) -> bool {
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && dashes.bytes().all(|b| b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_quotes_and_lists_are_no_text() {
        for (line, text) in [
            ("  > - | a | b |", "| a | b |"),
            ("1. x", "x"),
            ("12) * + x", "x"),
            ("-1 | x", "-1 | x"),
            ("**x**", "**x**"),
            ("404 | x", "404 | x"),
            ("404. x", "x"),
            (">", ""),
        ] {
            assert_eq!(without_marks(line), text, "{line}");
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
    fn a_delimiter_row_is_dashes_with_colons_at_their_ends() {
        for line in ["|---|:-:|", "--- | ---:", "|-|"] {
            assert!(is_delimiter(line), "{line}");
        }
        for line in ["---", "|- -|-|", "|—|—|", "| a | - |", "|::|", "||"] {
            assert!(!is_delimiter(line), "{line}");
        }
    }
}
