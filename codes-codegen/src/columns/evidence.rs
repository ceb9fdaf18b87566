//! Judges how surely a column has a role, from the words of its header and from its cells, never from one alone.

use crate::catalog::status::{self, Status};
use crate::columns::stats::{self, Profile};
use crate::columns::survey::View;
use crate::columns::vocabulary::sense::{self, Sense};
use crate::markdown::Row;
use crate::text::class::Classes;

/// How surely a column holds a role, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Evidence {
    /// Its header says so without a doubt, but its cells do not: they are mistakes.
    Header,
    Weak,
    Fair,
    Strong,
}

pub(crate) fn of_status(profile: &Profile, view: &View<'_>) -> Option<Evidence> {
    let share = profile.share(profile.statuses);
    let title = &profile.title;
    let says_http = title.holds(Sense::Http) && !title.denies_http();
    let says_status = title.holds(Sense::Status) && !title.denies_http() && !is_below_others(view);
    let without_rows = view.table.rows.is_empty();
    let may_be = title.says_code() || title.holds(Sense::MaybeStatus);
    // Of a few rows one may well have a status that nobody has registered.
    let are_registered = profile.filled < 3 || profile.registered * 4 >= profile.statuses * 3;
    let are_likely =
        (are_registered && !has_odd_informational(profile, view)) || speaks_of_http(profile, view);
    if says_http && (share >= 0.5 || without_rows) {
        Some(Evidence::Strong)
    } else if says_status && ((share >= 0.6 && are_likely && !is_state(profile, view)) || without_rows) {
        Some(Evidence::Fair)
    } else if may_be && !is_state(profile, view) && is_of_http(profile, view) {
        Some(Evidence::Weak)
    } else if (says_http && must_be_http(profile))
        || (says_status && profile.hidden > 0 && profile.filled == 0)
    {
        Some(Evidence::Header)
    } else {
        None
    }
}

/// Whether a column headed HTTP is of statuses, though its cells are mistakes. Below `HTTP` alone may stand methods too.
fn must_be_http(profile: &Profile) -> bool {
    let title = &profile.title;
    let says_more = title.says_code()
        || title.holds(Sense::MaybeStatus)
        || (title.is_made_of(&[Sense::Status]) && !title.is(Sense::Http));
    profile.digits > 0 || (profile.filled > 0 && says_more)
}

/// Whether a column whose header does not say so holds statuses beyond doubt.
fn is_of_http(profile: &Profile, view: &View<'_>) -> bool {
    let share = profile.share(profile.statuses);
    let heading = view.heading();
    // Where the heading says HTTP, what is no status is a mistake.
    if heading.is_about_http() && !profile.title.denies_http() {
        return share >= 0.6 && profile.tokens * 4 <= profile.filled;
    }
    share >= 0.9 && profile.share(profile.registered) >= 0.75 && speaks_of_http(profile, view)
}

/// Whether the heading above says that even statuses are none of HTTP, as `Business errors` does, and `No HTTP status codes`.
fn is_below_others(view: &View<'_>) -> bool {
    let heading = view.heading();
    heading.holds(Sense::Business) || (heading.holds(Sense::AboutHttp) && heading.denies_http())
}

/// Whether the header of a column, or the heading above it, speaks of the states of something, such as orders.
fn is_state(profile: &Profile, view: &View<'_>) -> bool {
    profile.title.is_state_of_entity() || view.heading().is_state_of_entity()
}

/// Whether the numbers of a column are those of HTTP and no others that look like them.
fn speaks_of_http(profile: &Profile, view: &View<'_>) -> bool {
    let (heading, lead) = (view.heading(), view.lead());
    if profile.title.denies_http()
        || heading.denies_http()
        || (lead.holds(Sense::AboutHttp) && lead.denies_http())
    {
        return false;
    }
    // A sentence that gives a status says that of all answers, and not of the numbers below.
    let lead_is_about_http = !lead.holds_number() && lead.is_about_http();
    let are_common = profile.common.count_ones() >= 3 && !has_odd_informational(profile, view);
    are_common || heading.is_about_http() || lead_is_about_http || names_statuses(profile, view)
}

/// Whether a number from 100 to 199 stands in a row that does not name it as HTTP does: few APIs document those.
fn has_odd_informational(profile: &Profile, view: &View<'_>) -> bool {
    let is_odd =
        |row: &Row| status_of(profile, row).is_some_and(|status| status.get() < 200 && !names(row, status));
    profile.informational > 0 && view.table.rows.iter().any(is_odd)
}

fn status_of(profile: &Profile, row: &Row) -> Option<Status> {
    let cell = row.cells.get(profile.column).filter(|cell| cell.classes.has(Classes::DIGIT))?;
    stats::leading_status(&cell.text)
}

/// Whether a cell of `row` holds the standard phrase of `status`.
fn names(row: &Row, status: Status) -> bool {
    let Some(phrase) = status.phrase().map(str::to_ascii_lowercase) else { return false };
    row.cells.iter().any(|cell| cell.text.to_ascii_lowercase().contains(&phrase))
}

