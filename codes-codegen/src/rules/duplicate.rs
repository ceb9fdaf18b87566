//! The rules across rows: what two of them must not have in common.

use std::collections::hash_map::Entry::{Occupied, Vacant};

use crate::catalog::variant::{self, Variant};
use crate::catalog::{Entry, code::Code};
use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::prose::Prose;
use crate::text::map::{Map, Seed, Set};

/// Keeps the entries that differ from all before them, and reports the others.
pub(crate) fn distinct(entries: Vec<Entry>, diagnostics: &mut Diagnostics) -> Vec<Entry> {
    let mut kept = Kept::with_capacity(entries.len());
    let mut names = None;
    let all: Vec<String> = entries.iter().map(|entry| folded(&entry.variant)).collect();
    for (entry, name) in entries.into_iter().zip(&all) {
        let Err(Alike { by, first, entry }) = kept.push(entry, name) else { continue };
        let Some(first) = kept.entries.get(first) else { continue };
        match by {
            // Tables of several sections may say the same of the codes that they share.
            By::Id if first.table != entry.table && says_the_same(first, &entry) => {}
            By::Id => diagnostics.push(same_ids(first, &entry)),
            By::Name => {
                let names = names.get_or_insert_with(|| Names::of(&all));
                diagnostics.push(same_names(first, &entry, names));
            }
        }
    }
    kept.entries
}

/// Entries that differ from each other, and where they are among all by what must differ.
struct Kept<'a> {
    entries: Vec<Entry>,
    by_id: Map<String, usize>,
    /// The codes that are not the ids of their entries.
    by_code: Map<String, usize>,
    /// Names that differ only in capitals compile, but nobody could tell them apart in speech.
    by_name: Map<&'a str, usize>,
}

/// An entry that is too much like one that is kept.
struct Alike {
    by: By,
    /// The place of the first among those that are kept.
    first: usize,
    /// The second, which is not kept.
    entry: Entry,
}

/// What two entries may not have in common.
enum By {
    /// Their ids or codes.
    Id,
    /// Their names.
    Name,
}

impl<'a> Kept<'a> {
    fn with_capacity(count: usize) -> Self {
        let seed = Seed::default();
        Kept {
            entries: Vec::with_capacity(count),
            by_id: Map::with_capacity_and_hasher(count, seed),
            by_code: Map::with_hasher(seed),
            by_name: Map::with_capacity_and_hasher(count, seed),
        }
    }

    /// Keeps `entry`, whose name is `name` in small letters, unless it is too much like one that is kept.
    #[expect(clippy::result_large_err, reason = "an entry goes in, and may come back")]
    fn push(&mut self, entry: Entry, name: &'a str) -> Result<(), Alike> {
        let index = self.entries.len();
        let same_code = self.of_code(&entry);
        // One look into each map finds what is there, else the place for what is not.
        match (self.by_id.entry(entry.id.clone()), same_code, self.by_name.entry(name)) {
            (Occupied(id), _, _) => Err(Alike { by: By::Id, first: *id.get(), entry }),
            (_, Some(first), _) => Err(Alike { by: By::Id, first, entry }),
            (_, None, Occupied(name)) => Err(Alike { by: By::Name, first: *name.get(), entry }),
            (Vacant(id), None, Vacant(name)) => {
                id.insert(index);
                name.insert(index);
                if let Some(code) = entry.code.as_ref().map(Code::as_str).filter(|code| *code != entry.id) {
                    self.by_code.insert(code.to_owned(), index);
                }
                self.entries.push(entry);
                Ok(())
            }
        }
    }

    /// The place of the entry with the code of `entry`.
    fn of_code(&self, entry: &Entry) -> Option<usize> {
        let code = entry.code.as_ref()?.as_str();
        let is_code = |index: &&usize| {
            let other = self.entries.get(**index).and_then(|it| it.code.as_ref());
            other.is_some_and(|other| other.as_str() == code)
        };
        // Whatever has the id of `entry`, its code or another, is looked up anyway.
        let by_id = if code == entry.id { None } else { self.by_id.get(code).filter(is_code) };
        by_id.or_else(|| self.by_code.get(code)).copied()
    }
}

