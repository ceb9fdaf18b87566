//! What `expand` and `diff` are asked about: a document, by itself or as a call reads it.

use std::path::{Path, PathBuf};

use codes_codegen::{Call, Diagnostic, Source};
use proc_macro2::Ident;

use crate::input::calls::{self, CallSite};
use crate::input::file::{self, is_rust};
use crate::input::{git, package};

/// A document, and what a call says about it.
pub(crate) struct Target {
    pub(crate) source: Source,
    /// The file of the document.
    pub(crate) path: PathBuf,
    /// The call that reads the document; `None` if all of its tables are meant.
    pub(crate) call: Option<Call>,
    /// The Rust file that contains the call, if one does.
    code: Option<PathBuf>,
}

/// Why there is no target.
pub(crate) enum TargetError {
    /// What is wrong, in one line.
    Unreadable(String),
    /// The call in `code` has mistakes.
    InvalidCall { code: Box<Source>, mistakes: Vec<Diagnostic> },
}

impl From<String> for TargetError {
    fn from(message: String) -> Self {
        TargetError::Unreadable(message)
    }
}

impl Target {
    /// Reads what `what` names: a document, a call such as `codes!("codes.md")`, or the place of one, such as
    /// `src/lib.rs:3`.
    pub(crate) fn find(what: &Path) -> Result<Self, TargetError> {
        let text = what.to_string_lossy();
        if let Some((code, line)) = code_and_line(&text) {
            Target::of_code(&code, line)
        } else if is_rust(what) {
            let what = what.display();
            Err(format!("{what} is Rust code: name a call by its line, such as {what}:3").into())
        } else if text.contains("codes!") && !what.exists() {
            Target::of_call(&text)
        } else {
            let source = file::read_document(what)?;
            Ok(Target { source, path: what.to_owned(), call: None, code: None })
        }
    }

    /// Reads the document that the call `what` names; its path begins here.
    fn of_call(what: &str) -> Result<Self, TargetError> {
        let code = Source::new("<call>", what.as_bytes().to_vec());
        let mut sites = calls::find(&code)?.into_iter();
        let call = match (sites.next(), sites.next()) {
            (Some(site), None) => valid(site, code)?,
            (Some(_), Some(_)) => {
                return Err("these are several calls of `codes!`: write one".to_owned().into());
            }
            (None, _) => return Err(format!("`{what}` is no call of `codes!`").into()),
        };
        let path = PathBuf::from(call.path.value());
        Ok(Target { source: file::read(&path)?, path, call: Some(call), code: None })
    }

    /// Reads the document of the call on the line `line` of the Rust file at `code`.
    fn of_code(path: &Path, line: usize) -> Result<Self, TargetError> {
        let (code, sites) = calls::in_file(path)?;
        let site = sites.into_iter().find(|site| (site.line..=site.last_line).contains(&line));
        let site =
            site.ok_or_else(|| format!("no call of `codes!` stands there: {}:{line}", path.display()))?;
        let call = valid(site, code)?;
        let (source, document) = package::read_document(path, &call.path.value())?;
        Ok(Target { source, path: document, call: Some(call), code: Some(path.to_owned()) })
    }

    /// Reads the same at `revision` of git: the document as it was, and the call as it was, by the name of its enum.
    /// Returns `None` if the document did not exist.
    pub(crate) fn at(&self, revision: &str) -> Result<Option<Self>, String> {
        let (path, call) = match (&self.call, &self.code) {
            (Some(call), Some(code)) => {
                let call = call_at(code, &call.name, revision)?;
                (package::document_of(code, &call.path.value())?, Some(call))
            }
            (Some(_), None) => return Err("a call that stands in no file has no revisions".to_owned()),
            (None, _) => (self.path.clone(), None),
        };
        let name = call.as_ref().map_or_else(|| self.source.name.clone(), |call| call.path.value());
        let place = format!("{} at {revision}", self.source.place);
        let bytes = git::read(revision, &path)?;
        let source = bytes.map(|bytes| Source::new(name, bytes).at(place));
        Ok(source.map(|source| Target { source, path, call, code: self.code.clone() }))
    }
}

/// Returns the call at `site` of `code`, unless it has mistakes.
fn valid(site: CallSite, code: Source) -> Result<Call, TargetError> {
    site.call.map_err(|mistakes| TargetError::InvalidCall { code: code.into(), mistakes })
}

/// Reads the call in the Rust file at `code` whose enum is called `name`, as it was at `revision`.
fn call_at(code: &Path, name: &Ident, revision: &str) -> Result<Call, String> {
    let place = format!("{} at {revision}", code.display());
    let missing =
        || format!("{place} has no call that makes the enum `{name}`, with which it could be compared");
    let source = Source::new(place.clone(), git::read(revision, code)?.ok_or_else(missing)?);
    let sites = calls::find(&source).map_err(|reason| format!("cannot read {place}: {reason}"))?;
    let mut calls = sites.into_iter().filter_map(|site| site.call.ok());
    calls.find(|call| call.name == *name).ok_or_else(missing)
}

/// Splits `src/lib.rs:3` into the file and the line.
fn code_and_line(what: &str) -> Option<(PathBuf, usize)> {
    let (path, line) = what.rsplit_once(':')?;
    Some((path.into(), line.parse().ok()?)).filter(|_| is_rust(Path::new(path)))
}
