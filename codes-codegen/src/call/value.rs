//! Parsers for values of options: lists, pairs and their parts.

use proc_macro2::{Group, Ident, TokenStream};
use quote::quote_spanned;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Error, LitInt, LitStr, Result, Token, token};

use crate::call::list;

/// Parses what `parse` accepts, or else reports at its first token what is `expected`.
pub(crate) fn expect<T>(
    input: ParseStream<'_>,
    expected: &str,
    parse: impl FnOnce(ParseStream<'_>) -> Option<T>,
) -> Result<T> {
    let start = input.span();
    parse(input).ok_or_else(|| Error::new(start, expected))
}

/// Parses a list, such as `["5xx", "any other"]`: `item` makes a value of each element, given the values before it.
pub(crate) fn list<T: Parse, U>(
    input: ParseStream<'_>,
    example: &str,
    item: impl Fn(T, &[U]) -> Result<U>,
) -> Result<Vec<U>> {
    if !input.peek(token::Bracket) {
        return Err(input.error(format!("expected a list, such as `{example}`")));
    }
    let mut items = Vec::new();
    list::parse_each(list::split(input.parse::<Group>()?.stream()), |input| {
        items.push(item(input.parse()?, &items)?);
        Ok(())
    })?;
    Ok(items)
}

/// A parser for pairs, such as `{ "2FA_REQUIRED": TwoFactor, 404: PageNotFound }`, with its error messages.
pub(crate) struct Pairs<V> {
    /// The message if there are no braces.
    pub(crate) expected: &'static str,
    pub(crate) key: fn(ParseStream<'_>) -> Result<String>,
    /// Returns the message if a key is repeated.
    pub(crate) twice: fn(&str) -> String,
    /// The message if no colon follows the key.
    pub(crate) colon: &'static str,
    pub(crate) value: fn(ParseStream<'_>) -> Result<V>,
}

impl<V> Pairs<V> {
    /// Parses the pairs. Their keys are distinct.
    pub(crate) fn parse(&self, input: ParseStream<'_>) -> Result<Vec<(String, V)>> {
        if !input.peek(token::Brace) {
            return Err(input.error(self.expected));
        }
        let mut pairs: Vec<(String, V)> = Vec::new();
        list::parse_each(list::split(input.parse::<Group>()?.stream()), |input| {
            let start = input.span();
            let key = (self.key)(input)?;
            if pairs.iter().any(|(other, _)| *other == key) {
                return Err(Error::new(start, (self.twice)(&key)));
            }
            input.parse::<Token![:]>().map_err(|_| input.error(self.colon))?;
            pairs.push((key, (self.value)(input)?));
            Ok(())
        })?;
        Ok(pairs)
    }
}

/// Parses the code, number or status that identifies a row.
pub(crate) fn id(input: ParseStream<'_>, expected: &str) -> Result<String> {
    if input.peek(LitStr) {
        Ok(input.parse::<LitStr>()?.value())
    } else if input.peek(LitInt) {
        Ok(input.parse::<LitInt>()?.base10_digits().to_owned())
    } else {
        Err(input.error(expected))
    }
}

/// Parses a string that is not empty.
pub(crate) fn text(input: ParseStream<'_>, expected: &str) -> Result<LitStr> {
    expect(input, expected, |input| input.parse().ok().filter(|text: &LitStr| !text.value().is_empty()))
}

/// Parses one of the words in `choices`, and returns its value.
pub(crate) fn choice<T: Clone>(input: ParseStream<'_>, choices: &[(&str, T)], expected: &str) -> Result<T> {
    expect(input, expected, |input| {
        let word = input.call(Ident::parse_any).ok()?;
        choices.iter().find(|(name, _)| word == name).map(|(_, value)| value.clone())
    })
}

/// Parses a path, such as `::codes_runtime` or `crate::answers`.
pub(crate) fn path(input: ParseStream<'_>) -> Result<TokenStream> {
    let start = input.span();
    let colons = input.peek(Token![::]).then(|| quote_spanned!(start=> ::));
    let names = names(input).map_err(|_| Error::new(start, "expected a path, such as `::codes_runtime`"))?;
    Ok(quote_spanned!(start=> #colons #(#names)::*))
}

/// Parses a path into its names, at least one.
pub(crate) fn names(input: ParseStream<'_>) -> Result<Vec<Ident>> {
    input.parse::<Option<Token![::]>>()?;
    let names = Punctuated::<_, Token![::]>::parse_separated_nonempty_with(input, |input| {
        let is_root = input.peek(Token![crate]) || input.peek(Token![self]) || input.peek(Token![super]);
        if is_root { input.call(Ident::parse_any) } else { input.parse() }
    })?;
    Ok(names.into_iter().collect())
}
