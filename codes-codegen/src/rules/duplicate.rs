//! Checks that codes, IDs and names are unique.

use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::iter;

use crate::catalog::Entry;
use crate::catalog::code::{Code, MAX_CHARS};
use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::prose::Prose;
use crate::text::map::{Map, Seed, Set};

/// Keeps the first entry of each ID, code and name, and reports the others.
pub(crate) fn distinct(entries: Vec<Entry>, diagnostics: &mut Diagnostics) -> Vec<Entry> {
    let all: Vec<String> = entries.iter().map(|entry| entry.variant.as_str().to_ascii_lowercase()).collect();
    let mut kept = Vec::with_capacity(entries.len());
    let mut seen = Seen::with_capacity(entries.len());
    let mut names = None;
    for (entry, name) in entries.into_iter().zip(&all) {
        let Some(clash) = seen.add(&entry, name, &kept) else {
            kept.push(entry);
            continue;
        };
        let Some(first) = kept.get(clash.first) else { continue };
        if clash.is_of_names {
            let names = names
                .get_or_insert_with(|| Names { taken: all.iter().cloned().collect(), next: Map::default() });
            diagnostics.push(same_names(first, &entry, names).about([entry.span]));
        } else if first.table == entry.table || !says_the_same(first, &entry) {
            // Tables of several sections may repeat the codes that they share.
            diagnostics.push(same_ids(first, &entry).about([entry.span]));
        }
    }
    kept
}

/// The indices of entries by what must be unique.
struct Seen<'a> {
    ids: Map<String, usize>,
    /// The codes that are not IDs.
    codes: Map<String, usize>,
    /// The names in lower case. Names that differ only in case compile, but people would confuse them.
    names: Map<&'a str, usize>,
}

/// Two entries with the same ID or code, or else with the same name.
struct Clash {
    first: usize,
    is_of_names: bool,
}

impl<'a> Seen<'a> {
    fn with_capacity(count: usize) -> Self {
        let seed = Seed::default();
        Seen {
            ids: Map::with_capacity_and_hasher(count, seed),
            codes: Map::with_hasher(seed),
            names: Map::with_capacity_and_hasher(count, seed),
        }
    }

    /// Adds `entry`, whose name in lower case is `name`, as the next one after `kept`, unless it clashes with one of them.
    fn add(&mut self, entry: &Entry, name: &'a str, kept: &[Entry]) -> Option<Clash> {
        let code = entry.code.as_ref().map(Code::as_str);
        // A code that is the ID is looked up as such.
        let other = code.filter(|code| *code != entry.id);
        let has_code = |at: &&usize| kept.get(**at).is_some_and(|it| it.code == entry.code);
        let same_code = other.and_then(|code| self.ids.get(code)).filter(has_code);
        let same_code = same_code.or_else(|| self.codes.get(code?)).copied();
        // `entry` finds the value, or the place to insert one, with a single lookup.
        let (first, is_of_names) = match (self.ids.entry(entry.id.clone()), same_code, self.names.entry(name))
        {
            (Occupied(id), _, _) => (*id.get(), false),
            (_, Some(first), _) => (first, false),
            (_, None, Occupied(name)) => (*name.get(), true),
            (Vacant(id), None, Vacant(name)) => {
                id.insert(kept.len());
                name.insert(kept.len());
                self.codes.extend(other.map(|code| (code.to_owned(), kept.len())));
                return None;
            }
        };
        Some(Clash { first, is_of_names })
    }
}

fn says_the_same(one: &Entry, other: &Entry) -> bool {
    let text = |prose: &Option<Prose>| prose.as_ref().map(|prose| prose.text.clone());
    let texts = |entry: &Entry| [&entry.reason, &entry.message].map(text);
    (one.status, &one.code, one.number, &one.extras)
        == (other.status, &other.code, other.number, &other.extras)
        && texts(one) == texts(other)
}

/// The names of all entries, in lower case.
struct Names {
    taken: Set<String>,
    /// The next number to try for a free name.
    next: Map<String, u32>,
}

impl Names {
    /// Returns a free name for `entry`, and marks it as taken.
    fn take(&mut self, entry: &Entry) -> String {
        let name = entry.variant.as_str();
        let next = self.next.entry(name.to_ascii_lowercase()).or_insert(2);
        // Entries with the same name do not try the same numbers again.
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
            let help = if first.status == second.status {
                "make one row of the two, delete the one that is wrong, or give one of them a code of its own"
            } else {
                "give the second row a code of its own"
            };
            return Diagnostic::new(Rule::DuplicateCode, second.key, title)
                .label(format!("documented again{}", with_status(second)))
                .context(first.key, format!("first documented here{}", with_status(first)))
                .help(help);
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
        .help("rename one of them, so that more than capitals differs; if both mean the same, make one row of them")
        .call_help(format!("give the second one another name: `rename = {{ {key}: {name} }}`"))
}
