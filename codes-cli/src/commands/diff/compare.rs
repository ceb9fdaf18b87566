//! The changes between two versions of a page.

use std::collections::{HashMap, HashSet, VecDeque};

use codes_codegen::Status;

use crate::commands::diff::change::{Change, ChangeKind, Changed};
use crate::commands::diff::keys::{KeyedEntry, Words, words};

/// A code on both pages, before and after.
type Kept<'a> = (&'a KeyedEntry<'a>, &'a KeyedEntry<'a>);

/// Returns the changes from `old` to `new`: breaking ones first, and each kind in the order of the page.
pub(crate) fn changes<'a>(old: &'a [KeyedEntry<'a>], new: &'a [KeyedEntry<'a>]) -> Vec<Change<'a>> {
    let places: HashMap<&str, usize> =
        new.iter().enumerate().map(|(place, code)| (&*code.key, place)).collect();
    let (kept, mut changes) = pairs(old, new, &places);
    let moved = moved(&kept.iter().map(|(_, new)| places[&*new.key]).collect::<Vec<_>>());
    for (at, (old, new)) in kept.into_iter().enumerate() {
        let edits = edits(old, new, moved.contains(&at));
        changes.extend(edits.map(|kind| Change { kind, code: Changed::Both(old, new) }));
    }
    changes.sort_by_key(|change| change.kind);
    changes
}

/// Pairs the codes of `old` with the same codes of `new`, and returns the others as changes. `places` contains the index of each
/// key in `new`.
fn pairs<'a>(
    old: &'a [KeyedEntry<'a>],
    new: &'a [KeyedEntry<'a>],
    places: &HashMap<&str, usize>,
) -> (Vec<Kept<'a>>, Vec<Change<'a>>) {
    let before: HashSet<&str> = old.iter().map(|code| &*code.key).collect();
    let mut fresh = Fresh::of(new.iter().filter(|code| !before.contains(&*code.key)));
    let (mut kept, mut others) = (Vec::new(), Vec::new());
    for code in old {
        let same = places.get(&*code.key).map(|place| &new[*place]);
        match same.or_else(|| fresh.take_alike(code)) {
            // Another key with the same ID comes from another heading.
            Some(other) if other.key == code.key || other.entry.id == code.entry.id => {
                kept.push((code, other));
            }
            Some(other) => {
                others.push(Change { kind: ChangeKind::Renamed, code: Changed::Both(code, other) });
            }
            None => others.push(Change { kind: ChangeKind::Removed, code: Changed::Old(code) }),
        }
    }
    others.extend(fresh.rest().map(|code| Change { kind: ChangeKind::Added, code: Changed::New(code) }));
    (kept, others)
}

/// Returns the differences between `old` and `new`, which are the same code.
fn edits(old: &KeyedEntry<'_>, new: &KeyedEntry<'_>, is_moved: bool) -> impl Iterator<Item = ChangeKind> {
    let (before, now) = (old.entry, new.entry);
    let [had, has] = [old, new].map(|it| it.parameters.iter().collect::<HashSet<_>>());
    // With other parameters, the message is another one anyway.
    let [said, says] =
        [before, now].map(words).map(|[reason, message]| [reason, message.filter(|_| had == has)]);
    let found = [
        (ChangeKind::Renamed, before.variant != now.variant),
        (ChangeKind::Restatused, before.status != now.status),
        (ChangeKind::Reparameterised, had != has),
        (ChangeKind::Renumbered, before.number != now.number),
        (ChangeKind::Reworded, said != says),
        (ChangeKind::Moved, is_moved),
    ];
    found.into_iter().filter_map(|(kind, is_so)| is_so.then_some(kind))
}

/// The codes with new keys, by their content.
struct Fresh<'a> {
    codes: Vec<Option<&'a KeyedEntry<'a>>>,
    by_words: HashMap<(Option<Status>, Words<'a>), VecDeque<usize>>,
}

impl<'a> Fresh<'a> {
    fn of(codes: impl Iterator<Item = &'a KeyedEntry<'a>>) -> Self {
        let codes: Vec<_> = codes.map(Some).collect();
        let mut by_words: HashMap<_, VecDeque<usize>> = HashMap::new();
        for (at, code) in codes.iter().flatten().enumerate() {
            by_words.entry((code.entry.status, words(code.entry))).or_default().push_back(at);
        }
        Fresh { codes, by_words }
    }

    /// Takes the only code that has the content of `code` under another key. Codes without content are not taken.
    fn take_alike(&mut self, code: &'a KeyedEntry<'a>) -> Option<&'a KeyedEntry<'a>> {
        let words = words(code.entry);
        let alike = self.by_words.get_mut(&(code.entry.status, words)).filter(|_| words != [None, None])?;
        let has_same_id = |at: &usize| self.codes[*at].is_some_and(|other| other.entry.id == code.entry.id);
        let at = alike.remove(alike.iter().position(has_same_id).unwrap_or_default())?;
        self.codes[at].take()
    }

    fn rest(self) -> impl Iterator<Item = &'a KeyedEntry<'a>> {
        self.codes.into_iter().flatten()
    }
}

/// Returns the elements of `places` that are not in their longest increasing subsequence.
fn moved(places: &[usize]) -> HashSet<usize> {
    // Patience sorting: the top of each pile is the smallest place at which an increasing subsequence of its length can end.
    let (mut piles, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, place) in places.iter().enumerate() {
        let pile = piles.partition_point(|top| places[*top] < *place);
        before.push(pile.checked_sub(1).map(|below| piles[below]));
        piles.splice(pile..piles.len().min(pile + 1), [at]);
    }
    let kept = std::iter::successors(piles.last().copied(), |at| before[*at]);
    let kept: HashSet<usize> = kept.collect();
    (0..places.len()).filter(|at| !kept.contains(at)).collect()
}
