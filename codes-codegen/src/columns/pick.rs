//! The columns of a table that hold no role yet, and which of them takes the next one.

use crate::columns::evidence::{self, Evidence};
use crate::columns::stats::Profile;
use crate::columns::vocabulary::sense::{self, Sense};
use crate::diagnostic::Diagnostic;
use crate::markdown::Table;
use crate::rules::column;

/// How much better the best column must be than the next one, which is in doubt else.
const MARGIN: f64 = 0.05;

/// A column, if one takes the role, or the doubt which of two it is.
pub(crate) type Taken = Result<Option<usize>, Box<Diagnostic>>;

/// The columns of a table that hold no role yet.
pub(crate) struct Free<'a> {
    table: &'a Table,
    columns: Vec<&'a Profile>,
}

impl<'a> Free<'a> {
    /// These columns of `table`.
    pub(crate) fn new(table: &'a Table, columns: Vec<&'a Profile>) -> Self {
        Free { table, columns }
    }

    /// The columns.
    pub(crate) fn columns(&self) -> &[&'a Profile] {
        &self.columns
    }

    fn take(&mut self, column: usize) -> usize {
        self.columns.retain(|profile| profile.column != column);
        column
    }

    /// Takes the column with the best evidence. Two with the same are in doubt, and so is one against a header that leaves
    /// no doubt.
    pub(crate) fn take_best(&mut self, role: &str, of_role: impl Fn(&Profile) -> Option<Evidence>) -> Taken {
        let found = self.columns.iter().filter_map(|profile| Some((of_role(profile)?, profile.column)));
        let found: Vec<(Evidence, usize)> = found.collect();
        let Some(best) = found.iter().map(|(evidence, _)| *evidence).max() else { return Ok(None) };
        let rivals = |it: Evidence| it == best || (best < Evidence::Strong && it == Evidence::Header);
        let columns: Vec<usize> =
            found.iter().filter(|(evidence, _)| rivals(*evidence)).map(|(_, column)| *column).collect();
        match columns.as_slice() {
            [] => Ok(None),
            [column] => Ok(Some(self.take(*column))),
            several => Err(Box::new(column::several_columns(self.table, role, several))),
        }
    }

    /// Takes a column headed `Status` beside one of codes, whatever its cells are: in a short table one mistake is half of
    /// them.
    pub(crate) fn take_headed_status(&mut self) -> Option<usize> {
        let is_code = |profile: &&&Profile| evidence::of_code(profile, self.table) == Some(Evidence::Strong);
        self.columns.iter().find(is_code)?;
        let is_status = |profile: &&&Profile| {
            profile.title.is_made_of(&[Sense::Status, Sense::Codes])
                && profile.title.holds(Sense::Status)
                && profile.digits > 0
        };
        let column = self.columns.iter().find(is_status)?.column;
        Some(self.take(column))
    }

    /// Takes the column of sentences whose header says that it holds messages, else the one with the longest.
    pub(crate) fn take_message(&mut self) -> Taken {
        self.take_highest("message", |profile| {
            let rank = sense::MESSAGE.iter().zip([4.0, 3.0, 2.0]).find_map(|(sense, rank)| {
                let is_whole = profile.title.is(*sense);
                profile.title.holds(*sense).then_some(if is_whole { rank } else { rank - 0.5 })
            });
            let is_prose = profile.share(profile.sentences) >= 0.5 && profile.length() >= 12.0;
            (rank.is_some() || is_prose)
                .then(|| rank.unwrap_or_default() + (profile.length() / 80.0).min(0.9))
        })
    }

    /// Takes the column of short texts whose header says that it names codes for people, or whose texts are much shorter
    /// than the messages.
    pub(crate) fn take_reason(&mut self, message: Option<&Profile>) -> Taken {
        let table = self.table;
        self.columns.retain(|profile| !profile.repeats_few_words(table));
        self.take_highest("reason", |profile| {
            // Of two messages neither names the other, unless it is shorter.
            let is_alike = message.is_some_and(|message| {
                message.title.holds(Sense::Sentence) == profile.title.holds(Sense::Sentence)
                    && profile.length() * 1.25 > message.length()
            });
            let header = if profile.title.is(Sense::Reason) {
                3.0
            } else if profile.title.holds(Sense::Reason) || (!is_alike && profile.title.is_text()) {
                2.0
            } else {
                0.0
            };
            let is_text = profile.share(profile.digits) < 0.5 && profile.filled > 0;
            let is_short = message.is_some_and(|message| profile.length() * 2.0 <= message.length());
            (is_text && (header > 0.0 || (is_short && profile.share(profile.sentences) >= 0.3)))
                .then(|| header + profile.share(profile.distinct(table)) / 2.0)
        })
    }

    /// Takes the column with the highest score. One that is nearly as good is in doubt.
    fn take_highest(&mut self, role: &str, score: impl Fn(&Profile) -> Option<f64>) -> Taken {
        let scored = self.columns.iter().filter_map(|profile| Some((score(profile)?, profile.column)));
        let mut scored: Vec<(f64, usize)> = scored.collect();
        scored.sort_by(|one, other| other.0.total_cmp(&one.0));
        let Some((best, _)) = scored.first() else { return Ok(None) };
        let rivals = scored.iter().filter(|(score, _)| best - score < MARGIN);
        let mut rivals: Vec<usize> = rivals.map(|(_, column)| *column).collect();
        rivals.sort_unstable();
        match rivals.as_slice() {
            [] => Ok(None),
            [column] => Ok(Some(self.take(*column))),
            several => Err(Box::new(column::several_columns(self.table, role, several))),
        }
    }
}
