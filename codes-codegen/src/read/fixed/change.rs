//! Judges whether fixes lose nothing of a page and remove its mistakes.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, fix::Moves, rule::Rule, severity::Severity};
use crate::source::{Source, Span};

/// The entries and the diagnostics of a page.
pub(super) struct State {
    entries: Vec<Entry>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl State {
    pub(super) fn of(source: &Source, read: impl Fn(&Source) -> (Vec<Catalog>, Vec<Diagnostic>)) -> Self {
        let (catalogs, diagnostics) = read(source);
        let entries = catalogs.iter().flat_map(Catalog::entries).cloned().collect();
        State { entries, diagnostics }
    }

    /// Returns the diagnostics with fixes, either the safe or the suggested ones.
    pub(super) fn candidates(&self, is_safe: bool) -> Vec<&Diagnostic> {
        let is_wanted = |it: &&Diagnostic| it.fix.as_ref().is_some_and(|fix| fix.is_safe == is_safe);
        self.diagnostics.iter().filter(is_wanted).collect()
    }

    /// Counts the errors. An error about several rows counts once for each row.
    fn errors(&self) -> usize {
        let errors = self.diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error);
        errors.map(|it| it.rows().len().max(1)).sum()
    }
}

/// A page before and after some fixes.
pub(super) struct Change<'a> {
    pub(super) before: &'a State,
    pub(super) after: &'a State,
    pub(super) applied: &'a [&'a Diagnostic],
    pub(super) moves: Moves,
}

impl Change<'_> {
    /// Returns whether the page has lost nothing, and has fewer mistakes.
    pub(super) fn is_good(&self) -> bool {
        let gained = self.after.entries.len().saturating_sub(self.before.entries.len());
        let guesses = self.guesses().count();
        // A table that Markdown sees for the first time may have any mistakes.
        let shows_more = gained > 0 && guesses == 0;
        // A safe fix may reveal another mistake in the same row. A suggested fix must not leave any.
        let is_fixed = (gained > 0 || self.mistakes_are_gone())
            && self.after.errors() + guesses <= self.before.errors() + gained;
        (shows_more || is_fixed) && self.rows_are_better() && self.keeps_entries()
    }

    /// Returns the diagnostics with suggested fixes.
    fn guesses(&self) -> impl Iterator<Item = &Diagnostic> {
        self.applied.iter().copied().filter(|it| !is_safe(it))
    }

    /// Returns whether no row has got an error, and a guess about one row has removed one there. A guess must not make up for
    /// another one.
    fn rows_are_better(&self) -> bool {
        let guesses: Vec<&Diagnostic> = self.guesses().collect();
        // A table that Markdown sees for the first time has new rows.
        if guesses.is_empty() || guesses.iter().any(|it| it.rows().is_empty()) {
            return true;
        }
        let rows = |state: &'_ State| -> Vec<Span> {
            let errors = state.diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error);
            errors.flat_map(Diagnostic::rows).copied().collect()
        };
        let mut before = counted(rows(self.before).into_iter().filter_map(|row| self.moves.start_of(row)));
        let after = rows(self.after).into_iter().map(|row| row.start);
        let fixed = guesses.iter().filter_map(|it| match it.rows() {
            [row] => self.moves.start_of(*row),
            _ => None,
        });
        after.chain(fixed).all(|row| {
            let left = before.get_mut(&row).filter(|left| **left > 0);
            left.map(|left| *left -= 1).is_some()
        })
    }

    /// Returns whether the mistakes are neither where they were nor elsewhere.
    fn mistakes_are_gone(&self) -> bool {
        let there: HashSet<_> = self.after.diagnostics.iter().map(|it| (it.rule, it.span.start)).collect();
        let is_there = |it: &&Diagnostic| {
            self.moves.start_of(it.span).is_some_and(|start| there.contains(&(it.rule, start)))
        };
        if self.applied.iter().any(is_there) {
            return false;
        }
        let [before, after] =
            [self.before, self.after].map(|state| counted(state.diagnostics.iter().map(kind)));
        let count = |counts: &HashMap<_, usize>, kind| counts.get(&kind).copied().unwrap_or_default();
        let applied = counted(self.applied.iter().map(|it| kind(it)));
        applied.into_iter().all(|(kind, fixed)| count(&after, kind) + fixed <= count(&before, kind))
    }

    /// Returns whether all entries are still there with their texts. They may have more texts, because a fix may make a column
    /// readable. A suggested fix of a row may change the texts of its entry.
    fn keeps_entries(&self) -> bool {
        let edits = self.guesses().flat_map(|it| &it.fix).flat_map(|fix| &fix.edits);
        let places: BTreeSet<usize> = edits.flat_map(|edit| [edit.span.start, edit.span.end]).collect();
        let is_edited = |entry: &&Entry| places.range(entry.span.start..=entry.span.end).next().is_some();
        let (edited, others): (Vec<_>, Vec<_>) = self.before.entries.iter().partition(is_edited);
        let mut after: HashMap<String, Vec<&Entry>> = HashMap::new();
        for entry in &self.after.entries {
            after.entry(identity(entry)).or_default().push(entry);
        }
        let mut take = |entry: &Entry, is_same: fn(&Entry, &Entry) -> bool| {
            let left = after.get_mut(&identity(entry))?;
            let place = left.iter().position(|it| is_same(it, entry))?;
            Some(left.swap_remove(place))
        };
        others.into_iter().all(|entry| take(entry, says_all_of).is_some())
            && edited.into_iter().all(|entry| take(entry, |_, _| true).is_some())
    }
}

/// Returns whether `diagnostic` has a fix that needs no review.
fn is_safe(diagnostic: &Diagnostic) -> bool {
    diagnostic.fix.as_ref().is_some_and(|fix| fix.is_safe)
}

/// The parts that diagnostics with the same meaning have in common.
type Kind<'a> = (Rule, &'a str);

fn kind(diagnostic: &Diagnostic) -> Kind<'_> {
    (diagnostic.rule, &diagnostic.title)
}

/// Returns whether `entry` has all texts of `other`.
pub(super) fn says_all_of(entry: &Entry, other: &Entry) -> bool {
    let texts = |entry: &Entry| [entry.reason.clone(), entry.message.clone()];
    let mut pairs = texts(entry).into_iter().zip(texts(other));
    let mut extras = entry.extras.iter().zip(&other.extras);
    pairs.all(|(text, other)| other.is_none() || text == other)
        && extras.all(|(text, other)| other.is_empty() || text == other)
}

/// Returns the parts that identify `entry`.
fn identity(Entry { id, variant, status, code, number, .. }: &Entry) -> String {
    format!("{:?}", (id, variant.as_str(), status, code, number))
}

fn counted<T: Eq + Hash>(items: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let mut counts = HashMap::new();
    for item in items {
        *counts.entry(item).or_default() += 1;
    }
    counts
}
