//! The head of a call, before its options: attributes, visibility, the name of the enum and the path of the document.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Error, LitStr, Result, Token, token};

use crate::call::table::Selection;
use crate::call::{list, value};
use crate::catalog::variant;

/// The traits that every enum of codes has already.
const DERIVED: [&str; 10] =
    ["Clone", "Copy", "Debug", "Display", "EnumString", "Eq", "Error", "FromStr", "Hash", "PartialEq"];

/// The head of a call, such as `pub enum Code = "spec/codes.md"`.
pub(crate) struct Head {
    pub(crate) attributes: Vec<Attribute>,
    visibility: Visibility,
    /// `None` in the short form, which is a path and nothing else.
    name: Option<Ident>,
    pub(crate) path: LitStr,
}

impl Parse for Head {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut attributes = Vec::new();
        while input.peek(Token![#]) {
            attributes.push(input.parse::<Attribute>()?);
        }
        let visibility = input.parse::<Visibility>()?;
        let name = parse_name(input)?;
        let is_named = name.is_some() || (attributes.is_empty() && visibility.is_none());
        let path = parse_path(input, is_named)?;
        list::all(check_attributes(&attributes).into_iter().chain(check_path(&path)))?;
        Ok(Head { attributes, visibility, name, path })
    }
}

/// Parses `enum Code =`, if it is there.
fn parse_name(input: ParseStream<'_>) -> Result<Option<Ident>> {
    if input.parse::<Option<Token![enum]>>()?.is_none() {
        return Ok(None);
    }
    let name = input.parse()?;
    if input.parse::<Token![=]>().is_err() {
        return Err(input.error("expected `=` and the path of a document in quotes"));
    }
    Ok(Some(name))
}

/// Parses the path, which ends the head.
fn parse_path(input: ParseStream<'_>, is_named: bool) -> Result<LitStr> {
    let start = input.span();
    let path = input.parse::<LitStr>().map_err(|_| {
        let path = "the path of a document in quotes, such as \"spec/http_response_codes.md\"";
        Error::new(start, format!("expected {}{path}", if is_named { "" } else { "`enum Name =` and " }))
    })?;
    if input.peek(Token![;]) {
        return Err(input.error("take out the semicolon: it stands behind the brackets of the call"));
    }
    if !input.is_empty() {
        return Err(input.error("expected a comma and options, such as `rename = { \"2FA\": TwoFactor }`"));
    }
    Ok(path)
}

impl Head {
    /// Returns the visibility and the name of the enum: as written or, in the short form, `pub` and the name of the file.
    /// A call with a `selection` of tables must be in the long form.
    pub(crate) fn enumeration(&self, selection: Option<&Selection>) -> Result<(Visibility, Ident)> {
        if let Some(name) = &self.name {
            return Ok((self.visibility.clone(), name.clone()));
        }
        let written = self.path.value();
        let error = |message: String| Err(Error::new(self.path.span(), message));
        if !self.attributes.is_empty() || !self.visibility.is_none() {
            let name = variant::enum_name_or_default(&written);
            return error(format!("attributes and a visibility need a name: `enum {name} = {written:?}`"));
        }
        if let Some(selection) = selection {
            let name = variant::enum_name_or_default(&written);
            return error(format!(
                "a call that takes some tables of a document names the enum itself\n  \
                 = help: write codes!(pub enum {name} = {written:?}, table = {selection});"
            ));
        }
        let Some(name) = variant::enum_name(&written) else {
            return error(format!(
                "the file's name does not end in codes, errors, statuses or responses and so does not name the enum\n  \
                 = help: name it: codes!(pub enum {} = {written:?});",
                variant::suggested_name(&written)
            ));
        };
        let name = Ident::new(name.as_str(), Span::call_site().located_at(self.path.span()));
        Ok((Visibility::public(self.path.span()), name))
    }
}

/// One rule for every package and machine: a relative path with `/`.
fn check_path(path: &LitStr) -> Option<Error> {
    let written = path.value();
    let is_drive = written.as_bytes().get(1) == Some(&b':');
    let message = if written.trim().is_empty() {
        "the path is empty: write the document's, such as \"spec/http_response_codes.md\""
    } else if written.contains("://") {
        "pages are not read over the network: write the path of a file, relative to the folder of Cargo.toml"
    } else if written.starts_with('/') || is_drive {
        "the path is absolute and would hold on this machine only: write it relative to the folder of Cargo.toml"
    } else if written.contains('\\') {
        "the path holds a backslash: write `/`, which every system understands"
    } else {
        return None;
    };
    Some(Error::new(path.span(), message))
}

/// A visibility as written, such as `pub(crate)`; the default one is none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Visibility(Vec<TokenTree>);

impl Visibility {
    /// `pub` at `span`.
    pub(crate) fn public(span: Span) -> Self {
        Visibility(vec![Ident::new("pub", span).into()])
    }

    /// Whether none is written.
    pub(crate) fn is_none(&self) -> bool {
        self.0.is_empty()
    }
}

impl Parse for Visibility {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut tokens = Vec::new();
        if input.peek(Token![pub]) {
            tokens.push(input.call(Ident::parse_any)?.into());
            // What may stand in it, the compiler knows.
            if input.peek(token::Paren) {
                tokens.push(input.parse::<Group>()?.into());
            }
        }
        Ok(Visibility(tokens))
    }
}

impl ToTokens for Visibility {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}

/// An attribute that a call gives the enum, as written, such as `#[derive(PartialOrd, Ord)]`.
#[derive(Clone, Debug)]
pub(crate) struct Attribute {
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
        let (name, arguments) = parse_content.parse2(content.stream())?;
        Ok(Attribute { hash, content, name, arguments })
    }
}

/// The name of the attribute with this content, and its arguments.
fn parse_content(content: ParseStream<'_>) -> Result<(Option<Ident>, TokenStream)> {
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
fn check_attributes(attributes: &[Attribute]) -> Vec<Error> {
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

    #[test]
    fn a_visibility_is_what_is_written() {
        for written in ["", "pub", "pub (crate)", "pub (in super :: a)"] {
            let visibility: Visibility = syn::parse_str(written).unwrap();
            assert_eq!(visibility.to_token_stream().to_string().replace(' ', ""), written.replace(' ', ""));
            assert_eq!(visibility.is_none(), written.is_empty());
        }
    }

    fn attribute(written: &str) -> Attribute {
        syn::parse_str(written).unwrap()
    }

    fn mistakes(written: &str) -> Vec<String> {
        check_attributes(&[attribute(written)]).iter().map(ToString::to_string).collect()
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
