//! How a server answers with the codes of an enum, as a call says it: the options `error`, `body` and `type_base`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result};

/// What a call says of the responses that its codes become.
#[derive(Default)]
pub struct Answer {
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

impl Answer {
    /// `ApiError`
    pub(crate) fn parse_error(&mut self, input: ParseStream<'_>) -> Result<()> {
        let start = input.span();
        let message = "expected the name of a type for this crate's errors, such as `ApiError`";
        let name = input.parse::<Ident>().ok().filter(|_| input.is_empty());
        self.error = Some(name.ok_or_else(|| Error::new(start, message))?);
        Ok(())
    }

    /// `flat`, `nested` or `rfc9457`
    pub(crate) fn parse_body(&mut self, input: ParseStream<'_>) -> Result<()> {
        let start = input.span();
        let name = input.call(Ident::parse_any).map(|name| name.to_string()).unwrap_or_default();
        self.body = match name.as_str() {
            "flat" => Body::Flat,
            "nested" => Body::Nested,
            "rfc9457" => Body::Rfc9457,
            _ => return Err(Error::new(start, "expected `flat`, `nested` or `rfc9457`, without quotes")),
        };
        Ok(())
    }

    /// `"https://example.com/errors/"`
    pub(crate) fn parse_type_base(&mut self, input: ParseStream<'_>) -> Result<()> {
        let start = input.span();
        let expected =
            "expected what the address of each code begins with, such as `\"https://example.com/errors/\"`";
        let base = input.parse::<LitStr>().map_err(|_| Error::new(start, expected))?;
        if base.value().is_empty() {
            return Err(Error::new(base.span(), expected));
        }
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

    /// What is wrong about the options together, given the name of the enum.
    pub(crate) fn check(&self, enumeration: &Ident) -> Option<Error> {
        if let Some(error) = self.error.as_ref().filter(|error| *error == enumeration) {
            let message =
                format!("the enum is called `{error}` already: give the type of errors a name of its own");
            return Some(Error::new(error.span(), message));
        }
        if let Some(base) = self.type_base.as_ref().filter(|_| self.body != Body::Rfc9457) {
            let message = "only bodies of RFC 9457 have a `type`: add the option `body = rfc9457`";
            return Some(Error::new(base.span(), message));
        }
        None
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
