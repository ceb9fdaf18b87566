//! Rust written as text. Where many tokens follow one pattern, the compiler takes a text apart much faster than the macro, which
//! runs without optimisation, puts them together one by one.

extern crate proc_macro;

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;

/// The tokens of `code`.
pub(crate) fn tokens(code: &str) -> TokenStream {
    // The compiler itself is asked: `proc_macro2` would take the text apart once more, to be sure.
    let tokens = if proc_macro::is_available() {
        code.parse().map(proc_macro::TokenStream::into).map_err(|error| error.to_string())
    } else {
        code.parse().map_err(|error: proc_macro2::LexError| error.to_string())
    };
    tokens.unwrap_or_else(|error| {
        let message = format!("this is a bug of `codes!`, which wrote what is no Rust: {error}");
        quote!(::core::compile_error! { #message })
    })
}

/// `text` as a literal.
pub(crate) fn string(text: &str) -> TokenStream {
    let mut code = String::with_capacity(text.len() + 2);
    push_string(&mut code, text);
    tokens(&code)
}

/// Adds `text` as a literal to `code`.
pub(crate) fn push_string(code: &mut String, text: &str) {
    // Writing to a text never fails.
    let _ = write!(code, "{text:?}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_rust_is_an_error_and_not_lost() {
        assert_eq!(tokens("A, B").to_string(), "A , B");
        assert!(tokens("A)").to_string().contains("compile_error"));
    }

    #[test]
    fn a_literal_says_the_text() {
        for text in ["", "a \"b\" \\ 'c'", "ü\u{301}\u{200d}\u{0}\n\t"] {
            let literal = string(text);
            let read: syn::LitStr = syn::parse_quote!(#literal);
            assert_eq!(read.value(), text);
        }
    }
}
