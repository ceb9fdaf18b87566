//! Lints that report generated code although it is from a macro. Each is allowed only where it would report something: in a crate
//! that forbids a lint, `allow` is an error.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use crate::call::head::Attribute;
use crate::catalog::{Catalog, variant};

/// The minimum number of variants whose names clippy compares.
const ALIKE: usize = 3;

/// Returns the attribute that allows similar names of variants, because the page determines them.
pub(crate) fn of_names(catalog: &Catalog, name: &Ident, span: Span) -> Option<TokenStream> {
    let name = name.to_string();
    let words = variant::split_at_case(&name);
    let names = || catalog.entries().iter().map(|entry| entry.variant.as_str());
    // Splitting names is expensive, so the letters are compared first.
    let is_named_as_enum = names().filter(|it| it.starts_with(&name) || it.ends_with(&name)).any(|it| {
        let split = variant::split_at_case(it);
        split.len() > words.len() && (split.starts_with(&words) || split.ends_with(&words))
    });
    let (first, last): (Part, Part) = (|split| split.first().copied(), |split| split.last().copied());
    let is_alike = names().count() >= ALIKE && [first, last].iter().any(|part| is_alike(names(), *part));
    (is_named_as_enum || is_alike).then(|| quote_spanned!(span=> #[allow(clippy::enum_variant_names)]))
}

/// A function that picks a word of a name.
type Part = for<'a> fn(&[&'a str]) -> Option<&'a str>;

/// Returns whether all names have the same word in this place.
fn is_alike<'a>(mut names: impl Iterator<Item = &'a str>, part: Part) -> bool {
    let Some(word) = names.next().and_then(|name| part(&variant::split_at_case(name))) else { return false };
    names.all(|name| name.contains(word) && part(&variant::split_at_case(name)) == Some(word))
}

/// Returns the attribute that allows the functions of a deprecated enum to use it.
pub(crate) fn of_functions(attributes: &[Attribute], span: Span) -> Option<TokenStream> {
    let is_deprecated = attributes.iter().any(|attribute| attribute.is("deprecated"));
    is_deprecated.then(|| quote_spanned!(span=> #[allow(deprecated)]))
}
