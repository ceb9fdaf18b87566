//! What `expand` and `diff` are asked about: a document, by itself or as a call reads it.

use std::path::{Path, PathBuf};

use codes_codegen::{Attribute, Call, Diagnostic, Options, Source, Visibility, enum_name};
use proc_macro2::{Ident, Span};

use crate::input;
use crate::input::package::{document_of, read_document};
use crate::input::{calls, git};

/// A document, and what a call says of it.
pub(crate) struct Target {
    pub(crate) source: Source,
    /// The file of the document.
    pub(crate) path: PathBuf,
    /// What a call says; `None` of a document by itself, all of whose tables are meant.
    pub(crate) call: Option<Call>,
    /// The Rust file that holds the call, if one does.
    pub(crate) code: Option<PathBuf>,
}

impl Target {
    /// What `what` names: a document, a call such as `codes!("codes.md")`, or the place of one, such as `src/lib.rs:3`.
    ///
    /// # Errors
    ///
    /// What is wrong, for people.
    pub(crate) fn find(what: &Path) -> Result<Self, String> {
        let text = what.to_string_lossy();
        if let Some((code, line)) = code_and_line(&text) {
            Target::of_code(&code, line)
        } else if what.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("rs")) {
            let help = format!("name a call by its line, such as {}:3", what.display());
            Err(format!("{} is Rust code: {help}", what.display()))
        } else if text.contains("codes!") && !what.exists() {
            Target::of_call(&text)
        } else {
            Ok(Target { source: input::read(what)?, path: what.to_owned(), call: None, code: None })
        }
    }

    /// The call that `what` is, of a document whose path begins here.
    fn of_call(what: &str) -> Result<Self, String> {
        let code = Source::new("<call>", what.as_bytes().to_vec());
        let mut written = calls::find(&code)?.into_iter();
        let call = match (written.next(), written.next()) {
            (Some(written), None) => written.call.map_err(|mistakes| drawn(&mistakes, &code))?,
            (Some(_), Some(_)) => return Err("these are several calls of `codes!`: write one".to_owned()),
            (None, _) => return Err(format!("`{what}` is no call of `codes!`")),
        };
        let path = PathBuf::from(call.path.value());
        let source = Source::new(call.path.value(), input::bytes(&path)?);
        Ok(Target { source, path, call: Some(call), code: None })
    }

    /// The call that stands on the line `line` of the Rust file at `code`.
    fn of_code(code: &Path, line: usize) -> Result<Self, String> {
        let source = input::read_code(code)?;
        let written =
            calls::find(&source).map_err(|reason| format!("cannot read {}: {reason}", code.display()))?;
        let mut written = written.into_iter().filter(|it| (it.line..=it.last_line).contains(&line));
        let found = written
            .next()
            .ok_or_else(|| format!("no call of `codes!` stands there: {}:{line}", code.display()))?;
        let call = found.call.map_err(|mistakes| drawn(&mistakes, &source))?;
        let (source, path) = read_document(code, &call.path.value())?;
        Ok(Target { source, path, call: Some(call), code: Some(code.to_owned()) })
    }

    /// The same at `revision` of git: the document as it was, and the call as it was, by the name of its enum.
    ///
    /// A document that was not there is `None`.
    ///
    /// # Errors
    ///
    /// What is wrong, for people.
    pub(crate) fn at(&self, revision: &str) -> Result<Option<Self>, String> {
        let (path, call) = match (&self.call, &self.code) {
            (Some(call), Some(code)) => {
                let call = call_at(code, &call.name, revision)?;
                (document_of(code, &call.path.value())?, Some(call))
            }
            (Some(_), None) => return Err("a call that stands in no file has no revisions".to_owned()),
            (None, _) => (self.path.clone(), None),
        };
        let name = call.as_ref().map_or_else(|| self.source.name().to_owned(), |call| call.path.value());
        let place = format!("{} at {revision}", self.source.place());
        let bytes = git::read(revision, &path)?;
        let source = bytes.map(|bytes| Source::new(name, bytes).at(place));
        Ok(source.map(|source| Target { source, path, call, code: self.code.clone() }))
    }

    /// The attributes, the visibility, the name and the options of the call, or of one that says no more.
    pub(crate) fn into_parts(self) -> (Source, Vec<Attribute>, Visibility, Ident, Options) {
        let Target { source, call, .. } = self;
        if let Some(Call { attributes, visibility, name, options, .. }) = call {
            return (source, attributes, visibility, name, options);
        }
        let name = enum_name(source.name());
        let name = Ident::new(name.as_ref().map_or("Code", |name| name.as_str()), Span::call_site());
        let visibility = Visibility::public(Span::call_site());
        (source, Vec::new(), visibility, name, Options::default())
    }
}

/// The call in the Rust file at `code` whose enum is called `name`, as it was at `revision`.
fn call_at(code: &Path, name: &Ident, revision: &str) -> Result<Call, String> {
    let place = format!("{} at {revision}", code.display());
    let missing =
        || format!("{place} has no call that makes the enum `{name}`, with which it could be compared");
    let source = Source::new(place.clone(), git::read(revision, code)?.ok_or_else(missing)?);
    let written = calls::find(&source).map_err(|reason| format!("cannot read {place}: {reason}"))?;
    let mut calls = written.into_iter().filter_map(|written| written.call.ok());
    calls.find(|call| call.name == *name).ok_or_else(missing)
}

/// The file and the line of `src/lib.rs:3`.
fn code_and_line(what: &str) -> Option<(PathBuf, usize)> {
    let (path, line) = what.rsplit_once(':')?;
    let is_rust = Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("rs"));
    Some((path.into(), line.parse().ok()?)).filter(|_| is_rust)
}

fn drawn(mistakes: &[Diagnostic], code: &Source) -> String {
    mistakes.iter().map(|mistake| mistake.render(code)).collect::<Vec<_>>().join("\n\nerror: ")
}
