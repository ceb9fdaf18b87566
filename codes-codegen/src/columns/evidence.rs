//! Rates the evidence for the role of a column. It always considers both the header and the cells.

use crate::catalog::status::{self, Status};
use crate::columns::stats::Profile;
use crate::columns::survey::Group;
use crate::columns::vocabulary::sense::{self, Sense};
use crate::columns::vocabulary::words::Title;
use crate::markdown::Row;
use crate::text::class::Classes;

/// The length of the longest standard phrase, `Network Authentication Required`, in characters.
const LONGEST_PHRASE: f64 = 31.0;

/// How certain the role of a column is, from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Evidence {
    /// The header is clear, but the cells do not fit it, so they are mistakes.
    Header,
    /// The cells fit, but the header does not say what they are.
    Weak,
    /// The cells fit, and so does the header, but other columns may have it too, such as `Name`.
    Fair,
    /// The cells fit, and the header is clear.
    Strong,
}

/// Returns how certainly a column contains statuses.
pub(crate) fn of_status(profile: &Profile, group: &Group<'_>) -> Option<Evidence> {
    let share = share_of_statuses(profile);
    let title = &profile.title;
    let says_http = title.has(Sense::Http) && !title.denies_http();
    let says_status = title.has(Sense::Status) && !title.denies_http() && !is_below_others(group);
    let without_rows = group.rows().next().is_none();
    let may_be = (title.says_code() && !says_own_number(title)) || title.has(Sense::MaybeStatus);
    // In a short table, one unregistered status is a large share.
    let are_registered = profile.filled < 3 || are_mostly_registered(profile);
    let are_likely =
        (are_registered && !has_odd_informational(profile, group)) || are_http_statuses(profile, group);
    if says_http && (share >= 0.5 || without_rows) {
        Some(Evidence::Strong)
    } else if says_status && ((share >= 0.6 && are_likely && !is_state(profile, group)) || without_rows) {
        Some(Evidence::Fair)
    } else if may_be && !is_state(profile, group) && is_of_http(profile, group) {
        Some(Evidence::Weak)
    } else if (says_http && must_be_http(profile))
        || (says_status && profile.hidden > 0 && profile.filled == 0)
    {
        Some(Evidence::Header)
    } else {
        None
    }
}

/// Returns whether a header says that its numbers are the author's own, as `Error number` does.
fn says_own_number(title: &Title) -> bool {
    title.says_code() && title.has(Sense::Number)
}

/// Returns the share of statuses. Next to statuses, `4xx` and `5xx` are statuses with a mistake.
fn share_of_statuses(profile: &Profile) -> f64 {
    let classes = if profile.statuses > 0 { profile.classes } else { 0 };
    profile.share(profile.statuses + classes)
}

fn are_mostly_registered(profile: &Profile) -> bool {
    status::are_mostly_registered(profile.registered, profile.statuses)
}

/// Returns whether a column is a status column although its cells are mistakes. A column headed only `HTTP` may contain methods.
fn must_be_http(profile: &Profile) -> bool {
    let title = &profile.title;
    let says_more = title.says_code()
        || title.has(Sense::MaybeStatus)
        || (title.is_made_of(&[Sense::Status]) && !title.is(Sense::Http));
    profile.digits > 0 || (profile.filled > 0 && says_more)
}

/// Returns whether a column certainly contains statuses, although its header does not say so.
fn is_of_http(profile: &Profile, group: &Group<'_>) -> bool {
    let share = share_of_statuses(profile);
    // If the heading mentions HTTP, cells that are not statuses are mistakes.
    if group.headings().iter().any(Title::is_about_http) && !profile.title.denies_http() {
        return share >= 0.6 && profile.tokens * 4 <= profile.filled;
    }
    share >= 0.9 && are_mostly_registered(profile) && are_http_statuses(profile, group)
}

/// Returns whether the heading excludes HTTP statuses, such as `Business errors` or `No HTTP status codes`.
fn is_below_others(group: &Group<'_>) -> bool {
    let denies = |heading: &Title| {
        heading.has(Sense::Business) || (heading.has(Sense::AboutHttp) && heading.denies_http())
    };
    group.headings().iter().any(denies)
}

/// Returns whether the header or the heading is about the states of something, such as orders.
fn is_state(profile: &Profile, group: &Group<'_>) -> bool {
    profile.title.is_state_of_entity() || group.headings().iter().all(Title::is_state_of_entity)
}

