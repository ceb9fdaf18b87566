//! All that generated code knows of a table.

use crate::entry::Entry;
use crate::index::Index;
use crate::numbers::Numbers;
use crate::statuses::Statuses;
use crate::texts::Texts;

/// The entries of a table, role by role, laid out as the macro writes them.
///
/// All logic is here: the functions of each enum do no more than call these with their own data.
#[derive(Debug)]
pub struct Data {
    /// The names of the variants.
    pub names: Texts,
    /// The ids.
    pub ids: Texts,
    /// The codes, empty where there is none.
    pub codes: Texts,
    /// The reasons, empty where there is none.
    pub reasons: Texts,
    /// The messages.
    pub messages: Texts,
    /// The statuses.
    pub statuses: Statuses,
    /// The numbers.
    pub numbers: Numbers,
    /// Whether the id of an entry is a number or a status, which is sent as an integer.
    pub has_integers: bool,
    /// The index of the ids.
    pub index: Index,
    /// The index of the codes, where they are not the ids of their entries.
    pub code_index: Option<Index>,
}

impl Data {
    /// The name of the variant at `index`.
    #[must_use]
    #[inline]
    pub const fn name(&self, index: usize) -> &'static str {
        self.names.get(index)
    }

    /// The id of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn id(&self, index: usize) -> &'static str {
        self.ids.get(index)
    }

    /// The code of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn code(&self, index: usize) -> Option<&'static str> {
        self.codes.get_filled(index)
    }

    /// The reason of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn reason(&self, index: usize) -> &'static str {
        self.reasons.get(index)
    }

    /// The message of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn message(&self, index: usize) -> &'static str {
        self.messages.get(index)
    }

    /// The status of the entry at `index`; 0, which is no status, where it has none.
    #[must_use]
    #[inline]
    pub const fn status(&self, index: usize) -> u16 {
        self.statuses.get(index)
    }

    /// The number of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn number(&self, index: usize) -> Option<i64> {
        self.numbers.get(index)
    }

    /// Whether the status of the entry at `index` is one of this class, which is its first digit.
    #[must_use]
    #[inline]
    pub const fn is_class(&self, index: usize, class: u16) -> bool {
        self.status(index) / 100 == class
    }

    /// The one of `entries` with exactly this id. It is inlined where `self` is constant: see `lookups`.
    #[must_use]
    #[inline(always)]
    pub const fn from_id<T: Copy>(&self, entries: &'static [T], id: &str) -> Option<T> {
        at(entries, self.index.find(&self.ids, id))
    }

    /// The one of `entries` with exactly this code. It is inlined where `self` is constant: see `lookups`.
    #[must_use]
    #[inline(always)]
    pub const fn from_code<T: Copy>(&self, entries: &'static [T], code: &str) -> Option<T> {
        if let Some(index) = &self.code_index {
            return at(entries, index.find(&self.codes, code));
        }
        // A code is the id of its entry; other ids are numbers and statuses.
        match self.index.find(&self.ids, code) {
            Some(index) if !self.has_integers || self.codes.is_filled(index) => at(entries, Some(index)),
            _ => None,
        }
    }

    /// The only one of `entries` with this number.
    #[must_use]
    #[inline]
    pub const fn from_number<T: Copy>(&self, entries: &'static [T], number: i64) -> Option<T> {
        at(entries, self.numbers.only(number))
    }

    /// The only one of `entries` with this status.
    #[must_use]
    #[inline]
    pub const fn from_status<T: Copy>(&self, entries: &'static [T], status: u16) -> Option<T> {
        at(entries, self.statuses.only(status))
    }

    /// Those with this status of `entries`, which are sorted by status.
    #[must_use]
    #[inline]
    pub const fn with_status<T>(&self, entries: &'static [T], status: u16) -> &'static [T] {
        self.statuses.select(entries, status)
    }

    /// The entry at `index`.
    #[must_use]
    pub const fn entry(&self, index: usize) -> Entry {
        let status = self.status(index);
        Entry {
            name: self.name(index),
            id: self.id(index),
            status: if status == 0 { None } else { Some(status) },
            code: self.code(index),
            number: self.number(index),
            reason: self.reason(index),
            message: self.message(index),
        }
    }
}

/// The one of `entries` at `index`.
#[inline]
const fn at<T: Copy>(entries: &'static [T], index: Option<usize>) -> Option<T> {
    match index {
        Some(index) if index < entries.len() => Some(entries[index]),
        _ => None,
    }
}
