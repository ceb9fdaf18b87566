//! Picks the column for a role among the remaining columns.

use std::cmp::Reverse;

use crate::catalog::typo::Typo;
use crate::columns::doubt::Doubt;
use crate::columns::evidence::{self, Evidence};
use crate::columns::role::Role;
use crate::columns::vocabulary::sense::{self, Sense};
use crate::columns::{stats::Profile, survey::Group};

/// If the scores of the two best columns differ by less, the role is ambiguous.
const MARGIN: f64 = 0.05;

/// The scores of headers of messages, in the order of [`sense::MESSAGE`]. A header with other words scores half a point less.
const MESSAGE_SCORES: [f64; 3] = [4.0, 3.0, 2.0];

/// The average length of texts that are messages below another header, in characters. Shorter ones may be names.
const MESSAGE_LENGTH: f64 = 12.0;

/// The same next to standard phrases, some of which have as many words as a short message.
const MESSAGE_LENGTH_BESIDE_PHRASES: f64 = 25.0;

/// The column that takes a role, if any, or an ambiguity.
pub(crate) type Taken = Result<Option<usize>, Doubt>;

/// The columns of a table without a role.
pub(crate) struct Free<'a> {
    pub(crate) group: &'a Group<'a>,
    pub(crate) columns: Vec<&'a Profile>,
}

