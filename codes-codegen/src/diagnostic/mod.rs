//! One mistake or doubt about a document: what is wrong, where, and how to mend it.

pub(crate) mod fix;
mod render;
pub(crate) mod rule;
pub(crate) mod severity;

use crate::diagnostic::{fix::Fix, rule::Rule, severity::Severity};
use crate::source::Span;
use std::borrow::Cow;

/// A mistake or doubt about a document: what is wrong, where, and how to mend it.
///
/// The sentences are for somebody who edits the document and knows no Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that it is an occurrence of.
    pub rule: Rule,
    /// One line that says what is wrong, such as ``the code `NotFound` is documented twice``.
    pub title: String,
    /// The bytes of the document at fault.
    pub span: Span,
    /// The words in the excerpt. Boxed, since a diagnostic is an error that functions return.
    labels: Box<Labels>,
    /// What to change on the page, for somebody who does not know Rust.
    pub help: Option<Cow<'static, str>>,
    /// What the call of `codes!` can say instead, for programmers. Only where an option is a right way out.
    pub call_help: Option<Box<str>>,
    /// Words below the excerpt, for whoever sees the diagnostic elsewhere than at the call.
    pub note: Option<Box<str>>,
    /// Whether it is about a table that may stand there on purpose: in code, or in a comment that ends.
    pub is_example: bool,
    /// The edits of the document that fix it, if a program can make them.
    pub fix: Option<Box<Fix>>,
}

/// The words in an excerpt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Labels {
    /// The words at the bytes at fault.
    primary: String,
    /// A second place, and the words there.
    context: Option<(Span, String)>,
}

impl Diagnostic {
    /// A diagnostic at `span`, with a title that says what is wrong there, and the help of its rule.
    pub(crate) fn new(rule: Rule, span: Span, title: impl Into<String>) -> Self {
        Diagnostic {
            rule,
            title: title.into(),
            span,
            labels: Box::default(),
            help: Some(rule.help().into()),
            call_help: None,
            note: None,
            is_example: false,
            fix: None,
        }
    }

    /// Adds words under the place itself.
    pub(crate) fn label(mut self, text: impl Into<String>) -> Self {
        self.labels.primary = text.into();
        self
    }

    /// Adds a second place that the mistake depends on.
    pub(crate) fn context(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.context = Some((span, text.into()));
        self
    }

    /// Says what to change on the page, where the help of the rule is not enough.
    pub(crate) fn help(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Says which option of the call is another way out, if one is.
    pub(crate) fn call_help(mut self, text: impl Into<Option<String>>) -> Self {
        self.call_help = text.into().map(Into::into);
        self
    }

    /// Adds the edits that fix it, where there are any.
    pub(crate) fn fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into().map(Box::new);
        self
    }

    /// A mistake of a call in Rust code, at `span` of it; `message` may end in a line `  = help: …`, as those of
    /// [`Call::parse`](crate::Call::parse) do.
    #[must_use]
    pub fn of_call(span: Span, message: &str) -> Self {
        let mut parts = message.splitn(2, "\n  = help: ");
        let title = parts.next().unwrap_or_default();
        let help = parts.next().map(|help| help.to_owned().into());
        Diagnostic { help, ..Diagnostic::new(Rule::InvalidCall, span, title) }
    }

    /// A warning of what another renderer than GitHub makes of the document at `span`.
    #[must_use]
    pub fn of_dialect(span: Span, title: &str, help: &str) -> Self {
        Diagnostic::new(Rule::Dialect, span, title).help(help.to_owned())
    }
}

/// Diagnostics as they are found, so that one build reports them all.
pub(crate) type Diagnostics = Vec<Diagnostic>;

/// Whether one of `diagnostics` stops the build.
pub(crate) fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.rule.severity() == Severity::Error)
}

/// Sorts `diagnostics` by their places in the document. A line that could belong to two tables is told once.
pub(crate) fn sorted(mut diagnostics: Diagnostics) -> Diagnostics {
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics.dedup_by_key(|diagnostic| (diagnostic.rule, diagnostic.span));
    diagnostics
}
