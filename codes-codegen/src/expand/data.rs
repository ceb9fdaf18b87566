//! What generated code knows of its table: the entries role by role, as literals that cost the compiler little.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;

use crate::catalog::code::Code;
use crate::catalog::number::Number;
use crate::catalog::status::Status;
use crate::catalog::{Catalog, Entry};
use crate::expand::by_status::Ranks;
use crate::expand::index::Index;
use crate::expand::literal;

/// The constants that hold texts. Roles with the same texts share one.
#[derive(Default)]
struct Texts<'a> {
    constants: Vec<(Ident, Vec<&'a str>)>,
}

impl<'a> Texts<'a> {
    /// Adds one text for each entry and returns the constant that holds them: `name`, or one that is there already.
    fn add(&mut self, name: &str, texts: Vec<&'a str>, span: Span) -> TokenStream {
        if texts.iter().all(|text| text.is_empty()) {
            return texts_of(&texts, span);
        }
        if let Some((name, _)) = self.constants.iter().find(|(_, others)| *others == texts) {
            return quote_spanned!(span=> #name);
        }
        let name = Ident::new(name, span);
        self.constants.push((name.clone(), texts));
        quote_spanned!(span=> #name)
    }

    /// The constants:
    ///
    /// ```text
    /// const NAMES: __rt::Texts = __rt::Texts::new("NotFoundGone", b"\0\0\0\0\x08\0\0\0\x0c\0\0\0");
    /// ```
    fn items(&self, span: Span) -> TokenStream {
        let names = self.constants.iter().map(|(name, _)| name);
        let texts = self.constants.iter().map(|(_, texts)| texts_of(texts, span));
        quote_spanned!(span=> #(const #names: __rt::Texts = #texts;)*)
    }
}

/// `texts` as one, with their bounds.
fn texts_of(texts: &[&str], span: Span) -> TokenStream {
    if texts.iter().all(|text| text.is_empty()) {
        return quote_spanned!(span=> __rt::Texts::NONE);
    }
    let (all, bounds) = joined(texts);
    let (all, bounds) = (literal::string(&all), Literal::byte_string(&bounds));
    quote_spanned!(span=> __rt::Texts::new(#all, #bounds))
}

/// The static `DATA`, the constants of which it is made, and a static for each column that the call asks for.
pub(crate) fn data(catalog: &Catalog, span: Span) -> TokenStream {
    let entries = catalog.entries();
    let all = |text: fn(&Entry) -> &str| -> Vec<&str> { entries.iter().map(text).collect() };
    let mut texts = Texts::default();
    let names = texts.add("NAMES", all(|entry| entry.variant.as_str()), span);
    let ids = texts.add("IDS", all(|entry| &entry.id), span);
    let codes = texts.add("CODES", all(|entry| entry.code.as_ref().map_or("", Code::as_str)), span);
    let reasons = texts.add("REASONS", all(|entry| entry.reason.as_ref().map_or("", |it| &it.text)), span);
    let messages = texts.add("MESSAGES", all(Entry::text), span);
    let extras = catalog.extras.iter().enumerate().map(|(index, extra)| {
        let name = Ident::new(&extra.texts(), span);
        let texts = entries.iter().map(|entry| entry.extras.get(index).map_or("", String::as_str));
        let value = texts_of(&texts.collect::<Vec<_>>(), span);
        quote_spanned!(span=> static #name: __rt::Texts = #value;)
    });
    let texts = texts.items(span);
    let statuses = statuses(entries, span);
    let numbers = numbers(entries, span);
    let is_code = |entry: &Entry| entry.code.as_ref().is_some_and(|code| code.as_str() == entry.id);
    let has_integers = !entries.iter().all(is_code);
    let ids_in_order: Vec<(&str, u16)> = entries.iter().map(|entry| entry.id.as_str()).zip(0..).collect();
    let (index, code_index) = (index(&ids_in_order, span), code_index(entries, span));

    quote_spanned! {span=>
        #texts
        static DATA: __rt::Data = __rt::Data {
            names: #names,
            ids: #ids,
            codes: #codes,
            reasons: #reasons,
            messages: #messages,
            statuses: #statuses,
            numbers: #numbers,
            has_integers: #has_integers,
            index: #index,
            code_index: #code_index,
        };
        #(#extras)*
    }
}

/// The statuses of all entries, how many of them are lower than each, and the entries that are alone with one.
fn statuses(entries: &[Entry], span: Span) -> TokenStream {
    let Some(ranks) = Ranks::of(entries) else {
        return quote_spanned!(span=> __rt::Statuses::NONE);
    };
    let only = numbers_literal(ranks.only(entries));
    let Ranks { lowest, ranks } = ranks;
    let in_order = numbers_literal(entries.iter().map(|entry| entry.status.map_or(0, Status::get)));
    let (lowest, ranks) = (Literal::u16_unsuffixed(lowest), numbers_literal(ranks));
    quote_spanned!(span=> __rt::Statuses::new(#in_order, #lowest, #ranks, #only))
}

/// The numbers of all entries, and the entries sorted by them.
fn numbers(entries: &[Entry], span: Span) -> TokenStream {
    let number = |entry: &Entry| entry.number.map(Number::get);
    if entries.iter().all(|entry| entry.number.is_none()) {
        return quote_spanned!(span=> __rt::Numbers::NONE);
    }
    let in_order: Vec<u8> =
        entries.iter().flat_map(|entry| number(entry).unwrap_or(0).to_le_bytes()).collect();
    let mut sorted: Vec<(i64, u16)> =
        entries.iter().zip(0..).filter_map(|(entry, index)| Some((number(entry)?, index))).collect();
    sorted.sort_unstable();
    let sorted = numbers_literal(sorted.into_iter().map(|(_, index)| index));
    let present: Vec<u8> = entries.iter().map(|entry| u8::from(entry.number.is_some())).collect();
    let present = if present.contains(&0) { present } else { Vec::new() };
    let (in_order, present) = (Literal::byte_string(&in_order), Literal::byte_string(&present));
    quote_spanned!(span=> __rt::Numbers::new(#in_order, #sorted, #present))
}

/// The index of `keys`, each with its place.
fn index(keys: &[(&str, u16)], span: Span) -> TokenStream {
    let Some(Index { seed, whole, shifts, slots }) = Index::of(keys) else {
        return quote_spanned!(span=> __rt::Index::NONE);
    };
    let seed = Literal::u64_unsuffixed(seed);
    let (shifts, slots) = (Literal::byte_string(&shifts), numbers_literal(slots));
    quote_spanned!(span=> __rt::Index::new(#seed, #whole, #shifts, #slots))
}

/// The index of the codes, where they are not found by the ids already.
fn code_index(entries: &[Entry], span: Span) -> TokenStream {
    let is_other = |entry: &Entry| entry.code.as_ref().is_some_and(|code| code.as_str() != entry.id);
    if !entries.iter().any(is_other) {
        return quote_spanned!(span=> __rt::Option::None);
    }
    let keys: Vec<(&str, u16)> =
        entries.iter().zip(0..).filter_map(|(entry, at)| Some((entry.code.as_ref()?.as_str(), at))).collect();
    let index = index(&keys, span);
    quote_spanned!(span=> __rt::Option::Some(#index))
}

/// Numbers as two bytes each, the lower one first.
pub(crate) fn numbers_literal(numbers: impl IntoIterator<Item = u16>) -> Literal {
    let mut pairs = Vec::new();
    for number in numbers {
        pairs.push(number.to_le_bytes());
    }
    Literal::byte_string(pairs.as_flattened())
}

/// The texts as one, and where each begins and the last one ends, as four bytes each, the lowest one first.
fn joined(texts: &[&str]) -> (String, Vec<u8>) {
    let mut all = String::with_capacity(texts.iter().map(|text| text.len()).sum());
    let mut bounds = Vec::with_capacity(texts.len() + 1);
    bounds.push([0; 4]);
    for text in texts {
        all.push_str(text);
        // The texts of a document of 4 MiB are no more than its bytes.
        let end = u32::try_from(all.len()).unwrap_or(u32::MAX);
        bounds.push(end.to_le_bytes());
    }
    (all, bounds.into_flattened())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_one_more_than_texts() {
        let (all, bounds) = joined(&["ab", "", "c"]);
        assert_eq!(all, "abc");
        assert_eq!(bounds, [0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]);
    }

    #[test]
    fn equal_texts_are_kept_once_and_empty_ones_not_at_all() {
        let mut texts = Texts::default();
        let mut add =
            |name, text| texts.add(name, vec![text], Span::call_site()).to_string().replace(' ', "");
        assert_eq!(
            [add("NAMES", "a"), add("CODES", "b"), add("IDS", "b"), add("REASONS", "")],
            ["NAMES", "CODES", "CODES", "__rt::Texts::NONE"]
        );
    }
}
