//! Applies the fixes of a page's mistakes as long as no entry is lost.

use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, fix::Edits, rule::Rule, severity::Severity};
use crate::source::{Location, Source};

/// How often the page is read again and fixed: a fix may show mistakes that were hidden.
const MAX_PASSES: usize = 50;

/// How many sets of fixes are tried in a pass.
const MAX_TRIES: usize = 200;

/// A page with its mistakes fixed.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// The page.
    pub source: Source,
    /// What was fixed, in order.
    pub applied: Vec<Applied>,
}

/// A mistake that was fixed.
#[derive(Clone, Debug)]
pub struct Applied {
    /// What was wrong, and the edits made. Its spans are those of the page when it was fixed.
    pub diagnostic: Diagnostic,
    /// Where it was when it was fixed. Fixes above it may have added or deleted lines.
    pub location: Location,
}

/// Applies the fixes of `source` that are safe, or all of them if `with_suggested`, until there are no more.
///
/// `read` returns what the page says and what is wrong with it, as [`read_page`](crate::read_page) does. A fix is left out
/// if an entry would be lost, or changed by anything but a suggested fix of its own row, or if its mistake would remain.
///
/// ```
/// use codes_codegen::{Source, fix, read_page};
///
/// let page = "| Status | Code |\n|---|---|\n| 404 | A |\n| | |\n| 409 | B |\n";
/// let fixed = fix(&Source::new("page.md", page.into()), false, read_page);
/// assert_eq!(fixed.source.text(), "| Status | Code |\n|---|---|\n| 404 | A |\n| 409 | B |\n");
/// assert_eq!(fixed.applied[0].location.line, 4);
/// ```
#[must_use]
pub fn fix(
    source: &Source,
    with_suggested: bool,
    read: impl Fn(&Source) -> (Vec<Catalog>, Vec<Diagnostic>),
) -> Fixed {
    let mut fixed = Fixed { source: source.clone(), applied: Vec::new() };
    let mut state = State::of(&fixed.source, &read);
    for _ in 0..MAX_PASSES {
        let mut pass = Pass { source: &fixed.source, before: &state, read: &read, tries: 0, best: None };
        let is_wanted = |it: &&Diagnostic| it.fix.as_ref().is_some_and(|fix| fix.is_safe || with_suggested);
        let candidates: Vec<&Diagnostic> = state.diagnostics.iter().filter(is_wanted).collect();
        pass.accept(&candidates);
        let Some(best) = pass.best else { break };
        let location = |diagnostic: &Diagnostic| fixed.source.locate(diagnostic.span.start);
        let applied = best
            .applied
            .into_iter()
            .map(|diagnostic| Applied { diagnostic: diagnostic.clone(), location: location(diagnostic) });
        fixed.applied.extend(applied.collect::<Vec<_>>());
        (fixed.source, state) = (best.source, best.state);
    }
    fixed
}

/// A search for the fixes that apply to a page.
struct Pass<'a, R> {
    source: &'a Source,
    before: &'a State,
    read: &'a R,
    /// How many sets of fixes have been tried.
    tries: usize,
    best: Option<Attempt<'a>>,
}

/// A page with some fixes applied.
struct Attempt<'a> {
    applied: Vec<&'a Diagnostic>,
    source: Source,
    state: State,
}

