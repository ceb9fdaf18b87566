//! A change of a page as it is told.

use codes_codegen::{Entry, Number, Prose, Source, Status};
use serde::Serialize;

use crate::commands::diff::changes::{Change, Changed, Code, What};

/// A change as it is told.
#[derive(Serialize)]
pub(crate) struct Told<'a> {
    pub(crate) change: What,
    pub(crate) breaking: bool,
    pub(crate) file: &'a str,
    pub(crate) line: usize,
    /// The id before the change; that of a new code.
    pub(crate) id: &'a str,
    pub(crate) message: String,
    /// That the code is the first or last of a status.
    pub(crate) notes: Vec<String>,
    pub(crate) old: Option<Side<'a>>,
    pub(crate) new: Option<Side<'a>>,
}

/// A code before or after a change.
#[derive(Serialize)]
pub(crate) struct Side<'a> {
    id: &'a str,
    name: &'a str,
    status: Option<u16>,
    number: Option<i64>,
    reason: Option<&'a str>,
    message: Option<&'a str>,
}

impl<'a> Side<'a> {
    fn of(entry: &'a Entry) -> Self {
        let text = |prose: &'a Option<Prose>| prose.as_ref().map(|prose| prose.text.as_str());
        Side {
            id: &entry.id,
            name: entry.variant.as_str(),
            status: entry.status.map(Status::get),
            number: entry.number.map(Number::get),
            reason: text(&entry.reason),
            message: text(&entry.message),
        }
    }
}

impl<'a> Told<'a> {
    /// Tells of `change`, which leads from the first of `pages` to the second.
    pub(crate) fn of(change: &Change<'a>, pages: [&'a Source; 2]) -> Self {
        let [old_page, new_page] = pages;
        let (page, code) = match change.code {
            Changed::New(new) | Changed::Both(_, new) => (new_page, new),
            Changed::Old(old) => (old_page, old),
        };
        Told {
            change: change.what,
            breaking: change.what.is_breaking(),
            file: page.place(),
            line: page.locate(code.entry.span.start).line,
            id: &change.code.before().unwrap_or(code).entry.id,
            message: message(change),
            notes: change.of_status.iter().map(ToString::to_string).collect(),
            old: change.code.before().map(|code| Side::of(code.entry)),
            new: change.code.now().map(|code| Side::of(code.entry)),
        }
    }
}

/// What `change` is, in a sentence.
fn message(change: &Change<'_>) -> String {
    let status =
        |code: &Code<'_>| code.entry.status.map_or_else(|| "no status".to_owned(), |it| it.to_string());
    match (change.what, change.code) {
        (_, Changed::Old(old)) => format!("`{}` was removed", old.key),
        (_, Changed::New(new)) => format!("`{}` was added", new.key),
        (What::Renamed, Changed::Both(old, new)) if old.key != new.key => {
            format!("`{}` is called `{}` now", old.key, new.key)
        }
        (What::Renamed, Changed::Both(old, new)) => {
            let [before, now] = [old, new].map(|code| &code.entry.variant);
            format!("the variant of `{}` is called `{now}` now, and was `{before}`", old.key)
        }
        (What::Restatused, Changed::Both(old, new)) => {
            format!("`{}` has {} now, and had {}", old.key, status(new), status(old))
        }
        (What::Renumbered, Changed::Both(old, new)) => {
            let number =
                |code: &Code<'_>| code.entry.number.map_or_else(|| "none".to_owned(), |it| it.to_string());
            format!("`{}` has the number {} now, and had {}", old.key, number(new), number(old))
        }
        (What::Moved, Changed::Both(old, _)) => format!("`{}` stands elsewhere among the others", old.key),
        (_, Changed::Both(old, _)) => format!("the words of `{}` changed", old.key),
    }
}
