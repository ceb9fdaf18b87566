//! Calls of `codes!`: the document, the enum and the options.

pub(crate) mod head;
pub(crate) mod options;

mod list;
mod value;

pub(crate) mod columns;
mod extra;
pub(crate) mod parameters;
mod rename;
pub(crate) mod response;
pub(crate) mod status;
pub(crate) mod table;
mod types;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{LitStr, Result};

use crate::call::head::{Attribute, Head};
use crate::call::options::{Options, Settings};
use crate::call::response::Response;

/// A call, such as `codes!(pub enum Code = "spec/codes.md", rename = { "2FA": TwoFactor })`.
pub struct Call {
    pub(crate) attributes: Vec<Attribute>,
    /// The visibility of the enum. It is `pub` in the short form.
    pub(crate) visibility: TokenStream,
    /// The name of the enum. It comes from the file name in the short form.
    pub name: Ident,
    /// The path of the document, relative to the folder of the calling package's `Cargo.toml`.
    pub path: LitStr,
    /// The options for reading the document.
    pub options: Options,
    pub(crate) response: Response,
    /// The path of the runtime; `None` stands for `::codes_runtime`.
    pub runtime: Option<TokenStream>,
}

impl Call {
    /// Parses the tokens in the parentheses of a call.
    ///
    /// # Errors
    ///
    /// Returns all errors of the call at once, each at its tokens.
    pub fn parse(tokens: TokenStream) -> Result<Self> {
        let mut elements = list::split(tokens).into_iter();
        let head = elements.next().map(|element| element.tokens).unwrap_or_default();
        let settings = Settings::parse(elements);
        let head = syn::parse2::<Head>(head).map_err(|mut errors| {
            errors.extend(settings.as_ref().err().cloned());
            errors
        })?;
        let Settings { options, response, runtime } = settings?;
        let (visibility, name) = head.enumeration(options.selection.as_ref())?;
        response.check(&name)?;
        let parameters = options.parameters.as_ref();
        parameters.map_or(Ok(()), |parameters| parameters.check(response.body.members()))?;
        let Head { attributes, path, .. } = head;
        Ok(Call { attributes, visibility, name, path, options, response, runtime })
    }

    /// Creates the call that generates the public enum `name` from the document at `path`, without options.
    #[must_use]
    pub fn new(name: Ident, path: LitStr) -> Self {
        Call {
            attributes: Vec::new(),
            visibility: quote_spanned!(path.span()=> pub),
            name,
            path,
            options: Options::default(),
            response: Response::default(),
            runtime: None,
        }
    }

    /// Returns the span for generated tokens that the user did not write. Their names resolve as in the macro, and the compiler
    /// shows their errors at the path of the document.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::call_site().located_at(self.path.span())
    }

    /// Returns the path of the runtime in the user's crate.
    pub(crate) fn runtime(&self) -> TokenStream {
        self.runtime.clone().unwrap_or_else(|| quote!(::codes_runtime))
    }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(call.visibility.to_string(), "pub");
        assert_eq!(call.path.value(), "spec/http_response_codes.md");
    }

    #[test]
    fn the_long_form_is_what_is_written() {
        let call = parse(r#"/** A. */ #[derive(PartialOrd, Ord)] pub(crate) enum Code = "../docs/x.mdx","#);
        assert_eq!(call.name, "Code");
        assert_eq!(call.attributes.len(), 2);
        assert_eq!(call.visibility.to_string().replace(' ', ""), "pub(crate)");
        assert!(parse(r#"enum Code = "x.md""#).visibility.is_empty());
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
