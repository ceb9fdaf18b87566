//! All that generated code knows of a table.

pub(crate) mod body; // the shape of the bodies of responses
pub(crate) mod codes; // the codes of all entries
pub(crate) mod entry; // what a document says of one code
mod hash; // the hash of keys, shared with the macro
pub(crate) mod index; // a perfect hash that finds a text
pub(crate) mod lists; // the codes themselves, in the document's order and by status
pub(crate) mod numbers; // the numbers of all entries
pub(crate) mod statuses; // the statuses of all entries
pub(crate) mod texts; // the texts of all entries in one role

use core::ops::Range;

use crate::data::codes::Codes;
use crate::data::entry::Entry;
use crate::data::index::Index;
use crate::data::numbers::Numbers;
use crate::data::statuses::Statuses;
use crate::data::texts::Texts;

/// The entries of a table, role by role, laid out as the macro writes them.
///
/// All logic is here and in the lookups of `catalog`: the functions of each enum do no more than call these with their own data.
#[derive(Debug)]
pub struct Data {
    /// The names of the variants.
    pub names: Texts,
    /// The ids.
    pub ids: Texts,
    /// The codes.
    pub codes: Codes,
    /// The reasons, empty where there is none.
    pub reasons: Texts,
    /// The messages.
    pub messages: Texts,
    /// The statuses.
    pub statuses: Statuses,
    /// The numbers.
    pub numbers: Numbers,
    /// The index of the ids.
    pub index: Index,
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
        let codes = match &self.codes {
            Codes::Ids => &self.ids,
            Codes::SomeIds(codes) | Codes::Apart(codes, _) => codes,
        };
        codes.get_filled(index)
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

    /// Returns whether the id of an entry is a number or a status, which is sent as an integer.
    #[cfg(feature = "serde")]
    pub(crate) const fn has_integers(&self) -> bool {
        !matches!(self.codes, Codes::Ids)
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

    /// The index of the entry with exactly this id. Inlined, for `self` is constant where it is called.
    #[must_use]
    #[inline(always)]
    pub const fn index_of_id(&self, id: &str) -> Option<usize> {
        self.index.find(&self.ids, id)
    }

    /// The index of the entry with exactly this code. Inlined, for `self` is constant where it is called.
    #[must_use]
    #[inline(always)]
    pub const fn index_of_code(&self, code: &str) -> Option<usize> {
        match &self.codes {
            Codes::Ids => self.index.find(&self.ids, code),
            Codes::SomeIds(codes) => match self.index.find(&self.ids, code) {
                Some(index) if codes.is_filled(index) => Some(index),
                _ => None,
            },
            Codes::Apart(codes, index) => index.find(codes, code),
        }
    }

    /// The index of the only entry with this number.
    #[must_use]
    #[inline]
    pub const fn index_of_number(&self, number: i64) -> Option<usize> {
        self.numbers.only(number)
    }

    /// The index of the only entry with this status.
    #[must_use]
    #[inline]
    pub const fn index_of_status(&self, status: u16) -> Option<usize> {
        self.statuses.only(status)
    }

    /// Where those with this status are among all that have one, sorted by status.
    #[must_use]
    #[inline]
    pub const fn ranks_of_status(&self, status: u16) -> Range<usize> {
        self.statuses.ranks(status)
    }

    /// The entry at `index`.
    pub(crate) const fn entry(&self, index: usize) -> Entry {
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