/// Whether both rows say the same of a code.
fn says_the_same(one: &Entry, other: &Entry) -> bool {
    let text = |prose: &Option<Prose>| prose.as_ref().map(|prose| prose.text.clone());
    (one.status, &one.code, one.number, &one.extras)
        == (other.status, &other.code, other.number, &other.extras)
        && text(&one.reason) == text(&other.reason)
        && text(&one.message) == text(&other.message)
}

/// `name` as it sounds: names that differ in capitals only are one.
fn folded(name: &Variant) -> String {
    name.as_str().to_ascii_lowercase()
}

/// A name for `entry` that no other has, and that no other gets: it is put among the `names`.
fn free_name(entry: &Entry, names: &mut Names) -> String {
    let status = entry.status.map(|status| status.to_string());
    let next = names.next.entry(folded(&entry.variant)).or_insert(2);
    // Whoever has the same name and asks again need not try the same suffixes again.
    let suffixes = status.into_iter().chain(std::iter::from_fn(|| {
        *next += 1;
        Some((*next - 1).to_string())
    }));
    let mut candidates = suffixes.map(|suffix| {
        // All characters of a name are ASCII, one byte each.
        let length = entry.variant.as_str().len().min(variant::MAX_CHARS - suffix.len());
        format!("{}{suffix}", entry.variant.as_str().get(..length).unwrap_or_default())
    });
    candidates.find(|name| names.taken.insert(name.to_ascii_lowercase())).unwrap_or_default()
}

/// The names that there are, in small letters.
struct Names {
    taken: Set<String>,
    /// The number with which the search for a name of its own goes on.
    next: Map<String, u32>,
}

impl Names {
    fn of(names: &[String]) -> Self {
        Names { taken: names.iter().cloned().collect(), next: Map::default() }
    }
}

fn same_ids(first: &Entry, second: &Entry) -> Diagnostic {
    let id = &second.id;
    let with_status =
        |entry: &Entry| entry.status.map(|status| format!(", with status {status}")).unwrap_or_default();
    match (&first.code, &second.code) {
        (Some(one), Some(two)) if one != two => {
            let title = format!("two rows have the number {id}, which the call makes their id");
            Diagnostic::new(Rule::DuplicateId, second.key, title)
                .label("the same")
                .context(first.key, "first documented here")
                .help("give the second row a number of its own, or take `wire = number` out of the call")
        }
        (Some(code), Some(_)) => {
            let title = format!("the code `{code}` is documented twice");
            Diagnostic::new(Rule::DuplicateCode, second.key, title)
                .label(format!("documented again{}", with_status(second)))
                .context(first.key, format!("first documented here{}", with_status(first)))
                .help("give the second row a code of its own")
        }
        (None, None) => {
            let what = if second.number.is_some() { "number" } else { "status" };
            let title =
                format!("two rows have the {what} {id} and no code, so that nothing tells them apart");
            Diagnostic::new(Rule::DuplicateId, second.key, title)
                .label("no code here")
                .context(first.key, "and none here")
                .help("give at least one of them a code of its own, in a column headed `Code`")
        }
        _ => {
            let title = format!("the code `{id}` is also the number or status of a row without a code");
            Diagnostic::new(Rule::DuplicateId, second.key, title)
                .label("the same")
                .context(first.key, "first documented here")
                .help("give the row without a code one of its own")
        }
    }
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
    let name = free_name(second, names);
    Diagnostic::new(rule, second.key, title)
        .label(format!("this becomes `{}`", second.variant))
        .context(first.key, format!("this becomes `{}`", first.variant))
        .help(format!("change one of them, or name it in the call: `rename = {{ {key}: {name} }}`"))
}
