//! Rows that are cut off from their table by one mistake.

use std::iter;

use crate::diagnostic::fix::{Edit, Fix};
use crate::markdown::{Table, block, line};
use crate::rules::edit;
use crate::source::{self, Span};

/// Lines that were meant as rows of a table, with only empty lines between them.
pub(crate) struct Cut<'a> {
    pub(crate) table: &'a Table,
    /// The lines without leading blanks, at least one.
    pub(crate) lines: Vec<Span>,
}

impl Cut<'_> {
    /// Returns whether the next line, `next`, is part of the same mistake.
    pub(crate) fn goes_on(&self, markdown: &str, next: &Cut<'_>) -> bool {
        let (Some(last), Some(first)) = (self.lines.last(), next.lines.first()) else { return false };
        let between = markdown.get(last.end..first.start).unwrap_or_default();
        self.table.span == next.table.span
            && line::are_empty(between)
            && self.is_begun_alike(markdown) == next.is_begun_alike(markdown)
    }

    /// Returns whether the first line begins as the rows of the table do, or with more blanks.
    pub(crate) fn is_begun_alike(&self, markdown: &str) -> bool {
        let [start, row] = [self.first(), self.table.last_row().span].map(|line| marks(markdown, line.start));
        start.trim() == row.trim() && start.len() >= row.len()
    }

    pub(crate) fn first(&self) -> Span {
        self.lines.first().copied().unwrap_or_default()
    }

    /// Returns whether the lines are above their table.
    pub(crate) fn is_above(&self) -> bool {
        self.first().start < self.table.span.start
    }

    /// Returns the last of the lines with empty lines above it, if nothing else is between the lines and the table.
    pub(crate) fn below_empty_lines(&self, markdown: &str) -> Option<Span> {
        let between = |(above, line): (usize, Span)| markdown.get(above..line.start).unwrap_or_default();
        if !self.gaps(markdown).next().is_some_and(|gap| are_empty_lines(between(gap))) {
            return None;
        }
        self.gaps(markdown).filter(|gap| are_empty_lines(between(*gap))).last().map(|(_, line)| line)
    }

    /// Returns the name of the element whose tag begins the first of the lines, if it is directly below the table.
    pub(crate) fn element_below<'m>(&self, markdown: &'m str) -> Option<&'m str> {
        let (above, line) = self.gaps(markdown).next()?;
        let is_below = markdown.get(above..line.start)?.matches('\n').count() == 1;
        block::block_element(line.of(markdown)).filter(|_| is_below)
    }

    /// Returns the fix that moves the lines up to the table, if only empty lines are between them.
    pub(crate) fn moved_up(&self, markdown: &str) -> Option<Fix> {
        self.below_empty_lines(markdown).filter(|_| self.is_begun_alike(markdown))?;
        let last_row = self.table.last_row().span.start;
        let gaps = self.gaps(markdown);
        let edits = gaps.map(|(above, line)| edit::row_below(markdown, above, line.start, last_row));
        let edits: Vec<Edit> = edits.collect::<Option<_>>()?;
        Some(Fix::safe(edits.into_iter().filter(|edit| edit.span.of(markdown) != edit.replacement)))
    }

    /// Returns each line with the end of the row above it, which is in the table or was meant to be.
    fn gaps(&self, markdown: &str) -> impl Iterator<Item = (usize, Span)> {
        let last = self.table.last_row().span;
        // The last line of a table without rows is the delimiter row.
        let end = if self.table.rows.is_empty() { self.table.span.trimmed(markdown).end } else { last.end };
        let above = iter::once(end).chain(self.lines.iter().map(|line| line.end));
        above.zip(self.lines.iter().copied())
    }
}

/// Returns whether `between`, from the end of a line to the start of another one, has only empty lines.
fn are_empty_lines(between: &str) -> bool {
    line::are_empty(between) && between.matches('\n').count() > 1
}

/// Returns the text before the first cell on the line with the offset `at`, such as blanks and the markers of quotes and lists.
fn marks(markdown: &str, at: usize) -> &str {
    let line = markdown.get(source::line_start(markdown, at)..).unwrap_or_default();
    let is_cell = |c: char| matches!(c, '|' | '`' | '~' | '\\' | '\n') || c.is_alphanumeric();
    let marks = line.get(..line.find(is_cell).unwrap_or(line.len())).unwrap_or_default();
    // A blank follows the marker of a list item: `-1` is a number, and `**x**` is bold.
    marks.trim_end_matches(['-', '*', '_', '['])
}
