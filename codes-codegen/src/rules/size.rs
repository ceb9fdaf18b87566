//! Limits of documents, tables and texts. Documents and tables are measured before they are parsed, because the tree of the
//! parser is many times as large as the text. The limit of codes is in [`code`](crate::catalog::code).

use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{cell::Cell, delimiter};
use crate::source::Span;

/// The maximum length of a line of a table, in bytes: 16 KiB.
const MAX_LINE: usize = 16 * 1024;

const MAX_COLUMNS: usize = 64;

/// The maximum number of rows in all tables of a document.
const MAX_ROWS: usize = 10_000;

const MAX_TABLES: usize = 1_000;

/// The maximum length of a reason or message, in bytes: 8 KiB.
const MAX_TEXT: usize = 8 * 1024;

/// The maximum memory for a parsed document, in bytes.
const MAX_WEIGHT: usize = 44_000_000;

/// The memory for a line, or for a block that a marker begins, in bytes.
const LINE_WEIGHT: usize = 140;

/// The memory for a cell, in bytes.
const CELL_WEIGHT: usize = 230;

/// The memory for a formatting character inside a line, and again for the text after it, in bytes.
const MARK_WEIGHT: usize = 43;

/// Reports a limit that `markdown` exceeds. Memory comes first, because it decides how much of the document can be shown.
pub(crate) fn check(markdown: &str) -> Option<Diagnostic> {
    let title = "the document is too complex to read past this point";
    end_of_light(markdown).map(|end| document_too_large(end, title)).or_else(|| too_large(markdown))
}

/// Reports a document that is too large to read past `offset`.
pub(crate) fn document_too_large(offset: usize, title: &str) -> Diagnostic {
    Diagnostic::new(Rule::DocumentTooLarge, Span::at(offset), title)
        .help("move the table of codes to a document of its own")
}

/// Returns the offset at which `markdown` exceeds the limit of memory.
fn end_of_light(markdown: &str) -> Option<usize> {
    if markdown.len() < MAX_WEIGHT / CELL_WEIGHT {
        return None;
    }
    let mut weight = 0;
    let (mut before, mut is_start) = (b'\n', true);
    for (at, byte) in markdown.bytes().enumerate() {
        weight += match byte {
            b'\n' => 8,
            b' ' | b'\t' if is_start && matches!(before, b'-' | b'+' | b'*' | b'.' | b')') => LINE_WEIGHT,
            b'>' if is_start => LINE_WEIGHT,
            b'|' => CELL_WEIGHT,
            b'(' if before == b']' => 2 * MARK_WEIGHT,
            b'<' => 4 * MARK_WEIGHT,
            b'*' | b'_' | b'~' | b'`' | b'[' | b']' | b'!' | b'&' | b'\\' if byte == before => MARK_WEIGHT,
            b'*' | b'_' | b'~' | b'`' | b'[' | b']' | b'!' | b'&' | b'\\' => 2 * MARK_WEIGHT,
            _ => 0,
        };
        if byte != b'\n' && before == b'\n' {
            weight += LINE_WEIGHT;
        }
        is_start = byte == b'\n' || (is_start && !byte.is_ascii_alphabetic() && byte.is_ascii());
        before = byte;
        if weight > MAX_WEIGHT {
            return Some(at);
        }
    }
    None
}

/// Reports tables of `markdown` that are too large. A table ends at an empty line (GFM, section 4.10).
fn too_large(markdown: &str) -> Option<Diagnostic> {
    let (mut tables, mut rows, mut in_table) = (0, 0, false);
    let (mut start, mut header) = (0, "");
    for line in markdown.split_inclusive('\n') {
        let is_delimiter = !in_table && delimiter::may_be_delimiter(line);
        let is_row = in_table && !line.trim_start().is_empty();
        in_table = is_row || is_delimiter;
        rows += usize::from(is_row);
        tables += usize::from(is_delimiter);
        if is_delimiter && header.len() > MAX_LINE {
            return Some(line_too_long(start - header.len()));
        } else if is_delimiter && columns(line) > MAX_COLUMNS {
            let (start, columns) = (start - header.len(), columns(line));
            let title = format!("this table has {columns} columns; at most {MAX_COLUMNS} are read");
            return Some(Diagnostic::new(Rule::TooManyColumns, Span::at(start), title));
        } else if tables > MAX_TABLES {
            return Some(too_many_tables(start));
        } else if in_table && line.len() > MAX_LINE {
            return Some(line_too_long(start));
        } else if rows > MAX_ROWS {
            return Some(too_many_rows(start));
        }
        header = line;
        start += line.len();
    }
    None
}

