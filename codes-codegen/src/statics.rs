//! What generated code knows of its table: the entries role by role, as literals that cost the compiler little.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;

use crate::catalog::{Catalog, Entry};
use crate::code::Code;
use crate::index::Index;
use crate::number::Number;
use crate::status::Status;

/// The constants that hold texts. Roles with the same texts share one.
#[derive(Default)]
struct Texts {
    constants: Vec<(Ident, Vec<String>)>,
}

impl Texts {
    /// Adds one text for each entry and returns the constant that holds them: `name`, or one that is there already.
    fn add(&mut self, name: &str, texts: impl Iterator<Item = String>, span: Span) -> TokenStream {
        let texts: Vec<String> = texts.collect();
        if texts.iter().all(String::is_empty) {
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
fn texts_of(texts: &[String], span: Span) -> TokenStream {
    if texts.iter().all(String::is_empty) {
        return quote_spanned!(span=> __rt::Texts::NONE);
    }
    let (all, bounds) = (Literal::string(&texts.concat()), Literal::byte_string(&bounds(texts)));
    quote_spanned!(span=> __rt::Texts::new(#all, #bounds))
}

/// The static `DATA`, the constants of which it is made, and a static for each column that the call asks for.
pub(crate) fn data(catalog: &Catalog, span: Span) -> TokenStream {
    let entries = catalog.entries();
    let mut texts = Texts::default();
    let mut add =
        |name: &str, text: &dyn Fn(&Entry) -> String| texts.add(name, entries.iter().map(text), span);
    let names = add("NAMES", &|entry| entry.variant.to_string());
    let ids = add("IDS", &|entry| entry.id.clone());
    let codes = add("CODES", &|entry| entry.code.as_ref().map(Code::to_string).unwrap_or_default());
    let reasons =
        add("REASONS", &|entry| entry.reason.as_ref().map(|it| it.text.clone()).unwrap_or_default());
    let messages = add("MESSAGES", &|entry| entry.text().to_owned());
    let extras = catalog.extras().iter().enumerate().map(|(index, extra)| {
        let name = extra.texts(span);
        let value = texts_of(&entries.iter().map(|entry| extra_text(entry, index)).collect::<Vec<_>>(), span);
        quote_spanned!(span=> static #name: __rt::Texts = #value;)
    });
    let texts = texts.items(span);
    let statuses = statuses(entries, span);
    let numbers = numbers(entries, span);
    let has_integers =
        entries.iter().any(|entry| entry.code.as_ref().map(Code::as_str) != Some(entry.id.as_str()));
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

/// What `entry` says in the column that the call asks for as this one.
fn extra_text(entry: &Entry, index: usize) -> String {
    entry.extras.get(index).cloned().unwrap_or_default()
}

/// The statuses of all entries, and how many of them are lower than each.
fn statuses(entries: &[Entry], span: Span) -> TokenStream {
    let mut sorted: Vec<u16> = entries.iter().filter_map(|entry| entry.status).map(Status::get).collect();
    sorted.sort_unstable();
    let (Some(lowest), Some(highest)) = (sorted.first(), sorted.last()) else {
        return quote_spanned!(span=> __rt::Statuses::NONE);
    };
    let in_order = entries.iter().map(|entry| entry.status.map_or(0, Status::get));
    let rank = |status: u16| sorted.partition_point(|lower| *lower < status);
    // A table has no more rows than two bytes can count.
    let ranks = (*lowest..=*highest + 1).map(|status| u16::try_from(rank(status)).unwrap_or(u16::MAX));
    let (in_order, ranks) = (numbers_literal(in_order), numbers_literal(ranks));
    let lowest = Literal::u16_unsuffixed(*lowest);
    quote_spanned!(span=> __rt::Statuses::new(#in_order, #lowest, #ranks))
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
    Literal::byte_string(&numbers.into_iter().flat_map(u16::to_le_bytes).collect::<Vec<u8>>())
}

/// Where each text begins and the last one ends, as four bytes each, the lowest one first.
fn bounds(texts: &[String]) -> Vec<u8> {
    let ends = texts.iter().scan(0, |end, text| {
        // The texts of a document of 4 MiB are no more than its bytes.
        *end += u32::try_from(text.len()).unwrap_or(u32::MAX);
        Some(*end)
    });
    std::iter::once(0).chain(ends).flat_map(u32::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_one_more_than_texts() {
        assert_eq!(
            bounds(&["ab".to_owned(), String::new(), "c".to_owned()]),
            [0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]
        );
    }

    #[test]
    fn equal_texts_are_kept_once_and_empty_ones_not_at_all() {
        let mut texts = Texts::default();
        let mut add = |name, text: &str| {
            texts.add(name, [text.to_owned()].into_iter(), Span::call_site()).to_string().replace(' ', "")
        };
        assert_eq!(
            [add("NAMES", "a"), add("CODES", "b"), add("IDS", "b"), add("REASONS", "")],
            ["NAMES", "CODES", "CODES", "__rt::Texts::NONE"]
        );
    }
}
