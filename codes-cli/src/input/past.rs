//! Targets at a revision of git: the page, and the call that reads it.

use std::path::{Path, PathBuf};

use codes_codegen::{Call, Source};
use proc_macro2::Ident;

use crate::input::file::is_standard_input;
use crate::input::target::{Target, TargetCall};
use crate::input::{calls, git, package};

/// A target at a revision of git.
pub(crate) struct Past<'a> {
    revision: &'a str,
    target: &'a Target,
    /// The call at the revision; `None` if the target is a page, or if the call is new.
    old_call: Option<Call>,
    /// The path of the document at the revision.
    path: PathBuf,
}

impl<'a> Past<'a> {
    /// Finds `target` at `revision`. A call is found by the name of its enum.
    pub(crate) fn of(target: &'a Target, revision: &'a str) -> Result<Self, String> {
        let (old_call, path) = match &target.call {
            Some(TargetCall { call, code: Some(code) }) => {
                match call_at(code, &call.name, git::without_file(revision))? {
                    Some(old) => {
                        let path = package::document_of(code, &old.path.value())?;
                        (Some(old), path)
                    }
                    None => (None, target.path.clone()),
                }
            }
            Some(TargetCall { code: None, .. }) => {
                return Err("a call that is not in a file has no revisions".to_owned());
            }
            None if is_standard_input(&target.path) && !git::names_file(revision) => {
                let example = format!("`--against {revision}:docs/codes.md`");
                return Err(format!("standard input has no revisions: name the page there, as in {example}"));
            }
            None => (None, target.path.clone()),
        };
        Ok(Past { revision, target, old_call, path })
    }

    /// Returns the call at the revision, or the current one if it is new.
    pub(crate) fn call(&self) -> Option<&Call> {
        self.old_call.as_ref().or(self.target.call())
    }

    /// Returns whether the target is a new call.
    pub(crate) fn is_new_call(&self) -> bool {
        self.target.call.is_some() && self.old_call.is_none()
    }

    /// Reads the document. Returns `None` if it did not exist.
    pub(crate) fn document(&self) -> Result<Option<Source>, String> {
        let name = self.call().map_or_else(|| self.target.source.name.clone(), |call| call.path.value());
        let bytes = git::read(self.revision, &self.path)?;
        Ok(bytes.map(|bytes| self.source(name, &self.place(), bytes)))
    }

    /// Returns the path of the document if it was another one.
    pub(crate) fn other_place(&self) -> Option<String> {
        let place = self.place();
        (place != self.target.source.place && !git::names_file(self.revision)).then_some(place)
    }

    /// Reads the pages that have been deleted since the revision.
    pub(crate) fn vanished(&self) -> Result<Vec<Source>, String> {
        let pages = git::vanished(self.revision, &self.target.path)?.into_iter();
        Ok(pages.map(|page| self.source(page.path.clone(), &page.path, page.bytes)).collect())
    }

    fn place(&self) -> String {
        if self.old_call.is_some() { package::place_of(&self.path) } else { self.target.source.place.clone() }
    }

    fn source(&self, name: String, place: &str, bytes: Vec<u8>) -> Source {
        Source::new(name, bytes).at(format!("{place} at {}", self.revision))
    }
}

/// Returns the call in the Rust file at `code` that names its enum `name`, at `revision`. Returns `None` if there was none
/// without mistakes.
fn call_at(code: &Path, name: &Ident, revision: &str) -> Result<Option<Call>, String> {
    let Some(bytes) = git::read(revision, code)? else { return Ok(None) };
    let place = format!("{} at {revision}", code.display());
    let sites = calls::find(&Source::new(place.clone(), bytes));
    let sites = sites.map_err(|reason| format!("cannot read {place}: {reason}"))?;
    Ok(sites.into_iter().filter_map(|site| site.call.ok()).find(|call| call.name == *name))
}
