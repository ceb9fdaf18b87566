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
    /// The ID is gone.
    Removed,
    /// A row with the same content has another ID, or its variant has another name.
    Renamed,
    /// The status changed.
    Restatused,
    /// The message stands for other values.
    Reparameterised,
    /// The number changed, which is not the ID.
    Renumbered,
    /// The reason or message changed.
    Reworded,
    /// The ID is new.
    Added,
    /// The order of the codes changed.
    Moved,
}

impl ChangeKind {
    /// Returns whether code for the old page may fail: it does not compile, or does not recognise a response.
    pub(crate) fn is_breaking(self) -> bool {
        self <= ChangeKind::Reparameterised
    }
}

/// A code before and after a change.
#[derive(Clone, Copy)]
pub(crate) enum Changed<'a> {
    /// The code was removed.
    Old(&'a KeyedEntry<'a>),
    /// The code is new.
    New(&'a KeyedEntry<'a>),
    Both(&'a KeyedEntry<'a>, &'a KeyedEntry<'a>),
}

impl<'a> Changed<'a> {
    /// Returns the code before and after the change.
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
            ChangeKind::Renamed if old.key != new.key => write!(f, "`{key}` was renamed to `{}`", new.key),
            ChangeKind::Renamed => {
                let [before, now] = [&before.variant, &now.variant];
                write!(f, "the variant of `{key}` was renamed from `{before}` to `{now}`")
            }
            ChangeKind::Restatused => {
                let [before, now] = [before.status, now.status].map(|status| text_or(status, "none"));
                write!(f, "the status of `{key}` changed from {before} to {now}")
            }
            ChangeKind::Reparameterised => {
                let [before, now] = [old, new].map(parameters);
                write!(f, "the parameters of `{key}` changed from {before} to {now}")
            }
            ChangeKind::Renumbered => {
                let [before, now] = [before.number, now.number].map(|number| text_or(number, "none"));
                write!(f, "the number of `{key}` changed from {before} to {now}")
            }
            ChangeKind::Moved => write!(f, "`{key}` moved to another place in the order"),
            _ => write!(f, "the reason or message of `{key}` changed"),
        }
    }
}

/// Returns the parameters of `code`, as its message has them.
fn parameters(code: &KeyedEntry<'_>) -> String {
    let names: Vec<String> = code.parameters.iter().map(|name| format!("`{{{name}}}`")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

fn text_or(value: Option<impl fmt::Display>, absent: &str) -> String {
    value.map_or_else(|| absent.to_owned(), |value| value.to_string())
}
