//! The numbers of all entries.

/// The numbers of all entries, in the layout that the macro writes.
#[derive(Debug)]
pub enum Numbers {
    /// The number of each entry, or 0 if it has none; and whether it has one, 0 or 1, or an empty list if all have one. A search
    /// reads the whole list.
    List(&'static [i64], &'static [u8]),
    /// The same, sorted for a search.
    Packed {
        /// The number of each entry, or 0 if it has none: eight bytes each, in little-endian order.
        in_order: &'static [u8],
        /// The indices of the entries with a number, sorted by number: two bytes each, in little-endian order.
        sorted: &'static [u8],
        /// Whether each entry has a number, 0 or 1; empty if all have one.
        present: &'static [u8],
    },
}

impl Numbers {
    /// The numbers of a table without numbers.
    pub const NONE: Numbers = Numbers::Packed { in_order: b"", sorted: b"", present: b"" };

    /// Returns the number of the entry at `index`, or `None` if it has none.
    #[inline]
    pub(crate) const fn get(&self, index: usize) -> Option<i64> {
        let (Numbers::List(_, present) | Numbers::Packed { present, .. }) = self;
        if index < present.len() && present[index] == 0 {
            return None;
        }
        match self {
            Numbers::List(numbers, _) if index < numbers.len() => Some(numbers[index]),
            Numbers::List(..) => None,
            Numbers::Packed { in_order, .. } => {
                let (numbers, _) = in_order.as_chunks::<8>();
                if index < numbers.len() { Some(i64::from_le_bytes(numbers[index])) } else { None }
            }
        }
    }

    /// Returns the index of the only entry with this number, or `None` if no entry or several entries have it.
    pub(crate) const fn only(&self, number: i64) -> Option<usize> {
        match self {
            Numbers::List(numbers, _) => self.scan(numbers.len(), number),
            Numbers::Packed { sorted, .. } => self.search(sorted.as_chunks().0, number),
        }
    }

    /// Scans the first `count` entries for the only one with this number.
    const fn scan(&self, count: usize, number: i64) -> Option<usize> {
        let (mut only, mut index) = (None, 0);
        while index < count {
            match self.get(index) {
                Some(found) if found == number && only.is_some() => return None,
                Some(found) if found == number => only = Some(index),
                _ => {}
            }
            index += 1;
        }
        only
    }

    /// Searches the sorted entries for the only one with this number.
    const fn search(&self, sorted: &[[u8; 2]], number: i64) -> Option<usize> {
        let (mut low, mut high) = (0, sorted.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.place(sorted, middle) {
                Some((_, lower)) if lower < number => low = middle + 1,
                _ => high = middle,
            }
        }
        match (self.place(sorted, low), self.place(sorted, low + 1)) {
            (Some((_, first)), Some((_, second))) if first == second => None,
            (Some((index, found)), _) if found == number => Some(index),
            _ => None,
        }
    }

    /// Returns the index and the number of the entry at `rank` in the sorted order.
    const fn place(&self, sorted: &[[u8; 2]], rank: usize) -> Option<(usize, i64)> {
        if rank >= sorted.len() {
            return None;
        }
        let index = u16::from_le_bytes(sorted[rank]) as usize;
        match self.get(index) {
            Some(number) => Some((index, number)),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    /// Returns the numbers in both forms.
    fn both(numbers: &[Option<i64>]) -> [Numbers; 2] {
        let present: Vec<u8> = numbers.iter().map(|number| u8::from(number.is_some())).collect();
        let present = present.leak();
        let list: Vec<i64> = numbers.iter().map(|number| number.unwrap_or(0)).collect();
        let in_order = list.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<_>>().leak();
        let mut sorted: Vec<u16> =
            (0..).zip(numbers).filter(|(_, it)| it.is_some()).map(|(at, _)| at).collect();
        sorted.sort_by_key(|at| numbers[usize::from(*at)]);
        let sorted = sorted.into_iter().flat_map(u16::to_le_bytes).collect::<Vec<_>>().leak();
        [Numbers::List(list.leak(), present), Numbers::Packed { in_order, sorted, present }]
    }

    #[test]
    fn each_entry_has_its_number() {
        let all = [Some(7), None, Some(i64::MIN), Some(0)];
        for numbers in both(&all) {
            assert!((0..4).map(|index| numbers.get(index)).eq(all));
            assert_eq!(numbers.get(4), None);
        }
        assert_eq!(Numbers::NONE.get(0), None);
        // If all entries have a number, the list of flags is empty.
        assert_eq!([0, 1].map(|index| Numbers::List(&[7, 0], &[]).get(index)), [Some(7), Some(0)]);
    }

    #[test]
    fn only_the_number_of_one_entry_finds_it() {
        for numbers in both(&[Some(7), None, Some(-3), Some(7), Some(i64::MAX), Some(0)]) {
            assert_eq!([-3, 0, i64::MAX].map(|number| numbers.only(number)), [Some(2), Some(5), Some(4)]);
            assert_eq!([7, 1, -4, i64::MIN].map(|number| numbers.only(number)), [None; 4]);
        }
        assert_eq!(Numbers::NONE.only(0), None);
    }
}
