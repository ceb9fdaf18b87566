//! Picks the column for a role among the remaining columns.

use crate::columns::evidence::{self, Evidence};
use crate::columns::vocabulary::sense::{self, Sense};
use crate::columns::{stats::Profile, survey::View};

/// If the scores of the two best columns differ by less, the role is ambiguous.
const MARGIN: f64 = 0.05;

/// An ambiguity that the page or the call must resolve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Several columns could have the same role.
    SeveralColumns { role: &'static str, columns: Vec<usize> },
    /// The numbers of a column could be HTTP statuses or the author's own.
    StatusOrNumber { column: usize },
    /// Two columns have the header in the call.
    SameHeaders { columns: [usize; 2] },
}

/// The column that takes a role, if any, or an ambiguity.
pub(crate) type Taken = Result<Option<usize>, Doubt>;

/// The columns of a table without a role.
pub(crate) struct Free<'a> {
    pub(crate) view: &'a View<'a>,
    pub(crate) columns: Vec<&'a Profile>,
}

impl Free<'_> {
    /// Takes the column if there is only one. Several columns are ambiguous.
    fn take_only(&mut self, role: &'static str, columns: Vec<usize>) -> Taken {
        match columns[..] {
            [] => Ok(None),
            [column] => {
                self.columns.retain(|profile| profile.column != column);
                Ok(Some(column))
            }
            _ => Err(Doubt::SeveralColumns { role, columns }),
        }
    }

    /// Takes the column with the strongest evidence. It is ambiguous if another column has the same evidence or a clear header.
    pub(crate) fn take_best(
        &mut self,
        role: &'static str,
        of_role: impl Fn(&Profile) -> Option<Evidence>,
    ) -> Taken {
        let found = self.columns.iter().filter_map(|profile| Some((of_role(profile)?, profile.column)));
        let found: Vec<(Evidence, usize)> = found.collect();
        let Some(best) = found.iter().map(|(evidence, _)| *evidence).max() else { return Ok(None) };
        let rivals = |it: Evidence| it == best || (best < Evidence::Strong && it == Evidence::Header);
        let columns = found.iter().filter(|(evidence, _)| rivals(*evidence)).map(|(_, column)| *column);
        self.take_only(role, columns.collect())
    }

    /// Takes a column headed `Status` next to a column of codes, even if few of its cells are statuses: in a short table, one
    /// mistake is a large share.
    pub(crate) fn take_headed_status(&mut self) -> Option<usize> {
        let is_code = |profile: &&&Profile| evidence::of_code(profile, self.view) == Some(Evidence::Strong);
        self.columns.iter().find(is_code)?;
        let is_status = |profile: &&Profile| {
            let title = &profile.title;
            title.is_made_of(&[Sense::Status, Sense::Code]) && title.has(Sense::Status) && profile.digits > 0
        };
        let place = self.columns.iter().position(is_status)?;
        Some(self.columns.remove(place).column)
    }

    pub(crate) fn check_statuses(&self) -> Result<(), Doubt> {
        let doubtful = self.columns.iter().find(|profile| evidence::may_be_status(profile, self.view));
        doubtful.map_or(Ok(()), |profile| Err(Doubt::StatusOrNumber { column: profile.column }))
    }

    /// Takes the column whose header says that it contains messages, or else the one with the longest sentences.
    pub(crate) fn take_message(&mut self) -> Taken {
        self.take_highest("message", |profile| {
            let rank = sense::MESSAGE.iter().zip([4.0, 3.0, 2.0]).find_map(|(sense, rank)| {
                let is_whole = profile.title.is(*sense);
                profile.title.has(*sense).then_some(if is_whole { rank } else { rank - 0.5 })
            });
            let is_prose = profile.share(profile.sentences) >= 0.5 && profile.length() >= 12.0;
            (rank.is_some() || is_prose)
                .then(|| rank.unwrap_or_default() + (profile.length() / 80.0).min(0.9))
        })
    }

    /// Takes the column of short texts whose header says that it contains reasons, or whose texts are much shorter than the
    /// messages.
    pub(crate) fn take_reason(&mut self, message: Option<&Profile>) -> Taken {
        let table = self.view.table;
        self.columns.retain(|profile| !profile.repeats_few_words(table));
        self.take_highest("reason", |profile| {
            // If there are two columns of messages, one is a reason only if it is shorter.
            let is_alike = message.is_some_and(|message| {
                message.title.has(Sense::Message) == profile.title.has(Sense::Message)
                    && profile.length() * 1.25 > message.length()
            });
            let header = if profile.title.is(Sense::Reason) {
                3.0
            } else if profile.title.has(Sense::Reason) || (!is_alike && profile.title.is_text()) {
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

    /// Takes the column with the highest score. It is ambiguous if another score is close.
    fn take_highest(&mut self, role: &'static str, score: impl Fn(&Profile) -> Option<f64>) -> Taken {
        let scored = self.columns.iter().filter_map(|profile| Some((score(profile)?, profile.column)));
        let scored: Vec<(f64, usize)> = scored.collect();
        let best = scored.iter().map(|(score, _)| *score).max_by(f64::total_cmp).unwrap_or_default();
        let rivals = scored.iter().filter(|(score, _)| best - score < MARGIN).map(|(_, column)| *column);
        self.take_only(role, rivals.collect())
    }
}
