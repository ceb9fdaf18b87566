//! The data of generated code: each role of all entries, as literals that are cheap to compile.

use std::{fmt, iter};

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;

use crate::catalog::{Catalog, Entry, code::Code, number::Number, status::Status};
use crate::expand::{by_status::Ranks, index::Index, literal};

/// Tables with more entries have byte strings instead of readable lists of integers. The compiler processes each element of a list, but a
/// byte string of any length is one token.
pub(crate) const READABLE: usize = 16;

/// The maximum number of entries for which statuses and numbers are lists, which are searched from start to end.
const SCANNED: usize = 64;

/// Writes the data of the table, and a static for each column in the option `extra`.
pub(crate) fn data(catalog: &Catalog, span: Span) -> TokenStream {
    let entries = catalog.entries();
    let writer = Writer { entries, is_packed: entries.len() > READABLE, span };
    let names = writer.texts(|entry| entry.variant.as_str());
    let ids = writer.texts(|entry| &entry.id);
    let codes = writer.codes();
    let reasons = writer.texts(|entry| entry.reason.as_ref().map_or("", |it| &it.text));
    let messages = writer.texts(Entry::text);
    let (statuses, numbers) = (writer.statuses(), writer.numbers());
    let index = writer.index(|entry| Some(&entry.id));
    let extras = catalog.extras.iter().enumerate().map(|(index, extra)| {
        let name = Ident::new(&extra.texts(), span);
        let texts = writer.texts(|entry| entry.extras.get(index).map_or("", String::as_str));
        quote_spanned!(span=> static #name: __rt::Texts = #texts;)
    });

    quote_spanned! {span=>
        static TABLE: __rt::Data = __rt::Data {
            names: #names,
            ids: #ids,
            codes: #codes,
            reasons: #reasons,
            messages: #messages,
            statuses: #statuses,
            numbers: #numbers,
            index: #index,
        };
        const DATA: &__rt::Data = &TABLE;
        #(#extras)*
    }
}

/// Writes the static with the parameters of messages, if there are any.
pub(crate) fn parameters(catalog: &Catalog, span: Span) -> Option<TokenStream> {
    // Without the option, the names in braces are text.
    catalog.parameters.as_ref()?;
    let entries = catalog.entries();
    let names: Vec<Vec<&str>> = entries.iter().map(|entry| catalog.parameters(entry)).collect();
    let mut lists: Vec<&[&str]> = names.iter().map(Vec::as_slice).filter(|names| !names.is_empty()).collect();
    if lists.is_empty() {
        return None;
    }
    lists.sort_unstable();
    lists.dedup();
    let writer = Writer { entries, is_packed: entries.len() > READABLE, span };
    let entries = || entries.iter().zip(&names);
    let places = entries().zip(0..).flat_map(|((entry, names), index)| places(entry, names, index, &lists));
    let places: Vec<[u16; 4]> = places.collect();
    let mut bare = entries().map(|(entry, names)| if names.is_empty() { "" } else { entry.bare_message() });
    let bare = writer.texts(|_| bare.next().unwrap_or_default());
    let places = if writer.is_packed {
        let places = literal::packed(places.as_flattened(), u16::to_le_bytes);
        quote_spanned!(span=> __rt::Places::Packed(#places))
    } else {
        literal::tokens(&format!("__rt::Places::List(&{places:?})"))
    };
    let lists: Vec<Slice<'_>> = lists.into_iter().map(Slice).collect();
    let names = literal::tokens(&format!("&{lists:?}"));
    Some(quote_spanned! {span=>
        static PARAMETERS: __rt::Parameters = __rt::Parameters { names: #names, places: #places, bare: #bare };
    })
}

/// A writer for the data of entries.
#[derive(Clone, Copy)]
struct Writer<'a> {
    entries: &'a [Entry],
    /// Whether offsets of texts and indices of entries are packed into bytes.
    is_packed: bool,
    span: Span,
}

impl<'a> Writer<'a> {
    /// Writes the texts of all entries as one string, with the offsets at which they begin and the last one ends:
    ///
    /// ```text
    /// __rt::Texts::List("NotFoundGone", &[0, 8, 12])
    /// ```
    fn texts(self, mut text: impl FnMut(&'a Entry) -> &'a str) -> TokenStream {
        let (mut all, mut bounds) = (String::new(), vec![0]);
        for entry in self.entries {
            all.push_str(text(entry));
            // The texts are part of the document, which has at most 4 MiB.
            bounds.push(u32::try_from(all.len()).unwrap_or(u32::MAX));
        }
        if all.is_empty() {
            return quote_spanned!(self.span=> __rt::Texts::NONE);
        }
        if self.is_packed {
            let (all, bounds) = (literal::string(&all), literal::packed(&bounds, u32::to_le_bytes));
            return quote_spanned!(self.span=> __rt::Texts::Packed(#all, #bounds));
        }
        let mut code = String::from("__rt::Texts::List(");
        literal::push_string(&mut code, &all);
        literal::tokens(&[&code, ",", &literal::list(&bounds), ")"].concat())
    }

    /// Writes the codes. If all codes are IDs, nothing is needed; if some differ from the ID of their entry, an index is needed.
    fn codes(self) -> TokenStream {
        let code = |entry: &'a Entry| entry.code.as_ref().map_or("", Code::as_str);
        if self.entries.iter().all(|entry| code(entry) == entry.id) {
            return quote_spanned!(self.span=> __rt::Codes::Ids);
        }
        let codes = self.texts(code);
        if self.entries.iter().all(|entry| code(entry).is_empty() || code(entry) == entry.id) {
            return quote_spanned!(self.span=> __rt::Codes::SomeIds(#codes));
        }
        let index = self.index(|entry| entry.code.as_ref().map(Code::as_str));
        quote_spanned!(self.span=> __rt::Codes::Apart(#codes, #index))
    }

    /// Writes the statuses. For many entries, adds how many have a lower status, and which entry is the only one with a status.
    fn statuses(self) -> TokenStream {
        let is_packed = self.entries.len() > SCANNED;
        let Some(ranks) = Ranks::of(self.entries) else {
            return quote_spanned!(self.span=> __rt::Statuses::NONE);
        };
        let statuses: Vec<u16> =
            self.entries.iter().map(|entry| entry.status.map_or(0, Status::get)).collect();
        if !is_packed {
            return literal::tokens(&["__rt::Statuses::of(", &literal::list(&statuses), ")"].concat());
        }
        let lowest = Literal::u16_unsuffixed(ranks.lowest);
        let [statuses, only, ranks] = [statuses, ranks.only(self.entries), ranks.ranks]
            .map(|integers| literal::packed(&integers, u16::to_le_bytes));
        quote_spanned! {self.span=>
            __rt::Statuses::Packed { in_order: #statuses, lowest: #lowest, ranks: #ranks, only: #only }
        }
    }

    /// Writes the numbers, and which entries have one, if not all have. For many entries, adds the entries sorted by number.
    fn numbers(self) -> TokenStream {
        let is_packed = self.entries.len() > SCANNED;
        let numbers: Vec<Option<i64>> =
            self.entries.iter().map(|entry| entry.number.map(Number::get)).collect();
        let mut sorted: Vec<(i64, u16)> =
            numbers.iter().zip(0..).filter_map(|(number, index)| Some(((*number)?, index))).collect();
        if sorted.is_empty() {
            return quote_spanned!(self.span=> __rt::Numbers::NONE);
        }
        let present: Vec<u8> = numbers.iter().map(|number| number.is_some().into()).collect();
        let present = if sorted.len() == numbers.len() { &[] } else { present.as_slice() };
        let numbers: Vec<i64> = numbers.into_iter().map(Option::unwrap_or_default).collect();
        if !is_packed {
            let (numbers, present) = (literal::list(&numbers), literal::list(present));
            return literal::tokens(&["__rt::Numbers::List(", &numbers, ",", &present, ")"].concat());
        }
        sorted.sort_unstable();
        let sorted: Vec<u16> = sorted.into_iter().map(|(_, index)| index).collect();
        let (numbers, sorted) =
            (literal::packed(&numbers, i64::to_le_bytes), literal::packed(&sorted, u16::to_le_bytes));
        let present = literal::packed(present, u8::to_le_bytes);
        quote_spanned!(self.span=> __rt::Numbers::Packed { in_order: #numbers, sorted: #sorted, present: #present })
    }

    /// Writes an index of the keys that entries have.
    fn index(self, key: impl Fn(&'a Entry) -> Option<&'a str>) -> TokenStream {
        let keys: Vec<(&str, u16)> =
            self.entries.iter().zip(0..).filter_map(|(entry, place)| Some((key(entry)?, place))).collect();
        let Some(Index { seed, whole, shifts, slots }) = Index::of(&keys) else {
            return quote_spanned!(self.span=> __rt::Index::NONE);
        };
        if self.is_packed {
            let (seed, shifts) = (Literal::u64_unsuffixed(seed), literal::packed(&shifts, u8::to_le_bytes));
            let slots = literal::packed(&slots, u16::to_le_bytes);
            return quote_spanned! {self.span=>
                __rt::Index { seed: #seed, whole: #whole, shifts: #shifts, slots: #slots, is_wide: true }
            };
        }
        let (seed, whole) = (seed.to_string(), if whole { "true" } else { "false" });
        let (shifts, slots) = (literal::list(&shifts), literal::list(&slots));
        let fields =
            ["seed:", &seed, ",whole:", whole, ",shifts:", &shifts, ",slots:", &slots, ",is_wide:false"];
        literal::tokens(&["__rt::Index{", &fields.concat(), "}"].concat())
    }
}

/// A list that is written with `&`.
struct Slice<'a>(&'a [&'a str]);

impl fmt::Debug for Slice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "&{:?}", self.0)
    }
}

/// Returns the places of the parameters with these names in the message of the entry at `index`: the index, that of its list of names in
/// `lists`, that of the name in this list, and the offset.
fn places(entry: &Entry, names: &[&str], index: u16, lists: &[&[&str]]) -> Vec<[u16; 4]> {
    let Ok(list) = lists.binary_search(&names) else { return Vec::new() };
    let message =
        entry.message.iter().flat_map(|message| message.placeholders.iter().zip(iter::repeat(message)));
    let places = message.filter_map(|(placeholder, message)| {
        let name = placeholder.name(&message.text)?;
        let name = names.iter().position(|other| *other == name)?;
        let place = [list, name, placeholder.range.start].map(u16::try_from);
        let [Ok(list), Ok(name), Ok(offset)] = place else { return None };
        Some([index, list, name, offset])
    });
    places.collect()
}
