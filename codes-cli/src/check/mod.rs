//! The verdict on everything that a command is given.

mod checked;

use std::mem;
use std::path::{Path, PathBuf};

use codes_codegen::{Severity, Source};

use crate::dialects::Dialect;
use crate::input::calls::{self, CallSite};
use crate::input::walk::{self, FoundFile};
use crate::input::{file, package};

pub(crate) use checked::Checked;

/// What came of everything that a command is given.
pub(crate) struct Verdict {
    pub(crate) checked: Vec<Checked>,
    /// What could not be read, a line each.
    pub(crate) unreadable: Vec<String>,
}

impl Verdict {
    /// Checks the documents and calls at `paths`, each by itself.
    pub(crate) fn of(paths: &[PathBuf]) -> Self {
        let (files, mut unreadable) = walk::files(paths);
        let mut checked = Vec::new();
        for file in files {
            let outcomes = if file::is_rust(&file.path) { rust(&file.path) } else { vec![document(&file)] };
            for outcome in outcomes {
                match outcome {
                    Ok(it) => checked.push(it),
                    Err(message) => unreadable.push(message),
                }
            }
        }
        Verdict { checked, unreadable }
    }

    /// Adds what `dialect` makes of the documents, and joins the verdicts of pages and of the calls that read them.
    pub(crate) fn settle(&mut self, dialect: Option<Dialect>) {
        if let Some(dialect) = dialect {
            self.checked.iter_mut().for_each(|it| it.warn_of(dialect));
        }
        self.checked = settled(mem::take(&mut self.checked));
    }

    /// Counts the diagnostics of this severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        let diagnostics = self.checked.iter().flat_map(|it| &it.diagnostics);
        diagnostics.filter(|diagnostic| diagnostic.rule.severity() == severity).count()
    }
}

/// Has each page among `checked` leave to calls what they say of it. The calls come last.
pub(crate) fn settled(checked: Vec<Checked>) -> Vec<Checked> {
    let (calls, mut pages): (Vec<Checked>, _) = checked.into_iter().partition(|it| it.call.is_some());
    for page in &mut pages {
        page.leave_to(&calls);
    }
    pages.extend(calls);
    pages
}

fn document(file: &FoundFile) -> Result<Checked, String> {
    let path = (!file::is_standard_input(&file.path)).then_some(file.path.as_path());
    Ok(Checked::page(file::read_document(&file.path)?, path, file.in_folder))
}

/// Checks the documents that the calls in the Rust file at `path` read.
fn rust(path: &Path) -> Vec<Result<Checked, String>> {
    match calls::in_file(path) {
        Ok((code, sites)) => sites.into_iter().map(|site| call(&code, path, site)).collect(),
        Err(message) => vec![Err(message)],
    }
}

/// Checks the document that the call at `site` of `code`, the file at `path`, reads.
fn call(code: &Source, path: &Path, site: CallSite) -> Result<Checked, String> {
    let place = format!("{}:{}", path.display(), site.line);
    match site.call {
        Ok(call) => {
            let document = package::read_document(path, &call.path.value());
            let (source, document) = document.map_err(|reason| format!("{place}: {reason}"))?;
            Ok(Checked::call(source, &document, call, place))
        }
        Err(mistakes) => Ok(Checked::code(code.clone(), path, place, mistakes)),
    }
}
