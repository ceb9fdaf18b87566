//! The HTTP statuses of all entries.

use core::ops::Range;

/// The statuses of all entries, laid out as the macro writes them.
#[derive(Debug)]
pub struct Statuses {
    /// The status of each entry, 0 where it has none: two bytes each, the lower one first.
    in_order: &'static [u8],
    /// The lowest status.
    lowest: u16,
    /// How many entries have a lower status than the lowest, than the next, and so on up to the one above the highest:
    /// two bytes each, the lower one first.
    ranks: &'static [u8],
    /// For the lowest status and each above it, one more than the index of the only entry that has it, 0 where there is none
    /// or more than one: two bytes each, the lower one first.
    only: &'static [u8],
}

impl Statuses {
    /// No statuses: those of a table that has none.
    pub const NONE: Statuses = Statuses::new(b"", 0, b"", b"");

    /// The statuses by entry, and of the statuses from `lowest` on the ranks and the only entries.
    #[must_use]
    pub const fn new(
        in_order: &'static [u8],
        lowest: u16,
        ranks: &'static [u8],
        only: &'static [u8],
    ) -> Self {
        Statuses { in_order, lowest, ranks, only }
    }

    /// The status of the entry at `index`; 0, which is no status, where it has none.
    #[must_use]
    #[inline]
    pub const fn get(&self, index: usize) -> u16 {
        number(self.in_order, index)
    }

    /// Where the entries with this status are among those that have one, sorted by it.
    ///
    /// Where none has it the range is empty, and may be out of all ranks or end before it starts.
    #[must_use]
    #[inline]
    pub const fn ranks(&self, status: u16) -> Range<usize> {
        // Below the lowest this is far above the highest, where all ranks are 0.
        let offset = self.offset(status);
        number(self.ranks, offset) as usize..number(self.ranks, offset + 1) as usize
    }

    /// The index of the only entry with this status, `None` where there is none or more than one.
    #[must_use]
    #[inline]
    pub const fn only(&self, status: u16) -> Option<usize> {
        (number(self.only, self.offset(status)) as usize).checked_sub(1)
    }

    /// How far the status is above the lowest; below that, farther than any.
    #[inline]
    const fn offset(&self, status: u16) -> usize {
        status.wrapping_sub(self.lowest) as usize
    }
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

    // 202, 200, none, 204 and 200 in the document.
    static STATUSES: Statuses = Statuses::new(
        b"\xca\0\xc8\0\0\0\xcc\0\xc8\0",
        200,
        b"\0\0\x02\0\x02\0\x03\0\x03\0\x04\0",
        b"\0\0\0\0\x01\0\0\0\x04\0",
    );

    #[test]
    fn each_entry_has_its_status() {
        assert_eq!([0, 1, 2, 3, 4, 5].map(|index| STATUSES.get(index)), [202, 200, 0, 204, 200, 0]);
    }

    #[test]
    fn the_only_entry_of_a_status_is_found() {
        assert_eq!([202, 204].map(|status| STATUSES.only(status)), [Some(0), Some(3)]);
        for status in [0, 199, 200, 201, 203, 205, u16::MAX] {
            assert_eq!(STATUSES.only(status), None, "{status}");
        }
    }

    #[test]
    fn a_status_has_the_ranks_of_all_its_entries_and_no_others() {
        assert_eq!([200, 202, 204].map(|status| STATUSES.ranks(status)), [0..2, 2..3, 3..4]);
        for status in [201, 203] {
            assert!(STATUSES.ranks(status).is_empty(), "{status}");
        }
        // Out of all ranks.
        for status in [0, 1, 199, 205, 206, u16::MAX] {
            assert!(STATUSES.ranks(status).is_empty(), "{status}");
        }
        assert!(Statuses::NONE.ranks(0).is_empty());
    }
}
