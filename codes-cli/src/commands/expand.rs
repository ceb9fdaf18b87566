//! `codes expand`: prints the Rust code that a call generates.

use std::path::Path;

use codes_codegen::{Call, Reading, Severity, Source, enum_name, expand, read};
use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Expr, ExprLit, File, Item, Lit, LitStr, Meta, MetaNameValue, parse_quote};

use crate::input::target::Target;
use crate::output::destination::Destination;
use crate::output::exit::Exit;
use crate::output::human;

/// Generates the code for `what`: a document, a call, or the call on a line of Rust code.
pub(crate) fn run(what: &Path, name: Option<&str>, destination: &Destination) -> Exit {
    let Target { source, call, .. } = match Target::find(what) {
        Ok(target) => target,
        Err(error) => return Exit::refused(&error),
    };
    let mut call = call.map_or_else(|| call_of(&source), |it| it.call);
    if let Some(name) = name {
        match syn::parse_str(name) {
            Ok(name) => call.name = name,
            Err(_) => return Exit::failed(&format!("`{name}` is not a valid name for an enum")),
        }
    }
    let Reading { catalog, diagnostics } = read(&source, &call.options);
    human::draw(&diagnostics, &source);
    let has_errors = diagnostics.iter().any(|it| it.rule.severity() == Severity::Error);
    match formatted(catalog.map(|catalog| expand(&catalog, &call)).unwrap_or_default()) {
        Ok(code) => destination.deliver(&code, has_errors),
        Err(err) => Exit::failed(&format!("the generated code cannot be formatted: {err}")),
    }
}

/// Returns the shortest call that reads the document `source`.
fn call_of(source: &Source) -> Call {
    let span = Span::call_site();
    let name = enum_name(&source.name);
    let name = Ident::new(name.as_ref().map_or("Code", |name| name.as_str()), span);
    Call::new(name, LitStr::new(&source.name, span))
}

/// Formats `code`. Doc comments get one attribute per line, so that they are printed as `///` lines.
fn formatted(code: TokenStream) -> syn::Result<String> {
    let mut file: File = syn::parse2(code)?;
    for item in &mut file.items {
        if let Item::Enum(enumeration) = item {
            split_docs(&mut enumeration.attrs);
            enumeration.variants.iter_mut().for_each(|variant| split_docs(&mut variant.attrs));
        }
    }
    Ok(prettyplease::unparse(&file))
}

fn split_docs(attributes: &mut Vec<Attribute>) {
    let split = attributes.drain(..).flat_map(|attribute| match &attribute.meta {
        Meta::NameValue(MetaNameValue {
            path,
            value: Expr::Lit(ExprLit { lit: Lit::Str(text), .. }),
            ..
        }) if path.is_ident("doc") => {
            text.value().split('\n').map(|line| parse_quote!(#[doc = #line])).collect()
        }
        _ => vec![attribute],
    });
    *attributes = split.collect();
}
