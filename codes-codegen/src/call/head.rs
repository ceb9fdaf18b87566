//! The head of a call, before its options: attributes, visibility, the name of the enum and the path of the document.

use proc_macro2::{Group, Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Error, LitStr, Result, Token, token};

use crate::call::{list, table::Selection, value};
use crate::catalog::variant;

/// The traits that every generated enum implements.
const DERIVED: [&str; 9] =
    ["Clone", "Copy", "Debug", "Display", "Eq", "Error", "FromStr", "Hash", "PartialEq"];

/// The head of a call, such as `pub enum Code = "spec/codes.md"`.
pub(crate) struct Head {
    pub(crate) attributes: Vec<Attribute>,
    visibility: TokenStream,
    /// `None` in the short form, which is only a path.
    name: Option<Ident>,
    pub(crate) path: LitStr,
}

impl Parse for Head {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut attributes: Vec<Attribute> = Vec::new();
        while input.peek(Token![#]) {
            attributes.push(input.parse()?);
        }
        let visibility = parse_visibility(input)?;
        let name = parse_name(input)?;
        let is_named = name.is_some() || (attributes.is_empty() && visibility.is_empty());
        let path = parse_path(input, is_named)?;
        list::all(attributes.iter().flat_map(Attribute::check).chain(check_path(&path)))?;
        Ok(Head { attributes, visibility, name, path })
    }
}

