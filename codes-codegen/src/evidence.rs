//! How surely a column holds a role: by the words of its header and by the contents of its cells, never by one alone.

use crate::page::Table;
use crate::profile::Profile;
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
    let says_http = profile.has_any(&["http"]);
    let without_rows = table.rows.is_empty();
    if says_http && (share >= 0.5 || without_rows) {
        Some(Evidence::Strong)
    } else if profile.has_any(&["status", "statuses"]) && (share >= 0.6 || without_rows) {
        Some(Evidence::Fair)
    } else if profile.has_any(&words::STATUS_OR_CODE)
        && share >= 0.9
        && profile.share(profile.registered) >= 0.75
        && (profile.common_statuses >= 3 || table.heading.as_deref().is_some_and(words::are_about_http))
    {
        Some(Evidence::Weak)
    } else if says_http && profile.numbers > 0 {
        Some(Evidence::Header)
    } else {
        None
    }
}

/// How surely a column holds codes.
pub(crate) fn of_code(profile: &Profile) -> Option<Evidence> {
    let is_headed = profile.has_any(&words::CODE) && !profile.has_any(&words::MESSAGE);
    let says_code = is_headed && profile.has_any(&["code", "codes"]);
    let holds_codes = profile.share(profile.single_words) >= 0.6 && profile.share(profile.distinct) >= 0.5;
    if says_code && holds_codes {
        Some(Evidence::Strong)
    } else if is_headed && holds_codes {
        Some(Evidence::Fair)
    } else if profile.is_exactly(&["code", "codes", "error code", "error codes"])
        && profile.share(profile.integers) <= 0.5
    {
        Some(Evidence::Header)
    } else {
        None
    }
}

/// Whether a column makes `table` one of response codes, though it has no statuses.
pub(crate) fn lists_codes(profile: &Profile, table: &Table) -> bool {
    let holds_codes = of_code(profile).is_some_and(|evidence| evidence > Evidence::Header);
    let says_code = profile.has_any(&words::CODE_TABLE)
        || table
            .heading
            .as_deref()
            .is_some_and(|it| words::of(it).iter().any(|it| words::CODE_TABLE.contains(&&**it)));
    let lists_parameters = table
        .header
        .cells
        .iter()
        .any(|it| words::of(&it.text).iter().any(|it| words::PARAMETER.contains(&&**it)));
    holds_codes && says_code && !lists_parameters
}
