//! The HTTP statuses of all entries.

/// The statuses of all entries, laid out as the macro writes them.
#[derive(Debug)]
pub struct Statuses {
    /// The status of each entry: two bytes each, the lower one first.
    in_order: &'static [u8],
    /// The same, the lowest status first.
    sorted: &'static [u8],
}

impl Statuses {
    /// The statuses by entry, and the same statuses sorted.
    #[must_use]
    pub const fn new(in_order: &'static [u8], sorted: &'static [u8]) -> Self {
        Statuses { in_order, sorted }
    }

    /// The status of the entry at `index`; 0, which is no status, where there is none.
    #[must_use]
    pub const fn get(&self, index: usize) -> u16 {
        let (statuses, _) = self.in_order.as_chunks::<2>();
        if index < statuses.len() { u16::from_le_bytes(statuses[index]) } else { 0 }
    }

    /// The part of `entries`, all entries sorted by status, that has this status.
    #[must_use]
    pub const fn select<T>(&self, entries: &'static [T], status: u16) -> &'static [T] {
        let (start, end) = (self.rank(status), self.rank(status.saturating_add(1)));
        let Some((head, _)) = entries.split_at_checked(end) else { return &[] };
        let Some((_, selected)) = head.split_at_checked(start) else { return &[] };
        selected
    }

    /// How many statuses are lower than this one.
    const fn rank(&self, status: u16) -> usize {
        let (statuses, _) = self.sorted.as_chunks::<2>();
        let (mut low, mut high) = (0, statuses.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if u16::from_le_bytes(statuses[middle]) < status {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 500, 200, 404, 200 in the document; a status that is repeated, and bytes that are no digits.
    static STATUSES: Statuses =
        Statuses::new(b"\xf4\x01\xc8\0\x94\x01\xc8\0", b"\xc8\0\xc8\0\x94\x01\xf4\x01");
    static SORTED: [char; 4] = ['b', 'd', 'c', 'a'];

    #[test]
    fn each_entry_has_its_status() {
        assert_eq!([0, 1, 2, 3, 4].map(|index| STATUSES.get(index)), [500, 200, 404, 200, 0]);
    }

    #[test]
    fn a_status_selects_all_its_entries_and_no_others() {
        let select = |status| STATUSES.select(&SORTED, status);
        assert_eq!(select(200), ['b', 'd']);
        assert_eq!(select(404), ['c']);
        assert_eq!(select(500), ['a']);
        for status in [0, 199, 201, 403, 405, 501, u16::MAX] {
            assert!(select(status).is_empty(), "{status}");
        }
    }
}
