//! `codes expand`: the Rust that a call generates.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use codes_codegen::{Reading, Severity, Site, expand, read};
use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Expr, File, Item, Lit, Meta, MetaNameValue, parse_quote};

use crate::input::target::Target;
use crate::output::exit;

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
    let has_errors = diagnostics.iter().any(|it| it.rule().severity() == Severity::Error);
    let path: TokenStream = "::codes_runtime".parse().map_err(|err| format!("{err}"))?;
    let runtime = options.runtime().cloned().unwrap_or(path);
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
    let file = with_lines_of_docs(file);
    Ok((prettyplease::unparse(&file), has_errors))
}

/// The same with an attribute for each line of a doc comment, which is then shown as people write it.
fn with_lines_of_docs(mut file: File) -> File {
    for item in &mut file.items {
        if let Item::Enum(enumeration) = item {
            split_docs(&mut enumeration.attrs);
            enumeration.variants.iter_mut().for_each(|variant| split_docs(&mut variant.attrs));
        }
    }
    file
}

fn split_docs(attributes: &mut Vec<Attribute>) {
    let split = attributes.drain(..).flat_map(|attribute| match lines(&attribute) {
        Some(lines) => lines.split('\n').map(|line| parse_quote!(#[doc = #line])).collect(),
        None => vec![attribute],
    });
    *attributes = split.collect();
}

/// The text of a doc comment.
fn lines(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(MetaNameValue { path, value: Expr::Lit(text), .. }) if path.is_ident("doc") => {
            match &text.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            }
        }
        _ => None,
    }
}
