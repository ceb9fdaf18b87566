//! Diagnostics: errors and warnings about a document.

pub(crate) mod fix;
mod render;
pub(crate) mod rule;
pub(crate) mod severity;

use crate::diagnostic::{fix::Fix, rule::Rule, severity::Severity};
use crate::source::Span;
use std::borrow::Cow;

/// An error or warning about a document: what is wrong, where, and how to fix it.
///
/// Its sentences address somebody who edits the document and does not know Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that the document breaks.
    pub rule: Rule,
    /// One line that says what is wrong, such as ``the code `NotFound` is documented twice``.
    pub title: String,
    /// The bytes of the document that are wrong.
    pub span: Span,
    /// The places in the document. Boxed, because functions return diagnostics as errors, which should be small.
    places: Box<Places>,
    /// What to change on the page, for somebody who does not know Rust.
    pub help: Option<Cow<'static, str>>,
    /// The option of `codes!` that solves the problem instead, for programmers. `None` unless an option is a right way out.
    pub call_help: Option<Box<str>>,
    /// A note below the excerpt, for readers who do not see the call next to the diagnostic.
    pub note: Option<Box<str>>,
    /// Whether this may not be a mistake if nothing else on the page lists codes: the table may list something else, be an example
    /// in code or in a comment, or be in HTML on purpose.
    pub is_guess: bool,
    /// The edits of the document that fix it, if a program can make them.
    pub fix: Option<Box<Fix>>,
}

/// The places in the document, and their labels in the excerpt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Places {
    /// The label of the bytes that are wrong.
    label: String,
    /// A second place with its label.
    context: Option<(Span, String)>,
    /// The rows with the mistake. They may be outside of their table.
    rows: Vec<Span>,
}

impl Diagnostic {
    /// Creates a diagnostic at `span` with the help of its rule. The title says what is wrong there.
    pub(crate) fn new(rule: Rule, span: Span, title: impl Into<String>) -> Self {
        Diagnostic {
            rule,
            title: title.into(),
            span,
            places: Box::default(),
            help: Some(rule.help().into()),
            call_help: None,
            note: None,
            is_guess: false,
            fix: None,
        }
    }

    /// Sets the label of the bytes that are wrong.
    pub(crate) fn label(mut self, text: impl Into<String>) -> Self {
        self.places.label = text.into();
        self
    }

    /// Adds a second place that explains the mistake.
    pub(crate) fn context(mut self, span: Span, text: impl Into<String>) -> Self {
        self.places.context = Some((span, text.into()));
        self
    }

    /// Replaces the help of the rule, which says what to change on the page.
    pub(crate) fn help(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Sets the help for programmers, which names an option of the call.
    pub(crate) fn call_help(mut self, text: impl Into<Option<String>>) -> Self {
        self.call_help = text.into().map(Into::into);
        self
    }

    /// Marks the diagnostic as a guess if `is_guess`: it may not be a mistake.
    pub(crate) fn guess(mut self, is_guess: bool) -> Self {
        self.is_guess |= is_guess;
        self
    }

    /// Sets the edits that fix the mistake.
    pub(crate) fn fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into().map(Box::new);
        self
    }

    /// Sets the rows that have the mistake.
    pub(crate) fn about(mut self, rows: impl IntoIterator<Item = Span>) -> Self {
        self.places.rows = rows.into_iter().collect();
        self
    }

    /// Returns the rows that have the mistake, including rows that are cut off from their table. Empty if the mistake is not in
    /// a row.
    #[must_use]
    pub fn rows(&self) -> &[Span] {
        &self.places.rows
    }

    /// Creates a diagnostic about a call in Rust code at `span`. `message` may end in a line `  = help: …`, as the errors of
    /// [`Call::parse`](crate::Call::parse) do.
    #[must_use]
    pub fn of_call(span: Span, message: &str) -> Self {
        let mut parts = message.splitn(2, "\n  = help: ");
        let title = parts.next().unwrap_or_default();
        let help = parts.next().map(|help| help.to_owned().into());
        Diagnostic { help, ..Diagnostic::new(Rule::InvalidCall, span, title) }
    }

    /// Creates a warning that a renderer other than GitHub's shows the document at `span` differently.
    #[must_use]
    pub fn of_dialect(span: Span, title: &str, help: &str) -> Self {
        Diagnostic::new(Rule::Dialect, span, title).help(help.to_owned())
    }
}

/// The diagnostics found so far. One build reports all of them.
pub(crate) type Diagnostics = Vec<Diagnostic>;

/// Returns whether one of `diagnostics` is an error.
pub(crate) fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.rule.severity() == Severity::Error)
}

/// Sorts `diagnostics` by position, and removes duplicates: a line near two tables may be reported for both.
pub(crate) fn sorted(mut diagnostics: Diagnostics) -> Diagnostics {
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics.dedup_by_key(|diagnostic| (diagnostic.rule, diagnostic.span));
    diagnostics
}
