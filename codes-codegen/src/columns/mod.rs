//! Finds the tables of a page that list response codes, and the roles of their columns.
//!
//! Words alone are not enough: "Code" can be the header of identifiers, statuses or the author's own numbers. The position of a
//! column matters only for integers below a header that says nothing. The strongest evidence decides, and ambiguity is an error.

pub(crate) mod classify;
pub(crate) mod doubt;
pub(crate) mod evidence;
pub(crate) mod explain;
pub(crate) mod overrides;
mod pick;
pub(crate) mod role;
pub(crate) mod stats;
pub(crate) mod style;
pub(crate) mod survey;
mod unread;
pub(crate) mod vocabulary;

pub(crate) use role::Columns;

use std::collections::HashSet;

use crate::call::options::Options;
use crate::columns::doubt::{Answer, Doubt, Question};
use crate::columns::overrides::{Override, Overrides};
use crate::columns::pick::{Free, Taken};
use crate::columns::role::Role;
use crate::columns::survey::{Group, Survey};
use crate::columns::{evidence::Evidence, stats::Profile};
use crate::markdown::{Page, Table, Width};
use crate::text::dash;

/// A table of response codes, with its columns, or with a question about them.
pub(crate) struct Candidate<'a> {
    pub(crate) table: &'a Table,
    pub(crate) group: &'a Group<'a>,
    pub(crate) found: Result<Columns, Question>,
}

impl Candidate<'_> {
    /// Returns the columns, or the most likely ones. `None` if a call names a header that two columns have.
    pub(crate) fn answer(&self) -> Option<Answer> {
        match &self.found {
            Ok(columns) => Some(Answer { columns: columns.clone(), absent: Vec::new() }),
            Err(question) => question.answers.first().cloned(),
        }
    }
}

pub(crate) fn sections<'a>(page: &'a Page, candidates: &[Candidate<'_>]) -> Vec<Vec<&'a str>> {
    candidates.iter().map(|candidate| page.sections(candidate.table)).collect()
}

/// Returns the tables of response codes of a page, in its order.
pub(crate) fn candidates<'a>(survey: &'a Survey<'a>, options: &Options) -> Vec<Candidate<'a>> {
    let find = |group: &Group<'_>, lists_codes| find(group, options, lists_codes).transpose();
    let mut found: Vec<_> = survey.groups.iter().map(|group| find(group, false)).collect();
    // Tables with the same header list the same kind of things.
    let sure = survey.groups.iter().zip(&found).filter(|(_, found)| matches!(found, Some(Ok(_))));
    let sure: HashSet<Vec<&str>> = sure.map(|(group, _)| group.headers()).collect();
    let lists_codes = |group: &Group<'_>| {
        // On a page without other tables of codes, `Code` above words that look like codes is enough.
        if sure.is_empty() { classify::is_headed_code(group) } else { sure.contains(&group.headers()) }
    };
    for (group, found) in survey.groups.iter().zip(&mut found) {
        if found.is_none() && lists_codes(group) {
            *found = find(group, true);
        }
    }
    let candidates = survey.tables.iter().filter_map(|(table, at)| {
        let (group, found) = (survey.groups.get(*at)?, found.get(*at)?.clone()?);
        Some(Candidate { table, group, found })
    });
    candidates.collect()
}

/// Returns the columns of the tables of a group, or `None` if they do not list response codes. `lists_codes` is true if a table with
/// the same header lists codes.
fn find(group: &Group<'_>, options: &Options, lists_codes: bool) -> Result<Option<Columns>, Question> {
    let said = Overrides::of(options, group).map_err(Question::same_headers)?;
    let find = |said: &Overrides| find_roles(group, said, lists_codes);
    find(&said).map_err(|doubt| Question::new(doubt, &said, find))
}

/// Returns the most likely columns if `column` has `role`, or `None` if they are not clear.
pub(crate) fn with_role(group: &Group<'_>, role: Role, column: usize) -> Option<Answer> {
    let said = Overrides::of(&Options::default(), group).ok()?;
    Answer::from(said.with(role, Override::Column(column)), |said| find_roles(group, said, true))
}

/// Returns the columns, with the roles in `said`.
fn find_roles(group: &Group<'_>, said: &Overrides, lists_codes: bool) -> Result<Option<Columns>, Doubt> {
    let is_known = lists_codes || said.has_key();
    if !is_known && (classify::is_of_parameters(group) || classify::is_of_ranges(&group.profiles)) {
        return Ok(None);
    }
    let mut free = Free { group, columns: said.free(&group.profiles) };
    let Some([status, code, number]) = find_keys(said, &mut free, is_known)? else { return Ok(None) };
    let [reason, message] = find_texts(said, &mut free, status)?;
    if [status, code, number].iter().all(Option::is_none) {
        return Ok(None);
    }
    let is_split = reason.is_none()
        && said.role(Role::Reason) == Override::Unset
        && message.is_some_and(|column| has_dashes(group, column));
    let name = said.name.column();
    let columns = Columns { status, code, number, reason, message, is_split, name, extras: Vec::new() };
    unread::check(group, &columns, said)?;
    Ok(Some(columns))
}

