//! What a call of `codes!` says: which document, which enum, which options.

pub(crate) mod columns;
pub(crate) mod head;
mod list;
pub(crate) mod options;
pub(crate) mod response;
pub(crate) mod status;
pub(crate) mod table;
mod value;
pub(crate) mod visibility;

use proc_macro2::{Ident, Span, TokenStream};
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, Token};

use crate::call::head::Attribute;
use crate::call::options::Options;
use crate::call::visibility::Visibility;
use crate::catalog::variant;

/// A call, such as `codes!(pub enum Code = "spec/codes.md", rename = { "2FA": TwoFactor })`.
pub struct Call {
    /// The attributes of the enum, as written.
    pub attributes: Vec<Attribute>,
    /// The visibility of the enum: as written, or `pub` in the short form.
    pub visibility: Visibility,
    /// The name of the enum: as written, or from the document's name.
    pub name: Ident,
    /// The path of the document, relative to the folder of the calling package's `Cargo.toml`.
    pub path: LitStr,
    /// The options.
    pub options: Options,
}

impl Call {
    /// Reads the tokens between the brackets of a call.
    ///
    /// # Errors
    ///
    /// All mistakes of the call at once, each at its tokens.
    pub fn parse(tokens: TokenStream) -> Result<Self> {
        let mut parts = list::split(tokens).into_iter();
        let head = syn::parse2::<Head>(parts.next().map(|part| part.tokens).unwrap_or_default());
        let options = Options::parse(parts);
        match (head, options) {
            (Ok(head), Ok(options)) => {
                let call = head.into_call(options)?;
                call.options.answer().check(&call.name).map_or(Ok(call), Err)
            }
            (Err(errors), Ok(_)) | (Ok(_), Err(errors)) => Err(errors),
            (Err(mut errors), Err(more)) => {
                errors.combine(more);
                Err(errors)
            }
        }
    }
}

/// The part of a call before its options.
struct Head {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    name: Option<Ident>,
    path: LitStr,
}

impl Parse for Head {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut attributes = Vec::new();
        while input.peek(Token![#]) {
            attributes.push(input.parse::<Attribute>()?);
        }
        let visibility = input.parse::<Visibility>()?;
        let name = match input.parse::<Option<Token![enum]>>()? {
            Some(_) => {
                let name = input.parse()?;
                if input.parse::<Token![=]>().is_err() {
                    return Err(input.error("expected `=` and the path of a document in quotes"));
                }
                Some(name)
            }
            None => None,
        };
        let start = input.span();
        let is_named = name.is_some() || (attributes.is_empty() && visibility.is_none());
        let path = input.parse::<LitStr>().map_err(|_| {
            let path = "the path of a document in quotes, such as \"spec/http_response_codes.md\"";
            Error::new(start, format!("expected {}{path}", if is_named { "" } else { "`enum Name =` and " }))
        })?;
        if input.peek(Token![;]) {
            return Err(input.error("take out the semicolon: it stands behind the brackets of the call"));
        }
        if !input.is_empty() {
            return Err(
                input.error("expected a comma and options, such as `rename = { \"2FA\": TwoFactor }`")
            );
        }
        list::all(head::check(&attributes).into_iter().chain(check_path(&path)))?;
        Ok(Head { attributes, visibility, name, path })
    }
}

impl Head {
    fn into_call(self, options: Options) -> Result<Call> {
        let Head { attributes, visibility, name, path } = self;
        let is_long = !attributes.is_empty() || !visibility.is_none();
        match name {
            Some(name) => Ok(Call { attributes, visibility, name, path, options }),
            None if is_long => {
                let written = path.value();
                let name = variant::enum_name_or_default(&written);
                Err(Error::new(
                    path.span(),
                    format!("attributes and a visibility need a name: `enum {name} = {written:?}`"),
                ))
            }
            None if options.selection().is_some() => {
                let selection = options.selection().map(ToString::to_string).unwrap_or_default();
                let written = path.value();
                let name = variant::enum_name_or_default(&written);
                let message = format!(
                    "a call that takes some tables of a document names the enum itself\n  \
                     = help: write codes!(pub enum {name} = {written:?}, table = {selection});"
                );
                Err(Error::new(path.span(), message))
            }
            None => {
                let visibility = Visibility::public(path.span());
                let name = named_by_path(&path)?;
                Ok(Call { attributes, visibility, name, path, options })
            }
        }
    }
}

/// The name that the document gives the enum.
fn named_by_path(path: &LitStr) -> Result<Ident> {
    let written = path.value();
    match variant::enum_name(&written) {
        Some(name) => Ok(Ident::new(name.as_str(), Span::call_site().located_at(path.span()))),
        None => Err(Error::new(
            path.span(),
            format!(
                "the file's name does not end in codes, errors, statuses or responses and so does not name the enum\n  \
                 = help: name it: codes!(pub enum {} = {written:?});",
                variant::suggested_name(&written)
            ),
        )),
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

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::*;

    fn errors(call: &str) -> Vec<String> {
        let error = Call::parse(call.parse().unwrap()).err().expect("a mistake");
        error.into_iter().map(|error| error.to_string()).collect()
    }

    fn parse(call: &str) -> Call {
        Call::parse(call.parse().unwrap()).unwrap()
    }

    #[test]
    fn the_short_form_is_public_and_named_by_its_document() {
        let call = parse(r#""spec/http_response_codes.md""#);
        assert_eq!(call.name, "HttpResponseCode");
        assert_eq!(call.visibility.to_token_stream().to_string(), "pub");
        assert_eq!(call.path.value(), "spec/http_response_codes.md");
    }

    #[test]
    fn the_long_form_is_what_is_written() {
        let call = parse(r#"/** A. */ #[derive(PartialOrd, Ord)] pub(crate) enum Code = "../docs/x.mdx","#);
        assert_eq!(call.name, "Code");
        assert_eq!(call.attributes.len(), 2);
        assert_eq!(call.visibility.to_token_stream().to_string().replace(' ', ""), "pub(crate)");
        assert!(parse(r#"enum Code = "x.md""#).visibility.is_none());
    }

    #[test]
    fn every_mistake_of_a_call_is_reported() {
        assert_eq!(errors("").len(), 1);
        assert_eq!(errors(r#""/etc/x_codes.md", color = "red", rename = 3"#).len(), 3);
        let both = errors(r#"#[cfg(unix)] #[derive(Copy, Ord, Default)] enum Code = "x.md""#);
        assert_eq!(both.len(), 3, "{both:?}");
    }

    #[test]
    fn a_path_is_relative_and_written_with_slashes() {
        for path in ["", " ", "/etc/codes.md", "C:/codes.md", r"docs\codes.md"] {
            assert_eq!(errors(&format!("enum Code = {path:?}")).len(), 1, "{path}");
        }
    }

    #[test]
    fn a_path_that_names_no_enum_gets_the_whole_call() {
        assert!(
            errors(r#""docs/reference.md""#)[0]
                .ends_with(r#"codes!(pub enum ReferenceCode = "docs/reference.md");"#)
        );
        assert!(errors(r#""codes.md""#)[0].ends_with(r#"codes!(pub enum ResponseCode = "codes.md");"#));
        assert!(errors(r#"pub "api_errors.md""#)[0].ends_with(r#"`enum ApiError = "api_errors.md"`"#));
    }
}
