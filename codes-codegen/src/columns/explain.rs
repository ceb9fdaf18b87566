//! Explains why a column has its role, in words for the author of the page.

use crate::columns::evidence;
use crate::columns::role::Role;
use crate::columns::stats::Profile;
use crate::columns::survey::Group;
use crate::columns::vocabulary::sense::Sense;
use crate::columns::vocabulary::words::Title;

/// Returns the senses of a header that says `role`, the most specific first, and the word for each.
const fn senses(role: Role) -> &'static [(Sense, &'static str)] {
    match role {
        Role::Status => &[
            (Sense::Http, "HTTP"),
            (Sense::Status, "status"),
            (Sense::Code, "code"),
            (Sense::MaybeStatus, "response"),
        ],
        Role::Code => &[(Sense::Code, "code"), (Sense::MaybeCode, "error"), (Sense::Name, "name")],
        Role::Number => &[(Sense::Number, "number"), (Sense::Code, "code"), (Sense::MaybeCode, "error")],
        Role::Reason => {
            &[(Sense::Reason, "reason"), (Sense::Message, "message"), (Sense::Description, "description")]
        }
        Role::Message => {
            &[(Sense::Description, "description"), (Sense::Message, "message"), (Sense::Cause, "cause")]
        }
    }
}

/// Returns the sense with which a header says `role`, and the word for it, such as `status`.
fn said(role: Role, title: &Title) -> Option<(Sense, &'static str)> {
    senses(role).iter().find(|(sense, _)| title.has(*sense)).copied()
}

/// Returns whether the header has a word for `role`.
pub(crate) fn is_said(role: Role, profile: &Profile) -> bool {
    said(role, &profile.title).is_some()
}

/// Returns whether the header alone is enough for somebody to see that the column has `role`.
pub(crate) fn is_plain(role: Role, profile: &Profile) -> bool {
    match said(role, &profile.title) {
        // `Code` above statuses, and `Name` above codes, are clear only together with the cells.
        Some((Sense::Code, _)) => role == Role::Code,
        Some((sense, _)) => {
            !matches!(sense, Sense::MaybeStatus | Sense::MaybeCode | Sense::Name | Sense::Cause)
        }
        None => false,
    }
}

/// Returns why `profile` has `role`, such as `its header says status, 9 of 10 cells are statuses`.
pub(crate) fn why(role: Role, profile: &Profile, group: &Group<'_>) -> String {
    let header = said(role, &profile.title);
    let mut reasons = vec![header.map_or_else(
        || "its header does not say what it has".to_owned(),
        |(_, word)| format!("its header says {word}"),
    )];
    reasons.extend(cells(role, profile));
    if role == Role::Status && !matches!(header, Some((Sense::Http | Sense::Status, _))) {
        reasons.extend(evidence::of_http(profile, group).map(str::to_owned));
    }
    reasons.join(", ")
}

/// Returns how many cells fit `role`, or their average length.
fn cells(role: Role, profile: &Profile) -> Option<String> {
    let count = |count: usize, what: &str| format!("{count} of {} cells are {what}", profile.filled);
    Some(match role {
        _ if profile.filled == 0 => return None,
        Role::Code | Role::Number if profile.has_pairs() => count(profile.pairs, "a number with a code"),
        Role::Status => count(profile.statuses, "statuses"),
        Role::Number => count(profile.integers, "integers"),
        Role::Code if profile.code_like > 0 => count(profile.code_like, "codes"),
        Role::Code => count(profile.tokens + profile.integers, "single words"),
        Role::Reason | Role::Message => {
            let length = profile.characters / profile.filled;
            format!("the texts have about {} each", crate::text::counted(length, "character"))
        }
    })
}