/// Whether three of ten rows name the status in `profile` by its standard phrase, somewhere.
fn names_statuses(profile: &Profile, view: &View<'_>) -> bool {
    let names_status = |row: &&Row| status_of(profile, row).is_some_and(|status| names(row, status));
    view.table.rows.iter().filter(names_status).count() * 10 >= view.table.rows.len() * 3
        && !view.table.rows.is_empty()
}

/// Whether a column could as well hold statuses as numbers of the author's own: nothing says which.
pub(crate) fn may_be_status(profile: &Profile, view: &View<'_>) -> bool {
    let title = &profile.title;
    let is_headed = title.holds(Sense::MaybeStatus) || title.holds(Sense::Status) || title.says_code();
    let speaks_of_codes = || view.speaks_of_errors || view.heading().says_code();
    of_status(profile, view).is_none()
        && !view.table.rows.is_empty()
        && (is_headed || speaks_of_codes())
        // `Error number` says what it is, and so does `Order status`.
        && !(title.says_code() && title.holds(Sense::Number))
        && !is_state(profile, view)
        // A row where the header belongs is a mistake of its own.
        && view.table.header.cells.iter().all(|cell| status::read(&cell.text).is_none())
        // What other tables with this header hold, this one does too.
        && (profile.share(profile.statuses) < 1.0 || !profile.has_other_integers)
        && profile.share(profile.statuses) >= 0.9
        && profile.share(profile.registered) >= 0.5
}

pub(crate) fn of_code(profile: &Profile, view: &View<'_>) -> Option<Evidence> {
    let title = &profile.title;
    let says_code = title.says_code();
    let is_headed = says_code || title.holds(Sense::Name);
    // Integers beside words are codes too, and so are those that begin with a zero.
    let is_mixed = says_code && (profile.zeros > 0 || profile.tokens > 0);
    let tokens = profile.tokens + if is_mixed { profile.integers } else { 0 };
    let is_written_so = profile.share(tokens) >= 0.6 && profile.share(profile.distinct(view.table)) >= 0.5;
    let is_strong = profile.strong * 10 >= tokens * 3;
    let is_other = title.holds(Sense::Status) || title.holds(Sense::Reason);
    // `Error` alone heads sentences as well.
    let is_id = title.holds(Sense::Number) && title.is_made_of(&[Sense::MaybeCode, Sense::Name]);
    let is_only_code = is_id
        || (title.is_made_of(&[Sense::Code, Sense::MaybeCode, Sense::Name]) && title.holds(Sense::Code));
    if sense::MESSAGE.iter().any(|sense| title.holds(*sense)) && !says_code {
        None
    } else if is_written_so && says_code {
        Some(Evidence::Strong)
    } else if is_written_so && is_headed {
        Some(Evidence::Fair)
    } else if is_written_so && is_strong && profile.share(profile.distinct(view.table)) >= 0.9 && !is_other {
        Some(Evidence::Weak)
    } else if is_only_code && profile.share(profile.integers) <= 0.5 {
        Some(Evidence::Header)
    } else {
        None
    }
}

/// Whether half of the cells name the statuses in `status` by their standard phrases, some of which are of several words.
pub(crate) fn is_of_phrases(profile: &Profile, status: &Profile, view: &View<'_>) -> bool {
    let is_phrase = |row: &&Row| {
        let text = |column: usize| row.cells.get(column).map_or("", |cell| cell.text.as_str());
        let phrase = stats::leading_status(text(status.column)).and_then(Status::phrase);
        phrase.is_some_and(|phrase| text(profile.column).eq_ignore_ascii_case(phrase))
    };
    profile.sentences > 0
        && !profile.title.holds(Sense::Code)
        && view.table.rows.iter().filter(is_phrase).count() * 2 >= profile.filled
}

/// How surely a column holds numbers of the author's own.
pub(crate) fn of_number(profile: &Profile) -> Option<Evidence> {
    let title = &profile.title;
    let numbers = profile.integers + profile.ranges;
    // Where the header says so, words around and among the numbers are mistakes, if they are no codes.
    let is_headed = title.holds(Sense::Code) && profile.tokens == 0;
    let is_numbers = (profile.share(numbers) >= 0.8 && profile.share(profile.integers) >= 0.5)
        || (is_headed && profile.share(profile.begin_with_integer) >= 0.5);
    let counts_rows = title.is(Sense::RowNumber) || (profile.counts_rows && title.is(Sense::Name));
    if !is_numbers || profile.zeros > 0 || counts_rows {
        None
    } else if title.says_code() {
        Some(Evidence::Strong)
    } else if title.holds(Sense::Number)
        || title.holds(Sense::Status)
        || (profile.column == 0 && profile.hexadecimal > 0)
    {
        Some(Evidence::Fair)
    } else if profile.column == 0 {
        Some(Evidence::Weak)
    } else {
        None
    }
}
