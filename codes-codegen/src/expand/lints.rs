//! The lints that speak of generated code all the same. Each is allowed only where it would speak: a crate that forbids it
//! is told of the `allow`, and would be told by the lint without it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use crate::call::head::Attribute;
use crate::catalog::{Catalog, variant};

/// How many variants clippy looks at for what their names have in common.
const ALIKE: usize = 3;

/// What is allowed on the enum: the page names its codes, and names that are alike are not the user's to change.
pub(crate) fn of_names(catalog: &Catalog, name: &Ident, span: Span) -> Option<TokenStream> {
    let name = name.to_string();
    let words = variant::split_at_case(&name);
    let names = || catalog.entries().iter().map(|entry| entry.variant.as_str());
    // Names are split only where their letters are alike: most are not.
    let is_named_as_enum = names().filter(|it| it.starts_with(&name) || it.ends_with(&name)).any(|it| {
        let split = variant::split_at_case(it);
        split.len() > words.len() && (split.starts_with(&words) || split.ends_with(&words))
    });
    let (first, last): (Part, Part) = (|split| split.first().copied(), |split| split.last().copied());
    let is_alike = names().count() >= ALIKE && [first, last].iter().any(|part| is_alike(names(), *part));
    (is_named_as_enum || is_alike).then(|| quote_spanned!(span=> #[allow(clippy::enum_variant_names)]))
}

/// A word of a name.
type Part = for<'a> fn(&[&'a str]) -> Option<&'a str>;

/// Whether all names have this word in common.
fn is_alike<'a>(mut names: impl Iterator<Item = &'a str>, part: Part) -> bool {
    let Some(word) = names.next().and_then(|name| part(&variant::split_at_case(name))) else { return false };
    names.all(|name| name.contains(word) && part(&variant::split_at_case(name)) == Some(word))
}

/// What is allowed in the functions of the enum: they use it even if it is not to be used any more.
pub(crate) fn of_functions(attributes: &[Attribute], span: Span) -> Option<TokenStream> {
    let is_deprecated = attributes.iter().any(|attribute| attribute.is("deprecated"));
    is_deprecated.then(|| quote_spanned!(span=> #[allow(deprecated)]))
}
