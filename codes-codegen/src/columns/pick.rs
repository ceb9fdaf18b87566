//! Picks the column for a role among those that are still free.

use crate::columns::evidence::{self, Evidence};
use crate::columns::vocabulary::sense::{self, Sense};
use crate::columns::{stats::Profile, survey::View};

/// How much better the best column must be than the next one, which is in doubt else.
const MARGIN: f64 = 0.05;

/// What is not known about the columns of a table, which the page or the call must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Several columns could hold the same role.
    SeveralColumns { role: &'static str, columns: Vec<usize> },
    /// The numbers of a column could be statuses of HTTP or the author's own.
    StatusOrNumber { column: usize },
    /// Two columns have the header that the call asks for.
    SameHeaders { columns: [usize; 2] },
}

/// A column, if one takes the role, or the doubt which of several it is.
pub(crate) type Taken = Result<Option<usize>, Doubt>;

/// The columns of a table that hold no role yet.
pub(crate) struct Free<'a> {
    pub(crate) view: &'a View<'a>,
    pub(crate) columns: Vec<&'a Profile>,
}

impl Free<'_> {
    /// Takes the only one of `columns`. Several are in doubt.
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

    /// Takes the column with the best evidence. Two with the same are in doubt, and so is one against a sure header.
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

    /// Takes a column headed `Status` beside one of codes, whatever its cells: of few one mistake is half.
    pub(crate) fn take_headed_status(&mut self) -> Option<usize> {
        let is_code = |profile: &&&Profile| evidence::of_code(profile, self.view) == Some(Evidence::Strong);
        self.columns.iter().find(is_code)?;
        let is_status = |profile: &&Profile| {
            let title = &profile.title;
            title.is_made_of(&[Sense::Status, Sense::Code])
                && title.holds(Sense::Status)
                && profile.digits > 0
        };
        let place = self.columns.iter().position(is_status)?;
        Some(self.columns.remove(place).column)
    }

    pub(crate) fn check_statuses(&self) -> Result<(), Doubt> {
        let doubtful = self.columns.iter().find(|profile| evidence::may_be_status(profile, self.view));
        doubtful.map_or(Ok(()), |profile| Err(Doubt::StatusOrNumber { column: profile.column }))
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

    /// Takes the column of short texts whose header speaks of reasons, or whose texts are much shorter than the messages.
    pub(crate) fn take_reason(&mut self, message: Option<&Profile>) -> Taken {
        let table = self.view.table;
        self.columns.retain(|profile| !profile.repeats_few_words(table));
        self.take_highest("reason", |profile| {
            // Of two messages neither names the other, unless it is shorter.
            let is_alike = message.is_some_and(|message| {
                message.title.holds(Sense::Message) == profile.title.holds(Sense::Message)
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
    fn take_highest(&mut self, role: &'static str, score: impl Fn(&Profile) -> Option<f64>) -> Taken {
        let scored = self.columns.iter().filter_map(|profile| Some((score(profile)?, profile.column)));
        let scored: Vec<(f64, usize)> = scored.collect();
        let best = scored.iter().map(|(score, _)| *score).max_by(f64::total_cmp).unwrap_or_default();
        let rivals = scored.iter().filter(|(score, _)| best - score < MARGIN).map(|(_, column)| *column);
        self.take_only(role, rivals.collect())
    }
}
