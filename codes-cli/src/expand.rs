//! `codes expand`: the Rust that a call generates.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use codes_codegen::{Reading, Severity, Site, expand, read};
use proc_macro2::{Span, TokenStream};

use crate::outcome::exit;
use crate::target::Target;

/// Writes what comes of `what`: of a document, of a call, or of the call at a line of Rust code.
pub(crate) fn run(what: &Path, name: Option<&str>) -> ExitCode {
    match Target::find(what).and_then(|target| generate(target, name)) {
        Ok((code, has_errors)) => exit(io::stdout().lock().write_all(code.as_bytes()), has_errors, false),
        Err(message) => {
            // Drawn mistakes have several lines.
            let _ = writeln!(anstream::stderr(), "error: {message}");
            ExitCode::from(2)
        }
    }
}

/// The Rust code that comes of `target`, and whether its document has mistakes, which are told.
fn generate(target: Target, name: Option<&str>) -> Result<(String, bool), String> {
    let (source, attributes, visibility, its_name, options) = target.into_parts();
    let name = match name {
        Some(name) => syn::parse_str(name).map_err(|_| format!("`{name}` is no name for an enum in Rust"))?,
        None => its_name,
    };
    let Reading { catalog, diagnostics } = read(&source, &options);
    for diagnostic in &diagnostics {
        let _ = writeln!(anstream::stderr(), "{}\n", diagnostic.render_styled(&source));
    }
    let has_errors = diagnostics.iter().any(|it| it.kind().severity() == Severity::Error);
    let path: TokenStream = "::codes_runtime".parse().map_err(|err| format!("{err}"))?;
    let runtime = options.runtime().map_or(path, |runtime| quote::quote!(#runtime));
    let site = Site {
        attributes: &attributes,
        visibility: &visibility,
        name: &name,
        answer: options.answer(),
        runtime: &runtime,
        span: Span::call_site(),
    };
    let tokens = catalog.map(|catalog| expand(&catalog, &site)).unwrap_or_default();
    let file = syn::parse2(tokens).map_err(|err| format!("the generated code cannot be formatted: {err}"))?;
    Ok((prettyplease::unparse(&file), has_errors))
}