impl Free<'_> {
    /// Takes the column if there is only one. Several columns are ambiguous.
    fn take_only(&mut self, role: Role, columns: Vec<usize>) -> Taken {
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
    pub(crate) fn take_best(&mut self, role: Role, of_role: impl Fn(&Profile) -> Option<Evidence>) -> Taken {
        let found = self.columns.iter().filter_map(|profile| Some((of_role(profile)?, *profile)));
        let found: Vec<(Evidence, &Profile)> = found.collect();
        let Some(best) = found.iter().map(|(evidence, _)| *evidence).max() else { return Ok(None) };
        let is_rival = |it: Evidence| it == best || (best < Evidence::Strong && it == Evidence::Header);
        let mut rivals: Vec<_> = found.into_iter().filter(|(evidence, _)| is_rival(*evidence)).collect();
        // Codes and numbers do not repeat. `Code` is more likely than `Old code`, and that than `Type`.
        let differ = |it: &Profile| role != Role::Status && it.distinct(&self.group.tables) == it.filled;
        let says_code = |it: &Profile| (it.title.is_made_of(&[Sense::Code]), it.title.has(Sense::Code));
        rivals.sort_by_key(|(evidence, it)| Reverse((*evidence, differ(it), says_code(it))));
        self.take_only(role, rivals.into_iter().map(|(_, profile)| profile.column).collect())
    }

    /// Takes a column headed `Status` next to a column of codes, even if few of its cells are statuses: in a short table, one
    /// mistake is a large share.
    pub(crate) fn take_headed_status(&mut self) -> Option<usize> {
        let is_code = |profile: &&&Profile| evidence::of_code(profile, self.group) == Some(Evidence::Strong);
        self.columns.iter().find(is_code)?;
        let is_status = |profile: &&Profile| {
            let title = &profile.title;
            title.is_made_of(&[Sense::Status, Sense::Code])
                && title.has(Sense::Status)
                && profile.digits > 0
                && !self.has_only_words(profile)
        };
        let place = self.columns.iter().position(is_status)?;
        Some(self.columns.remove(place).column)
    }

    /// Returns whether all cells are single words with letters, such as `US404`, and not typos in statuses, such as `4O4`.
    fn has_only_words(&self, profile: &Profile) -> bool {
        let mut cells = self.group.rows().filter_map(|row| row.cells.get(profile.column)?.filled());
        let is_word =
            |text: &str| text.contains(|c: char| c.is_ascii_alphabetic()) && Typo::in_status(text).is_none();
        profile.tokens == profile.filled && cells.all(is_word)
    }

    /// Takes the column whose cells are numbers with codes.
    pub(crate) fn take_pairs(&mut self) -> Option<usize> {
        let place = self.columns.iter().position(|it| it.has_pairs())?;
        Some(self.columns.remove(place).column)
    }

    /// Doubts numbers that could be statuses, also those of `pair`, the column of numbers with codes.
    pub(crate) fn check_statuses(&self, pair: Option<&Profile>) -> Result<(), Doubt> {
        let mut columns = pair.into_iter().chain(self.columns.iter().copied());
        let doubtful = columns.find(|profile| evidence::may_be_status(profile, self.group));
        doubtful.map_or(Ok(()), |profile| Err(Doubt::StatusOrNumber { column: profile.column }))
    }

    /// Drops the columns that clients must not see, which have neither the reason nor the message.
    pub(crate) fn drop_secret(&mut self) {
        self.columns.retain(|profile| !profile.title.is_secret());
    }

    /// Takes the column of the standard phrases of the statuses, if another column contains the messages. `has_message` is true if the
    /// call names that one.
    pub(crate) fn take_phrases(&mut self, status: Option<&Profile>, has_message: bool) -> Option<usize> {
        let status = status?;
        // A column that is headed `Reason` is not taken for the message anyway.
        let is_of_phrases =
            |it: &Profile| !it.title.is(Sense::Reason) && evidence::is_of_phrases(it, status, self.group);
        let place = self.columns.iter().position(|it| is_of_phrases(it))?;
        let is_of_messages = |it: &Profile| {
            let is_text = it.title.is_text() && it.share(it.tokens) < 0.5;
            (is_text || it.is_prose(MESSAGE_LENGTH_BESIDE_PHRASES)) && !is_of_phrases(it)
        };
        if !has_message && !self.columns.iter().any(|it| is_of_messages(it)) {
            return None;
        }
        Some(self.columns.remove(place).column)
    }

    /// Takes the column whose header says that it contains messages, or else the one with the longest sentences: below a header that
    /// says reason, or the only column beside the codes.
    pub(crate) fn take_message(&mut self) -> Taken {
        let group = self.group;
        self.take_highest(Role::Message, |profile| {
            let rank = sense::MESSAGE.iter().zip(MESSAGE_SCORES).find_map(|(sense, rank)| {
                let is_whole = profile.title.is(*sense);
                profile.title.has(*sense).then_some(if is_whole { rank } else { rank - 0.5 })
            });
            let is_text = || profile.is_prose(MESSAGE_LENGTH) && is_for_clients(profile, group);
            (rank.is_some() || is_text())
                .then(|| rank.unwrap_or_default() + score_of_length(profile.length()))
        })
    }

    /// Takes the column whose header says that it contains reasons, or texts that are shorter than the messages. Without such a
    /// header, short texts may be anything, such as the product or the audience.
    pub(crate) fn take_reason(&mut self, message: Option<&Profile>) -> Taken {
        let tables = &self.group.tables;
        self.columns.retain(|profile| !profile.repeats_few_words(tables));
        self.take_highest(Role::Reason, |profile| {
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
            (is_text && header > 0.0).then(|| header + profile.share(profile.distinct(tables)) / 2.0)
        })
    }

    /// Takes the column with the highest score. It is ambiguous if another score is close.
    fn take_highest(&mut self, role: Role, score: impl Fn(&Profile) -> Option<f64>) -> Taken {
        let scored = self.columns.iter().filter_map(|profile| Some((score(profile)?, profile.column)));
        let scored: Vec<(f64, usize)> = scored.collect();
        let best = scored.iter().map(|(score, _)| *score).max_by(f64::total_cmp).unwrap_or_default();
        let mut rivals: Vec<_> = scored.into_iter().filter(|(score, _)| best - score < MARGIN).collect();
        rivals.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        self.take_only(role, rivals.into_iter().map(|(_, column)| column).collect())
    }
}

/// Returns what the average length of texts adds to the score of messages: 0.9 from 72 characters, and [`MARGIN`] for each four. It
/// is less than the distance between two headers in [`MESSAGE_SCORES`].
fn score_of_length(length: f64) -> f64 {
    (length / 80.0).min(0.9)
}

/// Returns whether clients get the texts of a column whose header does not say so: it has a word for reasons, or the texts are all
/// that the table says. Texts that clients must not see show that the table has other readers, too.
fn is_for_clients(profile: &Profile, group: &Group<'_>) -> bool {
    let is_secret = |it: &Profile| it.title.is_secret() && it.is_prose(MESSAGE_LENGTH);
    group.profiles.len() == 2 || (profile.title.has(Sense::Reason) && !group.profiles.iter().any(is_secret))
}
