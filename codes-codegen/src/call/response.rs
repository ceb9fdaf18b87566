//! The options `error`, `body` and `type_base`: how a server responds with the codes of an enum.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result};

use crate::call::value;

/// What a call says of the responses that are made of its codes.
#[derive(Default)]
pub(crate) struct Response {
    error: Option<Ident>,
    body: Body,
    type_base: Option<LitStr>,
}

/// The shape of a body.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Body {
    #[default]
    Flat,
    Nested,
    Rfc9457,
}

impl Response {
    /// Parses `ApiError`.
    pub(crate) fn parse_error(&mut self, input: ParseStream<'_>) -> Result<()> {
        let start = input.span();
        let message = "expected the name of a type for this crate's errors, such as `ApiError`";
        let name = input.parse::<Ident>().ok().filter(|_| input.is_empty());
        self.error = Some(name.ok_or_else(|| Error::new(start, message))?);
        Ok(())
    }

    /// Parses `flat`, `nested` or `rfc9457`.
    pub(crate) fn parse_body(&mut self, input: ParseStream<'_>) -> Result<()> {
        let choices = [("flat", Body::Flat), ("nested", Body::Nested), ("rfc9457", Body::Rfc9457)];
        self.body = value::choice(input, &choices, "expected `flat`, `nested` or `rfc9457`, without quotes")?;
        Ok(())
    }

    /// Parses `"https://example.com/errors/"`.
    pub(crate) fn parse_type_base(&mut self, input: ParseStream<'_>) -> Result<()> {
        let expected =
            "expected what the address of each code begins with, such as `\"https://example.com/errors/\"`";
        let base = value::text(input, expected)?;
        // What RFC 3986 allows in no address.
        let is_allowed = |b: u8| b.is_ascii_graphic() && !br#""<>\^`{|}"#.contains(&b);
        if let Some(bad) = base.value().chars().find(|c| !u8::try_from(*c).is_ok_and(is_allowed)) {
            let mut utf8 = [0; 4];
            let escaped: Vec<_> =
                bad.encode_utf8(&mut utf8).bytes().map(|byte| format!("%{byte:02X}")).collect();
            let escaped = escaped.concat();
            let message = format!("an address holds no {bad:?}: write `{escaped}`");
            return Err(Error::new(base.span(), message));
        }
        self.type_base = Some(base);
        Ok(())
    }

    /// Checks the options together, given the name of the enum.
    pub(crate) fn check(&self, enumeration: &Ident) -> Result<()> {
        if let Some(error) = self.error.as_ref().filter(|error| *error == enumeration) {
            let message =
                format!("the enum is called `{error}` already: give the type of errors a name of its own");
            return Err(Error::new(error.span(), message));
        }
        if let Some(base) = self.type_base.as_ref().filter(|_| self.body != Body::Rfc9457) {
            let message = "only bodies of RFC 9457 have a `type`: add the option `body = rfc9457`";
            return Err(Error::new(base.span(), message));
        }
        Ok(())
    }

    /// The name of the type of errors, where the call asks for one.
    pub(crate) fn error(&self) -> Option<&Ident> {
        self.error.as_ref()
    }

    /// The shape of bodies, by its name in the runtime that `__rt` stands for.
    pub(crate) fn body(&self, span: Span) -> TokenStream {
        match self.body {
            Body::Flat => quote_spanned!(span=> __rt::Body::Flat),
            Body::Nested => quote_spanned!(span=> __rt::Body::Nested),
            Body::Rfc9457 => {
                let base = self.type_base.as_ref().map(LitStr::value).unwrap_or_default();
                quote_spanned!(span=> __rt::Body::Problem { type_base: #base })
            }
        }
    }
}
