//! Comma-separated lists. Each element is parsed separately, so that all errors are reported at once.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::{Error, Result, bracketed};

/// The tokens between two commas.
pub(crate) struct Element {
    pub(crate) tokens: TokenStream,
    /// The end: the comma, or the last token if there is no comma.
    pub(crate) end: Span,
}

/// Splits `tokens` at commas outside brackets, also outside the angle brackets of types. A trailing comma does not add an element.
pub(crate) fn split(tokens: TokenStream) -> Vec<Element> {
    let sign =
        |token: &TokenTree| if let TokenTree::Punct(punct) = token { Some(punct.as_char()) } else { None };
    let (mut depth, mut before) = (0_usize, None);
    let ends = |token: &TokenTree| {
        let sign = sign(token);
        match sign {
            Some('<') => depth += 1,
            // An arrow, as in `fn() -> u64`, closes nothing.
            Some('>') if before != Some('-') => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = sign;
        sign == Some(',') && depth == 0
    };
    let element = |part: &[TokenTree]| {
        let (last, others) = part.split_last()?;
        let part = if sign(last) == Some(',') { others } else { part };
        Some(Element { tokens: part.iter().cloned().collect(), end: last.span() })
    };
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.split_inclusive(ends).filter_map(element).collect()
}

/// Parses all of `elements`, each completely, and returns the errors of all.
pub(crate) fn parse_each(
    elements: impl IntoIterator<Item = Element>,
    mut parse: impl FnMut(ParseStream<'_>) -> Result<()>,
) -> Result<()> {
    let parse = |element: Element| {
        let whole = |input: ParseStream<'_>| {
            let content;
            bracketed!(content in input);
            parse(&content)?;
            if content.is_empty() { Ok(()) } else { Err(content.error("expected a comma")) }
        };
        // In brackets, an element that ends too early is reported at its end, and not at the whole call.
        let mut group = Group::new(Delimiter::Bracket, element.tokens);
        group.set_span(element.end);
        whole.parse2(TokenTree::from(group).into())
    };
    all(elements.into_iter().map(parse).filter_map(Result::err))
}

/// Combines `errors` into one, which reports each of them.
pub(crate) fn all(errors: impl IntoIterator<Item = Error>) -> Result<()> {
    let mut errors = errors.into_iter();
    let Some(mut all) = errors.next() else { return Ok(()) };
    all.extend(errors);
    Err(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elements(tokens: &str) -> Vec<String> {
        let elements = split(tokens.parse().unwrap());
        elements.iter().map(|element| element.tokens.to_string().replace(' ', "")).collect()
    }

    #[test]
    fn only_commas_outside_of_brackets_cut() {
        assert_eq!(elements("a: B<C, D<E>>, f: fn() -> G, h"), ["a:B<C,D<E>>", "f:fn()->G", "h"]);
        assert_eq!(elements("a, b = [c, d], {e, f}"), ["a", "b=[c,d]", "{e,f}"]);
        assert_eq!(elements("a,"), ["a"]);
        assert_eq!(elements(",, a"), ["", "", "a"]);
        assert_eq!(elements(""), [""; 0]);
    }

    #[test]
    fn each_element_reports_its_mistake() {
        let only_a = |input: ParseStream<'_>| {
            let ident: syn::Ident = input.parse()?;
            if ident == "a" { Ok(()) } else { Err(Error::new(ident.span(), "not a")) }
        };
        let errors = parse_each(split("a, b, 1, a a, a".parse().unwrap()), only_a).unwrap_err();
        assert_eq!(errors.into_iter().count(), 3);
    }
}
