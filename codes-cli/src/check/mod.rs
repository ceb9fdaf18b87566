//! The verdict on all that was given.

pub(crate) mod document;

use std::path::{Path, PathBuf};

use codes_codegen::Severity;

use crate::check::document::Checked;
use crate::dialects::Dialect;
use crate::input;
use crate::input::calls;
use crate::input::package::read_document;
use crate::input::walk::{self, FileKind, Found};

/// What came of all that was given.
#[derive(Default)]
pub(crate) struct Verdict {
    pub(crate) checked: Vec<Checked>,
    /// What could not be read, a line each.
    pub(crate) unreadable: Vec<String>,
}

impl Verdict {
    /// Checks the documents and calls at `paths`, and what `dialect` makes of them.
    pub(crate) fn of(paths: &[PathBuf], dialect: Option<Dialect>) -> Self {
        let (files, unreadable) = walk::find(paths);
        let mut verdict = Verdict { checked: Vec::new(), unreadable };
        let mut of_calls = Vec::new();
        for file in files {
            match file.kind {
                FileKind::Document => verdict.document(&file),
                FileKind::Rust => of_calls.extend(verdict.rust(&file.path)),
            }
        }
        if let Some(dialect) = dialect {
            verdict.checked.iter_mut().chain(&mut of_calls).for_each(|it| it.warn_of(dialect));
        }
        for page in &mut verdict.checked {
            page.leave_to(&of_calls);
        }
        verdict.checked.extend(of_calls);
        verdict
    }

    /// How many diagnostics weigh as much as `severity`.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        let diagnostics = self.checked.iter().flat_map(|it| &it.diagnostics);
        diagnostics.filter(|diagnostic| diagnostic.rule().severity() == severity).count()
    }

    fn document(&mut self, file: &Found) {
        let is_input = file.path == Path::new("-");
        match input::read(&file.path) {
            Ok(source) => {
                let path = (!is_input).then_some(file.path.as_path());
                self.checked.push(Checked::page(source, path, file.in_folder));
            }
            Err(message) => self.unreadable.push(message),
        }
    }

    /// Checks the documents that the calls in the Rust file at `path` read.
    fn rust(&mut self, path: &Path) -> Vec<Checked> {
        let code = match input::read_code(path) {
            Ok(code) => code,
            Err(message) => {
                self.unreadable.push(message);
                return Vec::new();
            }
        };
        let written = match calls::find(&code) {
            Ok(written) => written,
            Err(reason) => {
                self.unreadable.push(format!("cannot read {}: {reason}", path.display()));
                return Vec::new();
            }
        };
        let check = |written: calls::Written| {
            let place = format!("{}:{}", path.display(), written.line);
            let call = match written.call {
                Ok(call) => call,
                Err(mistakes) => return Ok(Checked::code(code.clone(), path, place, mistakes)),
            };
            let (source, document) =
                read_document(path, &call.path.value()).map_err(|reason| format!("{place}: {reason}"))?;
            Ok(Checked::call(source, &document, &call, place))
        };
        let mut checked = Vec::new();
        for outcome in written.into_iter().map(check) {
            match outcome {
                Ok(it) => checked.push(it),
                Err(message) => self.unreadable.push(message),
            }
        }
        checked
    }
}
