//! Finds columns without a role that look like they should have one, so that nothing is lost without a question.

use crate::columns::doubt::Doubt;
use crate::columns::evidence;
use crate::columns::overrides::{Override, Overrides};
use crate::columns::role::{Columns, Role};
use crate::columns::stats::Profile;
use crate::columns::style::Styles;
use crate::columns::survey::Group;
use crate::columns::vocabulary::sense::Sense;

/// The median length of texts that may be messages, in characters. Shorter ones are notes, such as `yes` and `v1.2`.
const MIN_LENGTH: usize = 8;

/// Doubts `columns` if a column without a role looks like it has one. The call resolves this if it names the column or the role.
pub(crate) fn check(group: &Group<'_>, columns: &Columns, said: &Overrides) -> Result<(), Doubt> {
    let is_unread = |profile: &&Profile| {
        !columns.has_role(profile.column) && !said.names(profile.column) && !profile.title.is_ignored()
    };
    if columns.code.is_none() && said.role(Role::Code) == Override::Unset {
        let texts = [columns.reason, columns.message].into_iter().flatten();
        let mut texts =
            texts.filter_map(|column| group.profiles.get(column)).filter(|it| !said.names(it.column));
        if let Some(profile) = texts.find(|profile| has_codes(profile, group)) {
            let column = profile.column;
            return Err(Doubt::Unread { role: Role::Code, column, best: Override::Column(column) });
        }
    }
    if columns.message.is_none() && said.role(Role::Message) == Override::Unset {
        let texts = group.profiles.iter().filter(is_unread).filter(|profile| is_of_texts(profile, group));
        if let Some(profile) = texts.max_by_key(|it| (!it.title.is_secret(), it.characters)) {
            let best = best(profile, Role::Message, columns);
            return Err(Doubt::Unread { role: Role::Message, column: profile.column, best });
        }
    }
    for profile in group.profiles.iter().filter(is_unread) {
        let looks = |role| match role {
            // A severity such as `LEVEL_1` is not a code.
            _ if profile.title.is_extra() => false,
            Role::Number => columns.number.is_none() && is_of_numbers(profile, group),
            Role::Code => is_of_codes(profile, group) && has_style_of_codes(profile, group, columns),
            Role::Status | Role::Reason | Role::Message => false,
        };
        let roles = Role::ALL.into_iter().filter(|role| said.role(*role) == Override::Unset);
        if let Some(role) = roles.into_iter().find(|role| looks(*role)) {
            let best = best(profile, role, columns);
            return Err(Doubt::Unread { role, column: profile.column, best });
        }
    }
    Ok(())
}

/// Returns the most likely column for `role`: the one that has it, or this one if its header does not say that it has another.
fn best(profile: &Profile, role: Role, columns: &Columns) -> Override {
    let title = &profile.title;
    let is_likely = match role {
        Role::Number => evidence::of_number(profile).is_some(),
        Role::Code => !title.has(Sense::Parameter),
        _ => !title.is_secret(),
    };
    match columns.role(role) {
        Some(column) => Override::Column(column),
        None if is_likely => Override::Column(profile.column),
        None => Override::NoColumn,
    }
}

/// Returns whether the cells are texts that differ, and not only notes.
fn is_of_texts(profile: &Profile, group: &Group<'_>) -> bool {
    let is_other = |count: usize| profile.share(count) >= 0.5;
    let are_texts = profile.filled > 0
        && ![profile.tokens, profile.integers, profile.statuses].into_iter().any(is_other)
        && !profile.repeats_few_words(&group.tables);
    are_texts && median_length(profile, group) >= MIN_LENGTH
}

/// Returns the median length of the cells, in characters.
fn median_length(profile: &Profile, group: &Group<'_>) -> usize {
    let texts = group.rows().filter_map(|row| row.cells.get(profile.column)?.filled());
    let mut lengths: Vec<usize> = texts.map(|text| text.chars().count()).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).copied().unwrap_or(0)
}

/// Returns whether the cells are integers that differ and do not count the rows.
fn is_of_numbers(profile: &Profile, group: &Group<'_>) -> bool {
    profile.filled > 1
        && profile.share(profile.integers) >= 0.8
        && profile.is_distinct(&group.tables)
        && !profile.counts_rows
}

/// Returns whether the cells are words that differ and look like codes. Among such words, and with leading zeros, integers are codes.
fn is_of_codes(profile: &Profile, group: &Group<'_>) -> bool {
    let has_codes = profile.marked + profile.zeros > 0;
    let integers = if has_codes { profile.integers } else { 0 };
    profile.filled > 1
        && profile.share(profile.marked + integers) >= 0.6
        && profile.is_distinct(&group.tables)
}

/// Returns whether the cells are different words that look like codes, or a third are words with underscores.
fn has_codes(profile: &Profile, group: &Group<'_>) -> bool {
    let has_snakes =
        profile.filled > 1 && profile.share(profile.snake) >= 0.3 && profile.is_distinct(&group.tables);
    has_snakes || is_of_codes(profile, group)
}

/// Returns whether most cells have the style of the codes, or there are no codes.
fn has_style_of_codes(profile: &Profile, group: &Group<'_>, columns: &Columns) -> bool {
    if columns.code.is_none() {
        return true;
    }
    let are_alike = group.tables.iter().map(|table| {
        let styles = Styles::of(table, columns);
        table
            .rows
            .iter()
            .filter_map(|row| row.cells.get(profile.column)?.filled())
            .filter(|text| styles.fit(text))
            .count()
    });
    are_alike.sum::<usize>() * 2 >= profile.filled
}
