//! A document or Rust file, and the result of checking it.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use codes_codegen::{Call, Catalog, Diagnostic, Entry, Rule, Severity, Source, Span, read, read_page, shown};

use crate::dialects::Dialect;
use crate::input::file::identity;

/// A document or Rust file, and the result of checking it.
pub(crate) struct Checked {
    pub(crate) source: Source,
    /// The canonical path of the file; `None` for standard input.
    pub(crate) file: Option<PathBuf>,
    /// The call that reads the document, such as `src/lib.rs:3`.
    pub(crate) call: Option<String>,
    pub(crate) catalogs: Vec<Catalog>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    reader: Reader,
}

/// What can read the document again.
#[derive(Clone)]
enum Reader {
    /// A page, found in a folder or named by the user at `path`.
    Page {
        path: Option<PathBuf>,
        in_folder: bool,
    },
    Call(Rc<Call>),
    /// Nothing: it is not a document that can be read again.
    None,
}

impl Checked {
    /// Checks all tables of codes on the page `source`. A page that was found in a folder does not need any.
    pub(crate) fn page(source: Source, path: Option<&Path>, in_folder: bool) -> Self {
        let reader = Reader::Page { path: path.map(Path::to_owned), in_folder };
        Checked { file: path.map(identity), reader, ..Checked::nothing(source) }.read()
    }

    /// Checks the document `source` at `path` for `call`, which is at `place` in Rust code.
    pub(crate) fn call(source: Source, path: &Path, call: Call, place: String) -> Self {
        let reader = Reader::Call(Rc::new(call));
        Checked { file: Some(identity(path)), call: Some(place), reader, ..Checked::nothing(source) }.read()
    }

    /// Checks one of two versions of a page, as `call` reads it if there is one.
    pub(crate) fn version(source: Source, call: Option<&Call>) -> Self {
        let Some(call) = call else { return Checked::page(source, None, false) };
        let reading = read(&source, &call.options);
        let (catalogs, diagnostics) = (reading.catalog.into_iter().collect(), reading.diagnostics);
        Checked { catalogs, diagnostics, ..Checked::nothing(source) }
    }

    /// Creates the result for a page that does not exist.
    pub(crate) fn nothing(source: Source) -> Self {
        let (catalogs, diagnostics) = (Vec::new(), Vec::new());
        Checked { source, file: None, call: None, catalogs, diagnostics, reader: Reader::None }
    }

    /// Creates the result for the Rust code at `path`, whose call at `place` has mistakes.
    pub(crate) fn code(source: Source, path: &Path, place: String, diagnostics: Vec<Diagnostic>) -> Self {
        Checked { file: Some(identity(path)), call: Some(place), diagnostics, ..Checked::nothing(source) }
    }

    /// Checks `text` instead of the text of the document, in the same way.
    pub(crate) fn again(&self, text: &str) -> Self {
        let Checked { file, call, reader, .. } = self;
        let (file, call, reader) = (file.clone(), call.clone(), reader.clone());
        Checked { file, call, reader, ..Checked::nothing(self.source.with_text(text)) }.read()
    }

    fn read(mut self) -> Self {
        (self.catalogs, self.diagnostics) = match &self.reader {
            Reader::Page { in_folder, .. } => {
                let (catalogs, mut diagnostics) = read_page(&self.source);
                if *in_folder && catalogs.is_empty() {
                    diagnostics.retain(|diagnostic| !diagnostic.is_guess);
                }
                (catalogs, diagnostics)
            }
            Reader::Call(call) => {
                let reading = read(&self.source, &call.options);
                (reading.catalog.into_iter().collect(), reading.diagnostics)
            }
            Reader::None => return self,
        };
        self
    }

    /// Returns whether the document can be read again.
    pub(crate) fn is_document(&self) -> bool {
        !matches!(self.reader, Reader::None)
    }

    /// Returns the path of a page that is not read by a call.
    pub(crate) fn path(&self) -> Option<&Path> {
        match &self.reader {
            Reader::Page { path, .. } => path.as_deref(),
            Reader::Call(_) | Reader::None => None,
        }
    }

    /// Returns whether there was anything to check.
    pub(crate) fn has_codes(&self) -> bool {
        !self.catalogs.is_empty() || !self.diagnostics.is_empty()
    }

    /// Returns the entries of all catalogs.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.catalogs.iter().flat_map(Catalog::entries)
    }

    /// Returns the rows of all tables that are read, and other rows with errors, such as cut-off rows.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Span> {
        let tables = self.catalogs.iter().flat_map(Catalog::tables);
        let in_tables = tables.flat_map(|table| &table.rows);
        in_tables.chain(self.errors().flat_map(Diagnostic::rows)).copied()
    }

    /// Returns the diagnostics that are errors.
    pub(crate) fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error)
    }

    /// Adds a note to `diagnostic`: the call that reads the page, or else the help for programmers, because the reader may not be
    /// one.
    pub(crate) fn for_reader(&self, diagnostic: &Diagnostic) -> Diagnostic {
        let mut diagnostic = diagnostic.clone();
        let note = match &self.call {
            Some(call) => {
                (diagnostic.rule != Rule::InvalidCall).then(|| format!("read by the call at {}", shown(call)))
            }
            None => diagnostic.call_help.take().map(|help| format!("For programmers: {help}")),
        };
        diagnostic.note = note.map(Into::into);
        diagnostic
    }

    /// Adds warnings about tables that `dialect` shows differently.
    pub(crate) fn warn_of(&mut self, dialect: Dialect) {
        let tables = self.catalogs.iter().flat_map(Catalog::tables);
        let tables: Vec<Span> = tables.map(|table| table.lines).collect();
        if !tables.is_empty() {
            self.diagnostics.extend(dialect.warnings(&self.source, &tables));
            self.diagnostics.sort_by_key(|it| it.span);
        }
    }

    /// Removes diagnostics that `calls` repeat, and those about tables that they read, because a call may have options that
    /// change them.
    pub(crate) fn leave_to(&mut self, calls: &[Checked]) {
        let calls: Vec<&Checked> = calls.iter().filter(|call| call.file == self.file).collect();
        let reported = calls.iter().flat_map(|call| &call.diagnostics);
        let reported: HashSet<_> = reported.map(|it| (it.rule, it.span.start, it.title.as_str())).collect();
        let tables = calls.iter().flat_map(|call| &call.catalogs).flat_map(Catalog::tables);
        let tables: BTreeMap<usize, usize> =
            tables.map(|table| (table.lines.start, table.lines.end)).collect();
        self.diagnostics.retain(|mine| {
            let at = mine.span.start;
            let is_read = tables.range(..=at).next_back().is_some_and(|(_, end)| at < *end);
            !is_read && !reported.contains(&(mine.rule, at, mine.title.as_str()))
        });
    }
}
