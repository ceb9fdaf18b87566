//! The attributes that a call gives the enum.

use proc_macro2::{Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Error, Result, Token, token};

use crate::call::{list, value};

/// The traits that every enum of codes has already.
const DERIVED: [&str; 10] =
    ["Clone", "Copy", "Debug", "Display", "EnumString", "Eq", "Error", "FromStr", "Hash", "PartialEq"];

/// An attribute that a call gives the enum, as written, such as `#[derive(PartialOrd, Ord)]`.
#[derive(Clone, Debug)]
pub struct Attribute {
    hash: Span,
    /// The brackets, with what stands between them.
    content: Group,
    /// Its name, `None` of one that has a path, such as `#[serde::skip]`.
    name: Option<Ident>,
    /// What stands behind its name, between brackets of any kind.
    arguments: TokenStream,
}

impl Attribute {
    /// Whether this is its name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.as_ref().is_some_and(|it| it == name)
    }
}

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let hash = input.parse::<Token![#]>()?.span;
        if !input.peek(token::Bracket) {
            return Err(input.error("expected an attribute, such as `#[derive(PartialOrd, Ord)]`"));
        }
        let content: Group = input.parse()?;
        let (name, arguments) = head.parse2(content.stream())?;
        Ok(Attribute { hash, content, name, arguments })
    }
}

/// The name of the attribute with this content, and its arguments.
fn head(content: ParseStream<'_>) -> Result<(Option<Ident>, TokenStream)> {
    let name = content.call(Ident::parse_any).ok().filter(|_| !content.peek(Token![::]));
    let arguments =
        content.parse().map_or_else(|_| TokenStream::new(), |arguments: Group| arguments.stream());
    content.parse::<TokenStream>()?;
    Ok((name, arguments))
}

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let content = &self.content;
        tokens.extend(quote_spanned!(self.hash=> # #content));
    }
}

/// What is wrong about `attributes`: those that would break what is generated beside the enum.
pub(crate) fn check(attributes: &[Attribute]) -> Vec<Error> {
    let mut errors = Vec::new();
    for attribute in attributes {
        let Some(name) = &attribute.name else { continue };
        if name == "derive" {
            let derives = list::split(attribute.arguments.clone());
            errors.extend(derives.into_iter().filter_map(|derive| check_derive(derive.tokens)));
        } else if name == "cfg" {
            let message =
                "here the attribute would strip the enum and leave its impls: put it before `codes!`";
            errors.push(Error::new(name.span(), message));
        } else if name == "cfg_attr" {
            let message = "what is generated must not depend on a `cfg`: write the call twice, each with a `#[cfg]` before it";
            errors.push(Error::new(name.span(), message));
        }
    }
    errors
}

/// What is wrong about a trait that is derived, such as `serde::Serialize`.
fn check_derive(path: TokenStream) -> Option<Error> {
    let names = value::names.parse2(path).ok()?;
    let (first, last) = (names.first()?, names.last()?);
    let name = last.to_string();
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
    // The compiler gives no span of several tokens to macros; the command line shows the whole path.
    Some(Error::new(first.span().join(last.span()).unwrap_or_else(|| first.span()), message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(written: &str) -> Attribute {
        syn::parse_str(written).unwrap()
    }

    fn mistakes(written: &str) -> Vec<String> {
        check(&[attribute(written)]).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_attribute_is_what_is_written() {
        for written in ["#[doc = \"a\"]", "#[a::b(c)]", "#[unsafe(no_mangle)]", "#[derive(A, b::C)]", "#[]"] {
            let tokens: TokenStream = written.parse().unwrap();
            assert_eq!(attribute(written).to_token_stream().to_string(), tokens.to_string());
        }
        assert!(attribute("#[doc = \"a\"]").is("doc") && attribute("#[deprecated]").is("deprecated"));
        assert!(!attribute("#[doc::deprecated]").is("doc") && !attribute("#[]").is("doc"));
        for written in ["# derive", "#![doc]", "#(doc)"] {
            assert!(syn::parse_str::<Attribute>(written).is_err(), "{written}");
        }
    }

    #[test]
    fn attributes_that_would_break_the_enum_are_reported() {
        assert_eq!(
            mistakes("#[derive(PartialOrd, serde::Serialize, std::fmt::Debug, ::core::default::Default)]")
                .len(),
            3
        );
        assert_eq!(mistakes("#[derive(Clone,)]").len(), 1);
        assert_eq!(mistakes("#[cfg(unix)]").len(), 1);
        assert_eq!(mistakes("#[cfg_attr(unix, derive(Ord))]").len(), 1);
        // What the compiler tells better.
        for written in ["#[derive]", "#[derive(3)]", "#[a::cfg(unix)]", "#[derive(Ord<3>)]"] {
            assert_eq!(mistakes(written), [""; 0], "{written}");
        }
    }
}
