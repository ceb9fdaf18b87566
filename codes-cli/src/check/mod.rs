//! The verdict on everything that a command is given.

mod checked;

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
    /// Checks the documents and calls at `paths`, and what `dialect` makes of them.
    pub(crate) fn of(paths: &[PathBuf], dialect: Option<Dialect>) -> Self {
        let (files, mut unreadable) = walk::files(paths);
        let (mut pages, mut calls) = (Vec::new(), Vec::new());
        for file in files {
            let (checked, outcomes) = if file::is_rust(&file.path) {
                (&mut calls, rust(&file.path))
            } else {
                (&mut pages, vec![document(&file)])
            };
            for outcome in outcomes {
                match outcome {
                    Ok(it) => checked.push(it),
                    Err(message) => unreadable.push(message),
                }
            }
        }
        if let Some(dialect) = dialect {
            pages.iter_mut().chain(&mut calls).for_each(|it| it.warn_of(dialect));
        }
        for page in &mut pages {
            page.leave_to(&calls);
        }
        pages.extend(calls);
        Verdict { checked: pages, unreadable }
    }

    /// Counts the diagnostics of this severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        let diagnostics = self.checked.iter().flat_map(|it| &it.diagnostics);
        diagnostics.filter(|diagnostic| diagnostic.rule.severity() == severity).count()
    }
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
            Ok(Checked::call(source, &document, &call, place))
        }
        Err(mistakes) => Ok(Checked::code(code.clone(), path, place, mistakes)),
    }
}
