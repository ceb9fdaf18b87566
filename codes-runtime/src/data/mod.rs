//! The data of a table in generated code.

pub(crate) mod body; // the shape of the bodies of responses
pub(crate) mod codes; // the codes of all entries
pub(crate) mod entry; // the data of one code
mod hash; // the hash of keys, shared with the macro
pub(crate) mod index; // a perfect hash that finds a string
pub(crate) mod lists; // the codes themselves, in the order of the page and by status
pub(crate) mod numbers; // the numbers of all entries
pub(crate) mod parameters; // the parameters of messages
pub(crate) mod statuses; // the statuses of all entries
pub(crate) mod texts; // the strings of all entries in one role

use core::ops::Range;

use crate::data::codes::Codes;
use crate::data::entry::Entry;
use crate::data::index::Index;
use crate::data::numbers::Numbers;
use crate::data::statuses::Statuses;
use crate::data::texts::Texts;

/// The entries of a table, role by role, in the layout that the macro writes.
///
/// The logic is here and in the lookups of `catalog`. The functions of each enum only call these functions with the enum's data.
#[derive(Debug)]
pub struct Data {
    /// The names of the variants.
    pub names: Texts,
    /// The IDs.
    pub ids: Texts,
    /// The codes.
    pub codes: Codes,
    /// The reasons; an entry without a reason has an empty string.
    pub reasons: Texts,
    /// The messages.
    pub messages: Texts,
    /// The statuses.
    pub statuses: Statuses,
    /// The numbers.
    pub numbers: Numbers,
    /// The index of the IDs.
    pub index: Index,
}

impl Data {
    /// Returns the name of the variant at `index`.
    #[must_use]
    #[inline]
    pub const fn name(&self, index: usize) -> &'static str {
        self.names.get(index)
    }

    /// Returns the ID of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn id(&self, index: usize) -> &'static str {
        self.ids.get(index)
    }

    /// Returns the code of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn code(&self, index: usize) -> Option<&'static str> {
        let codes = match &self.codes {
            Codes::Ids => &self.ids,
            Codes::SomeIds(codes) | Codes::Apart(codes, _) => codes,
        };
        codes.get_filled(index)
    }

    /// Returns the reason of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn reason(&self, index: usize) -> &'static str {
        self.reasons.get(index)
    }

    /// Returns the message of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn message(&self, index: usize) -> &'static str {
        self.messages.get(index)
    }

    /// Returns whether the ID of an entry is a number or a status, which is sent as an integer.
    #[cfg(feature = "serde")]
    pub(crate) const fn has_integers(&self) -> bool {
        !matches!(self.codes, Codes::Ids)
    }

    /// Returns the status of the entry at `index`, or 0 if it has none.
    #[must_use]
    #[inline]
    pub const fn status(&self, index: usize) -> u16 {
        self.statuses.get(index)
    }

    /// Returns the number of the entry at `index`.
    #[must_use]
    #[inline]
    pub const fn number(&self, index: usize) -> Option<i64> {
        self.numbers.get(index)
    }

    /// Returns whether the status of the entry at `index` is in this class, which is the first digit.
    #[must_use]
    #[inline]
    pub const fn is_class(&self, index: usize, class: u16) -> bool {
        self.status(index) / 100 == class
    }

    /// Returns the index of the entry with exactly this ID. It is inlined because `self` is constant at each call.
    #[must_use]
    #[inline(always)]
    pub const fn index_of_id(&self, id: &str) -> Option<usize> {
        self.index.find(&self.ids, id)
    }

    /// Returns the index of the entry with exactly this code. It is inlined because `self` is constant at each call.
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

    /// Returns the index of the only entry with this number.
    #[must_use]
    #[inline]
    pub const fn index_of_number(&self, number: i64) -> Option<usize> {
        self.numbers.only(number)
    }

    /// Returns the index of the only entry with this status.
    #[must_use]
    #[inline]
    pub const fn index_of_status(&self, status: u16) -> Option<usize> {
        self.statuses.only(status)
    }

    /// Returns the range of the entries with this status in the list of all entries with a status, sorted by status.
    #[must_use]
    #[inline]
    pub const fn ranks_of_status(&self, status: u16) -> Range<usize> {
        self.statuses.ranks(status)
    }

    /// Returns the entry at `index`, whose message has these parameters.
    pub(crate) const fn entry(&self, index: usize, parameters: &'static [&'static str]) -> Entry {
        let status = self.status(index);
        Entry {
            name: self.name(index),
            id: self.id(index),
            status: if status == 0 { None } else { Some(status) },
            code: self.code(index),
            number: self.number(index),
            reason: self.reason(index),
            message: self.message(index),
            parameters,
        }
    }
}
