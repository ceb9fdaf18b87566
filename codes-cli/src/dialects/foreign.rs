//! Syntax of other renderers, which this renderer shows literally.

use codes_codegen::{Source, Span};

use crate::dialects::dialect::Finding;
use crate::dialects::table_source;

/// Finds a list of attributes in the syntax of kramdown below the table at `table`, which other renderers show as a row.
pub(super) fn attributes(source: &Source, table: Span) -> Option<Finding> {
    let line = table_source::lines(source, table).last()?;
    let text = line.text.trim_start_matches(['>', ' ', '\t']);
    (text.starts_with("{:") && text.ends_with('}')).then(|| Finding {
        span: line.span(line.text.len() - text.len(), line.text.len()),
        title: "the attributes below the table are shown as a row",
        help: "put an empty line above them, or delete them",
    })
}

/// Finds tables in MDX comments, which other renderers show. If `is_apart`, only those below an empty line.
pub(super) fn comments(source: &Source, is_apart: bool) -> Vec<Finding> {
    let text = source.text();
    let mut after = 0;
    let openers = table_source::prose(source).filter(|line| line.text.trim_start().starts_with("{/*"));
    let comments = openers.filter_map(|line| {
        if line.start < after {
            return None;
        }
        let inner = text.get(line.start..)?.split_once("*/}");
        // A comment without an end is not one.
        after = inner.map_or(text.len(), |(inner, _)| line.start + inner.len());
        let start = line.text.len() - line.text.trim_start().len();
        has_table(inner?.0, is_apart).then(|| Finding {
            span: line.span(start, start + "{/*".len()),
            title: "the table in this MDX comment is shown",
            help: "write `<!--` and `-->`, which are comments everywhere but in MDX, or delete it",
        })
    });
    comments.collect()
}

/// Returns whether `comment` has a delimiter row; if `is_apart`, only one whose header row is below an empty line.
fn has_table(comment: &str, is_apart: bool) -> bool {
    let is_delimiter = |line: &&str| {
        line.contains('|') && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    };
    let lines: Vec<&str> = comment.lines().map(str::trim).collect();
    lines.iter().position(is_delimiter).is_some_and(|delimiter| {
        let above = delimiter.checked_sub(2).and_then(|at| lines.get(at));
        !is_apart || above.is_some_and(|line| line.is_empty())
    })
}
