//! What `expand` and `diff` are asked about: a document, by itself or as a call reads it.

use std::path::{Path, PathBuf};

use codes_codegen::{Call, Diagnostic, Options, Source, enum_name};
use proc_macro2::{Ident, Span};
use syn::{Attribute, Token, Visibility};

use crate::package::read_document;
use crate::{calls, input};

/// A document, and what a call says of it.
pub(crate) struct Target {
    pub(crate) source: Source,
    /// The file of the document.
    pub(crate) path: PathBuf,
    /// What a call says; `None` of a document by itself, all of whose tables are meant.
    pub(crate) call: Option<Call>,
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
            Ok(Target { source: input::read(what)?, path: what.to_owned(), call: None })
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
        Ok(Target { source, path, call: Some(call) })
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
        Ok(Target { source, path, call: Some(call) })
    }

    /// The attributes, the visibility, the name and the options of the call, or of one that says no more.
    pub(crate) fn into_parts(self) -> (Source, Vec<Attribute>, Visibility, Ident, Options) {
        let Target { source, call, .. } = self;
        if let Some(Call { attributes, visibility, name, options, .. }) = call {
            return (source, attributes, visibility, name, options);
        }
        let name = enum_name(source.name());
        let name = Ident::new(name.as_ref().map_or("Code", |name| name.as_str()), Span::call_site());
        let visibility = Visibility::Public(<Token![pub]>::default());
        (source, Vec::new(), visibility, name, Options::default())
    }
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
