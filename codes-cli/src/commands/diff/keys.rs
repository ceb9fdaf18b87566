//! Keys that identify codes across two versions of a page.

use std::collections::HashMap;

use codes_codegen::{Catalog, Entry};

use crate::check::Checked;

/// A code of a page.
pub(crate) struct KeyedEntry<'a> {
    /// The key, which is unique on its page, and the same for the same code on both pages.
    pub(crate) key: String,
    pub(crate) entry: &'a Entry,
    /// The names of the values that its message stands for.
    pub(crate) parameters: Vec<&'a str>,
}

/// The reason and the message of a code.
pub(crate) type Words<'a> = [Option<&'a str>; 2];

pub(crate) fn words(entry: &Entry) -> Words<'_> {
    [&entry.reason, &entry.message].map(|prose| prose.as_ref().map(|prose| prose.text.as_str()))
}

/// Returns the codes of the old and the new page with their keys.
///
/// The key is the ID, preceded by the headings if several tables have the ID. Codes with the same headings and content have the
/// same key; others are numbered.
pub(crate) fn of(pages: [&Checked; 2]) -> [Vec<KeyedEntry<'_>>; 2] {
    let [old, new] = named(pages);
    let mut before: HashMap<String, Vec<&Entry>> = HashMap::new();
    let mut codes_before = Vec::with_capacity(old.len());
    for code in old {
        let alike = before.entry(code.key.clone()).or_default();
        alike.push(code.entry);
        codes_before.push(KeyedEntry { key: numbered(&code.key, alike.len()), ..code });
    }
    let places = places(&new, &before);
    let named = new.into_iter().zip(places);
    let codes_now = named.map(|(code, place)| KeyedEntry { key: numbered(&code.key, place), ..code });
    [codes_before, codes_now.collect()]
}

/// Returns the entries of `pages` with their IDs as keys, preceded by headings if an ID is not unique on a page.
fn named(pages: [&Checked; 2]) -> [Vec<KeyedEntry<'_>>; 2] {
    let mut counts: HashMap<&str, [usize; 2]> = HashMap::new();
    for (page, checked) in pages.iter().enumerate() {
        for entry in checked.entries() {
            counts.entry(&entry.id).or_default()[page] += 1;
        }
    }
    let name = |catalog, entry: &Entry| {
        let is_unique = counts[&*entry.id].iter().all(|count| *count <= 1);
        if is_unique { entry.id.clone() } else { under_headings(catalog, entry) }
    };
    let keyed = |catalog, entry| KeyedEntry {
        key: name(catalog, entry),
        entry,
        parameters: Catalog::parameters(catalog, entry),
    };
    pages.map(|page| {
        let entries = page.catalogs.iter().flat_map(|it| it.entries().iter().map(move |entry| (it, entry)));
        entries.map(|(catalog, entry)| keyed(catalog, entry)).collect()
    })
}

/// Returns the place of each code of `new` among the codes of its name: first those `before`, then new ones.
fn places(new: &[KeyedEntry<'_>], before: &HashMap<String, Vec<&Entry>>) -> Vec<usize> {
    let mut free: HashMap<&str, Vec<(usize, Option<&Entry>)>> = HashMap::new();
    for KeyedEntry { key: name, .. } in new {
        let old = before.get(name).into_iter().flatten();
        let free = free.entry(name).or_insert_with(|| (1..).zip(old.copied().map(Some)).collect());
        free.push((free.len() + 1, None));
    }
    let mut places = vec![None; new.len()];
    for is_exact in [true, false] {
        for (code, place) in new.iter().zip(&mut places).filter(|(_, place)| place.is_none()) {
            let Some(free) = free.get_mut(code.key.as_str()) else { continue };
            let fits = |(_, other): &(usize, Option<&Entry>)| {
                !is_exact || other.is_some_and(|other| say_the_same(code.entry, other))
            };
            *place = free.iter().position(fits).map(|at| free.remove(at).0);
        }
    }
    places.into_iter().flatten().collect()
}

fn say_the_same(one: &Entry, other: &Entry) -> bool {
    one.status == other.status && one.reason == other.reason && one.message == other.message
}

/// Returns the ID of `entry`, preceded by the headings above its table.
fn under_headings(catalog: &Catalog, entry: &Entry) -> String {
    let table = catalog.tables().get(entry.table);
    let sections = table.map(|table| table.sections.as_slice()).unwrap_or_default();
    let parts: Vec<&str> = sections.iter().map(String::as_str).chain([&*entry.id]).collect();
    parts.join(" > ")
}

/// Returns `name` for the first code with this name, and `name` with the place for others.
fn numbered(name: &str, place: usize) -> String {
    if place == 1 { name.to_owned() } else { format!("{name}#{place}") }
}
