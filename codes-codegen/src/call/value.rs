//! The values of options, as a call writes them.

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitInt, LitStr, Result, Token, braced, bracketed};

use crate::call::list;
use crate::call::table::{Selection, Selector};
use crate::catalog::extra::{Extra, NoFunction};
use crate::catalog::status::Status;
use crate::catalog::variant::Variant;
use crate::diagnostic::rule::{Rule, Severity};
use crate::text::quote;

/// `"2FA_REQUIRED": TwoFactor`
pub(crate) struct Rename {
    pub(crate) id: String,
    pub(crate) variant: Variant,
}

/// `["5xx", "any other"]`
pub(crate) fn list<T: Parse>(
    input: ParseStream<'_>,
    example: &str,
    mut item: impl FnMut(T) -> Result<()>,
) -> Result<()> {
    if !input.peek(syn::token::Bracket) {
        return Err(input.error(format!("expected a list, such as `{example}`")));
    }
    let content;
    bracketed!(content in input);
    list::parse_each(list::split(content.parse()?), |input| item(input.parse()?))
}

/// `::codes_runtime` or `crate::answers`
pub(crate) fn path(input: ParseStream<'_>) -> Result<TokenStream> {
    let start = input.span();
    let colons = input.peek(Token![::]).then(|| quote_spanned!(start=> ::));
    let names = names(input).map_err(|_| Error::new(start, "expected a path, such as `::codes_runtime`"))?;
    Ok(quote_spanned!(start=> #colons #(#names)::*))
}

/// The names of a path.
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

/// `"Retryable"`, which must give a function that none of the `others` gives.
pub(crate) fn extra(header: &LitStr, others: &[Extra]) -> Result<Extra> {
    let written = quote(&header.value());
    let extra = Extra::new(&header.value()).map_err(|reason| {
        let reason = match reason {
            NoFunction::NoName => "no function can be named after it: give it a header of letters A to Z",
            NoFunction::Taken => "every enum of codes may have a function of this name: change the header",
        };
        Error::new(header.span(), format!("the column {written} cannot be read, since {reason}"))
    })?;
    match others.iter().find(|other| other.name() == extra.name()) {
        Some(_) => {
            let message = format!("another column of the list gives the function `{}` already", extra.name());
            Err(Error::new(header.span(), message))
        }
        None => Ok(extra),
    }
}

/// `all`, `"Errors"` or `["Errors", "Limits > Codes"]`
pub(crate) fn selection(input: ParseStream<'_>) -> Result<Selection> {
    let selector = |text: &LitStr| {
        let message = "expected a heading of the document, such as `\"Errors\"`, `\"Errors > Orders\"` or `\"Errors#2\"`";
        Selector::new(&text.value()).ok_or_else(|| Error::new(text.span(), message))
    };
    if input.peek(LitStr) {
        return Ok(Selection::Of(vec![selector(&input.parse()?)?]));
    }
    if input.peek(syn::token::Bracket) {
        let mut selectors = Vec::new();
        list(input, "", |text: LitStr| {
            selectors.push(selector(&text)?);
            Ok(())
        })?;
        return if selectors.is_empty() {
            Err(input.error("the list is empty: name a heading"))
        } else {
            Ok(Selection::Of(selectors))
        };
    }
    let start = input.span();
    match input.call(Ident::parse_any) {
        Ok(all) if all == "all" => Ok(Selection::All),
        _ => Err(Error::new(
            start,
            "expected `all`, a heading of the document in quotes, or a list of headings",
        )),
    }
}

/// `"FST_ERR_"`
pub(crate) fn prefix(input: ParseStream<'_>) -> Result<String> {
    let start = input.span();
    let prefix = input.parse::<LitStr>().map(|prefix| prefix.value());
    prefix
        .ok()
        .filter(|prefix| !prefix.is_empty())
        .ok_or_else(|| Error::new(start, "expected how codes begin, in quotes, such as `\"FST_ERR_\"`"))
}

/// `400`
pub(crate) fn status(input: ParseStream<'_>) -> Result<Status> {
    let start = input.span();
    let number = input.parse::<LitInt>().and_then(|number| number.base10_parse());
    number
        .ok()
        .and_then(Status::new)
        .ok_or_else(|| Error::new(start, "expected an HTTP status, a number from 100 to 599, such as `400`"))
}

/// The kind of warning that is called `name`.
pub(crate) fn warning(name: &Ident) -> Result<Rule> {
    // What other renderers show is asked of the command, and no call says anything of it.
    let is_warning = |rule: &Rule| rule.severity() == Severity::Warning && *rule != Rule::ShownOtherwise;
    Rule::from_id(&name.to_string()).filter(is_warning).ok_or_else(|| {
        let ids: Vec<_> = Rule::ALL.iter().filter(|rule| is_warning(rule)).map(|rule| rule.id()).collect();
        Error::new(name.span(), format!("there is no warning `{name}`. The warnings are {}", ids.join(", ")))
    })
}

/// `{ "2FA_REQUIRED": TwoFactor, 404: PageNotFound }`
pub(crate) fn renames(input: ParseStream<'_>) -> Result<Vec<Rename>> {
    if !input.peek(syn::token::Brace) {
        return Err(input.error(
            "expected ids with their names, such as `{ \"2FA_REQUIRED\": TwoFactor, 404: PageNotFound }`",
        ));
    }
    let content;
    braced!(content in input);
    let mut renames = Vec::new();
    list::parse_each(list::split(content.parse()?), |input| rename(input, &mut renames))?;
    Ok(renames)
}

/// `"2FA_REQUIRED": TwoFactor`
fn rename(input: ParseStream<'_>, renames: &mut Vec<Rename>) -> Result<()> {
    let start = input.span();
    let id = if input.peek(LitStr) {
        input.parse::<LitStr>()?.value()
    } else if input.peek(LitInt) {
        input.parse::<LitInt>()?.base10_digits().to_owned()
    } else {
        return Err(input
            .error("expected an id: a code in quotes, such as `\"NOT_FOUND\"`, or a status, such as `404`"));
    };
    if renames.iter().any(|rename| rename.id == id) {
        return Err(Error::new(start, format!("`{id}` is renamed twice")));
    }
    if input.parse::<Token![:]>().is_err() {
        return Err(input.error("expected `: Name` behind the id"));
    }
    let start = input.span();
    let Ok(name) = input.call(Ident::parse_any) else {
        return Err(Error::new(start, "expected the name of a variant, without quotes, such as `NotFound`"));
    };
    let Some(variant) = Variant::from_name(&name.to_string()) else {
        let message = "expected the name of a variant: a capital, then letters and digits, at most 100 of them; `Self` and `ALL` are \
                       taken";
        return Err(Error::new(name.span(), message));
    };
    renames.push(Rename { id, variant });
    Ok(())
}
