//! A document with its verdict.

use std::path::{Path, PathBuf};

use codes_codegen::{Call, Catalog, Diagnostic, Entry, Kind, Source, read, read_page};

/// A document, or Rust code, and what came of it.
pub(crate) struct Checked {
    pub(crate) source: Source,
    /// The file itself, whatever it is called; `None` for standard input.
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
            diagnostics.retain(|diagnostic| !is_of_other_pages(diagnostic.kind()));
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

    /// Leaves to `calls` what they say of this page: what they told already, and the tables that they read, for they may
    /// have options that a page has not.
    pub(crate) fn leave_to(&mut self, calls: &[Checked]) {
        let calls: Vec<&Checked> = calls.iter().filter(|call| call.file == self.file).collect();
        let catalogs = || calls.iter().flat_map(|call| &call.catalogs);
        self.diagnostics.retain(|mine| {
            let is_told = calls.iter().flat_map(|call| &call.diagnostics).any(|other| other == mine);
            let is_read = catalogs()
                .flat_map(Catalog::tables)
                .any(|table| (table.lines.start..table.lines.end).contains(&mine.span().start));
            !is_told && !is_read
        });
    }
}

/// The file at `path`, by whichever way the path leads there.
fn same(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// Whether a diagnostic says that a page has no table of codes, as most pages have none.
fn is_of_other_pages(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::NoTable
            | Kind::NoCodeTable
            | Kind::HtmlTable
            | Kind::HiddenTable
            | Kind::MissingDelimiter
            | Kind::MismatchedDelimiter
    )
}
