//! What tells the codes of two pages apart, and which are the same.

use std::collections::HashMap;

use codes_codegen::{Catalog, Entry};

use crate::check::document::Checked;
use crate::commands::diff::changes::Code;

/// The codes of a page before and now, under keys: their ids, and where tables share an id, the headings above as well. Of
/// several below the same headings those that say the same have the same key, and the others in their order.
pub(crate) fn of(pages: [&Checked; 2]) -> [Vec<Code<'_>>; 2] {
    let mut counts: HashMap<&str, [usize; 2]> = HashMap::new();
    for (page, checked) in pages.iter().enumerate() {
        for entry in checked.entries() {
            if let Some(count) = counts.entry(&entry.id).or_default().get_mut(page) {
                *count += 1;
            }
        }
    }
    let is_one = |id: &str| counts.get(id).is_some_and(|counts| counts.iter().all(|count| *count <= 1));
    let [old, new] = pages.map(|checked| {
        let mut named = Vec::new();
        for catalog in &checked.catalogs {
            for entry in catalog.entries() {
                let name = if is_one(&entry.id) { entry.id.clone() } else { under_headings(catalog, entry) };
                named.push((name, entry));
            }
        }
        named
    });

    let mut before: HashMap<String, Vec<&Entry>> = HashMap::new();
    let mut codes_before = Vec::with_capacity(old.len());
    for (name, entry) in old {
        let alike = before.entry(name.clone()).or_default();
        alike.push(entry);
        codes_before.push(Code { key: numbered(&name, alike.len()), entry });
    }
    let places = places(&new, &before);
    let named = new.into_iter().zip(places);
    let codes_now = named.map(|((name, entry), place)| Code { key: numbered(&name, place), entry });
    [codes_before, codes_now.collect()]
}

/// The place of each of the codes `new` among those of its name, as they were `before` and then the new ones.
fn places(new: &[(String, &Entry)], before: &HashMap<String, Vec<&Entry>>) -> Vec<usize> {
    let mut free: HashMap<&str, Vec<(usize, &Entry)>> = before
        .iter()
        .map(|(name, entries)| (name.as_str(), (1..).zip(entries.iter().copied()).collect()))
        .collect();
    let mut places = vec![None; new.len()];
    for is_exact in [true, false] {
        for ((name, entry), place) in new.iter().zip(&mut places).filter(|(_, place)| place.is_none()) {
            let Some(free) = free.get_mut(name.as_str()) else { continue };
            let found = free.iter().position(|(_, other)| !is_exact || say_the_same(entry, other));
            *place = found.map(|at| free.remove(at).0);
        }
    }
    let mut last: HashMap<&str, usize> =
        before.iter().map(|(name, entries)| (name.as_str(), entries.len())).collect();
    let mut all = Vec::with_capacity(new.len());
    for ((name, _), place) in new.iter().zip(places) {
        let last = last.entry(name).or_default();
        *last += usize::from(place.is_none());
        all.push(place.unwrap_or(*last));
    }
    all
}

fn say_the_same(one: &Entry, other: &Entry) -> bool {
    one.status == other.status && one.reason == other.reason && one.message == other.message
}

/// The id of `entry` behind the headings above its table.
fn under_headings(catalog: &Catalog, entry: &Entry) -> String {
    let table = catalog.tables().get(entry.table);
    let sections = table.map(|table| table.sections.as_slice()).unwrap_or_default();
    let parts: Vec<&str> = sections.iter().map(String::as_str).chain([&*entry.id]).collect();
    parts.join(" > ")
}

/// `name` for the first code that has it, and with its place for another.
fn numbered(name: &str, place: usize) -> String {
    if place == 1 { name.to_owned() } else { format!("{name}#{place}") }
}
