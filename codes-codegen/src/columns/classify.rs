//! Decides whether a table lists response codes or something else.

use crate::columns::evidence::{self, Evidence};
use crate::columns::vocabulary::{sense::Sense, words::Title};
use crate::columns::{stats::Profile, survey::Group};

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
    let all: Vec<&Profile> = [status, code, number].into_iter().flatten().collect();
    let keys = Keys { status, code, only: if let [only] = all[..] { Some(only) } else { None }, all };
    !keys.all.is_empty()
        && !keys.are_of_things(group)
        && !keys.only.is_some_and(has_mostly_ranges)
        && !keys.have_only_advice(group)
        && !keys.are_unheaded(group)
        && !keys.are_other_names(group)
        && keys.are_announced(group)
}

/// The columns with the status, the code and the number.
struct Keys<'a> {
    status: Option<&'a Profile>,
    code: Option<&'a Profile>,
    all: Vec<&'a Profile>,
    /// The column, if there is only one.
    only: Option<&'a Profile>,
}

impl Keys<'_> {
    /// Returns whether the codes or states are those of other things, such as countries and orders.
    fn are_of_things(&self, group: &Group<'_>) -> bool {
        let headings = group.headings();
        let any = |fits: fn(&Title) -> bool| {
            self.all.iter().any(|key| fits(&key.title)) || headings.iter().all(fits)
        };
        let mentions_errors =
            || self.all.iter().any(|key| key.title.has(Sense::Error)) || group.mentions_errors;
        // Below `Countries`, the codes are those of the countries.
        let are_below_things = || {
            headings.iter().all(Title::names_things)
                && self.all.iter().any(|key| key.title.has(Sense::Code) && !key.title.has(Sense::Error))
        };
        self.status.is_none()
            && (any(Title::is_of_things)
                || are_below_things()
                || (!mentions_errors() && any(Title::is_state_of_entity)))
    }

    /// Returns whether the other columns only say what to do about each code: the codes are documented elsewhere. Next to statuses,
    /// that includes whether to retry.
    fn have_only_advice(&self, group: &Group<'_>) -> bool {
        let is_about_code = |it: &&Profile| {
            let is_text = || it.share(it.sentences) >= 0.5;
            !it.title.is_ignored() && (!it.title.is_extra() || self.status.is_none() || is_text())
        };
        let says_error_code =
            |title: &Title| title.has(Sense::Http) || (title.has(Sense::Code) && title.has(Sense::Error));
        self.only.is_some_and(|only| !says_error_code(&only.title))
            && group.profiles.len() > 1
            && group.profiles.iter().filter(is_about_code).count() < 2
    }

    /// Returns whether the only key is a column of words below a header that does not say anything, and neither does the heading say
    /// that they are codes, or they are the codes of what another column lists.
    fn are_unheaded(&self, group: &Group<'_>) -> bool {
        let Some(code) = self.code.filter(|_| self.only.is_some()) else { return false };
        // Capitals alone may be parts of codes.
        let is_of_others = || {
            group.profiles.iter().any(|it| it.title.has(Sense::Code) && !it.title.is_extra())
                || code.share(code.marked) < 0.5
        };
        let says_code = |heading: &Title| heading.has(Sense::Code);
        evidence::of_code(code, group) == Some(Evidence::Weak)
            && (is_of_others() || !(is_led_to(group) || group.headings().iter().any(says_code)))
    }

    /// Returns whether the only key is a column of names of something else: below `Response`, `Name` may be the header of anything.
    fn are_other_names(&self, group: &Group<'_>) -> bool {
        let says_error = |heading: &Title| heading.says_error() || heading.has(Sense::Code);
        self.only.is_some()
            && self.code.is_some_and(|it| !it.title.mentions_codes())
            && !is_led_to(group)
            && !group.headings().iter().any(says_error)
    }

    /// Returns whether a header, the heading or the lead says that these are codes. A numeric state is not a code.
    fn are_announced(&self, group: &Group<'_>) -> bool {
        let may_be_state = self.status.is_none() && self.code.is_none();
        let is_headed =
            |key: &&Profile| key.title.mentions_codes() && !(may_be_state && key.title.is_of_states());
        self.all.iter().any(is_headed)
            || group.headings().iter().any(Title::mentions_codes)
            || is_led_to(group)
    }
}

/// Returns whether the sentence above mentions error codes.
fn is_led_to(group: &Group<'_>) -> bool {
    group.leads().iter().any(|lead| lead.has(Sense::Error) && lead.has(Sense::Code))
}

/// Returns whether exactly one column has words that look like codes, and its header says only `Code`.
pub(crate) fn is_headed_code(group: &Group<'_>) -> bool {
    let mut headed = group.profiles.iter().filter(|it| it.title.is(Sense::Code));
    let is_of_codes = |it: &Profile| it.share(it.code_like) >= 0.6 && evidence::of_code(it, group).is_some();
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
