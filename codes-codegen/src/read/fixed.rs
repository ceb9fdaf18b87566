//! Applies the fixes of a page, as long as no entry is lost.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{
    Diagnostic,
    fix::{Edits, Moves},
    rule::Rule,
    severity::Severity,
};
use crate::source::{Location, Source, Span};

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

    /// Returns the diagnostics with fixes, either the safe or the suggested ones.
    fn candidates(&self, is_safe: bool) -> Vec<&Diagnostic> {
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
struct Change<'a> {
    before: &'a State,
    after: &'a State,
    applied: &'a [&'a Diagnostic],
    moves: Moves,
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
fn says_all_of(entry: &Entry, other: &Entry) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_page;

    /// Returns `page` with its fixes, and the rules whose fixes were offered.
    fn fixed(page: &str, with_suggested: bool) -> (String, Vec<Rule>) {
        let source = Source::new("x.md", page.into());
        let offered = read_page(&source).1.into_iter().filter(|it| it.fix.is_some()).map(|it| it.rule);
        (fix(&source, with_suggested, read_page).source.text().to_owned(), offered.collect())
    }

    #[track_caller]
    fn is_left(page: &str) {
        assert_eq!(fixed(page, true), (page.to_owned(), vec![]));
    }

    const ROWS: &str = "| 404 | A_B | No. |\n| 409 | C_D | Yes. |\n";

    #[test]
    fn nothing_but_empty_lines_is_deleted_between_header_and_delimiter_row() {
        let page = |between: &str| format!("| Status | Code | Message |\n{between}|---|---|---|\n{ROWS}");
        for between in ["<!-- a -->\n", "{/* a */}\n", "<br>\n", ">\n", "\n<!-- a -->\n\n", "<!--\n\n-->\n"] {
            is_left(&page(between));
        }
        for between in ["\n", " \t\n\n"] {
            assert_eq!(fixed(&page(between), false).0, page(""));
        }
        // The delimiter row may be too short in addition.
        assert_eq!(
            fixed(&page("\n").replace("|---|---|---|", "|:--|"), false).0,
            page("").replacen("---", ":--", 1)
        );
        let quoted = |page: String| page.lines().flat_map(|line| ["> ", line, "\n"]).collect::<String>();
        assert_eq!(fixed(&quoted(page("\n")), false).0, quoted(page("")));
        is_left(&quoted(page(">\n")));
    }

    #[test]
    fn a_quote_marker_between_rows_is_not_deleted() {
        is_left(&format!("| Status | Code | Message |\n|---|---|---|\n| 400 | X_Y | z |\n\n>\n\n{ROWS}"));
    }

    #[test]
    fn comments_in_the_lines_of_a_header_are_kept() {
        for (header, delimiter) in [
            ("| Status | Code | Message |", "|---|---|---| <!-- a -->"),
            ("| Status | Code | Message |", "|---|<!-- a -->|---|---|"),
            ("| Status | Code <!-- a | b --> | Message |", "|---|---|---|"),
            ("| Status | Code | Message | <!-- a -->", "|---|---|---|"),
            ("| Status | Code | <!-- a -->\n| Message |", "|---|---|---|"),
        ] {
            is_left(&format!("{header}\n{delimiter}\n{ROWS}"));
        }
        is_left(&format!("| Status | Code | Message | <!-- a -->\n{ROWS}"));
    }

    #[test]
    fn a_header_row_that_does_not_fit_its_rows_is_left_to_a_person() {
        is_left("| Error code | Descri|ption |\n|---|---|\n| A_B | x |\n| C_D | y |\n");
        is_left("| Error code |\n|---|---|\n| A_B | x |\n| C_D | y |\n");
        is_left("| HTTP status | Code |\n|---|---|---|\n| 410 | C | It is gone. |\n");
        is_left("| HTTP status | Code `a|b` | Message |\n|---|---|\n| 410 | C_D | It is gone. |\n");
        let page = "| Status | Code `a|b` |\n|---|---|\n| 410 | C |\n";
        assert_eq!(fixed(page, false).0, page.replace("a|b", "a\\|b"));
    }

    #[test]
    fn a_line_that_begins_like_a_delimiter_row_stays_the_only_one() {
        is_left(&format!("| Status | Code | Message |\n|---|---| --- <br> |\n{ROWS}"));
    }

    #[test]
    fn doubled_pipes_of_a_header_are_left_to_a_person() {
        is_left(&format!("||Status||Code||Message||\n{ROWS}"));
        is_left(&format!("||Status||Code||Message||\n|---|---|---|\n{ROWS}"));
    }

    #[test]
    fn cells_are_added_only_to_rows_whose_cells_are_surely_in_their_columns() {
        let page = |header: &str, row: &str| {
            let width = header.matches('|').count() - 1;
            let rest = " x y |".repeat(width.saturating_sub(2));
            format!("{header}\n|{}\n| 404 | A_B |{rest}\n| 409 | C_D |{rest}\n{row}\n", "---|".repeat(width))
        };
        let four = "| Status | Code | Reason | Message |";
        let three = "| Status | Code | Message |";
        for (header, row) in [
            (three, "| 410 | Gone |"),
            (three, "| 410 | It is gone. |"),
            (three, "| Gone |"),
            (three, "| see the other one (409) |"),
            (four, "| 410 | E_F | Gone |"),
            (four, "| 410 | Gone | E_F |"),
            ("| Status | Code | Since | Message |", "| 410 | E_F | It is gone. |"),
            (three, "| 410 | E_F | please see\n| the other one (409) |"),
            (three, "| 410 | E_F\n| 409 |"),
        ] {
            is_left(&page(header, row));
        }
        for (header, row, added) in [
            (three, "| 410 | E_F |", " |"),
            (three, "| 410 | E_F", " | |"),
            (four, "| 410 | E_F |", " | |"),
            (four, "410|E_F||", " |"),
            ("| Status | Code | Message | Since |", "| 410 | E_F | It is gone. |", " |"),
        ] {
            let page = page(header, row);
            assert_eq!(fixed(&page, true).0, page.trim_end().to_owned() + added + "\n");
            let help = read_page(&Source::new("x.md", page.into())).1.swap_remove(0).help.expect("a help");
            assert!(help.ends_with(&format!("`{row}{added}`")), "{help}");
        }
    }

    #[test]
    fn a_fix_may_make_a_column_readable() {
        let page = format!("| Status | Code | Mean\u{ad}ing |\n|---|---|---|\n{ROWS}");
        assert_eq!(fixed(&page, false).0, page.replace('\u{ad}', ""));
    }

    #[test]
    fn a_text_that_a_fix_would_change_is_kept() {
        let entry = |page: &str| {
            let (catalogs, _) = read_page(&Source::new("x.md", page.into()));
            catalogs.iter().flat_map(Catalog::entries).next().cloned().expect("an entry")
        };
        let entry = |message: &str| entry(&format!("|Status|Code|Message|\n|-|-|-|\n|404|A_B|{message}|\n"));
        assert!(says_all_of(&entry("x y"), &entry("")) && says_all_of(&entry("x y"), &entry("x y")));
        assert!(!says_all_of(&entry(""), &entry("x y")) && !says_all_of(&entry("x z"), &entry("x y")));
    }

    #[test]
    fn a_fix_that_reveals_another_mistake_is_not_offered() {
        let page =
            "| Status | Code | Message |\n|---|---|---|\n| 400 | A_B | x |\n| 4 04 | A_B | y |\n| | | |\n";
        let source = Source::new("x.md", page.into());
        let fixable: Vec<Rule> = fixable(&source, read_page).iter().map(|it| it.rule).collect();
        assert_eq!(
            (fixed(page, true).1, fixable),
            (vec![Rule::InvalidStatus, Rule::EmptyRow], vec![Rule::EmptyRow])
        );
    }

    #[test]
    fn a_guess_does_not_make_up_for_another_that_reveals_a_mistake() {
        let page = "| Status | Code |\n|---|---|\n| 400 | A_B |\n| 4O0 | A_B |\n| 41O | C_D |\n";
        assert_eq!(fixed(page, true).0, page.replace("41O", "410"));
    }

    #[test]
    fn the_tries_of_a_large_page_are_bounded_and_guesses_come_last() {
        // Each guess reveals a duplicate.
        let sound: Vec<String> = (0..60).map(|row| format!("| 409 | L_{row} | x |\n")).collect();
        let typos: Vec<String> = (0..50).map(|row| format!("| 4 04 | K_{} | x |\n", row % 5)).collect();
        let (sound, typos) = (sound.concat(), typos.concat());
        let empty = "| | | |\n";
        let prose = ("word ".repeat(200) + "\n").repeat(300);
        let page = format!("| Status | Code | Message |\n|---|---|---|\n{sound}{typos}{empty}\n{prose}");
        let tries = std::cell::Cell::new(0);
        let fixed = fix(&Source::new("x.md", page.into()), true, |source| {
            tries.set(tries.get() + 1);
            read_page(source)
        });
        assert_eq!(tries.get(), 1 + MIN_TRIES);
        assert!(!fixed.source.text().contains(empty) && fixed.applied.len() > 1);
    }
}
