//! Draws diagnostics in the format of the compiler.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, severity::Severity};
use crate::source::{Source, Span};
use crate::text::shown;

/// The maximum width of an excerpt, in columns. The compiler indents it by seven more.
const WIDTH: usize = 100;

/// The maximum number of lines between two labels of one excerpt.
const FAR: usize = 100;

impl Diagnostic {
    /// Draws the diagnostic in the format of the compiler, without the leading `error: ` or `warning: `.
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
        drawn.split_once(": ").unwrap_or_default().1.to_owned()
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
        let group = Group::with_title(level.primary_title(&title))
            .elements(self.snippets(source))
            .elements(self.help.iter().map(|help| Level::HELP.message(&**help)))
            .elements(self.call_help.iter().map(|help| Level::HELP.message(&**help)))
            .elements(self.note.iter().map(|note| Level::NOTE.message(&**note)));
        renderer.clone().term_width(WIDTH).render(&[group])
    }

    /// Returns the excerpts: one with both labels, or one for each if they are far apart, because the renderer walks through all
    /// lines that it gets.
    fn snippets<'a>(&'a self, source: &'a Source) -> Vec<Snippet<'a, Annotation<'a>>> {
        let line = |span: Span| source.locate(span.start).line;
        let mut labels = vec![(AnnotationKind::Primary, self.span, self.places.label.as_str())];
        let context = self.places.context.as_ref();
        labels.extend(context.map(|(span, text)| (AnnotationKind::Context, *span, text.as_str())));
        let distance = context.map_or(0, |(span, _)| line(*span).abs_diff(line(self.span)));
        labels.chunks(if distance > FAR { 1 } else { 2 }).map(|labels| snippet(source, labels)).collect()
    }
}

/// Creates the excerpt with `labels`, which is not empty.
fn snippet<'a>(
    source: &'a Source,
    labels: &[(AnnotationKind, Span, &'a str)],
) -> Snippet<'a, Annotation<'a>> {
    let start = labels.iter().map(|(_, span, _)| span.start).min().unwrap_or_default();
    let end = labels.iter().map(|(_, span, _)| span.end).max().unwrap_or_default();
    let window = source.lines_around(Span { start, end });
    let lines = source.slice(window);
    let annotations = labels.iter().map(|(kind, span, text)| {
        // The renderer slices the text at these offsets, which panics inside a character.
        let start = boundary(lines, span.start.saturating_sub(window.start));
        let end = boundary(lines, span.end.saturating_sub(window.start)).max(start);
        kind.span(start..end).label((!text.is_empty()).then_some(*text))
    });
    Snippet::source(lines)
        .path(shown(&source.place))
        .line_start(source.locate(window.start).line)
        .annotations(annotations)
}

/// Returns the last character boundary of `text` that is not after the offset `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}
