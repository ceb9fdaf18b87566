//! What changed between two versions of a page, for the users of its API.

use std::collections::{HashMap, HashSet};
use std::fmt;

use codes_codegen::{Entry, Status};
use serde::Serialize;

/// A code of a page.
#[derive(Debug)]
pub(crate) struct Code<'a> {
    /// What it is known by on both pages: its id, and the heading above its table where several tables have that id.
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
    let gone = old.iter().filter(|code| !after.contains_key(&*code.key));
    let mut fresh: Vec<&Code<'_>> = new.iter().filter(|code| !before.contains_key(&*code.key)).collect();

    let mut changes = Vec::new();
    let mut push = |what, code| changes.push(Change { what, code, of_status: of_status(code, old, new) });
    for code in gone {
        match fresh.iter().position(|other| says_the_same(code.entry, other.entry)) {
            Some(at) => push(What::Renamed, Changed::Both(code, fresh.remove(at))),
            None => push(What::Removed, Changed::Old(code)),
        }
    }
    for code in fresh {
        push(What::Added, Changed::New(code));
    }

    let kept: Vec<_> = old.iter().filter_map(|code| Some((code, *after.get(&*code.key)?))).collect();
    let keys: Vec<&str> = kept.iter().map(|(code, _)| &*code.key).collect();
    let moved = moved(&keys, new);
    for (code, other) in kept {
        let (before, now) = (code.entry, other.entry);
        let found = [
            (What::Renamed, before.variant != now.variant),
            (What::Restatused, before.status != now.status),
            (What::Reworded, words(before) != words(now)),
            (What::Moved, moved.contains(&*code.key)),
        ];
        for (what, _) in found.into_iter().filter(|(_, is_so)| *is_so) {
            push(what, Changed::Both(code, other));
        }
    }
    changes.sort_by_key(|change| change.what);
    changes
}

fn by_key<'a>(codes: &'a [Code<'a>]) -> HashMap<&'a str, &'a Code<'a>> {
    codes.iter().map(|code| (&*code.key, code)).collect()
}

/// The reason and the message.
fn words(entry: &Entry) -> [Option<&str>; 2] {
    [&entry.reason, &entry.message].map(|prose| prose.as_ref().map(|prose| prose.text.as_str()))
}

/// Whether `other` can only be `entry` under another id: all that people read is the same, and there is something to read.
fn says_the_same(entry: &Entry, other: &Entry) -> bool {
    entry.status == other.status && words(entry) == words(other) && words(entry) != [None, None]
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

/// Whether the change of `code` brings the first code of a status, and whether it takes the last of one.
fn of_status(code: Changed<'_>, old: &[Code<'_>], new: &[Code<'_>]) -> Vec<OfStatus> {
    let status = |code: Option<&Code<'_>>| code.and_then(|code| code.entry.status);
    let has = |codes: &[Code<'_>], status| codes.iter().any(|code| code.entry.status == Some(status));
    let first = status(code.now()).filter(|status| !has(old, *status)).map(OfStatus::First);
    let last = status(code.before()).filter(|status| !has(new, *status)).map(OfStatus::Last);
    first.into_iter().chain(last).collect()
}
