//! Applies the fixes of a page, as long as no entry is lost.

mod change;

use std::collections::HashSet;

use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, fix::Edits};
use crate::read::fixed::change::{Change, State};
use crate::source::{Location, Source};

/// The maximum number of passes. A pass reads the page again, because a fix may reveal other mistakes.
const MAX_PASSES: usize = 50;

/// The maximum number of sets of fixes that a pass tries.
const MAX_TRIES: usize = 200;

/// The number of bytes that all tries together may read, so that a large page takes about two seconds. Another run
/// goes on from there.
const MAX_READ: usize = 4 << 20;

/// The number of sets of fixes that may be tried on any page.
const MIN_TRIES: usize = 16;

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
    let mut budget = budget(source);
    for _ in 0..MAX_PASSES {
        let tries = MAX_TRIES.min(budget);
        let mut pass = Pass { source: &fixed.source, before: &state, read: &read, tries, best: None };
        pass.accept(&state.candidates(true));
        // A safe fix that removes a mistake must not make up for a guess that adds one.
        if pass.best.is_none() && with_suggested {
            pass.accept(&state.candidates(false));
        }
        budget -= tries - pass.tries;
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

/// Returns the diagnostics of `source` with a fix that [`fix`] applies, together with others or alone. On a page of more than
/// 256 KiB, where trying fixes takes long, returns all diagnostics with a fix.
#[must_use]
pub fn fixable(
    source: &Source,
    read: impl Fn(&Source) -> (Vec<Catalog>, Vec<Diagnostic>),
) -> Vec<Diagnostic> {
    let state = State::of(source, &read);
    if source.text().len() > MAX_READ / MIN_TRIES {
        return state.diagnostics.into_iter().filter(|it| it.fix.is_some()).collect();
    }
    let mut pass = Pass { source, before: &state, read: &read, tries: budget(source), best: None };
    let mut found = Vec::new();
    for candidates in [true, false].map(|is_safe| state.candidates(is_safe)) {
        pass.accept(&candidates);
        let together = pass.best.take().map(|best| best.applied).unwrap_or_default();
        let spans: HashSet<_> = together.iter().map(|it| (it.span.start, it.rule)).collect();
        let others = candidates.into_iter().filter(|it| !spans.contains(&(it.span.start, it.rule)));
        for other in others {
            pass.accept(&[other]);
            found.extend(pass.best.take().map(|_| other));
        }
        found.extend(together);
    }
    found.into_iter().cloned().collect()
}

/// Returns the number of sets of fixes that may be tried on `source`.
fn budget(source: &Source) -> usize {
    (MAX_READ / source.text().len().max(1)).max(MIN_TRIES)
}

/// A search for the fixes that apply to a page.
struct Pass<'a, R> {
    source: &'a Source,
    before: &'a State,
    read: &'a R,
    /// The number of sets of fixes that may still be tried.
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
        if applied.len() == accepted || self.tries == 0 {
            return;
        }
        self.tries -= 1;
        let source = self.source.with_text(&edits.apply(self.source.text()));
        let state = State::of(&source, self.read);
        let change = Change { before: self.before, after: &state, applied: &applied, moves: edits.moves() };
        if change.is_good() {
            self.best = Some(Attempt { applied, source, state });
        } else if let (first, second @ [_, ..]) = more.split_at(more.len() / 2)
            && !first.is_empty()
        {
            self.accept(first);
            self.accept(second);
        }
    }
}

#[cfg(test)]
mod tests;
