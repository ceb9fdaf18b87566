//! What changed between two versions of a page, for the users of its API.

use std::collections::{HashMap, HashSet, VecDeque};
use std::fmt;

use codes_codegen::{Entry, Status};
use serde::Serialize;

/// A code of a page.
#[derive(Debug)]
pub(crate) struct Code<'a> {
    /// What tells it from the others of its page, and is the same on both pages for the same code.
    pub(crate) key: String,
    pub(crate) entry: &'a Entry,
}

/// A code that was changed.
#[derive(Debug)]
pub(crate) struct Change<'a> {
    pub(crate) what: What,
    pub(crate) code: Changed<'a>,
    /// That the API had no code of a status before, or has none any more.
    pub(crate) of_status: Vec<OfStatus>,
}

/// A code before and after a change.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Changed<'a> {
    /// It is gone.
    Old(&'a Code<'a>),
    /// It is new.
    New(&'a Code<'a>),
    Both(&'a Code<'a>, &'a Code<'a>),
}

impl<'a> Changed<'a> {
    /// The code before the change.
    pub(crate) fn before(self) -> Option<&'a Code<'a>> {
        if let Changed::Old(old) | Changed::Both(old, _) = self { Some(old) } else { None }
    }

    /// The code after the change.
    pub(crate) fn now(self) -> Option<&'a Code<'a>> {
        if let Changed::New(new) | Changed::Both(_, new) = self { Some(new) } else { None }
    }
}

/// What was done to a code. Those that break a user of the API come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum What {
    /// No row has its id.
    Removed,
    /// A row that says the same has another id, or its variant another name.
    Renamed,
    /// It has another status.
    Restatused,
    /// It has another number, which is not its id.
    Renumbered,
    /// Its reason or message is another one.
    Reworded,
    /// No row had its id.
    Added,
    /// It stands elsewhere among the others.
    Moved,
}

/// The first or the last code of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OfStatus {
    First(Status),
    Last(Status),
}

impl fmt::Display for OfStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OfStatus::First(status) => write!(f, "it is the first code with the status {status}"),
            OfStatus::Last(status) => write!(f, "no code has the status {status} any more"),
        }
    }
}

impl What {
    /// Whether code that was written for the page before may fail: it does not compile, or answers go unrecognised.
    pub(crate) fn is_breaking(self) -> bool {
        matches!(self, What::Removed | What::Renamed | What::Restatused)
    }
}

/// The changes from `old` to `new`: those that break something first, and each kind in the order of the page.
pub(crate) fn between<'a>(old: &'a [Code<'a>], new: &'a [Code<'a>]) -> Vec<Change<'a>> {
    let (before, after) = (by_key(old), by_key(new));
    let statuses =
        [old, new].map(|codes| codes.iter().filter_map(|code| code.entry.status).collect::<HashSet<_>>());
    let mut changes = Vec::new();
    let mut push =
        |what, code| changes.push(Change { what, code, of_status: of_status(what, code, &statuses) });

    let fresh = new.iter().filter(|code| !before.contains_key(&*code.key));
    let mut fresh = Fresh::of(fresh);
    let mut kept = Vec::new();
    for code in old {
        if let Some(other) = after.get(&*code.key) {
            kept.push((code, *other));
            continue;
        }
        match fresh.take_alike(code) {
            // Only the heading above it changed.
            Some(other) if other.entry.id == code.entry.id => kept.push((code, other)),
            Some(other) => push(What::Renamed, Changed::Both(code, other)),
            None => push(What::Removed, Changed::Old(code)),
        }
    }
    fresh.rest().for_each(|code| push(What::Added, Changed::New(code)));

    let keys: Vec<&str> = kept.iter().map(|(_, code)| &*code.key).collect();
    let moved = moved(&keys, new);
    for (code, other) in kept {
        let (before, now) = (code.entry, other.entry);
        let found = [
            (What::Renamed, before.variant != now.variant),
            (What::Restatused, before.status != now.status),
            (What::Renumbered, before.number != now.number),
            (What::Reworded, words(before) != words(now)),
            (What::Moved, moved.contains(&*other.key)),
        ];
        for (what, _) in found.into_iter().filter(|(_, is_so)| *is_so) {
            push(what, Changed::Both(code, other));
        }
    }
    changes.sort_by_key(|change| change.what);
    changes
}

/// What people read of a code: its status, its reason and its message.
type Said<'a> = (Option<Status>, [Option<&'a str>; 2]);

