//! Applies the fixes of a page, as long as no entry is lost.

use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, fix::Edits, rule::Rule, severity::Severity};
use crate::source::{Location, Source};

/// The maximum number of passes. A pass reads the page again, because a fix may reveal other mistakes.
const MAX_PASSES: usize = 50;

/// The maximum number of sets of fixes that a pass tries.
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
    /// The diagnostic with its fix. Its spans refer to the page before the fix.
    pub diagnostic: Diagnostic,
    /// The location of the mistake before the fix. Earlier fixes above it may have added or deleted lines.
    pub location: Location,
}

/// Applies the safe fixes of `source`, or all of them if `with_suggested`, until no fix is left.
///
/// `read` returns the entries and diagnostics of a page, like [`read_page`](crate::read_page). A fix is left out if it loses an
/// entry, if it does not remove its mistake, or if it changes an entry, unless it is a suggested fix for the row of that entry.
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
    /// The number of sets of fixes that have been tried.
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
    /// Tries the fixes of `more` in addition to those of the best attempt. If they do harm, tries each half.
    fn accept(&mut self, more: &[&'a Diagnostic]) {
        let mut edits = Edits::default();
        let applied = self.best.iter().flat_map(|best| &best.applied).chain(more);
        // If two overlap, the second waits for the next pass.
        let is_added = |it: &&&'a Diagnostic| it.fix.as_ref().is_some_and(|fix| edits.add(fix));
        let applied: Vec<&Diagnostic> = applied.filter(is_added).copied().collect();
        let accepted = self.best.as_ref().map_or(0, |best| best.applied.len());
        if applied.len() == accepted || self.tries == MAX_TRIES {
            return;
        }
        self.tries += 1;
        let source = self.source.with_text(&edits.apply(self.source.text()));
        let state = State::of(&source, self.read);
        if (Change { before: self.before, after: &state, applied: &applied }).is_good() {
            self.best = Some(Attempt { applied, source, state });
        } else if let (first, second @ [_, ..]) = more.split_at(more.len() / 2)
            && !first.is_empty()
        {
            self.accept(first);
            self.accept(second);
        }
    }
}

/// The entries and the diagnostics of a page.
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

    /// Counts the errors. An error about several rows counts once for each row.
    fn errors(&self) -> usize {
        let errors = self.diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error);
        errors.map(|it| it.rows().len().max(1)).sum()
    }
}

/// A page before and after some fixes.
struct Change<'a> {
    before: &'a State,
    after: &'a State,
    applied: &'a [&'a Diagnostic],
}

impl Change<'_> {
    /// Returns whether the page has lost nothing, and has fewer mistakes.
    fn is_good(&self) -> bool {
        let gained = self.after.entries.len().saturating_sub(self.before.entries.len());
        let guesses = self.guesses().count();
        // A table that Markdown sees for the first time may have any mistakes.
        let shows_more = gained > 0 && guesses == 0;
        // A safe fix may reveal another mistake in the same row. A suggested fix must not leave any.
        let is_fixed = (gained > 0 || self.mistakes_are_gone())
            && self.after.errors() + guesses <= self.before.errors() + gained;
        (shows_more || is_fixed) && self.keeps_entries()
    }

    /// Returns the diagnostics with suggested fixes.
    fn guesses(&self) -> impl Iterator<Item = &Diagnostic> {
        let is_guess = |it: &&Diagnostic| it.fix.as_ref().is_some_and(|fix| !fix.is_safe);
        self.applied.iter().copied().filter(is_guess)
    }

    fn mistakes_are_gone(&self) -> bool {
        let [before, after] =
            [self.before, self.after].map(|state| counted(state.diagnostics.iter().map(kind)));
        let count = |counts: &HashMap<_, usize>, kind| counts.get(&kind).copied().unwrap_or_default();
        let applied = counted(self.applied.iter().map(|it| kind(it)));
        applied.into_iter().all(|(kind, fixed)| count(&after, kind) + fixed <= count(&before, kind))
    }

    /// Returns whether all entries are still there and unchanged. A suggested fix of a row may change the texts of its entry.
    fn keeps_entries(&self) -> bool {
        let edits = self.guesses().flat_map(|it| &it.fix).flat_map(|fix| &fix.edits);
        let places: BTreeSet<usize> = edits.flat_map(|edit| [edit.span.start, edit.span.end]).collect();
        let is_edited = |entry: &&Entry| places.range(entry.span.start..=entry.span.end).next().is_some();
        let others = self.before.entries.iter().filter(|entry| !is_edited(entry)).collect();
        covers(&self.after.entries, others, content)
            && covers(&self.after.entries, self.before.entries.iter().collect(), identity)
    }
}

/// The parts that diagnostics with the same meaning have in common.
type Kind<'a> = (Rule, &'a str);

fn kind(diagnostic: &Diagnostic) -> Kind<'_> {
    (diagnostic.rule, &diagnostic.title)
}

/// Returns whether `entries` include all of `needed`, compared by the result of `of`.
fn covers(entries: &[Entry], needed: Vec<&Entry>, of: fn(&Entry) -> String) -> bool {
    let there = counted(entries.iter().map(of));
    counted(needed.into_iter().map(of)).iter().all(|(what, count)| there.get(what) >= Some(count))
}

/// Returns the content of `entry` without its position.
fn content(entry: &Entry) -> String {
    format!("{} {:?}", identity(entry), (&entry.reason, &entry.message, &entry.extras))
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
