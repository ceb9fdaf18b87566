//! What two rows must not have in common: a code, an ID, a name.

use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::iter;

use crate::catalog::Entry;
use crate::catalog::code::{Code, MAX_CHARS};
use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::prose::Prose;
use crate::text::map::{Map, Seed, Set};

/// Keeps the entries that differ from all before them, and reports the others.
pub(crate) fn distinct(entries: Vec<Entry>, diagnostics: &mut Diagnostics) -> Vec<Entry> {
    let (count, seed) = (entries.len(), Seed::default());
    let mut kept: Vec<Entry> = Vec::with_capacity(count);
    let mut by_id: Map<String, usize> = Map::with_capacity_and_hasher(count, seed);
    // The codes that are not the ids of their entries.
    let mut by_code: Map<String, usize> = Map::with_hasher(seed);
    // Names that differ only in capitals compile, but nobody could tell them apart in speech.
    let mut by_name: Map<&str, usize> = Map::with_capacity_and_hasher(count, seed);
    let all: Vec<String> = entries.iter().map(|entry| entry.variant.as_str().to_ascii_lowercase()).collect();
    let mut names = None;
    for (entry, name) in entries.into_iter().zip(&all) {
        let code = entry.code.as_ref().map(Code::as_str);
        // Whatever has the id of `entry` is looked up anyway.
        let other = code.filter(|code| *code != entry.id);
        let has_code = |at: &&usize| kept.get(**at).is_some_and(|it| it.code == entry.code);
        let same_code = other.and_then(|code| by_id.get(code)).filter(has_code);
        let same_code = same_code.or_else(|| by_code.get(code?)).copied();
        // One look into each map finds what is there, else the place for what is not.
        let (first, is_same_id) = match (by_id.entry(entry.id.clone()), same_code, by_name.entry(name)) {
            (Occupied(id), _, _) => (*id.get(), true),
            (_, Some(first), _) => (first, true),
            (_, None, Occupied(name)) => (*name.get(), false),
            (Vacant(id), None, Vacant(name)) => {
                id.insert(kept.len());
                name.insert(kept.len());
                by_code.extend(other.map(|code| (code.to_owned(), kept.len())));
                kept.push(entry);
                continue;
            }
        };
        let Some(first) = kept.get(first) else { continue };
        if !is_same_id {
            let names = names
                .get_or_insert_with(|| Names { taken: all.iter().cloned().collect(), next: Map::default() });
            diagnostics.push(same_names(first, &entry, names));
        } else if first.table == entry.table || !says_the_same(first, &entry) {
            // Tables of several sections may say the same of the codes that they share.
            diagnostics.push(same_ids(first, &entry));
        }
    }
    kept
}

fn says_the_same(one: &Entry, other: &Entry) -> bool {
    let text = |prose: &Option<Prose>| prose.as_ref().map(|prose| prose.text.clone());
    let texts = |entry: &Entry| [&entry.reason, &entry.message].map(text);
    (one.status, &one.code, one.number, &one.extras)
        == (other.status, &other.code, other.number, &other.extras)
        && texts(one) == texts(other)
}

/// The names that there are, in small letters.
struct Names {
    taken: Set<String>,
    /// The number with which the search for a name of its own goes on.
    next: Map<String, u32>,
}

impl Names {
    /// Takes a name for `entry` that no other has.
    fn take(&mut self, entry: &Entry) -> String {
        let name = entry.variant.as_str();
        let next = self.next.entry(name.to_ascii_lowercase()).or_insert(2);
        // Whoever has the same name and asks again need not try the same suffixes again.
        let numbers = iter::from_fn(|| {
            *next += 1;
            Some((*next - 1).to_string())
        });
        let suffixes = entry.status.map(|status| status.to_string()).into_iter().chain(numbers);
        let mut candidates = suffixes.map(|suffix| format!("{name:.0$}{suffix}", MAX_CHARS - suffix.len()));
        candidates.find(|name| self.taken.insert(name.to_ascii_lowercase())).unwrap_or_default()
    }
}

fn same_ids(first: &Entry, second: &Entry) -> Diagnostic {
    let id = &second.id;
    let with_status =
        |entry: &Entry| entry.status.map(|status| format!(", with status {status}")).unwrap_or_default();
    let (title, [label, context], help) = match (&first.code, &second.code) {
        (Some(one), Some(two)) if one != two => (
            format!("two rows have the number {id}, and the call makes it their ID"),
            ["the same", "first documented here"],
            "give one of them a number of its own, or delete `wire = number` from the call",
        ),
        (Some(code), Some(_)) => {
            let title = format!("the code `{}` is documented twice", code.as_str());
            return Diagnostic::new(Rule::DuplicateCode, second.key, title)
                .label(format!("documented again{}", with_status(second)))
                .context(first.key, format!("first documented here{}", with_status(first)))
                .help("give the second row a code of its own");
        }
        (None, None) => {
            let what = if second.number.is_some() { "number" } else { "status" };
            (
                format!("two rows have the {what} {id} and no code, so clients cannot tell them apart"),
                ["no code here", "and no code here"],
                "give at least one of them a code, in a column `Code`",
            )
        }
        _ => (
            format!("the code `{id}` is also the number or status of a row without a code"),
            ["the same", "first documented here"],
            "give the row without a code one of its own",
        ),
    };
    Diagnostic::new(Rule::DuplicateId, second.key, title).label(label).context(first.key, context).help(help)
}

fn same_names(first: &Entry, second: &Entry, names: &mut Names) -> Diagnostic {
    let (one, two) = (&first.id, &second.id);
    let (rule, title) = if one.eq_ignore_ascii_case(two) {
        (Rule::CodesDifferInCase, format!("the codes `{one}` and `{two}` differ only in capitals"))
    } else if first.variant == second.variant {
        (Rule::DuplicateName, format!("`{one}` and `{two}` both get the name `{}`", second.variant))
    } else {
        (Rule::DuplicateName, format!("`{one}` and `{two}` get names that differ only in capitals"))
    };
    let key = if second.code.is_some() { format!("\"{two}\"") } else { two.clone() };
    let name = names.take(second);
    Diagnostic::new(rule, second.key, title)
        .label(format!("this becomes `{}`", second.variant))
        .context(first.key, format!("this becomes `{}`", first.variant))
        .help("change one of them")
        .call_help(format!("give the second one another name: `rename = {{ {key}: {name} }}`"))
}
