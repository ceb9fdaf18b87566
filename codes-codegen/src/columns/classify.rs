//! Decides whether a table lists response codes or something else.

use crate::columns::evidence::{self, Evidence};
use crate::columns::{stats::Profile, survey::View, vocabulary::sense::Sense, words::Title};

/// Whether the columns say what a request or body holds, and not what comes back.
pub(crate) fn is_of_parameters(view: &View<'_>) -> bool {
    let is_named = |title: &Title| title.holds(Sense::Parameter) && !title.says_code();
    let is_of_fields = view.profiles.first().is_some_and(|profile| is_named(&profile.title))
        || view.profiles.iter().any(|profile| {
            profile.title.is(Sense::Optional)
                || (profile.title.is(Sense::Name)
                    && (profile.share(profile.data_types) >= 0.6
                        || (profile.filled > 1 && profile.share(profile.fields) > 0.5)))
        });
    // Which field an error is about may stand beside its code.
    let is_of_answers = |profile: &Profile| {
        let title = &profile.title;
        let is_status =
            title.holds(Sense::Http) && profile.statuses > 0 && profile.share(profile.statuses) >= 0.5;
        let is_code = evidence::of_code(profile, view) == Some(Evidence::Strong);
        is_status || (is_code && (title.holds(Sense::Error) || view.speaks_of_errors))
    };
    is_of_fields && !view.profiles.iter().any(is_of_answers)
}

/// Whether a header says that its column holds ranges of codes.
pub(crate) fn is_of_ranges(profiles: &[Profile]) -> bool {
    profiles.iter().any(|profile| says_ranges(&profile.title))
}

/// Whether a column of codes, as its header says, holds ranges of them for the most part.
pub(crate) fn holds_ranges(profile: &Profile) -> bool {
    let is_of_ranges = profile.filled >= 3 && profile.ranges * 2 >= profile.filled;
    says_ranges(&profile.title) || (profile.title.speaks_of_codes() && is_of_ranges)
}

fn says_ranges(title: &Title) -> bool {
    title.speaks_of_codes() && title.holds(Sense::Range)
}

/// Whether a table with these keys lists response codes, as its headers or the heading above it say.
pub(crate) fn is_of_codes([status, code, number]: [Option<&Profile>; 3], view: &View<'_>) -> bool {
    let keys: Vec<&Profile> = [status, code, number].into_iter().flatten().collect();
    let heading = view.heading();
    let speak_of_errors = keys.iter().any(|key| key.title.holds(Sense::Error)) || view.speaks_of_errors;
    let any = |fits: fn(&Title) -> bool| keys.iter().any(|key| fits(&key.title)) || fits(heading);
    if status.is_none() && (any(Title::is_of_things) || (!speak_of_errors && any(Title::is_state_of_entity)))
    {
        return false;
    }
    if matches!(keys[..], [key] if holds_ranges(key)) {
        return false;
    }
    // What nothing is said of but what to do about it is explained elsewhere.
    let says_error_code =
        |title: &Title| title.holds(Sense::Http) || (title.holds(Sense::Code) && title.holds(Sense::Error));
    if keys.len() == 1
        && view.profiles.len() > 1
        && view.profiles.iter().filter(|it| !it.title.is_extra()).count() < 2
        && !keys.iter().any(|key| says_error_code(&key.title))
    {
        return false;
    }
    // A state that is a number is no code.
    let is_headed = |key: &&&Profile| {
        key.title.speaks_of_codes() && (status.is_some() || code.is_some() || !key.title.is_of_states())
    };
    let is_led_to = view.lead().holds(Sense::Error) && view.lead().holds(Sense::Code);
    // Words under a header that says nothing are codes where the heading says so.
    let is_unheaded =
        keys.len() == 1 && code.is_some_and(|it| evidence::of_code(it, view) == Some(Evidence::Weak));
    if is_unheaded && !is_led_to && !heading.holds(Sense::Code) {
        return false;
    }
    !keys.is_empty() && (keys.iter().any(|key| is_headed(&key)) || heading.speaks_of_codes() || is_led_to)
}

/// Whether a header of the table, the heading or the sentence above it speaks of codes.
pub(crate) fn speaks_of_codes(view: &View<'_>) -> bool {
    let mut titles = view.profiles.iter().map(|profile| &profile.title).chain([view.heading(), view.lead()]);
    titles.any(Title::speaks_of_codes)
}
