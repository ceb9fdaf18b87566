//! The HTTP statuses of all entries.

use core::ops::Range;

/// The statuses of all entries, in the layout that the macro writes.
#[derive(Debug)]
pub enum Statuses {
    /// The status of each entry, or 0 if it has none. A search reads the whole list.
    List(&'static [u16]),
    /// The same with tables, so that a search is one lookup. All numbers are two bytes each, in little-endian order.
    Packed {
        /// The status of each entry, or 0 if it has none.
        in_order: &'static [u8],
        /// The lowest status.
        lowest: u16,
        /// The number of entries whose status is lower than the lowest one, than the next one, and so on up to the one above the
        /// highest.
        ranks: &'static [u8],
        /// For the lowest status and each following one, the index of the only entry with it, plus one. 0 if no entry or several
        /// entries have it.
        only: &'static [u8],
    },
}

impl Statuses {
    /// The statuses of a table without statuses.
    pub const NONE: Statuses = Statuses::Packed { in_order: b"", lowest: 0, ranks: b"", only: b"" };

    /// Creates a list from the status of each entry, or 0 if it has none.
    #[must_use]
    pub const fn of(statuses: &'static [u16]) -> Self {
        Statuses::List(statuses)
    }

    /// Returns the status of the entry at `index`, or 0 if it has none.
    #[inline]
    pub(crate) const fn get(&self, index: usize) -> u16 {
        match self {
            Statuses::List(statuses) if index < statuses.len() => statuses[index],
            Statuses::List(_) => 0,
            Statuses::Packed { in_order, .. } => number(in_order, index),
        }
    }

    /// Returns the range of the entries with this status in the list of all entries with a status, sorted by status.
    ///
    /// If no entry has it, the range is empty. It may then be out of bounds or end before it starts.
    #[inline]
    pub(crate) const fn ranks(&self, status: u16) -> Range<usize> {
        match self {
            Statuses::List(statuses) => {
                let Scan { lower, equal, .. } = scan(statuses, status);
                lower as usize..lower as usize + equal as usize
            }
            Statuses::Packed { lowest, ranks, .. } => {
                let offset = offset(status, *lowest);
                number(ranks, offset) as usize..number(ranks, offset + 1) as usize
            }
        }
    }

    /// Returns the index of the only entry with this status, or `None` if no entry or several entries have it.
    #[inline]
    pub(crate) const fn only(&self, status: u16) -> Option<usize> {
        match self {
            Statuses::List(statuses) => match scan(statuses, status) {
                Scan { equal: 1, indices, .. } => Some(indices as usize),
                _ => None,
            },
            Statuses::Packed { lowest, only, .. } => {
                (number(only, offset(status, *lowest)) as usize).checked_sub(1)
            }
        }
    }
}

/// The result of a scan through a list of statuses.
struct Scan {
    /// The number of statuses lower than the one that is searched.
    lower: u16,
    /// The number of statuses equal to it.
    equal: u16,
    /// The sum of the indices of the equal ones.
    indices: u16,
}

/// Scans all `statuses`. It has no branches, so that the compiler can vectorise the comparisons.
#[inline]
const fn scan(statuses: &[u16], status: u16) -> Scan {
    let mut found = Scan { lower: 0, equal: 0, indices: 0 };
    let mut index = 0_u16;
    while (index as usize) < statuses.len() {
        let other = statuses[index as usize];
        // An entry without a status has 0.
        let is_lower = other < status && other != 0;
        let is_equal = other == status && other != 0;
        found.lower = found.lower.wrapping_add(is_lower as u16);
        found.equal = found.equal.wrapping_add(is_equal as u16);
        found.indices = found.indices.wrapping_add(index.wrapping_mul(is_equal as u16));
        index = index.wrapping_add(1);
    }
    found
}

/// Returns the distance of the status from the lowest one. For a lower status, it wraps to a place beyond the tables, which reads as 0.
#[inline]
const fn offset(status: u16, lowest: u16) -> usize {
    status.wrapping_sub(lowest) as usize
}

/// Returns the number at `index` in `bytes`, or 0 if there is none.
#[inline]
const fn number(bytes: &[u8], index: usize) -> u16 {
    let (numbers, _) = bytes.as_chunks::<2>();
    if index < numbers.len() { u16::from_le_bytes(numbers[index]) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The statuses 202, 200, none, 204 and 200 in both forms.
    static BOTH: [Statuses; 2] = [
        Statuses::of(&[202, 200, 0, 204, 200]),
        Statuses::Packed {
            in_order: b"\xca\0\xc8\0\0\0\xcc\0\xc8\0",
            lowest: 200,
            ranks: b"\0\0\x02\0\x02\0\x03\0\x03\0\x04\0",
            only: b"\0\0\0\0\x01\0\0\0\x04\0",
        },
    ];

    #[test]
    fn each_entry_has_its_status() {
        for statuses in &BOTH {
            assert_eq!([0, 1, 2, 3, 4, 5].map(|index| statuses.get(index)), [202, 200, 0, 204, 200, 0]);
        }
    }

    #[test]
    fn the_only_entry_of_a_status_is_found() {
        for statuses in &BOTH {
            assert_eq!([202, 204].map(|status| statuses.only(status)), [Some(0), Some(3)]);
            for status in [0, 199, 200, 201, 203, 205, u16::MAX] {
                assert_eq!(statuses.only(status), None, "{status}");
            }
        }
    }

    #[test]
    fn a_status_has_the_ranks_of_exactly_its_entries() {
        for statuses in &BOTH {
            assert_eq!([200, 202, 204].map(|status| statuses.ranks(status)), [0..2, 2..3, 3..4]);
            // Between the statuses, and out of bounds.
            for status in [0, 1, 199, 201, 203, 205, 206, u16::MAX] {
                assert!(statuses.ranks(status).is_empty(), "{status}");
            }
        }
        assert!(Statuses::NONE.ranks(0).is_empty());
    }
}
