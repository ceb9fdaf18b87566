//! A document with its verdict.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use codes_codegen::{Call, Catalog, Diagnostic, Entry, Rule, Source, Span, read, read_page, speaks_of_codes};

use crate::dialects::Dialect;

/// A document, or Rust code, and what came of it.
pub(crate) struct Checked {
    pub(crate) source: Source,
    /// The file itself, whatever it is called; `None` where it is none, as standard input.
    pub(crate) file: Option<PathBuf>,
    /// The call that reads the document, such as `src/lib.rs:3`.
    pub(crate) call: Option<String>,
    pub(crate) catalogs: Vec<Catalog>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// Checks all tables of codes on the page that `source` is. One that was found in a folder may have none.
    pub(crate) fn page(source: Source, path: Option<&Path>, in_folder: bool) -> Self {
        let (catalogs, mut diagnostics) = read_page(&source);
        if in_folder {
            let is_other =
                |diagnostic: &Diagnostic| catalogs.is_empty() && is_of_other_pages(diagnostic, &source);
            diagnostics.retain(|diagnostic| !is_other(diagnostic));
        }
        Checked { source, file: path.map(same), call: None, catalogs, diagnostics }
    }

    /// Checks the document that `call` reads, which stands at `place` in Rust code.
    pub(crate) fn call(source: Source, path: &Path, call: &Call, place: String) -> Self {
        let reading = read(&source, &call.options);
        let catalogs = reading.catalog.into_iter().collect();
        Checked {
            source,
            file: Some(same(path)),
            call: Some(place),
            catalogs,
            diagnostics: reading.diagnostics,
        }
    }

    /// A page that is not there.
    pub(crate) fn nothing(source: Source) -> Self {
        Checked { source, file: None, call: None, catalogs: Vec::new(), diagnostics: Vec::new() }
    }

    /// Rust code whose call at `place` is none.
    pub(crate) fn code(source: Source, path: &Path, place: String, diagnostics: Vec<Diagnostic>) -> Self {
        Checked { source, file: Some(same(path)), call: Some(place), catalogs: Vec::new(), diagnostics }
    }

    /// Whether there was anything to check.
    pub(crate) fn holds_codes(&self) -> bool {
        !self.catalogs.is_empty() || !self.diagnostics.is_empty()
    }

    /// The entries of all catalogs.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.catalogs.iter().flat_map(Catalog::entries)
    }

    /// What diagnostics are about beyond the page: that a call reads it.
    pub(crate) fn reader(&self, diagnostic: &Diagnostic) -> Option<String> {
        let call = self.call.as_ref().filter(|_| diagnostic.rule() != Rule::InvalidCall);
        call.map(|call| format!("read by the call at {call}"))
    }

    /// Adds warnings about what `dialect` makes of the tables that were read.
    pub(crate) fn warn_of(&mut self, dialect: Dialect) {
        let tables = self.catalogs.iter().flat_map(Catalog::tables);
        let tables: Vec<Span> = tables.map(|table| table.lines).collect();
        if !tables.is_empty() {
            self.diagnostics.extend(dialect.warnings(&self.source, &tables));
            self.diagnostics.sort_by_key(Diagnostic::span);
        }
    }

    /// Leaves to `calls` what they say of this page: what they told already, and the tables that they read, for they may
    /// have options that a page has not.
    pub(crate) fn leave_to(&mut self, calls: &[Checked]) {
        let calls: Vec<&Checked> = calls.iter().filter(|call| call.file == self.file).collect();
        let told = calls.iter().flat_map(|call| &call.diagnostics);
        let told: HashSet<_> = told.map(|it| (it.rule(), it.span().start, it.title())).collect();
        let tables = calls.iter().flat_map(|call| &call.catalogs).flat_map(Catalog::tables);
        let tables: BTreeMap<usize, usize> =
            tables.map(|table| (table.lines.start, table.lines.end)).collect();
        self.diagnostics.retain(|mine| {
            let at = mine.span().start;
            let is_read = tables.range(..=at).next_back().is_some_and(|(_, end)| at < *end);
            !is_read && !told.contains(&(mine.rule(), at, mine.title()))
        });
    }
}

/// The file at `path`, by whichever way the path leads there.
fn same(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// Whether `diagnostic` says of a page without a table of codes what could be said of most pages.
fn is_of_other_pages(diagnostic: &Diagnostic, source: &Source) -> bool {
    match diagnostic.rule() {
        Rule::NoTable | Rule::NoCodeTable | Rule::HtmlTable => true,
        Rule::HiddenTable | Rule::MissingDelimiter | Rule::MismatchedDelimiter => {
            // A table of something else may be broken as it likes.
            let end = diagnostic.span().end;
            let above = source.slice((0..end).into());
            let header =
                above.lines().rev().filter(|line| line.contains('|') && line.contains(char::is_alphabetic));
            diagnostic.is_example() || !header.take(1).any(speaks_of_codes)
        }
        _ => false,
    }
}
