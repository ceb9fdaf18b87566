//! The shapes that the values of options have: lists, pairs, and what these are made of.

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitInt, LitStr, Result, Token, braced, bracketed, token};

use crate::call::list;

/// Parses a list, such as `["5xx", "any other"]`: `item` makes a value of each element, given the values before it.
pub(crate) fn list<T: Parse, U>(
    input: ParseStream<'_>,
    example: &str,
    item: impl Fn(T, &[U]) -> Result<U>,
) -> Result<Vec<U>> {
    if !input.peek(token::Bracket) {
        return Err(input.error(format!("expected a list, such as `{example}`")));
    }
    let content;
    bracketed!(content in input);
    let mut items = Vec::new();
    list::parse_each(list::split(content.parse()?), |input| {
        items.push(item(input.parse()?, &items)?);
        Ok(())
    })?;
    Ok(items)
}

/// How pairs are parsed, such as `{ "2FA_REQUIRED": TwoFactor, 404: PageNotFound }`, and the messages where that fails.
pub(crate) struct Pairs<V> {
    /// The message if there are no braces.
    pub(crate) expected: &'static str,
    pub(crate) key: fn(ParseStream<'_>) -> Result<String>,
    /// Returns the message if a key is given twice.
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
        let content;
        braced!(content in input);
        let mut pairs: Vec<(String, V)> = Vec::new();
        list::parse_each(list::split(content.parse()?), |input| {
            let start = input.span();
            let key = (self.key)(input)?;
            if pairs.iter().any(|(other, _)| *other == key) {
                return Err(Error::new(start, (self.twice)(&key)));
            }
            if input.parse::<Token![:]>().is_err() {
                return Err(input.error(self.colon));
            }
            pairs.push((key, (self.value)(input)?));
            Ok(())
        })?;
        Ok(pairs)
    }
}

/// Parses the code, number or status by which pairs name a row.
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
    let start = input.span();
    let text = input.parse::<LitStr>().ok().filter(|text| !text.value().is_empty());
    text.ok_or_else(|| Error::new(start, expected))
}

/// Parses one of the words in `choices`, and returns what it stands for.
pub(crate) fn choice<T: Copy>(input: ParseStream<'_>, choices: &[(&str, T)], expected: &str) -> Result<T> {
    let start = input.span();
    let word = input.call(Ident::parse_any).ok();
    let chosen = word.and_then(|word| choices.iter().find(|(name, _)| word == name));
    chosen.map(|(_, value)| *value).ok_or_else(|| Error::new(start, expected))
}

/// Parses a path, such as `::codes_runtime` or `crate::answers`.
pub(crate) fn path(input: ParseStream<'_>) -> Result<TokenStream> {
    let start = input.span();
    let colons = input.peek(Token![::]).then(|| quote_spanned!(start=> ::));
    let names = names(input).map_err(|_| Error::new(start, "expected a path, such as `::codes_runtime`"))?;
    Ok(quote_spanned!(start=> #colons #(#names)::*))
}

/// Parses a path into its names, of which there is at least one.
pub(crate) fn names(input: ParseStream<'_>) -> Result<Vec<Ident>> {
    let name = || {
        let is_root = input.peek(Token![crate]) || input.peek(Token![self]) || input.peek(Token![super]);
        if is_root { input.call(Ident::parse_any) } else { input.parse() }
    };
    input.parse::<Option<Token![::]>>()?;
    let mut names = vec![name()?];
    while input.parse::<Option<Token![::]>>()?.is_some() {
        names.push(name()?);
    }
    Ok(names)
}