/// Parses a visibility, such as `pub(crate)`, if there is one. The compiler checks the content of the parentheses.
fn parse_visibility(input: ParseStream<'_>) -> Result<TokenStream> {
    let keyword = input.peek(Token![pub]).then(|| input.call(Ident::parse_any)).transpose()?;
    let is_limited = keyword.is_some() && input.peek(token::Paren);
    let limit = is_limited.then(|| input.parse::<Group>()).transpose()?;
    Ok(quote!(#keyword #limit))
}

/// Parses `enum Code =`, if the call has it.
fn parse_name(input: ParseStream<'_>) -> Result<Option<Ident>> {
    if input.parse::<Option<Token![enum]>>()?.is_none() {
        return Ok(None);
    }
    let name = input.parse()?;
    let expected = "expected `=` and the path of a document in quotes";
    input.parse::<Token![=]>().map_err(|_| input.error(expected))?;
    Ok(Some(name))
}

fn parse_path(input: ParseStream<'_>, is_named: bool) -> Result<LitStr> {
    let name = if is_named { "" } else { "`enum Name =` and " };
    let expected =
        format!("expected {name}the path of a document in quotes, such as \"spec/http_response_codes.md\"");
    let path = value::expect(input, &expected, |input| input.parse().ok())?;
    if input.peek(Token![;]) {
        return Err(input.error("delete the semicolon: it belongs after the parentheses of the call"));
    }
    if !input.is_empty() {
        return Err(input.error("expected a comma and options, such as `rename = { \"2FA\": TwoFactor }`"));
    }
    Ok(path)
}

impl Head {
    /// Returns the visibility and the name of the enum. The short form is `pub` and named after the file. A call with a
    /// `selection` of tables must be in the long form.
    pub(crate) fn enumeration(&self, selection: Option<&Selection>) -> Result<(TokenStream, Ident)> {
        if let Some(name) = &self.name {
            return Ok((self.visibility.clone(), name.clone()));
        }
        let (written, span) = (self.path.value(), self.path.span());
        let default = variant::enum_name_or_default(&written);
        let message = if !self.attributes.is_empty() || !self.visibility.is_empty() {
            format!("attributes and a visibility need a name: `enum {default} = {written:?}`")
        } else if let Some(selection) = selection {
            format!(
                "a call with the option `table` must name the enum\n  \
                 = help: write codes!(pub enum {default} = {written:?}, table = {selection});"
            )
        } else if variant::enum_name(&written).is_none() {
            format!(
                "the file name does not end in codes, errors, statuses or responses, so it does not give the enum a name\n  \
                 = help: name it: codes!(pub enum {default} = {written:?});"
            )
        } else {
            let name = Ident::new(&default, Span::call_site().located_at(span));
            return Ok((quote_spanned!(span=> pub), name));
        };
        Err(Error::new(span, message))
    }
}

/// Checks that the path means the same in every package and on every machine: relative, with `/`.
fn check_path(path: &LitStr) -> Option<Error> {
    let written = path.value();
    let is_drive = written.as_bytes().get(1) == Some(&b':');
    let message = if written.trim().is_empty() {
        "the path is empty: write the document's, such as \"spec/http_response_codes.md\""
    } else if written.contains("://") {
        "pages are not read over the network: write the path of a file, relative to the folder of Cargo.toml"
    } else if written.starts_with('/') || is_drive {
        "the path is absolute, so it works only on this machine: write it relative to the folder of Cargo.toml"
    } else if written.contains('\\') {
        "the path contains a backslash: write `/`, which works on every system"
    } else {
        return None;
    };
    Some(Error::new(path.span(), message))
}

/// An attribute of the enum in a call, such as `#[derive(PartialOrd, Ord)]`.
pub(crate) struct Attribute {
    pub(crate) tokens: TokenStream,
    /// The name, or `None` for a path such as `#[serde::skip]`.
    name: Option<Ident>,
    /// The tokens in the brackets after the name.
    arguments: TokenStream,
}

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let hash = input.parse::<Token![#]>()?.span;
        if !input.peek(token::Bracket) {
            return Err(input.error("expected an attribute, such as `#[derive(PartialOrd, Ord)]`"));
        }
        let brackets: Group = input.parse()?;
        let (name, arguments) = parse_content.parse2(brackets.stream())?;
        Ok(Attribute { tokens: quote_spanned!(hash=> # #brackets), name, arguments })
    }
}

/// Parses the name and the arguments of an attribute from the content of its brackets.
fn parse_content(content: ParseStream<'_>) -> Result<(Option<Ident>, TokenStream)> {
    let name = content.call(Ident::parse_any).ok().filter(|_| !content.peek(Token![::]));
    let arguments = content.parse::<Group>().map(|arguments| arguments.stream()).unwrap_or_default();
    content.parse::<TokenStream>()?;
    Ok((name, arguments))
}

impl Attribute {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.as_ref().is_some_and(|it| it == name)
    }

    /// Returns an error if the attribute would break other generated items.
    fn check(&self) -> Vec<Error> {
        let Some(name) = &self.name else { return Vec::new() };
        let message = if name == "derive" {
            let derives = list::split(self.arguments.clone()).into_iter();
            return derives.filter_map(|derive| check_derive(derive.tokens)).collect();
        } else if name == "cfg" {
            "here the attribute would remove the enum, but not its impls: put it before `codes!`"
        } else if name == "cfg_attr" {
            "generated code must not depend on a `cfg`: write the call twice, each with a `#[cfg]` before it"
        } else {
            return Vec::new();
        };
        vec![Error::new(name.span(), message)]
    }
}

/// Returns an error if a derived trait, such as `serde::Serialize`, would break the enum.
fn check_derive(path: TokenStream) -> Option<Error> {
    let names = value::names.parse2(path).ok()?;
    let (first, last) = (names.first()?, names.last()?);
    // The derive macro of strum implements `FromStr`.
    let name = if last == "EnumString" { "FromStr".to_owned() } else { last.to_string() };
    let message = match name.as_str() {
        "Serialize" | "Deserialize" => {
            "enable the feature `serde` of codes-runtime instead, which reads and writes IDs".to_owned()
        }
        "Default" => "the enum does not have a default: write `impl Default` below the call".to_owned(),
        name if DERIVED.contains(&name) => {
            format!("the enum already implements `{name}`: delete it from the list")
        }
        _ => return None,
    };
    // On stable, macros cannot join spans in the compiler. In the command, the joined span covers the whole path.
    Some(Error::new(first.span().join(last.span()).unwrap_or_else(|| first.span()), message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visibility_is_what_is_written() {
        for written in ["", "pub", "pub (crate)", "pub (in super :: a)"] {
            let visibility = parse_visibility.parse_str(written).unwrap();
            assert_eq!(visibility.to_string().replace(' ', ""), written.replace(' ', ""));
        }
    }

    fn attribute(written: &str) -> Attribute {
        syn::parse_str(written).unwrap()
    }

    fn mistakes(written: &str) -> Vec<String> {
        attribute(written).check().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_attribute_is_what_is_written() {
        for written in ["#[doc = \"a\"]", "#[a::b(c)]", "#[unsafe(no_mangle)]", "#[derive(A, b::C)]", "#[]"] {
            let tokens: TokenStream = written.parse().unwrap();
            assert_eq!(attribute(written).tokens.to_string(), tokens.to_string());
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
        // The compiler reports these better.
        for written in ["#[derive]", "#[derive(3)]", "#[a::cfg(unix)]", "#[derive(Ord<3>)]"] {
            assert_eq!(mistakes(written), [""; 0], "{written}");
        }
    }
}
