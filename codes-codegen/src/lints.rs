//! The lints that speak of generated code all the same. Each is allowed only where it would speak: a crate that forbids it
//! would else be told of an `allow`.

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
    let names = || catalog.entries().iter().map(|entry| entry.variant.as_str());
    let is_named_as_enum = names().any(|variant| variant.starts_with(&name) || variant.ends_with(&name));
    let is_alike =
        names().count() >= ALIKE && (is_one(names().map(first_word)) || is_one(names().map(last_word)));
    (is_named_as_enum || is_alike).then(|| quote_spanned!(span=> #[allow(clippy::enum_variant_names)]))
}

/// What is allowed in the functions of the enum: they use it even if it is not to be used any more.
pub(crate) fn of_functions(attributes: &[Attribute], span: Span) -> Option<TokenStream> {
    let is_deprecated = attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"));
    is_deprecated.then(|| quote_spanned!(span=> #[allow(deprecated)]))
}

/// Whether all of `words` are the same.
fn is_one<'a>(mut words: impl Iterator<Item = &'a str>) -> bool {
    words.next().is_some_and(|first| words.all(|word| word == first))
}

fn first_word(name: &str) -> &str {
    variant::split_at_case(name).first().copied().unwrap_or_default()
}

fn last_word(name: &str) -> &str {
    variant::split_at_case(name).last().copied().unwrap_or_default()
}
