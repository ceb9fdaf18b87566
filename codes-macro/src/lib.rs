//! The procedural macro behind `codes_runtime::codes!`, which has the documentation.
//!
//! This crate contains only the parts that need a macro: it finds the calling package, reports mistakes at the right place of the
//! code, and makes the compiler track the document. Everything else is in `codes-codegen`.

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod manifest;
mod report;

use codes_codegen::{Call, Source, expand, read};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::report::Reporter;

/// Expands `[$crate] call`, the input that `codes_runtime::codes!` passes on.
#[proc_macro]
pub fn codes(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    generate(input.into()).into()
}

fn generate(input: TokenStream) -> TokenStream {
    let (runtime, call) = split_runtime(input);
    let mut call = match Call::parse(call) {
        Ok(call) => call,
        Err(errors) => {
            let report = |span, message: String| Reporter { runtime: &runtime, span }.error(&message);
            return errors.into_iter().map(|error| report(error.span(), error.to_string())).collect();
        }
    };
    // The option `crate` takes precedence over the crate through which this macro was called.
    let runtime = call.runtime.get_or_insert(runtime).clone();
    let reporter = Reporter { runtime: &runtime, span: call.path.span() };
    let path = call.path.value();
    let source = match manifest::read(&path) {
        Ok(bytes) => Source::new(path, bytes),
        Err(message) => return reporter.error(&message),
    };

    let reading = read(&source, &call.options);
    let reports = reporter.diagnostics(&reading.diagnostics, &source);
    // Rows without a mistake become variants even if other rows have mistakes. Code that uses them compiles, so that the user sees
    // only the mistakes.
    let items = reading.catalog.map(|catalog| expand(&catalog, &call));
    // The compiler reads a tracked file to its end, however large. Without tracking, cargo still builds again: this build fails.
    let tracking = source.is_whole().then(|| track(&source.name, &runtime, call.span()));
    quote! { #items #reports #tracking }
}

/// Splits the runtime's path, in brackets, from the call that follows it.
fn split_runtime(input: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens = input.into_iter();
    match tokens.next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
            (group.stream(), tokens.collect())
        }
        first => (quote!(::codes_runtime), first.into_iter().chain(tokens).collect()),
    }
}

/// Generates code that makes cargo rebuild the calling crate when the document changes.
///
/// The generated function is never called, so the program does not contain the document. The compiler joins the path, so the
/// generated code does not contain an absolute path.
fn track(path: &str, runtime: &TokenStream, span: Span) -> TokenStream {
    quote_spanned! {span=>
        const _: () = {
            fn _track() {
                let _ = #runtime::__private::include_bytes!(
                    #runtime::__private::concat!(#runtime::__private::env!("CARGO_MANIFEST_DIR"), "/", #path)
                );
            }
        };
    }
}
