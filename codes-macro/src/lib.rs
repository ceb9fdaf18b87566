//! The procedural macro behind `codes_runtime::codes!`, which documents it.
//!
//! Here is what only a macro can do: it finds the calling package, puts mistakes where the compiler shows them, and
//! has the compiler watch the document. Everything else is in `codes-codegen`.

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod manifest;
mod report;

use codes_codegen::{Call, Source, expand, read};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::report::Reporter;

/// Expands `[$crate] call`, which is what `codes_runtime::codes!` makes of `call`.
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
    // The option `crate` wins over the crate that this macro was called through.
    let runtime = call.runtime.get_or_insert(runtime).clone();
    let reporter = Reporter { runtime: &runtime, span: call.path.span() };
    let path = call.path.value();
    let source = match manifest::read(&path) {
        Ok(bytes) => Source::new(path, bytes),
        Err(message) => return reporter.error(&message),
    };

    let reading = read(&source, &call.options);
    let reports = reporter.diagnostics(&reading.diagnostics, &source);
    // Sound rows are generated even if others are not: code that uses them still compiles, and the mistakes are the
    // only errors that the user sees.
    let items = reading.catalog.map(|catalog| expand(&catalog, &call));
    // The compiler reads a tracked file to its end, however large. Without tracking, cargo still builds again: this build fails.
    let tracking = source.is_whole().then(|| track(&source.name, &runtime, call.span()));
    quote! { #items #reports #tracking }
}

/// The runtime's path, which stands in brackets before the call.
fn split_runtime(input: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens = input.into_iter();
    match tokens.next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
            (group.stream(), tokens.collect())
        }
        first => (quote!(::codes_runtime), first.into_iter().chain(tokens).collect()),
    }
}

/// Has cargo rebuild the calling crate when the document changes.
///
/// The function is never called, so that nothing of the document is in what is built; and the path is put together by
/// the compiler, so that no absolute one is either.
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
