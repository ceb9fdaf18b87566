//! A Markdown renderer, and how it shows tables that `codes!` reads like GitHub.

use std::collections::BTreeMap;

use codes_codegen::{Diagnostic, Source, Span};

/// A Markdown renderer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dialect {
    /// The value of `--dialect`.
    pub(super) name: &'static str,
    /// The description in `--help`.
    pub(super) about: &'static str,
    /// Finds what the renderer breaks or shows differently in the tables at these spans, which are sorted.
    pub(super) find: fn(&Source, &[Span]) -> Vec<Finding>,
}

/// Something that a renderer breaks or shows differently.
#[derive(Clone)]
pub(super) struct Finding {
    pub(super) span: Span,
    /// The effect, such as `MkDocs does not see a table directly below text`.
    pub(super) title: &'static str,
    pub(super) help: &'static str,
}

impl Dialect {
    /// Returns the warnings about the tables at `tables`, one for each kind of finding, with its lines.
    pub(crate) fn warnings(self, source: &Source, tables: &[Span]) -> Vec<Diagnostic> {
        let mut kinds: BTreeMap<_, Vec<Span>> = BTreeMap::new();
        for Finding { span, title, help } in (self.find)(source, tables) {
            kinds.entry((title, help)).or_default().push(span);
        }
        let warning = |((title, help), spans): ((&str, &str), Vec<Span>)| {
            let title = format!("{title}, in {}", source.lines_of(&spans));
            Diagnostic::of_dialect(spans[0], &title, help)
        };
        kinds.into_iter().map(warning).collect()
    }
}