/// Returns whether the numbers of a column are HTTP statuses, and not other numbers that look like them.
fn are_http_statuses(profile: &Profile, group: &Group<'_>) -> bool {
    of_http(profile, group).is_some()
}

/// Returns what shows that the numbers of a column are HTTP statuses, apart from its header.
pub(crate) fn of_http(profile: &Profile, group: &Group<'_>) -> Option<&'static str> {
    // If the sentence contains a status, all responses have that status, and the numbers below are something else.
    let denies = |lead: &Title| {
        (lead.has(Sense::AboutHttp) && lead.denies_http()) || (lead.has(Sense::Http) && lead.has_number())
    };
    if profile.title.denies_http() || group.denies_http() || group.leads().iter().any(denies) {
        return None;
    }
    let is_about_http = |lead: &Title| !lead.has_number() && lead.is_about_http();
    if profile.common.count_ones() >= 3 && !has_odd_informational(profile, group) {
        Some("three of the most common statuses occur")
    } else if profile.classes > 0 {
        Some("`4xx` or `5xx` occurs")
    } else if group.headings().iter().any(Title::is_about_http) {
        Some("the heading mentions HTTP")
    } else if group.leads().iter().any(is_about_http) {
        Some("the sentence above mentions HTTP")
    } else if names_statuses(profile, group) {
        Some("rows have the standard phrases of their statuses")
    } else {
        None
    }
}

/// Returns whether a row has a number from 100 to 199 without its standard phrase. Few APIs document such statuses.
fn has_odd_informational(profile: &Profile, group: &Group<'_>) -> bool {
    let is_odd =
        |row: &Row| status_of(profile, row).is_some_and(|status| status.get() < 200 && !names(row, status));
    profile.informational > 0 && group.rows().any(is_odd)
}

fn status_of(profile: &Profile, row: &Row) -> Option<Status> {
    let cell = row.cells.get(profile.column).filter(|cell| cell.classes.has(Classes::DIGIT))?;
    status::leading(&cell.text)
}

/// Returns whether a cell of `row` contains the standard phrase of `status`.
fn names(row: &Row, status: Status) -> bool {
    let Some(phrase) = status.phrase().map(str::to_ascii_lowercase) else { return false };
    row.cells.iter().any(|cell| cell.text.to_ascii_lowercase().contains(&phrase))
}

/// Returns whether at least 30% of the rows contain the standard phrase of their status.
fn names_statuses(profile: &Profile, group: &Group<'_>) -> bool {
    let names_status = |row: &&Row| status_of(profile, row).is_some_and(|status| names(row, status));
    let count = group.rows().count();
    count > 0 && group.rows().filter(names_status).count() * 10 >= count * 3
}

/// Returns whether the numbers of a column could equally be HTTP statuses or the author's own numbers.
pub(crate) fn may_be_status(profile: &Profile, group: &Group<'_>) -> bool {
    let title = &profile.title;
    let is_headed = title.has(Sense::MaybeStatus) || title.has(Sense::Status) || title.says_code();
    let mentions_codes = || group.mentions_errors || group.headings().iter().any(Title::says_code);
    of_status(profile, group).is_none()
        && group.rows().next().is_some()
        && (is_headed || mentions_codes())
        // Headers such as `Error number` and `Order status` are clear.
        && !says_own_number(title)
        && !is_state(profile, group)
        // A row in place of the header row is reported on its own.
        && group.header.cells.iter().all(|cell| status::read(&cell.text).is_none())
        // Tables with the same header have the same kind of numbers.
        && (profile.share(profile.statuses) < 1.0 || !profile.has_other_integers)
        && share_of_statuses(profile) >= 0.9
        && profile.share(profile.registered) >= 0.5
}

/// Returns how certainly a column contains codes.
pub(crate) fn of_code(profile: &Profile, group: &Group<'_>) -> Option<Evidence> {
    let title = &profile.title;
    let says_code = title.says_code();
    let is_headed = says_code || title.has(Sense::Name);
    // Integers in a column with words or leading zeros are codes.
    let is_mixed = says_code && (profile.zeros > 0 || profile.tokens > 0);
    let tokens = profile.tokens + if is_mixed { profile.integers } else { 0 };
    let is_written_so = profile.share(tokens) >= 0.6 && profile.share(profile.distinct(&group.tables)) >= 0.5;
    let is_code_like = profile.code_like * 10 >= tokens * 3;
    let is_other = title.has(Sense::Status) || title.has(Sense::Reason);
    // `Error` alone may also be the header of sentences.
    let is_id = title.has(Sense::Number) && title.is_made_of(&[Sense::MaybeCode, Sense::Name]);
    let is_only_code =
        is_id || (title.is_made_of(&[Sense::Code, Sense::MaybeCode, Sense::Name]) && title.has(Sense::Code));
    let is_of_messages = sense::MESSAGE.iter().any(|sense| title.has(*sense)) && !title.has(Sense::Code);
    let is_distinct = || profile.is_distinct(&group.tables);
    if is_of_messages && !(profile.filled > 1 && profile.share(profile.snake) >= 0.6 && is_distinct()) {
        None
    } else if is_written_so && says_code {
        Some(Evidence::Strong)
    } else if is_written_so && is_headed {
        Some(Evidence::Fair)
    } else if is_written_so && is_code_like && is_distinct() && !is_other {
        Some(Evidence::Weak)
    } else if is_headed && profile.share(profile.constructors) >= 0.6
        || is_only_code && profile.share(profile.integers) <= 0.5
    {
        Some(Evidence::Header)
    } else {
        None
    }
}

/// Returns whether at least half of the cells are the standard phrases of the statuses in `status`, and not codes: no phrase is written
/// as one word, such as `NotFound`, and below a header that says code, one has several words:
/// there, `NOT FOUND` is a code with a mistake.
pub(crate) fn is_of_phrases(profile: &Profile, status: &Profile, group: &Group<'_>) -> bool {
    // `NOT_FOUND` and `CONFLICT` are codes.
    let are_codes = profile.code_like * 2 > profile.filled && profile.sentences == 0;
    if are_codes || profile.length() > LONGEST_PHRASE {
        return false;
    }
    let (mut phrases, mut spaced) = (0, 0);
    for row in group.rows() {
        let text = |column: usize| row.cells.get(column).map_or("", |cell| cell.text.as_str());
        let Some(phrase) = status::leading(text(status.column)).and_then(Status::phrase) else {
            continue;
        };
        let has_space = phrase.contains(' ');
        if text(profile.column).eq_ignore_ascii_case(phrase) {
            phrases += 1;
            spaced += usize::from(has_space && text(profile.column) == phrase);
        } else if has_space && is_joined(text(profile.column), phrase) {
            return false;
        }
    }
    phrases > 0 && phrases * 2 >= profile.filled && (spaced > 0 || !profile.title.has(Sense::Code))
}

/// Returns whether `text` is `phrase` written as one word, such as `NotFound` and `NOT_FOUND`.
fn is_joined(text: &str, phrase: &str) -> bool {
    let letters = |text: &str| -> String { text.chars().filter(char::is_ascii_alphabetic).collect() };
    !text.contains(' ') && letters(text).eq_ignore_ascii_case(&letters(phrase))
}

/// Returns how certainly a column contains the author's own numbers.
pub(crate) fn of_number(profile: &Profile) -> Option<Evidence> {
    let title = &profile.title;
    let numbers = profile.integers + profile.ranges;
    // Below a clear header, words around and between the numbers are mistakes, unless they are codes.
    let is_headed = title.has(Sense::Code) && profile.tokens == 0;
    let is_numbers = (profile.share(numbers) >= 0.8 && profile.share(profile.integers) >= 0.5)
        || (is_headed && profile.share(profile.begin_with_integer) >= 0.5);
    let are_http = title.has(Sense::Http) && !title.denies_http() && profile.statuses > 0;
    if !is_numbers || profile.zeros > 0 || are_http {
        None
    } else if title.is(Sense::RowNumber) {
        // Next to other columns, `No.` counts the rows.
        Some(Evidence::Weak)
    } else if profile.counts_rows && title.is(Sense::Name) {
        // `ID` counts them too if the numbers do.
        None
    } else if title.says_code() {
        Some(Evidence::Strong)
    } else if title.has(Sense::Number)
        || title.has(Sense::Status)
        || (profile.column == 0 && profile.hexadecimal > 0)
    {
        Some(Evidence::Fair)
    } else if profile.column == 0 {
        Some(Evidence::Weak)
    } else {
        None
    }
}
