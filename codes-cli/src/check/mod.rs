//! The verdict of a check on all of its arguments.

mod checked;

use std::mem;
use std::path::{Path, PathBuf};

use codes_codegen::{Severity, Source};

use crate::dialects::Dialect;
use crate::input::calls::{self, CallSite};
use crate::input::walk::{self, FoundFile};
use crate::input::{file, package};

pub(crate) use checked::Checked;

/// The results of checking all arguments.
pub(crate) struct Verdict {
    pub(crate) checked: Vec<Checked>,
    /// The messages about paths that cannot be read, each on one line.
    pub(crate) unreadable: Vec<String>,
}

impl Verdict {
    /// Checks the documents and calls at `paths`, each on its own.
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

    /// Adds warnings about `dialect`, and combines the results of pages with those of the calls that read them.
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

/// Lets each page in `checked` leave its diagnostics to the calls that read it. Calls are last in the result.
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

/// Checks the document of the call at `site` in `code`, the file at `path`.
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
