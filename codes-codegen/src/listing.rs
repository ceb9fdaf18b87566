//! What a table lists: response codes, or one of the things that are written in tables much like them.

use crate::evidence::{self, Evidence};
use crate::page::Table;
use crate::profile::Profile;
use crate::surroundings::Surroundings;
use crate::title::Title;
use crate::words;

/// Whether the columns say what a request or body holds, and not what comes back.
pub(crate) fn is_of_parameters(profiles: &[Profile]) -> bool {
    let names = profiles.first().is_some_and(|profile| profile.title.holds_any(words::PARAMETER));
    names
        || profiles.iter().any(|profile| {
            profile.title.is_any(words::OPTIONAL)
                || (profile.title.is_any(words::NAME) && profile.share(profile.data_types) >= 0.6)
        })
}

/// Whether a column says which codes belong together, from one to another.
pub(crate) fn is_of_ranges(profiles: &[Profile]) -> bool {
    profiles.iter().any(|profile| {
        says_codes(&profile.title)
            && (profile.title.holds_any(words::RANGE)
                || (profile.filled >= 3 && profile.ranges * 2 >= profile.filled))
    })
}

/// Whether a table with these columns of statuses, codes and numbers lists response codes, as its headers or the heading
/// above it say.
pub(crate) fn is_of_codes(
    [status, code, number]: [Option<&Profile>; 3],
    profiles: &[Profile],
    table: &Table,
    around: &Surroundings<'_>,
) -> bool {
    let keys: Vec<&Profile> = [status, code, number].into_iter().flatten().collect();
    let heading = table.heading.as_deref().map(Title::of).unwrap_or_default();
    let speak_of_errors =
        keys.iter().any(|key| key.title.holds_any(words::ERROR)) || around.speak_of_errors(table);
    let is_of_others = || keys.iter().any(|key| is_of_others(&key.title)) || is_of_others(&heading);
    if status.is_none() && !speak_of_errors && is_of_others() {
        return false;
    }
    // What nothing is said of but what to do about it is explained elsewhere.
    let says_more = |profile: &Profile| !evidence::is_extra(&profile.title);
    if keys.len() == 1 && profiles.len() > 1 && profiles.iter().filter(|it| says_more(it)).count() < 2 {
        return false;
    }
    // A state that is a number is no code.
    let is_headed = |key: &&&Profile| {
        says_codes(&key.title) && (status.is_some() || code.is_some() || !is_state(&key.title))
    };
    let is_led_to = table
        .lead
        .as_deref()
        .map(Title::of)
        .is_some_and(|lead| lead.holds_any(words::ERROR) && lead.holds_any(words::CODES));
    // Words under a header that says nothing are codes where the heading says so.
    let is_unheaded = keys.len() == 1 && code.is_some_and(|it| evidence::of_code(it) == Some(Evidence::Weak));
    if is_unheaded && !is_led_to && !heading.holds_any(words::CODES) {
        return false;
    }
    !keys.is_empty() && (keys.iter().any(|key| is_headed(&key)) || says_codes(&heading) || is_led_to)
}

/// Whether a header or heading speaks of codes.
fn says_codes(title: &Title) -> bool {
    title.holds_any(words::ERROR) || evidence::says_code(title) || title.holds_any(words::STATUS)
}

/// Whether a header speaks of states alone, which may be those of HTTP.
fn is_state(title: &Title) -> bool {
    title.holds_any(words::STATUS) && !title.holds_any(words::ERROR) && !evidence::says_code(title)
}

/// Whether a header or heading calls codes, states or types those of something else, such as `Order status`.
fn is_of_others(title: &Title) -> bool {
    title.holds_any(words::OTHER) && title.holds_any(words::STATE) && !title.is_made_of(&[words::NAME])
}
