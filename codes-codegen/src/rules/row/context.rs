//! A row with what its checks look at, and what they report.

use crate::columns::{Columns, style::Styles};
use crate::diagnostic::fix::Edit;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::Row;
use crate::source::Source;

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

impl<'a> Context<'a> {
    pub(super) fn text(&self) -> &'a str {
        self.source.slice(self.row.span)
    }

    pub(super) fn error(&self, rule: Rule, title: impl Into<String>) -> Diagnostic {
        Diagnostic::new(rule, self.row.span, title)
    }

    /// Returns the edit that deletes the line.
    pub(super) fn deleted(&self) -> Edit {
        Edit::delete(self.source.line_around(self.row.span.start))
    }
}
