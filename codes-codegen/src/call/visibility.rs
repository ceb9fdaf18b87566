//! Who may use the enum.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Result, Token, token};

/// A visibility as written, such as `pub(crate)`; the default one is none.
#[derive(Clone, Debug, Default)]
pub struct Visibility(Vec<TokenTree>);

impl Visibility {
    /// `pub` at `span`.
    #[must_use]
    pub fn public(span: Span) -> Self {
        Visibility(vec![Ident::new("pub", span).into()])
    }

    /// Whether none is written.
    #[must_use]
    pub fn is_none(&self) -> bool {
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
}
