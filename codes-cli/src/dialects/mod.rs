//! What other renderers make of a table that `codes!` reads as GitHub does.

mod docusaurus;
mod github;
mod mkdocs;
mod table_source;

use clap::ValueEnum;
use codes_codegen::{Catalog, Diagnostic, Source, Span};

use crate::check::document::Checked;

/// A renderer of Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Dialect {
    /// Docusaurus, which reads Markdown as MDX.
    Docusaurus,
    /// `MkDocs`, which reads it with Python-Markdown.
    Mkdocs,
    /// GitHub, which knows neither MDX nor the attributes of kramdown.
    Github,
}

/// Something that a renderer breaks or shows otherwise.
#[derive(Clone)]
struct Finding {
    span: Span,
    /// What the renderer does, such as ``Docusaurus shows `{…}` as what it computes``.
    title: &'static str,
    help: &'static str,
}

/// Adds warnings of what `dialect` makes of the tables that were read.
pub(crate) fn check(dialect: Dialect, checked: &mut Checked) {
    let Checked { source, catalogs, diagnostics, .. } = checked;
    if catalogs.is_empty() {
        return;
    }
    let tables: Vec<Span> = catalogs.iter().flat_map(Catalog::tables).map(|table| table.lines).collect();
    let each = |check: fn(&Source, Span) -> Vec<Finding>| -> Vec<Finding> {
        tables.iter().flat_map(|table| check(source, *table)).collect()
    };
    let findings: Vec<Finding> = match dialect {
        Dialect::Docusaurus => each(docusaurus::check),
        Dialect::Mkdocs => {
            [github::shown_comments(source, true), mkdocs::in_html(source, &tables), each(mkdocs::check)]
                .concat()
        }
        Dialect::Github => [github::shown_comments(source, false), each(github::check)].concat(),
    };
    diagnostics.extend(warnings(source, &findings));
    diagnostics.sort_by_key(Diagnostic::span);
}

/// One warning of a kind, however many places it is about.
fn warnings(source: &Source, findings: &[Finding]) -> Vec<Diagnostic> {
    let mut titles: Vec<&str> = findings.iter().map(|finding| finding.title).collect();
    titles.sort_unstable();
    titles.dedup();
    let warning = |title: &&str| {
        let places: Vec<Span> =
            findings.iter().filter(|finding| finding.title == *title).map(|finding| finding.span).collect();
        let first = findings.iter().find(|finding| finding.title == *title)?;
        let title = format!("{title}, in {}", source.lines_of(&places));
        Some(Diagnostic::of_dialect(first.span, &title, first.help))
    };
    titles.iter().filter_map(warning).collect()
}
