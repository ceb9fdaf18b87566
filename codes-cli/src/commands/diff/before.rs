//! The page at a revision, with the changes of the page itself since then.

use std::collections::HashSet;

use codes_codegen::{Source, counted};
use serde::Serialize;

use crate::check::Checked;
use crate::input::past::Past;
use crate::input::target::{Target, TargetError};

/// The maximum number of pages that an error lists.
const LISTED: usize = 20;

/// A page at a revision.
pub(crate) struct Before {
    pub(crate) page: Checked,
    /// The changes of the page itself and of its call. Usually there are none.
    pub(crate) changes: Vec<PageChange>,
}

/// A change of a page itself, or of the call that reads it.
pub(crate) struct PageChange {
    pub(crate) kind: PageChangeKind,
    pub(crate) message: String,
    pub(crate) note: Option<String>,
}

/// The kind of a change of a page.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PageChangeKind {
    /// The call is new.
    CallAdded,
    /// The page is new.
    PageAdded,
    /// The page was renamed.
    PageRenamed,
}

impl Before {
    /// Finds the page `now` of `target` at `revision`. If it did not exist, it was renamed from a page that has been deleted
    /// since and shares an ID with it.
    pub(crate) fn of(target: &Target, now: &Checked, revision: &str) -> Result<Self, TargetError> {
        let past = Past::of(target, revision)?;
        let (page, of_page) = match past.document()? {
            Some(source) => {
                let change = past.other_place().map(|place| renamed(&place, revision, None));
                (Checked::version(source, past.call()), change)
            }
            None => renamed_or_nothing(&past, now, revision).map(|(page, change)| (page, Some(change)))?,
        };
        let of_call = past.is_new_call().then(|| {
            let note = "the old page is read with the current options of the call";
            PageChange {
                kind: PageChangeKind::CallAdded,
                message: format!("the call is new since {revision}"),
                note: page.has_codes().then(|| note.to_owned()),
            }
        });
        Ok(Before { page, changes: of_call.into_iter().chain(of_page).collect() })
    }
}

/// Finds the page that was renamed to `now` since `revision`. If there is none, `now` is new, and the old page is empty.
fn renamed_or_nothing(
    past: &Past<'_>,
    now: &Checked,
    revision: &str,
) -> Result<(Checked, PageChange), TargetError> {
    let ids: HashSet<&str> = now.entries().map(|entry| entry.id.as_str()).collect();
    let mut alike = Vec::new();
    for source in past.vanished()? {
        let path = source.name.clone();
        let page = Checked::version(source, past.call());
        let shared = page.entries().filter(|entry| ids.contains(entry.id.as_str())).count();
        if shared > 0 {
            alike.push((path, page, shared));
        }
    }
    if alike.len() > 1 {
        let paths: Vec<&str> = alike.iter().map(|(path, ..)| path.as_str()).collect();
        return Err(several(&now.source.place, revision, &paths).into());
    }
    let renamed = alike.pop().map(|(path, page, shared)| {
        let all = counted(page.entries().count(), "code");
        let note = format!("{path} has been deleted since, and shares {shared} of its {all} with this page");
        let change = renamed(&path, revision, Some(note));
        (page, change)
    });
    Ok(renamed.unwrap_or_else(|| {
        let nothing = Source::new(format!("nothing at {revision}"), Vec::new());
        let message = format!("the page is new since {revision}");
        (Checked::nothing(nothing), PageChange { kind: PageChangeKind::PageAdded, message, note: None })
    }))
}

fn renamed(place: &str, revision: &str, note: Option<String>) -> PageChange {
    let message = format!("the page was {place} at {revision}");
    PageChange { kind: PageChangeKind::PageRenamed, message, note }
}

/// Returns the error that several pages at `paths` could have become the page at `place`.
fn several(place: &str, revision: &str, paths: &[&str]) -> String {
    let listed = paths.iter().take(LISTED).copied().collect::<Vec<_>>().join(", ");
    let more = paths.len().saturating_sub(LISTED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let first = paths.first().copied().unwrap_or_default();
    format!(
        "{place} is new since {revision}, and several deleted pages share codes with it: {listed}{more}; name the one that \
         was renamed, such as `--against {revision}:{first}`"
    )
}
