//! One mistake or doubt about a document, and how it is drawn.

pub(crate) mod rule;

use std::fmt;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::rule::{Rule, Severity};
use crate::source::{Location, Source, Span};

/// The width to which excerpts are cut, in columns. The compiler indents them by seven more.
const WIDTH: usize = 100;

/// How many lines may lie between two labels of one excerpt.
const FAR: usize = 100;

/// A mistake or doubt about a document: what is wrong, where, and how to mend it.
///
/// The sentences are for somebody who edits the document and knows no Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    rule: Rule,
    title: String,
    primary: Label,
    context: Option<Label>,
    help: Option<String>,
    note: Option<String>,
    /// Whether it is about a table that may stand there on purpose, as an example or out of sight.
    is_example: bool,
}

/// Words at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Label {
    span: Span,
    text: String,
}

impl Diagnostic {
    /// A diagnostic at `span`, with a title that says what is wrong there.
    pub(crate) fn new(rule: Rule, span: Span, title: impl Into<String>) -> Self {
        let primary = Label { span, text: String::new() };
        Diagnostic {
            rule,
            title: title.into(),
            primary,
            context: None,
            help: None,
            note: None,
            is_example: false,
        }
    }

    /// Adds words under the place itself.
    pub(crate) fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Adds a second place that the mistake depends on.
    pub(crate) fn context(mut self, span: Span, text: impl Into<String>) -> Self {
        self.context = Some(Label { span, text: text.into() });
        self
    }

    /// Adds what to type to mend it.
    pub(crate) fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Says that what it is about may stand there on purpose.
    pub(crate) fn example(self, is_example: bool) -> Self {
        Diagnostic { is_example, ..self }
    }

    /// Whether it is about a table that may stand there on purpose: in code, or in a comment that ends.
    #[must_use]
    pub fn is_example(&self) -> bool {
        self.is_example
    }

    /// A mistake of a call in Rust code, at `span` of it; `message` may end in a line `  = help: …`, as those of
    /// [`Call::parse`](crate::Call::parse) do.
    #[must_use]
    pub fn of_call(span: Span, message: &str) -> Self {
        let (title, help) = match message.split_once("\n  = help: ") {
            Some((title, help)) => (title, Some(help.to_owned())),
            None => (message, None),
        };
        Diagnostic { help, ..Diagnostic::new(Rule::InvalidCall, span, title) }
    }

    /// A warning of what another renderer than GitHub makes of the document at `span`.
    #[must_use]
    pub fn of_dialect(span: Span, title: &str, help: &str) -> Self {
        Diagnostic::new(Rule::ShownOtherwise, span, title).help(help)
    }

    /// Adds words below the excerpt, for whoever sees the diagnostic elsewhere than at the call.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Diagnostic { note: Some(note.into()), ..self }
    }

    /// The rule that it is an occurrence of.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// One line that says what is wrong, such as ``the code `NotFound` is documented twice``.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What to type to mend it, where that can be said.
    #[must_use]
    pub fn remedy(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// The bytes of the document at fault.
    #[must_use]
    pub fn span(&self) -> Span {
        self.primary.span
    }

    /// Where in the document the mistake begins.
    #[must_use]
    pub fn location(&self, source: &Source) -> Location {
        source.locate(self.primary.span.start)
    }

    /// Draws the diagnostic as the compiler draws its own, without the leading `error: ` or `warning: `.
    ///
    /// ```text
    /// the code `NotFound` is documented twice [duplicate_code]
    ///   --> spec/http_response_codes.md:15:48
    ///    |
    /// 14 | | 404 | Not found | NotFound | Entry not found.
    ///    |                     -------- first documented here, with status 404
    /// 15 | | 410 | Gone      | NotFound | Entry was deleted.
    ///    |                     ^^^^^^^^ documented again, with status 410
    ///    |
    ///    = help: give the second row a code of its own
    /// ```
    #[must_use]
    pub fn render(&self, source: &Source) -> String {
        let drawn = self.draw(source, &Renderer::plain());
        let prefix = format!("{}: ", self.rule.severity());
        drawn.strip_prefix(&prefix).unwrap_or(&drawn).to_owned()
    }

    /// Draws the diagnostic in colour, for a terminal.
    #[must_use]
    pub fn render_styled(&self, source: &Source) -> String {
        self.draw(source, &Renderer::styled())
    }

    fn draw(&self, source: &Source, renderer: &Renderer) -> String {
        let title = format!("{} [{}]", self.title, self.rule.id());
        let level = match self.rule.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = Group::with_title(level.primary_title(&title)).elements(self.snippets(source));
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(help));
        }
        if let Some(note) = &self.note {
            group = group.element(Level::NOTE.message(note));
        }
        renderer.clone().term_width(WIDTH).render(&[group])
    }

    /// The excerpts: one of the lines from label to label, or two where those are far from each other, for the drawer
    /// walks through all that it is given.
    fn snippets<'a>(&'a self, source: &'a Source) -> Vec<Snippet<'a, Annotation<'a>>> {
        let primary = (AnnotationKind::Primary, &self.primary);
        let Some(context) = &self.context else { return vec![snippet(source, &[primary])] };
        let context = (AnnotationKind::Context, context);
        let line = |label: &Label| source.locate(label.span.start).line;
        if line(primary.1).abs_diff(line(context.1)) > FAR {
            vec![snippet(source, &[primary]), snippet(source, &[context])]
        } else {
            vec![snippet(source, &[primary, context])]
        }
    }
}

/// The excerpt that holds these labels, of which there is one at least.
fn snippet<'a>(source: &'a Source, labels: &[(AnnotationKind, &'a Label)]) -> Snippet<'a, Annotation<'a>> {
    let spans = || labels.iter().map(|(_, label)| label.span);
    let start = spans().map(|span| span.start).min().unwrap_or_default();
    let end = spans().map(|span| span.end).max().unwrap_or_default();
    let window = source.lines_around(Span { start, end });
    let annotations = labels.iter().map(|(kind, label)| {
        let lines = source.slice(window);
        // The drawer cuts the text at these places, which it cannot do inside a character.
        let start = boundary(lines, label.span.start.saturating_sub(window.start));
        let end = boundary(lines, label.span.end.saturating_sub(window.start)).max(start);
        let text = (!label.text.is_empty()).then_some(label.text.as_str());
        kind.span(start..end).label(text)
    });
    Snippet::source(source.slice(window))
        .path(source.place())
        .line_start(source.locate(window.start).line)
        .annotations(annotations)
}

/// The last place at most `at` bytes into `text` where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} [{}]", self.rule.severity(), self.title, self.rule.id())
    }
}

/// Collects diagnostics, so that one build reports them all.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub(crate) fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(diagnostics);
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.rule.severity() == Severity::Error)
    }

    /// The diagnostics in the order in which they stand in the document.
    ///
    /// A line that could belong to two tables is told once.
    pub(crate) fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.0.sort_by_key(|diagnostic| diagnostic.primary.span);
        self.0.dedup_by_key(|diagnostic| (diagnostic.rule, diagnostic.primary.span));
        self.0
    }
}
