//! The attributes that a call gives the enum.

use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Path, Token};

/// The traits that every enum of codes has already.
const DERIVED: [&str; 10] =
    ["Clone", "Copy", "Debug", "Display", "EnumString", "Eq", "Error", "FromStr", "Hash", "PartialEq"];

/// What is wrong about `attributes`: those that would break what is generated beside the enum.
pub(crate) fn check(attributes: &[Attribute]) -> Vec<Error> {
    let mut errors = Vec::new();
    for attribute in attributes {
        if attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr") {
            let message = if attribute.path().is_ident("cfg") {
                "here the attribute would strip the enum and leave its impls: put it before `codes!`"
            } else {
                "what is generated must not depend on a `cfg`: write the call twice, each with a `#[cfg]` before it"
            };
            errors.push(Error::new_spanned(attribute.path(), message));
        } else if attribute.path().is_ident("derive") {
            match attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated) {
                Ok(derives) => errors.extend(derives.iter().filter_map(check_derive)),
                Err(error) => errors.push(error),
            }
        }
    }
    errors
}

fn check_derive(derive: &Path) -> Option<Error> {
    let name = derive.segments.last()?.ident.to_string();
    let message = if name == "Serialize" || name == "Deserialize" {
        "switch on the feature `serde` of codes-runtime in its place: it reads and writes ids".to_owned()
    } else if DERIVED.contains(&name.as_str()) {
        // The derive of strum brings `FromStr`.
        let what = format!("`{}`", if name == "EnumString" { "FromStr" } else { &name });
        format!("every enum of codes is {what} already: take it out of the list")
    } else if name == "Default" {
        "no code is the default one: write `impl Default` below the call and name it there".to_owned()
    } else {
        return None;
    };
    Some(Error::new_spanned(derive, message))
}
