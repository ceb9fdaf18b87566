//! `codes check`: the verdict on documents and calls.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use codes_codegen::{Severity, Source, file};

use crate::checked::Checked;
use crate::dialect::{self, Dialect};
use crate::files::{self, FileKind, Found};
use crate::{Format, calls, github, human, input, json, package};

/// What came of all that was given.
#[derive(Default)]
pub(crate) struct Verdict {
    pub(crate) checked: Vec<Checked>,
    /// What could not be read, a line each.
    pub(crate) unreadable: Vec<String>,
}

/// Checks the documents and calls at `paths`. One that cannot be read keeps none of the others from being checked.
pub(crate) fn run(format: Format, dialect: Option<Dialect>, paths: &[PathBuf]) -> ExitCode {
    let verdict = Verdict::of(paths, dialect);
    verdict.unreadable.iter().for_each(|message| input::complain(message));
    let written = match format {
        Format::Human => human::write(&verdict, anstream::stdout().lock()),
        Format::Json => json::write(&verdict.checked, io::stdout().lock()),
        Format::Github => github::write(&verdict, io::stdout().lock()),
    };
    exit(written, verdict.count(Severity::Error) > 0, !verdict.unreadable.is_empty())
}

/// The exit status: 2 where something could not be done, 1 where `found` says that something is wrong, else 0.
pub(crate) fn exit(written: io::Result<()>, found: bool, failed: bool) -> ExitCode {
    match written {
        // Whoever closed the pipe has read enough.
        Err(err) if err.kind() == io::ErrorKind::BrokenPipe => {}
        Err(err) => {
            input::complain(&format!("cannot write: {err}"));
            return ExitCode::from(2);
        }
        Ok(()) => {}
    }
    match (failed, found) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::from(1),
        (false, false) => ExitCode::SUCCESS,
    }
}

impl Verdict {
    fn of(paths: &[PathBuf], dialect: Option<Dialect>) -> Self {
        let (files, unreadable) = files::find(paths);
        let mut verdict = Verdict { checked: Vec::new(), unreadable };
        let mut of_calls = Vec::new();
        for file in files {
            match file.kind {
                FileKind::Document => verdict.document(&file),
                FileKind::Rust => of_calls.extend(verdict.rust(&file.path)),
            }
        }
        if let Some(dialect) = dialect {
            verdict.checked.iter_mut().chain(&mut of_calls).for_each(|it| dialect::check(dialect, it));
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
        diagnostics.filter(|diagnostic| diagnostic.kind().severity() == severity).count()
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

/// The document that a call in the Rust file at `code` names `name`, and its path from here.
pub(crate) fn read_document(code: &Path, name: &str) -> Result<(Source, PathBuf), String> {
    let folder = package::folder_of(code)
        .ok_or_else(|| format!("no folder above it has a Cargo.toml, from which `{name}` could be found"))?;
    // The system takes the way through links; people want to see where it leads.
    let path = folder.join(name);
    let place = package::tidy(&path);
    let bytes = file::read(&path)
        .map_err(|reason| format!("cannot read the document {}: {reason}", place.display()))?;
    Ok((Source::new(name, bytes).at(place.display().to_string()), path))
}