/// The codes that are new under their keys, by what they say.
struct Fresh<'a> {
    codes: Vec<Option<&'a Code<'a>>>,
    by_words: HashMap<Said<'a>, VecDeque<usize>>,
}

impl<'a> Fresh<'a> {
    fn of(codes: impl Iterator<Item = &'a Code<'a>>) -> Self {
        let codes: Vec<_> = codes.map(Some).collect();
        let mut by_words: HashMap<_, VecDeque<usize>> = HashMap::new();
        for (at, code) in codes.iter().flatten().enumerate() {
            by_words.entry((code.entry.status, words(code.entry))).or_default().push_back(at);
        }
        Fresh { codes, by_words }
    }

    /// Takes the one that can only be `code` under another key: all that people read is the same, and there is something to
    /// read.
    fn take_alike(&mut self, code: &'a Code<'a>) -> Option<&'a Code<'a>> {
        let words = words(code.entry);
        let alike = self.by_words.get_mut(&(code.entry.status, words)).filter(|_| words != [None, None])?;
        let same_id = alike.iter().position(|at| {
            self.codes.get(*at).copied().flatten().is_some_and(|other| other.entry.id == code.entry.id)
        });
        let at = alike.remove(same_id.unwrap_or_default())?;
        self.codes.get_mut(at)?.take()
    }

    fn rest(self) -> impl Iterator<Item = &'a Code<'a>> {
        self.codes.into_iter().flatten()
    }
}

fn by_key<'a>(codes: &'a [Code<'a>]) -> HashMap<&'a str, &'a Code<'a>> {
    codes.iter().map(|code| (&*code.key, code)).collect()
}

/// The reason and the message.
fn words(entry: &Entry) -> [Option<&str>; 2] {
    [&entry.reason, &entry.message].map(|prose| prose.as_ref().map(|prose| prose.text.as_str()))
}

/// The keys that were moved: those that are not in the longest run of keys that stand in the same order as in `new`.
fn moved<'a>(old: &[&'a str], new: &[Code<'_>]) -> HashSet<&'a str> {
    let place: HashMap<&str, usize> = new.iter().enumerate().map(|(at, code)| (&*code.key, at)).collect();
    let places: Vec<usize> = old.iter().filter_map(|key| place.get(key).copied()).collect();
    // Patience sorting: each pile ends in the smallest place that a rising run of its length can end in.
    let (mut piles, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, place) in places.iter().enumerate() {
        let pile = piles.partition_point(|top| places[*top] < *place);
        before.push(pile.checked_sub(1).map(|below| piles[below]));
        if pile == piles.len() {
            piles.push(at);
        } else {
            piles[pile] = at;
        }
    }
    let mut kept = HashSet::new();
    let mut next = piles.last().copied();
    while let Some(at) = next {
        kept.insert(at);
        next = before[at];
    }
    old.iter().enumerate().filter(|(at, _)| !kept.contains(at)).map(|(_, key)| *key).collect()
}

/// Whether a change of `code` brings the first code of a status, and whether it takes the last of one; `statuses` are those
/// before and now.
fn of_status(what: What, code: Changed<'_>, statuses: &[HashSet<Status>; 2]) -> Vec<OfStatus> {
    if !matches!(what, What::Added | What::Removed | What::Restatused) {
        return Vec::new();
    }
    let [before, now] = statuses;
    let status = |code: Option<&Code<'_>>| code.and_then(|code| code.entry.status);
    let first = status(code.now()).filter(|status| !before.contains(status)).map(OfStatus::First);
    let last = status(code.before()).filter(|status| !now.contains(status)).map(OfStatus::Last);
    first.into_iter().chain(last).collect()
}