/// Returns the number of cells in the delimiter row `line`, which is one more than the number of pipes between them.
fn columns(line: &str) -> usize {
    let line = line.trim().trim_start_matches(['>', ' ', '\t']);
    line.strip_prefix('|').unwrap_or(line).trim_end_matches('|').matches('|').count() + 1
}

fn line_too_long(start: usize) -> Diagnostic {
    let title = "this line of a table is longer than 16 KiB, the limit";
    Diagnostic::new(Rule::LineTooLong, Span::at(start), title)
}

fn too_many_rows(start: usize) -> Diagnostic {
    let title = format!("the tables of this document have more than {MAX_ROWS} rows, the limit");
    Diagnostic::new(Rule::TooManyRows, Span::at(start), title)
        .label(format!("row {}", MAX_ROWS + 1))
        .help("move some of the tables to another document")
}

fn too_many_tables(start: usize) -> Diagnostic {
    let title = format!("this document has more than {MAX_TABLES} tables, the limit");
    Diagnostic::new(Rule::TooManyTables, Span::at(start), title)
        .label(format!("table {}", MAX_TABLES + 1))
        .help("move some of them to another document")
}

pub(crate) fn text_too_long(cell: &Cell) -> Option<Diagnostic> {
    let title = "this text is longer than 8 KiB, the limit";
    (cell.text.len() > MAX_TEXT).then(|| Diagnostic::new(Rule::TextTooLong, Span::at(cell.span.start), title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{MAX_BYTES, Source};

    fn mistake(markdown: &str) -> Option<(Rule, usize)> {
        let source = Source::new("x.md", markdown.into());
        check(markdown).map(|diagnostic| (diagnostic.rule, source.locate(diagnostic.span.start).line))
    }

    #[test]
    fn too_many_rows_columns_or_tables_and_line_too_long_begin_after_the_limits() {
        let table = |rows: usize| "|a|\n|-|\n".to_owned() + &"|x|\n".repeat(rows);
        assert_eq!(mistake(&table(10_000)), None);
        assert_eq!(mistake(&table(10_001)), Some((Rule::TooManyRows, 10_003)));
        assert_eq!(
            mistake(&format!("{}\n{}", table(6_000), table(6_000))),
            Some((Rule::TooManyRows, 10_006))
        );

        let wide = |columns: usize| {
            format!("|{}|\n|{}|\n", "a|".repeat(columns - 1), "-|".repeat(columns - 1) + "-")
        };
        assert_eq!(mistake(&wide(64)), None);
        assert_eq!(mistake(&format!("x\n\n{}", wide(65))), Some((Rule::TooManyColumns, 3)));
        assert_eq!(mistake(&format!("a\n{}\n", "-|".repeat(64) + "-")), Some((Rule::TooManyColumns, 1)));

        let tables = |count: usize| "|a|\n|-|\n\n".repeat(count);
        assert_eq!(mistake(&tables(1_000)), None);
        assert_eq!(mistake(&tables(1_001)), Some((Rule::TooManyTables, 3_002)));

        let line = |len: usize| format!("|{}|\n", "x".repeat(len - 3));
        assert_eq!(mistake(&format!("{}|-|\n{}", line(16 * 1024), line(16 * 1024))), None);
        assert_eq!(mistake(&format!("x\n\n{}|-|\n|y|\n", line(16 * 1024 + 1))), Some((Rule::LineTooLong, 3)));
        assert_eq!(
            mistake(&format!("> |a|\r\n> |-|\r\n> {}", line(16 * 1024))),
            Some((Rule::LineTooLong, 3))
        );
    }

    #[test]
    fn lines_outside_of_tables_have_no_limit() {
        assert_eq!(mistake(&("|x|\n".repeat(20_000) + "\n---\n")), None);
        assert_eq!(mistake(&format!("a | b {}\n\n|a|\n|-|\n|b|\n", "x".repeat(20_000))), None);
    }

    #[test]
    fn document_too_large_has_little_else_than_formatting() {
        for piece in ["*a", "[]", "- a\n", ">\n", "a|", "- - - a\n\n", "1. 1. a\n", "a\n"] {
            assert!(check(&piece.repeat(600_000)).is_some(), "{piece}");
        }
        for mark in ["- ", "+ ", "1. ", "1) ", "> "] {
            assert!(check(&format!("{}a\n", mark.repeat(10)).repeat(60_000)).is_some(), "{mark}");
        }
        let prose = "Some **words**, `code` and a [link](https://example.com/x) on a line of its own.\n";
        for text in [prose, "\n", "a - - - - - - - - -\n", "中 - - - - - - - - -\n"] {
            assert!(check(&text.repeat(MAX_BYTES / text.len())).is_none(), "{text}");
        }
    }
}
