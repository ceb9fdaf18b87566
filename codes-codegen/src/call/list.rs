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

/// Splits `tokens` at commas outside brackets. A trailing comma does not add an element.
pub(crate) fn split(tokens: TokenStream) -> Vec<Element> {
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let element = |part: &[TokenTree]| {
        let tokens = part.iter().filter(|token| !is_comma(token)).cloned().collect();
        Some(Element { tokens, end: part.last()?.span() })
    };
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.split_inclusive(is_comma).filter_map(element).collect()
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
