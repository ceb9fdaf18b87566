//! A renderer of Markdown, and what it makes of tables that `codes!` reads as GitHub does.

use std::collections::BTreeMap;

use codes_codegen::{Diagnostic, Source, Span};

/// A renderer of Markdown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dialect {
    /// The value of `--dialect`.
    pub(super) name: &'static str,
    /// What `--help` says about it.
    pub(super) about: &'static str,
    /// Finds what it breaks or shows differently in the tables at these spans, which are in order.
    pub(super) find: fn(&Source, &[Span]) -> Vec<Finding>,
}

/// Something that a renderer breaks or shows differently.
#[derive(Clone)]
pub(super) struct Finding {
    pub(super) span: Span,
    /// What the renderer does, such as `MkDocs sees no table right below text`.
    pub(super) title: &'static str,
    pub(super) help: &'static str,
}

impl Dialect {
    /// Returns the warnings about the tables at the spans `tables`: one for each kind of finding, which lists its lines.
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
