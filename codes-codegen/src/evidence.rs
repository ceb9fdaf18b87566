//! How surely a column holds a role: by the words of its header and by the contents of its cells, never by one alone.
//!
//! Shares are of the filled cells.

use crate::page::{Row, Table};
use crate::profile::{self, Profile};
use crate::status::Status;
use crate::title::Title;
use crate::words;

/// How surely a column holds a role, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Evidence {
    /// Its header says so without a doubt, but its cells do not: they are mistakes.
    Header,
    Weak,
    Fair,
    Strong,
}

/// How surely a column holds statuses.
pub(crate) fn of_status(profile: &Profile, table: &Table) -> Option<Evidence> {
    let share = profile.share(profile.statuses);
    let title = &profile.title;
    let says_http = title.holds_any(&["http"]);
    let without_rows = table.rows.is_empty();
    let may_be = title.holds_any(words::CODE) || title.holds_any(words::MAYBE_STATUS);
    if says_http && (share >= 0.5 || without_rows) {
        Some(Evidence::Strong)
    } else if title.holds_any(words::STATUS) && (share >= 0.6 || without_rows) {
        Some(Evidence::Fair)
    } else if may_be
        && share >= 0.9
        && profile.share(profile.registered) >= 0.75
        && speaks_of_http(profile, table)
    {
        Some(Evidence::Weak)
    } else if says_http && profile.digits > 0 {
        Some(Evidence::Header)
    } else {
        None
    }
}

/// Whether the numbers of a column are those of HTTP and no others that look like them.
fn speaks_of_http(profile: &Profile, table: &Table) -> bool {
    profile.common_statuses >= 3
        || table.heading.as_deref().is_some_and(|heading| Title::of(heading).is_about_http())
        || names_statuses(profile, table)
}

/// Whether three of ten rows name the status in `profile` by its standard phrase, somewhere.
fn names_statuses(profile: &Profile, table: &Table) -> bool {
    let names_status = |row: &&Row| {
        let status = row.cells.get(profile.column).and_then(|cell| profile::leading_status(&cell.text));
        let phrase = status.and_then(Status::phrase).map(str::to_ascii_lowercase);
        phrase.is_some_and(|phrase| {
            row.cells.iter().any(|cell| cell.text.to_ascii_lowercase().contains(phrase.as_str()))
        })
    };
    table.rows.iter().filter(names_status).count() * 10 >= table.rows.len() * 3 && !table.rows.is_empty()
}

/// Whether a column could as well hold statuses as numbers of the author's own: nothing but registered statuses for the
/// most part, and nothing that says so.
pub(crate) fn may_be_status(profile: &Profile, table: &Table) -> bool {
    of_status(profile, table).is_none()
        && !table.rows.is_empty()
        && profile.title.holds_any(words::CODE)
        && !profile.title.holds_any(words::NUMBER)
        && profile.share(profile.statuses) >= 0.9
        && profile.share(profile.registered) >= 0.5
}

/// Whether a header says that its column holds messages.
pub(crate) fn is_message(title: &Title) -> bool {
    words::MESSAGE.iter().any(|words| title.holds_any(words))
}

/// How surely a column holds codes.
pub(crate) fn of_code(profile: &Profile) -> Option<Evidence> {
    let title = &profile.title;
    let says_code = title.holds_any(words::CODE);
    let is_headed = says_code || title.holds_any(words::NAME);
    // Integers beside words are codes too, and so are those that begin with a zero.
    let is_mixed = says_code && (profile.zeros > 0 || profile.tokens > 0);
    let tokens = profile.tokens + if is_mixed { profile.integers } else { 0 };
    let is_written_so = profile.share(tokens) >= 0.6 && profile.share(profile.distinct) >= 0.5;
    let is_strong = profile.strong * 10 >= tokens * 3;
    let is_other = title.holds_any(words::STATUS) || title.holds_any(words::REASON);
    // `Error` alone heads sentences as well.
    let is_only_code =
        title.is_made_of(&[words::CODE, words::NAME]) && title.holds_any(&["code", "codes", "id"]);
    if is_message(title) && !says_code {
        None
    } else if is_written_so && says_code {
        Some(Evidence::Strong)
    } else if is_written_so && is_headed {
        Some(Evidence::Fair)
    } else if is_written_so && is_strong && profile.share(profile.distinct) >= 0.9 && !is_other {
        Some(Evidence::Weak)
    } else if is_only_code && profile.share(profile.integers) <= 0.5 {
        Some(Evidence::Header)
    } else {
        None
    }
}

/// How surely a column holds numbers of the author's own.
pub(crate) fn of_number(profile: &Profile) -> Option<Evidence> {
    let title = &profile.title;
    if profile.share(profile.integers) < 0.8 || profile.zeros > 0 || title.is_any(words::COUNTER) {
        None
    } else if title.holds_any(words::CODE) {
        Some(Evidence::Strong)
    } else if title.holds_any(words::NUMBER)
        || title.holds_any(words::STATUS)
        || (profile.column == 0 && profile.hexadecimal > 0)
    {
        Some(Evidence::Fair)
    } else if profile.column == 0 {
        Some(Evidence::Weak)
    } else {
        None
    }
}
