//! The HTTP statuses of all entries.

use core::ops::Range;

/// The statuses of all entries, laid out as the macro writes them.
#[derive(Debug)]
pub enum Statuses {
    /// The status of each entry, 0 where it has none. A search looks at all of them.
    List(&'static [u16]),
    /// The same with tables, in which a search looks at one place. All numbers are two bytes each, the lower one first.
    Packed {
        /// The status of each entry, 0 where it has none.
        in_order: &'static [u8],
        /// The lowest status.
        lowest: u16,
        /// How many entries have a lower status than the lowest, than the next, and so on up to the one above the highest.
        ranks: &'static [u8],
        /// For the lowest status and each above it, one more than the index of the only entry that has it, 0 where there is
        /// none or more than one.
        only: &'static [u8],
    },
}

impl Statuses {
    /// No statuses: those of a table that has none.
    pub const NONE: Statuses = Statuses::Packed { in_order: b"", lowest: 0, ranks: b"", only: b"" };

    /// Lists the status of each entry, 0 where it has none.
    #[must_use]
    pub const fn of(statuses: &'static [u16]) -> Self {
        Statuses::List(statuses)
    }

    /// The status of the entry at `index`; 0, which is no status, where it has none.
    #[inline]
    pub(crate) const fn get(&self, index: usize) -> u16 {
        match self {
            Statuses::List(statuses) if index < statuses.len() => statuses[index],
            Statuses::List(_) => 0,
            Statuses::Packed { in_order, .. } => number(in_order, index),
        }
    }

    /// Where the entries with this status are among those that have one, sorted by it.
    ///
    /// Where none has it the range is empty, and may be out of all ranks or end before it starts.
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

    /// The index of the only entry with this status, `None` where there is none or more than one.
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

/// What a look at a list of statuses finds.
struct Scan {
    /// How many statuses are lower than the one that is looked for.
    lower: u16,
    /// How many are equal to it.
    equal: u16,
    /// The sum of the indices of those.
    indices: u16,
}

/// Looks at all `statuses`. There are no branches, so that the compiler compares many statuses at once.
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

/// How far the status is above the lowest; below that, farther than any, where all numbers of tables are 0.
#[inline]
const fn offset(status: u16, lowest: u16) -> usize {
    status.wrapping_sub(lowest) as usize
}

/// The number at `index` of those that `bytes` hold; 0 where there is none.
#[inline]
const fn number(bytes: &[u8], index: usize) -> u16 {
    let (numbers, _) = bytes.as_chunks::<2>();
    if index < numbers.len() { u16::from_le_bytes(numbers[index]) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 202, 200, none, 204 and 200 in the document, in both forms.
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
    fn a_status_has_the_ranks_of_all_its_entries_and_no_others() {
        for statuses in &BOTH {
            assert_eq!([200, 202, 204].map(|status| statuses.ranks(status)), [0..2, 2..3, 3..4]);
            // Between the statuses and out of all ranks.
            for status in [0, 1, 199, 201, 203, 205, 206, u16::MAX] {
                assert!(statuses.ranks(status).is_empty(), "{status}");
            }
        }
        assert!(Statuses::NONE.ranks(0).is_empty());
    }
}
