//! The functions for codes with parameters. Each makes a failure from the values of the message.
//!
//! They are beside the enum and not in its block, because the types of the values are the user's, and resolve in the user's scope.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::call::Call;
use crate::call::parameters::Parameter;
use crate::catalog::{Catalog, Entry, function, variant};
use crate::expand::{docs, lints};

/// The number of arguments from which clippy reports a function.
const TOO_MANY_ARGUMENTS: usize = 8;

/// Writes the functions, if the call has parameters. A macro of the runtime completes them, because the compiler expands it much
/// faster than this crate, which runs without optimisation:
///
/// ```text
/// OrderError { "id" of_id_(id_: u64) { id_.0 } "owner" of_owner_(owner_: &str) { owner_.0 } }
/// "documentation" order_missing(id_: u64, owner_: &str) OrderMissing 3 [of_id_(id_) of_owner_(owner_)]
/// ```
pub(crate) fn of(catalog: &Catalog, call: &Call) -> Option<TokenStream> {
    let parameters = call.options.parameters.as_ref()?;
    let entries = catalog.entries().iter().map(|entry| (entry, catalog.parameters(entry))).zip(0..);
    let entries = entries.filter(|((_, names), _)| !names.is_empty());
    let functions: Vec<TokenStream> = entries
        .map(|((entry, names), place)| {
            let values = parameters.with_values().filter(|(it, _)| names.contains(&it.name.as_str()));
            function(entry, place, values, catalog, call)
        })
        .collect();
    if functions.is_empty() {
        return None;
    }
    let (name, runtime, span) = (&call.name, call.runtime(), call.span());
    let allow = lints::of_functions(&call.attributes, span);
    let values = parameters.with_values().map(|(parameter, value)| {
        let (written, of, argument) = (&parameter.name, of_value(parameter, span), argument(parameter, span));
        let body = quote_spanned!(argument.span()=> { #argument.0 });
        quote_spanned!(span=> #written #of(#argument: #value) #body)
    });
    Some(quote_spanned! {span=>
        #runtime::__private::glue_parameters! { #allow #name { #(#values)* } #(#functions)* }
    })
}

/// Writes the function for `entry`, the entry at `place`, whose message has these parameters.
fn function<'a>(
    entry: &Entry,
    place: u16,
    parameters: impl Iterator<Item = (&'a Parameter, &'a TokenStream)>,
    catalog: &Catalog,
    call: &Call,
) -> TokenStream {
    let span = call.span();
    let name = Ident::new(&name(entry, catalog), span);
    let variant = Ident::new(entry.variant.as_str(), span);
    let doc = docs::of_function(entry);
    let (mut arguments, mut types, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for (parameter, value) in parameters {
        let (of, argument) = (of_value(parameter, span), argument(parameter, span));
        values.push(quote_spanned!(span=> #of(#argument)));
        arguments.push(argument);
        types.push(value);
    }
    let allow = (arguments.len() >= TOO_MANY_ARGUMENTS).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let place = Literal::u16_unsuffixed(place);
    quote_spanned!(span=> #allow #doc #name(#(#arguments: #types),*) #variant #place [#(#values)*])
}

/// Returns the argument for `parameter`. The compiler reports a type that is not allowed where the user wrote it.
fn argument(parameter: &Parameter, span: Span) -> Ident {
    Ident::new(&parameter.argument, span.located_at(parameter.value_span))
}

/// Returns the name of the function that borrows a value of `parameter`.
fn of_value(parameter: &Parameter, span: Span) -> Ident {
    Ident::new(&format!("of_{}", parameter.argument), span)
}

/// Returns the name of the function for `entry`: the variant in snake case, with `_` if it is a keyword or another function.
fn name(entry: &Entry, catalog: &Catalog) -> String {
    let words = variant::split_at_case(entry.variant.as_str());
    let name = words.into_iter().map(str::to_ascii_lowercase).collect::<Vec<_>>().join("_");
    let is_extra = || catalog.extras.iter().any(|extra| extra.name == name);
    if function::is_reserved(&name) || is_extra() { name + "_" } else { name }
}
