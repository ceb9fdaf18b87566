//! The options `error`, `body` and `type_base`: how a server responds with the codes.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result};

use crate::call::value;

#[derive(Default)]
pub(crate) struct Response {
    /// The name of the error type, if the call asks for one.
    pub(crate) error: Option<Ident>,
    pub(crate) body: Body,
    pub(crate) type_base: Option<LitStr>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Body {
    #[default]
    Flat,
    Nested,
    Rfc9457,
}

impl Body {
    /// Returns the members of bodies, whose names fields cannot have.
    pub(crate) const fn members(self) -> &'static [&'static str] {
        match self {
            Body::Flat | Body::Nested => &["code", "message", "detail"],
            Body::Rfc9457 => &["type", "title", "status", "detail", "code"],
        }
    }
}

/// Parses `ApiError`.
pub(crate) fn error(input: ParseStream<'_>) -> Result<Ident> {
    let expected = "expected the name of a type for this crate's errors, such as `ApiError`";
    value::expect(input, expected, |input| input.parse().ok().filter(|_| input.is_empty()))
}

/// Parses `flat`, `nested` or `rfc9457`.
pub(crate) fn body(input: ParseStream<'_>) -> Result<Body> {
    let choices = [("flat", Body::Flat), ("nested", Body::Nested), ("rfc9457", Body::Rfc9457)];
    value::choice(input, &choices, "expected `flat`, `nested` or `rfc9457`, without quotes")
}

/// Parses `"https://example.com/errors/"`.
pub(crate) fn type_base(input: ParseStream<'_>) -> Result<LitStr> {
    let expected =
        "expected the start of the address of each code, such as `\"https://example.com/errors/\"`";
    let base = value::text(input, expected)?;
    // RFC 3986 allows these characters only in percent-encoding.
    let is_allowed = |c: &char| c.is_ascii_graphic() && !r#""<>\^`{|}"#.contains(*c);
    let Some(bad) = base.value().chars().find(|c| !is_allowed(c)) else { return Ok(base) };
    let escaped: Vec<_> = bad.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect();
    Err(Error::new(base.span(), format!("an address cannot contain {bad:?}: write `{}`", escaped.concat())))
}

impl Response {
    /// Checks the options together, given the name of the enum.
    pub(crate) fn check(&self, enumeration: &Ident) -> Result<()> {
        if let Some(error) = self.error.as_ref().filter(|error| *error == enumeration) {
            let message =
                format!("the enum already has the name `{error}`: give the error type another name");
            return Err(Error::new(error.span(), message));
        }
        if let Some(base) = self.type_base.as_ref().filter(|_| self.body != Body::Rfc9457) {
            let message = "only bodies of RFC 9457 have a `type`: add the option `body = rfc9457`";
            return Err(Error::new(base.span(), message));
        }
        Ok(())
    }

    /// Returns the body format as an expression. `__rt` is the module of the runtime.
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
