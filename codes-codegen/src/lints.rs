//! The lints that speak of generated code all the same. Each is allowed only where it would speak: a crate that forbids it
//! is told of the `allow`, and would be told by the lint without it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::Attribute;

use crate::catalog::Catalog;
use crate::variant;

/// How many variants clippy looks at for what their names have in common.
const ALIKE: usize = 3;

/// What is allowed on the enum: the page names its codes, and names that are alike are not the user's to change.
pub(crate) fn of_names(catalog: &Catalog, name: &Ident, span: Span) -> Option<TokenStream> {
    let name = name.to_string();
    let name = variant::split_at_case(&name);
    let names = || catalog.entries().iter().map(|entry| variant::split_at_case(entry.variant.as_str()));
    let is_named_as_enum =
        names().any(|words| words.len() > name.len() && (words.starts_with(&name) || words.ends_with(&name)));
    let is_one = |word: fn(&[&str]) -> Option<String>| {
        let first = names().next().and_then(|words| word(&words));
        first.is_some() && names().all(|words| word(&words) == first)
    };
    let is_alike = names().count() >= ALIKE
        && (is_one(|words| words.first().map(|word| (*word).to_owned()))
            || is_one(|words| words.last().map(|word| (*word).to_owned())));
    (is_named_as_enum || is_alike).then(|| quote_spanned!(span=> #[allow(clippy::enum_variant_names)]))
}

/// What is allowed in the functions of the enum: they use it even if it is not to be used any more.
pub(crate) fn of_functions(attributes: &[Attribute], span: Span) -> Option<TokenStream> {
    let is_deprecated = attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"));
    is_deprecated.then(|| quote_spanned!(span=> #[allow(deprecated)]))
}
