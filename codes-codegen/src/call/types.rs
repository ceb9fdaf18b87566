//! The types of values in the option `parameters`.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Error, Result};

/// Takes the tokens of a type. The compiler reports most mistakes in them, but shows code of this crate for some.
pub(crate) fn parse(input: ParseStream<'_>) -> Result<TokenStream> {
    let start = input.span();
    let tokens: TokenStream = input.parse()?;
    let (mut before, mut open) = (None, 0_usize);
    for token in tokens.clone() {
        if let Some(message) = mistake(before.as_ref(), &token) {
            return Err(Error::new(token.span(), message));
        }
        open += usize::from(is_sign(&token, '<'));
        let is_arrow = before.is_some_and(|before| is_sign(&before, '-'));
        open = open.saturating_sub(usize::from(is_sign(&token, '>') && !is_arrow));
        before = Some(token);
    }
    match before {
        None => Err(Error::new(start, "expected a type, such as `u64`, or `none`")),
        Some(last) if open > 0 => Err(Error::new(last.span(), "expected `>` behind this")),
        Some(_) => Ok(tokens),
    }
}

/// Returns why `token` cannot follow `before` in the type of an argument.
fn mistake(before: Option<&TokenTree>, token: &TokenTree) -> Option<&'static str> {
    const EXPECTED: &str = "expected a type, such as `u64` or `&str`";
    const NO_NAMES: [&str; 6] = ["_", "as", "const", "dyn", "mut", "static"];
    let is_first = before.is_none();
    match (before, token) {
        (_, TokenTree::Ident(word)) if word == "impl" => Some("expected a type: `impl` does not name one"),
        (_, TokenTree::Ident(word)) if word == "_" && !before.is_some_and(|it| is_sign(it, '\'')) => {
            Some(EXPECTED)
        }
        (None, TokenTree::Ident(word)) if word == "dyn" => {
            Some("expected a type of known size: write `&dyn`")
        }
        (Some(before), TokenTree::Ident(word)) if is_sign(before, '\'') => {
            let is_known = word == "static" || word == "_";
            (!is_known).then_some("expected `'static`, or no lifetime")
        }
        (Some(TokenTree::Ident(before)), TokenTree::Ident(word)) => {
            let are_names = [before, word].iter().all(|it| NO_NAMES.iter().all(|other| *it != other));
            are_names.then_some(EXPECTED)
        }
        (_, TokenTree::Punct(sign)) => {
            let is_colon = sign.as_char() == ':' && sign.spacing() == Spacing::Alone;
            let is_end = sign.as_char() == ';' || (is_colon && !before.is_some_and(|it| is_sign(it, ':')));
            let allowed = if is_first { "&<*!:" } else { "&<*!:>',=+-" };
            let strange = (!allowed.contains(sign.as_char())).then_some(EXPECTED);
            if is_end { Some("expected a comma") } else { strange }
        }
        (_, TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => Some(EXPECTED),
        (_, TokenTree::Literal(_)) if !before.is_some_and(|it| is_sign(it, '<') || is_sign(it, ',')) => {
            Some(EXPECTED)
        }
        _ => None,
    }
}

/// Returns whether `token` is this sign.
fn is_sign(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// Writes a type as programmers do.
pub(crate) fn written(tokens: &TokenStream) -> String {
    let spaced = tokens.to_string();
    let tight = [" :: ", " < ", " <", "< ", " >", "& ", " ,", "' "];
    let plain = [("::"), "<", "<", "<", ">", "&", ",", "'"];
    tight.iter().zip(plain).fold(spaced, |text, (tight, plain)| text.replace(tight, plain))
}