impl<'a, R: Fn(&Source) -> (Vec<Catalog>, Vec<Diagnostic>)> Pass<'a, R> {
    /// Applies the fixes of `more` beside those of the best attempt; if they do harm, those of each half.
    fn accept(&mut self, more: &[&'a Diagnostic]) {
        let mut edits = Edits::default();
        let applied = self.best.iter().flat_map(|best| &best.applied).chain(more);
        // Of two that overlap, the second waits for the next pass.
        let is_added = |it: &&&'a Diagnostic| it.fix.as_ref().is_some_and(|fix| edits.add(fix));
        let applied: Vec<&Diagnostic> = applied.filter(is_added).copied().collect();
        let accepted = self.best.as_ref().map_or(0, |best| best.applied.len());
        if applied.len() == accepted || self.tries == MAX_TRIES {
            return;
        }
        self.tries += 1;
        let source = self.source.with_text(&edits.apply(self.source.text()));
        let state = State::of(&source, self.read);
        if self.before.allows(&applied, &state) {
            self.best = Some(Attempt { applied, source, state });
        } else if let (first, second @ [_, ..]) = more.split_at(more.len() / 2)
            && !first.is_empty()
        {
            self.accept(first);
            self.accept(second);
        }
    }
}

/// What a page says, and what is wrong with it.
struct State {
    entries: Vec<Entry>,
    diagnostics: Vec<Diagnostic>,
}

impl State {
    fn of(source: &Source, read: impl Fn(&Source) -> (Vec<Catalog>, Vec<Diagnostic>)) -> Self {
        let (catalogs, diagnostics) = read(source);
        let entries = catalogs.iter().flat_map(Catalog::entries).cloned().collect();
        State { entries, diagnostics }
    }

    /// Whether a page may become one of the state `after` by the fixes of `applied`.
    fn allows(&self, applied: &[&Diagnostic], after: &State) -> bool {
        let [before, now] = [self, after].map(State::counts);
        let count = |counts: &HashMap<_, _>, kind| counts.get(&kind).copied().unwrap_or(0);
        let is_gone = |(kind, fixed): (&_, &usize)| count(&now, *kind) + fixed <= count(&before, *kind);
        let gained = after.entries.len().saturating_sub(self.entries.len());
        let guesses = applied.iter().filter(|it| it.fix.as_ref().is_some_and(|fix| !fix.is_safe));
        let edits: BTreeSet<usize> = guesses.clone().flat_map(|it| places(it)).collect();
        let is_guessed = |entry: &&Entry| edits.range(entry.span.start..=entry.span.end).next().is_some();
        let (guessed, others): (Vec<&Entry>, Vec<&Entry>) = self.entries.iter().partition(is_guessed);
        let is_fixed = match (guesses.count(), gained) {
            // A table that is seen for the first time may have any mistakes.
            (0, 1..) => true,
            // A row has one mistake behind another, which a safe fix may show. A guess must leave none.
            (guesses, _) => {
                (gained > 0 || counted(applied.iter().map(|it| kind(it))).iter().all(is_gone))
                    && after.errors() + guesses <= self.errors() + gained
            }
        };
        is_fixed && covers(&after.entries, others, content) && covers(&after.entries, guessed, identity)
    }

    fn counts(&self) -> HashMap<Kind<'_>, usize> {
        counted(self.diagnostics.iter().map(kind))
    }

    fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error).count()
    }
}

/// What two diagnostics have in common that say the same of different places.
type Kind<'a> = (Rule, &'a str);

fn kind(diagnostic: &Diagnostic) -> Kind<'_> {
    (diagnostic.rule, &diagnostic.title)
}

/// The offsets between which the fix of `diagnostic` edits the page.
fn places(diagnostic: &Diagnostic) -> impl Iterator<Item = usize> {
    let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits);
    edits.flat_map(|edit| [edit.span.start, edit.span.end])
}

/// Whether there are as many `entries` as `needed` that have the same of what `of` returns.
fn covers(entries: &[Entry], needed: Vec<&Entry>, of: fn(&Entry) -> String) -> bool {
    let there = counted(entries.iter().map(of));
    counted(needed.into_iter().map(of)).iter().all(|(what, count)| there.get(what) >= Some(count))
}

/// Returns what `entry` says, wherever it is on the page.
fn content(entry: &Entry) -> String {
    format!("{} {:?}", identity(entry), (&entry.reason, &entry.message, &entry.extras))
}

/// Returns what identifies `entry`.
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
