//! The targets of `expand` and `diff`: documents, and calls that read them.

use std::path::{Path, PathBuf};

use codes_codegen::{Call, Diagnostic, Source};

use crate::input::calls::{self, CallSite};
use crate::input::file::{self, is_rust};
use crate::input::package;

/// A document, and the call that reads it, if there is one.
pub(crate) struct Target {
    pub(crate) source: Source,
    /// The file of the document.
    pub(crate) path: PathBuf,
    /// The call that reads the document; `None` to read all of its tables.
    pub(crate) call: Option<TargetCall>,
}

/// A call that reads a document.
pub(crate) struct TargetCall {
    pub(crate) call: Call,
    /// The Rust file that contains the call; `None` for a call on the command line.
    pub(crate) code: Option<PathBuf>,
}

/// The reason why there is no target.
pub(crate) enum TargetError {
    /// It cannot be read. The message is one line.
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
    /// Reads the target `what`: a document, a call such as `codes!("codes.md")`, or the position of one, such as `src/lib.rs:3`.
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
            Ok(Target { source, path: what.to_owned(), call: None })
        }
    }

    /// Reads the document of the call `what`, whose path is relative to the current directory.
    fn of_call(what: &str) -> Result<Self, TargetError> {
        let code = Source::new("<call>", what.as_bytes().to_vec());
        let mut sites = calls::find(&code)?.into_iter();
        let call = match (sites.next(), sites.next()) {
            (Some(site), None) => valid(site, code)?,
            (Some(_), Some(_)) => {
                return Err("expected one call of `codes!`, found several".to_owned().into());
            }
            (None, _) => return Err(format!("`{what}` is not a call of `codes!`").into()),
        };
        let path = PathBuf::from(call.path.value());
        Ok(Target { source: file::read(&path)?, path, call: Some(TargetCall { call, code: None }) })
    }

    /// Reads the document of the call on line `line` of the Rust file at `path`.
    fn of_code(path: &Path, line: usize) -> Result<Self, TargetError> {
        let (code, sites) = calls::in_file(path)?;
        let site = sites.into_iter().find(|site| (site.line..=site.last_line).contains(&line));
        let site =
            site.ok_or_else(|| format!("there is no call of `codes!` at {}:{line}", path.display()))?;
        let call = valid(site, code)?;
        let (source, document) = package::read_document(path, &call.path.value())?;
        let call = TargetCall { call, code: Some(path.to_owned()) };
        Ok(Target { source, path: document, call: Some(call) })
    }

    pub(crate) fn call(&self) -> Option<&Call> {
        self.call.as_ref().map(|it| &it.call)
    }
}

/// Returns the call at `site` of `code`, unless it has mistakes.
fn valid(site: CallSite, code: Source) -> Result<Call, TargetError> {
    site.call.map_err(|mistakes| TargetError::InvalidCall { code: code.into(), mistakes })
}

/// Splits `src/lib.rs:3` into the file and the line.
fn code_and_line(what: &str) -> Option<(PathBuf, usize)> {
    let (path, line) = what.rsplit_once(':')?;
    Some((path.into(), line.parse().ok()?)).filter(|_| is_rust(Path::new(path)))
}
