//! Decides whether a table lists response codes or something else.

use crate::columns::evidence::{self, Evidence};
use crate::columns::{stats::Profile, survey::Group, vocabulary::sense::Sense, words::Title};

/// Returns whether the columns describe the fields of a request or body, and not responses.
pub(crate) fn is_of_parameters(group: &Group<'_>) -> bool {
    let is_named = |title: &Title| title.has(Sense::Parameter) && !title.says_code();
    let is_of_fields = group.profiles.first().is_some_and(|profile| is_named(&profile.title))
        || group.profiles.iter().any(|profile| {
            profile.title.is(Sense::Optional)
                || (profile.title.is(Sense::Name)
                    && (profile.share(profile.data_types) >= 0.6
                        || (profile.filled > 1 && profile.share(profile.fields) > 0.5)))
        });
    // A table of codes may have a column with the field that an error is about.
    let is_of_answers = |profile: &Profile| {
        let title = &profile.title;
        let is_status =
            title.has(Sense::Http) && profile.statuses > 0 && profile.share(profile.statuses) >= 0.5;
        let is_code = evidence::of_code(profile, group) == Some(Evidence::Strong);
        is_status || (is_code && (title.has(Sense::Error) || group.mentions_errors))
    };
    is_of_fields && !group.profiles.iter().any(is_of_answers)
}

/// Returns whether a header says that its column contains ranges of codes.
pub(crate) fn is_of_ranges(profiles: &[Profile]) -> bool {
    profiles.iter().any(|profile| says_ranges(&profile.title))
}

/// Returns whether a column of codes contains mainly ranges of codes.
pub(crate) fn has_mostly_ranges(profile: &Profile) -> bool {
    let is_of_ranges = profile.filled >= 3 && profile.ranges * 2 >= profile.filled;
    says_ranges(&profile.title) || (profile.title.mentions_codes() && is_of_ranges)
}

fn says_ranges(title: &Title) -> bool {
    title.mentions_codes() && title.has(Sense::Range)
}

/// Returns whether the headers or the heading of a table say that it lists response codes. The arguments are its key columns.
pub(crate) fn is_of_codes([status, code, number]: [Option<&Profile>; 3], group: &Group<'_>) -> bool {
    let keys: Vec<&Profile> = [status, code, number].into_iter().flatten().collect();
    let headings = group.headings();
    let mentions_errors = keys.iter().any(|key| key.title.has(Sense::Error)) || group.mentions_errors;
    let any = |fits: fn(&Title) -> bool| keys.iter().any(|key| fits(&key.title)) || headings.iter().all(fits);
    // Below `Countries`, the codes are those of the countries.
    let is_of_things = any(Title::is_of_things)
        || (headings.iter().all(Title::names_things)
            && keys.iter().any(|key| key.title.has(Sense::Code) && !key.title.has(Sense::Error)));
    if status.is_none() && (is_of_things || (!mentions_errors && any(Title::is_state_of_entity))) {
        return false;
    }
    if matches!(keys[..], [key] if has_mostly_ranges(key)) {
        return false;
    }
    // A table that only says what to do about each code is not where the codes are documented. Next to statuses, that includes
    // whether to retry.
    let is_about_code = |it: &Profile| {
        let is_text = || it.share(it.sentences) >= 0.5;
        !it.title.is_ignored() && (!it.title.is_extra() || status.is_none() || is_text())
    };
    let says_error_code =
        |title: &Title| title.has(Sense::Http) || (title.has(Sense::Code) && title.has(Sense::Error));
    if keys.len() == 1
        && group.profiles.len() > 1
        && group.profiles.iter().filter(|it| is_about_code(it)).count() < 2
        && !keys.iter().any(|key| says_error_code(&key.title))
    {
        return false;
    }
    // A numeric state is not a code.
    let is_headed = |key: &&&Profile| {
        key.title.mentions_codes() && (status.is_some() || code.is_some() || !key.title.is_of_states())
    };
    let is_led_to = group.leads().iter().any(|lead| lead.has(Sense::Error) && lead.has(Sense::Code));
    // Words below a header that does not say anything are codes only if the heading says so.
    let is_unheaded =
        keys.len() == 1 && code.is_some_and(|it| evidence::of_code(it, group) == Some(Evidence::Weak));
    // Another column that says code has the codes of what is listed here. Capitals alone may be parts of codes.
    let is_of_others = || {
        group.profiles.iter().any(|it| it.title.has(Sense::Code) && !it.title.is_extra())
            || code.is_some_and(|it| it.share(it.marked) < 0.5)
    };
    let says_code = |heading: &Title| heading.has(Sense::Code);
    if is_unheaded && (is_of_others() || (!is_led_to && !headings.iter().any(says_code))) {
        return false;
    }
    // Below `Response`, `Name` may be the header of anything.
    let is_of_names = keys.len() == 1 && code.is_some_and(|it| !it.title.mentions_codes());
    let says_error = |heading: &Title| heading.says_error() || heading.has(Sense::Code);
    if is_of_names && !is_led_to && !headings.iter().any(says_error) {
        return false;
    }
    !keys.is_empty()
        && (keys.iter().any(|key| is_headed(&key)) || headings.iter().any(Title::mentions_codes) || is_led_to)
}

/// Returns whether exactly one column has words that look like codes, and its header says only `Code`.
pub(crate) fn is_headed_code(group: &Group<'_>) -> bool {
    let mut headed = group.profiles.iter().filter(|it| it.title.is(Sense::Code));
    let is_of_codes = |it: &Profile| it.share(it.strong) >= 0.6 && evidence::of_code(it, group).is_some();
    headed.next().is_some_and(is_of_codes)
        && headed.next().is_none()
        && !group.headings().iter().any(Title::names_things)
}

/// Returns whether a header of the table, its heading or its lead mentions codes.
pub(crate) fn mentions_codes(group: &Group<'_>) -> bool {
    let mut titles =
        group.profiles.iter().map(|profile| &profile.title).chain(group.headings()).chain(group.leads());
    titles.any(Title::mentions_codes)
}
