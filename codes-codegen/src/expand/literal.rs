//! Tokens made from strings of Rust code.
//!
//! For many similar tokens, parsing a string in the compiler is much faster than building the tokens in the macro, which runs
//! without optimisation.

extern crate proc_macro;

use std::fmt::Display;

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;

/// Parses `code` into tokens.
pub(crate) fn tokens(code: &str) -> TokenStream {
    // The compiler parses directly, because `proc_macro2` would parse the string twice.
    if proc_macro::is_available() {
        code.parse().map_or_else(|error: proc_macro::LexError| bug(&error), proc_macro::TokenStream::into)
    } else {
        code.parse().unwrap_or_else(|error: proc_macro2::LexError| bug(&error))
    }
}

/// Parses `code`, and moves its identifiers to `span`, where editors look for definitions.
pub(crate) fn names(code: &str, span: Span) -> TokenStream {
    // Outside the compiler, there are no spans.
    if !proc_macro::is_available() {
        return tokens(code);
    }
    let tokens: proc_macro::TokenStream = match code.parse() {
        Ok(tokens) => tokens,
        Err(error) => return bug(&error),
    };
    let span = span.unwrap();
    let located = tokens.into_iter().map(|mut token| {
        if let proc_macro::TokenTree::Ident(name) = &mut token {
            name.set_span(span);
        }
        token
    });
    located.collect::<proc_macro::TokenStream>().into()
}

/// Reports that `codes!` wrote invalid Rust, which is a bug. The path of the runtime is unknown here, so it uses `::core`.
fn bug(error: &dyn Display) -> TokenStream {
    let message = format!("this is a bug in `codes!`, which wrote invalid Rust: {error}");
    quote!(::core::compile_error! { #message })
}

/// Returns `text` as a string literal.
pub(crate) fn string(text: &str) -> TokenStream {
    let mut code = String::with_capacity(text.len() + 2);
    push_string(&mut code, text);
    tokens(&code)
}

/// Appends `text` to `code` as a string literal.
#[expect(clippy::format_push_string, reason = "`write!` would be compiled here, without optimisation")]
pub(crate) fn push_string(code: &mut String, text: &str) {
    // A raw or plain literal is cheap for the macro and for the compiler, because neither has to escape characters.
    if is_plain(text) {
        code.push_str(if text.contains('\\') { "r\"" } else { "\"" });
        code.push_str(text);
        code.push('"');
    } else {
        code.push_str(&format!("{text:?}"));
    }
}

/// Writes a list, such as `&[200,404,]`.
pub(crate) fn list<T: ToString>(elements: &[T]) -> String {
    let elements: String = elements.iter().map(|element| element.to_string() + ",").collect();
    ["&[", &elements, "]"].concat()
}

/// Writes integers as a byte string. `bytes` converts each of them.
pub(crate) fn packed<T: Copy, const WIDTH: usize>(integers: &[T], bytes: fn(T) -> [u8; WIDTH]) -> Literal {
    let mut packed = Vec::with_capacity(integers.len());
    for integer in integers {
        packed.push(bytes(*integer));
    }
    Literal::byte_string(packed.as_flattened())
}

/// Returns whether `text` can be a literal without escapes, and without characters that the compiler warns about.
fn is_plain(text: &str) -> bool {
    // These calls run in the standard library, which is optimised. The first checks for ASCII.
    text.chars().count() == text.len() && !text.contains('"') && !text.contains('\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_rust_is_an_error_and_not_lost() {
        assert_eq!(tokens("A, B").to_string(), "A , B");
        assert!(tokens("A)").to_string().contains("compile_error"));
    }

    #[test]
    fn a_literal_contains_the_text() {
        for text in ["", "a b\n\nc\\", "a\r\nb", "a \"b\" \\ 'c'", "\u{202e}", "ü\u{301}\u{200d}\u{0}\n\t"] {
            let literal = string(text);
            let read: syn::LitStr = syn::parse2(literal).expect("a literal");
            assert_eq!(read.value(), text);
        }
    }
}
