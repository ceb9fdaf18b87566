//! A change of a code between two versions of a page.

use std::fmt;

use serde::Serialize;

use crate::commands::diff::keys::KeyedEntry;

/// A change of a code.
pub(crate) struct Change<'a> {
    pub(crate) kind: ChangeKind,
    pub(crate) code: Changed<'a>,
}

/// The kind of a change. Those that break a user of the API come first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChangeKind {
    /// No row has its id.
    Removed,
    /// A row that says the same has another id, or its variant another name.
    Renamed,
    /// It has another status.
    Restatused,
    /// It has another number, which is not its id.
    Renumbered,
    /// It has another reason or message.
    Reworded,
    /// No row had its id.
    Added,
    /// Its place among the others is another one.
    Moved,
}

impl ChangeKind {
    /// Whether code that was written for the page before may fail: it does not compile, or a response is not recognised.
    pub(crate) fn is_breaking(self) -> bool {
        self <= ChangeKind::Restatused
    }
}

/// A code before and after a change.
#[derive(Clone, Copy)]
pub(crate) enum Changed<'a> {
    /// It was removed.
    Old(&'a KeyedEntry<'a>),
    /// It is new.
    New(&'a KeyedEntry<'a>),
    Both(&'a KeyedEntry<'a>, &'a KeyedEntry<'a>),
}

impl<'a> Changed<'a> {
    /// The code before and after the change.
    pub(crate) fn sides(self) -> [Option<&'a KeyedEntry<'a>>; 2] {
        match self {
            Changed::Old(old) => [Some(old), None],
            Changed::New(new) => [None, Some(new)],
            Changed::Both(old, new) => [Some(old), Some(new)],
        }
    }
}

impl fmt::Display for Change<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (old, new) = match self.code {
            Changed::Old(old) => return write!(f, "`{}` was removed", old.key),
            Changed::New(new) => return write!(f, "`{}` was added", new.key),
            Changed::Both(old, new) => (old, new),
        };
        let (key, before, now) = (&old.key, old.entry, new.entry);
        match self.kind {
            ChangeKind::Renamed if old.key != new.key => write!(f, "`{key}` is called `{}` now", new.key),
            ChangeKind::Renamed => {
                let [before, now] = [&before.variant, &now.variant];
                write!(f, "the variant of `{key}` is called `{now}` now, and was `{before}`")
            }
            ChangeKind::Restatused => {
                let [before, now] = [before.status, now.status].map(|status| text_or(status, "no status"));
                write!(f, "`{key}` has {now} now, and had {before}")
            }
            ChangeKind::Renumbered => {
                let [before, now] = [before.number, now.number].map(|number| text_or(number, "none"));
                write!(f, "`{key}` has the number {now} now, and had {before}")
            }
            ChangeKind::Moved => write!(f, "`{key}` stands elsewhere among the others"),
            _ => write!(f, "the words of `{key}` changed"),
        }
    }
}

fn text_or(value: Option<impl fmt::Display>, absent: &str) -> String {
    value.map_or_else(|| absent.to_owned(), |value| value.to_string())
}
