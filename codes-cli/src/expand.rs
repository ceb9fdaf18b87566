//! `codes expand`: the Rust that a call generates.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use codes_codegen::{Call, Diagnostic, Options, Reading, Severity, Site, Source, enum_name, expand, read};
use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Token, Visibility};

use crate::check::{exit, read_document};
use crate::{calls, input};

/// Writes what comes of `what`: of a document, of a call, or of the call at a line of Rust code.
pub(crate) fn run(what: &str, name: Option<&str>) -> ExitCode {
    let expanded = Target::find(what, name).and_then(|target| target.expand());
    match expanded {
        Ok((code, has_errors)) => exit(write(&code), has_errors, false),
        Err(message) => {
            anstream::eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn write(code: &str) -> io::Result<()> {
    io::stdout().lock().write_all(code.as_bytes())
}

/// What is expanded: a document, and what a call says of it.
struct Target {
    source: Source,
    attributes: Vec<Attribute>,
    visibility: Visibility,
    name: Ident,
    options: Options,
}

impl Target {
    fn find(what: &str, name: Option<&str>) -> Result<Self, String> {
        let target = if let Some((code, line)) = code_and_line(what) {
            Target::of_code(&code, line)?
        } else if is_call(what) {
            Target::of_call(what)?
        } else {
            Target::of_document(Path::new(what))?
        };
        let Some(name) = name else { return Ok(target) };
        let name = syn::parse_str(name).map_err(|_| format!("`{name}` is no name for an enum in Rust"))?;
        Ok(Target { name, ..target })
    }

    /// The document at `path`, by a call that says no more.
    fn of_document(path: &Path) -> Result<Self, String> {
        let source = input::read(path)?;
        let name = enum_name(source.name());
        let name = name.as_ref().map_or("Code", |name| name.as_str());
        Ok(Target {
            name: Ident::new(name, Span::call_site()),
            source,
            attributes: Vec::new(),
            visibility: Visibility::Public(<Token![pub]>::default()),
            options: Options::default(),
        })
    }

    /// The call that `what` is, of a document whose path begins here.
    fn of_call(what: &str) -> Result<Self, String> {
        let code = Source::new("<call>", what.as_bytes().to_vec());
        let call = match calls::find(&code)?.into_iter().next() {
            Some(written) => written.call.map_err(|mistakes| drawn(&mistakes, &code))?,
            None => return Err(format!("`{what}` is no call of `codes!`")),
        };
        let path = call.path.value();
        let bytes = codes_codegen::file::read(Path::new(&path));
        let bytes = bytes.map_err(|reason| format!("cannot read {path}: {reason}"))?;
        Ok(Target::new(Source::new(path, bytes), call))
    }

    /// The call that stands on the line `line` of the Rust file at `path`.
    fn of_code(path: &Path, line: usize) -> Result<Self, String> {
        let code = input::read(path)?;
        let written =
            calls::find(&code).map_err(|reason| format!("cannot read {}: {reason}", path.display()))?;
        let mut written = written.into_iter().filter(|it| (it.line..=it.last_line).contains(&line));
        let found = written
            .next()
            .ok_or_else(|| format!("no call of `codes!` stands there: {}:{line}", path.display()))?;
        let call = found.call.map_err(|mistakes| drawn(&mistakes, &code))?;
        let (source, _) = read_document(path, &call.path.value())?;
        Ok(Target::new(source, call))
    }

    fn new(source: Source, call: Call) -> Self {
        let Call { attributes, visibility, name, options, .. } = call;
        Target { source, attributes, visibility, name, options }
    }

    /// The Rust code, and whether the document has mistakes, which are told.
    fn expand(&self) -> Result<(String, bool), String> {
        let Reading { catalog, diagnostics } = read(&self.source, &self.options);
        for diagnostic in &diagnostics {
            anstream::eprintln!("{}\n", diagnostic.render_styled(&self.source));
        }
        let has_errors = diagnostics.iter().any(|it| it.kind().severity() == Severity::Error);
        let path: TokenStream = "::codes_runtime".parse().map_err(|err| format!("{err}"))?;
        let runtime = self.options.runtime().map_or(path, |runtime| quote::quote!(#runtime));
        let site = Site {
            attributes: &self.attributes,
            visibility: &self.visibility,
            name: &self.name,
            runtime: &runtime,
            span: Span::call_site(),
        };
        let tokens = catalog.map(|catalog| expand(&catalog, &site)).unwrap_or_default();
        let file =
            syn::parse2(tokens).map_err(|err| format!("the generated code cannot be formatted: {err}"))?;
        Ok((prettyplease::unparse(&file), has_errors))
    }
}

/// The file and the line of `src/lib.rs:3`.
fn code_and_line(what: &str) -> Option<(PathBuf, usize)> {
    let (path, line) = what.rsplit_once(':')?;
    let is_rust = Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("rs"));
    Some((path.into(), line.parse().ok()?)).filter(|_| is_rust)
}

/// Whether `what` is written as a call, and not as a path.
fn is_call(what: &str) -> bool {
    what.contains("codes!") || what.contains("codes !")
}

fn drawn(mistakes: &[Diagnostic], code: &Source) -> String {
    mistakes.iter().map(|mistake| mistake.render(code)).collect::<Vec<_>>().join("\n\nerror: ")
}
