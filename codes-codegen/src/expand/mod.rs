//! Generates Rust from a catalog.
//!
//! The size of the generated code decides what it costs to compile. So the texts of all entries are a few string literals with
//! lists of offsets (byte strings for many entries), all logic is in the runtime, and no derived code grows with the number of
//! entries.
//!
//! Names resolve in the user's scope, where `Option` may be anything. So all paths go through the runtime or are imported from
//! it, and no method is called on `self`, because any trait may have a method of that name. The paths of macros and derives are
//! written in full, because the compiler resolves them before the `use` of the generated block.

mod by_status;
mod constructors;
mod data;
pub(crate) mod docs;
mod functions;
mod index;
mod lints;
mod literal;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote_spanned;

use crate::call::Call;
use crate::catalog::{Catalog, Entry};
use crate::expand::{by_status::Ranks, data::READABLE};

/// Generates the enum for `catalog` and `call` with everything that belongs to it, and the error type if the call names one. Only
/// the enum and the error type have names.
#[must_use]
pub fn expand(catalog: &Catalog, call: &Call) -> TokenStream {
    let (name, runtime, span) = (&call.name, call.runtime(), call.span());
    let enumeration = enumeration(catalog, call);
    let data = data::data(catalog, span);
    let parameters = data::parameters(catalog, span);
    let implementation = implementation(catalog, call, parameters.is_some());
    let functions = functions::of(catalog, call);
    let constructors = constructors::of(catalog, call);
    let has_status =
        catalog.has_status().then(|| quote_spanned!(span=> #runtime::__private::glue_status! { #name }));

    let error = call.response.error.as_ref();
    let error_status = error
        .filter(|_| catalog.has_status())
        .map(|error| quote_spanned!(span=> #runtime::__private::glue_error_status! { #error, #name }));
    let error = error.map(|error| self::error(error, call));
    let allow = lints::of_functions(&call.attributes, span);

    quote_spanned! {span=>
        #enumeration
        #error
        #constructors

        #allow
        const _: () = {
            use #runtime::__private as __rt;

            #data
            #parameters

            #functions

            #implementation
            #runtime::__private::glue! { #name }
            #has_status
            #error_status
        };
    }
}

/// Generates the enum.
fn enumeration(catalog: &Catalog, call: &Call) -> TokenStream {
    let Call { attributes, visibility, name, .. } = call;
    let (runtime, span) = (call.runtime(), call.span());
    // The user's documentation comes first, separated by an empty line.
    let has_docs = attributes.iter().any(|attribute| attribute.is("doc"));
    let docs: Vec<String> = has_docs.then(String::new).into_iter().chain(docs::of_catalog(catalog)).collect();
    let docs = docs.join("\n");
    let attributes = attributes.iter().map(|attribute| &attribute.tokens);
    // One attribute per variant, because each token costs time here and in the compiler.
    let mut variants = String::new();
    for entry in catalog.entries() {
        variants.push_str("#[doc = ");
        literal::push_string(&mut variants, &docs::of_entry(entry, &catalog.extras));
        variants.push(']');
        variants.push_str(entry.variant.as_str());
        variants.push(',');
    }
    let variants = literal::names(&variants, span);
    // The build fails because of the mistakes in these rows. Code that uses their variants must not add errors.
    let unsound = catalog.unsound.iter().map(|name| Ident::new(name.as_str(), span));

    let allow = lints::of_names(catalog, name, span);

    quote_spanned! {span=>
        #(#attributes)*
        #[doc = #docs]
        #[#runtime::__private::derive(#runtime::__private::PartialEq, #runtime::__private::Eq)]
        #allow
        #visibility enum #name {
            #variants
            #(#[doc = " The row of this code has a mistake."] #unsound,)*
        }
    }
}

/// Generates the error type: a failure with one of the codes. It belongs to the user's crate, which can implement traits of other
/// crates for it.
fn error(error: &Ident, call: &Call) -> TokenStream {
    let Call { visibility, name, .. } = call;
    let (runtime, span) = (call.runtime(), call.span());
    let doc = format!(" A [`{name}`] with details of one occurrence.");
    let allow = lints::of_functions(&call.attributes, span);
    quote_spanned!(span=> #runtime::__private::glue_error! { #[doc = #doc] #allow #visibility #error, #name })
}

/// Generates the implementation of the traits, with the lists of all codes.
fn implementation(catalog: &Catalog, call: &Call, has_parameters: bool) -> TokenStream {
    let (name, span) = (&call.name, call.span());
    let entries = variants(catalog.entries(), name);
    let by_status = by_status(catalog.entries(), call);
    let body = call.response.body(span);
    let parameters = has_parameters
        .then(|| quote_spanned!(span=> const __PARAMETERS: &'static __rt::Parameters = &PARAMETERS;));
    quote_spanned! {span=>
        impl<__T> __rt::Lists<__T> for #name {
            const ENTRIES: &'static [#name] = &[#entries];
            #by_status
        }

        impl __rt::Catalog for #name {
            const __DATA: &'static __rt::Data = DATA;
            const __BODY: __rt::Body = #body;
            #parameters

            fn __index(self) -> __rt::usize {
                self as __rt::usize
            }
        }
    }
}

/// Generates the list of the entries with a status, sorted by status, unless it is the list of all entries.
fn by_status(entries: &[Entry], call: &Call) -> Option<TokenStream> {
    let (name, span) = (&call.name, call.span());
    let order = Ranks::of(entries)?.order(entries);
    if order.len() == entries.len() && order.is_sorted() {
        return None;
    }
    let list = if entries.len() <= READABLE {
        let list = variants(order.iter().filter_map(|index| entries.get(usize::from(*index))), name);
        quote_spanned!(span=> [#list])
    } else {
        let count = Literal::usize_unsuffixed(order.len());
        let order = literal::packed(&order, u16::to_le_bytes);
        quote_spanned!(span=> __rt::in_order::<#name, #count>(#order))
    };
    Some(quote_spanned!(span=> const BY_STATUS: &'static [#name] = &#list;))
}

/// Writes `Code::A,Code::B,`. With `Self::A`, the compiler would look up the variants one after the other.
fn variants<'a>(entries: impl IntoIterator<Item = &'a Entry>, name: &Ident) -> TokenStream {
    let path = format!("{name}::");
    let mut variants = String::new();
    for entry in entries {
        variants.push_str(&path);
        variants.push_str(entry.variant.as_str());
        variants.push(',');
    }
    literal::tokens(&variants)
}
