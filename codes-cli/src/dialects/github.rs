//! GitHub shows what is meant for other renderers as it is written.

use codes_codegen::{Source, Span};

use super::Finding;
use super::table_source;

/// What GitHub shows otherwise in the table at `table`.
pub(super) fn check(source: &Source, table: Span) -> Vec<Finding> {
    attributes(source, table).into_iter().collect()
}

/// A list of attributes below the rows, as kramdown has it: elsewhere it is a row.
pub(super) fn attributes(source: &Source, table: Span) -> Option<Finding> {
    let line = table_source::lines(source, table).last()?;
    let text = line.text.trim_start_matches(['>', ' ', '\t']);
    (text.starts_with("{:") && text.ends_with('}')).then(|| Finding {
        span: line.span(line.text.len() - text.len(), line.text.len()),
        title: "the attributes below the table are shown as a row",
        help: "put an empty line above them, or delete them",
    })
}

/// Tables in comments of MDX, which are no comments elsewhere; `apart` are only those with an empty line above them.
pub(super) fn shown_comments(source: &Source, apart: bool) -> Vec<Finding> {
    let text = source.text();
    let mut after = 0;
    let openers = table_source::prose(source).filter(|line| line.text.trim_start().starts_with("{/*"));
    let comments = openers.filter_map(|line| {
        if line.start < after {
            return None;
        }
        let inner = text.get(line.start..)?.split_once("*/}");
        // Without an end there is no comment, and none below.
        after = inner.map_or(text.len(), |(inner, _)| line.start + inner.len());
        let start = line.text.len() - line.text.trim_start().len();
        holds_table(inner?.0, apart).then(|| Finding {
            span: line.span(start, start + "{/*".len()),
            title: "the table in this comment of MDX is shown",
            help: "write `<!--` and `-->`, which are comments everywhere but in MDX, or delete it",
        })
    });
    comments.collect()
}

/// Whether a line of dashes stands in `comment`; where it must be `apart`, with an empty line above its header.
fn holds_table(comment: &str, apart: bool) -> bool {
    let is_delimiter = |line: &&str| {
        line.contains('|') && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    };
    let lines: Vec<&str> = comment.lines().map(str::trim).collect();
    lines.iter().position(is_delimiter).is_some_and(|delimiter| {
        let above = delimiter.checked_sub(2).and_then(|at| lines.get(at));
        !apart || above.is_some_and(|line| line.is_empty())
    })
}