/// Returns the columns with the status, the code and the number, or `None` if the table does not list response codes. `is_known` is
/// true if it does in any case.
fn find_keys(
    said: &Overrides,
    free: &mut Free<'_>,
    is_known: bool,
) -> Result<Option<[Option<usize>; 3]>, Doubt> {
    let group = free.group;
    let status = find_status(said.role(Role::Status), free)?;
    if let Some(column) = status.filter(|column| is_unfit(*column, said, group)) {
        return Err(Doubt::UnfitStatus { column });
    }
    let pair = find_pairs(said, free);
    let code = match pair {
        None => find_code(said.role(Role::Code), status, free),
        pair => Ok(pair),
    };
    // A table that does not mention codes does not list any, even if several columns look like them.
    if code.is_err() && !is_known && !classify::mentions_codes(group) {
        return Ok(None);
    }
    let code = code?;
    if status.is_none() && [Role::Status, Role::Number].map(|role| said.role(role)) == [Override::Unset; 2] {
        free.check_statuses(pair.and_then(|column| group.profiles.get(column)))?;
    }
    let number = match pair {
        None => find_number(said.role(Role::Number), status.is_none() && code.is_none(), free)?,
        pair => pair,
    };
    let columns = [status, code, number];
    let profiles = columns.map(|column| group.profiles.get(column?));
    Ok((is_known || classify::is_of_codes(profiles, group)).then_some(columns))
}

/// Returns the columns with the reason and the message.
fn find_texts(
    said: &Overrides,
    free: &mut Free<'_>,
    status: Option<usize>,
) -> Result<[Option<usize>; 2], Doubt> {
    let group = free.group;
    let profile = |column: Option<usize>| group.profiles.get(column?);
    free.drop_secret();
    let has_message = said.role(Role::Message).column().is_some();
    let phrases = said.role(Role::Reason).or_find(|| Ok(free.take_phrases(profile(status), has_message)))?;
    let message = said.role(Role::Message).or_find(|| free.take_message())?;
    let reason = match phrases {
        None => said.role(Role::Reason).or_find(|| free.take_reason(profile(message)))?,
        phrases => phrases,
    };
    Ok([reason, message])
}

/// Returns whether all cells of a status column are single words, so that they are something else.
fn is_unfit(column: usize, said: &Overrides, group: &Group<'_>) -> bool {
    let are_words = |it: &Profile| it.filled > 1 && it.tokens == it.filled;
    said.role(Role::Status) == Override::Unset && group.profiles.get(column).is_some_and(are_words)
}

/// Finds the column that contains both numbers and codes. A call may name it for one of the two.
fn find_pairs(said: &Overrides, free: &mut Free<'_>) -> Option<usize> {
    match [Role::Code, Role::Number].map(|role| said.role(role)) {
        [Override::Unset, Override::Unset] => free.take_pairs(),
        [Override::Column(column), Override::Unset] | [Override::Unset, Override::Column(column)] => {
            Some(column).filter(|column| free.group.profiles.get(*column).is_some_and(Profile::has_pairs))
        }
        _ => None,
    }
}

fn find_status(said: Override, free: &mut Free<'_>) -> Taken {
    let group = free.group;
    said.or_find(|| {
        let found = free.take_best(Role::Status, |profile| evidence::of_status(profile, group))?;
        Ok(found.or_else(|| free.take_headed_status()))
    })
}

fn find_code(said: Override, status: Option<usize>, free: &mut Free<'_>) -> Taken {
    let group = free.group;
    let status = status.and_then(|column| group.profiles.get(column));
    said.or_find(|| {
        free.take_best(Role::Code, |profile| {
            let is_phrase = status.is_some_and(|status| evidence::is_of_phrases(profile, status, group));
            evidence::of_code(profile, group).filter(|_| !is_phrase)
        })
    })
}

/// Finds the column of numbers. `is_alone` is true if no other column identifies the rows.
fn find_number(said: Override, is_alone: bool, free: &mut Free<'_>) -> Taken {
    let is_decimal = |it: &&Profile| evidence::of_number(it).is_some() && it.hexadecimal == 0;
    let has_decimal = free.columns.iter().any(is_decimal);
    said.or_find(|| {
        free.take_best(Role::Number, |profile| {
            // A hexadecimal column next to a decimal one repeats it. A first column of integers next to other keys counts the
            // rows.
            let is_second = profile.hexadecimal > 0 && has_decimal;
            evidence::of_number(profile).filter(|it| !is_second && (is_alone || *it > Evidence::Weak))
        })
    })
}

/// Returns whether `column` contains reasons and messages: at least two cells, all with a dash.
fn has_dashes(group: &Group<'_>, column: usize) -> bool {
    let rows = group.rows().filter(|row| row.width == Width::Fits);
    let texts: Vec<&str> = rows.filter_map(|row| row.cells.get(column)?.filled()).collect();
    texts.len() > 1 && texts.iter().all(|text| dash::split(text).is_some())
}
