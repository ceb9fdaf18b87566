//! The numbers of all entries.

/// The numbers of all entries, laid out as the macro writes them.
#[derive(Debug)]
pub struct Numbers {
    /// The number of each entry, 0 where it has none: eight bytes each, the lowest one first.
    in_order: &'static [u8],
    /// The indices of the entries that have one, sorted by it: two bytes each, the lower one first.
    sorted: &'static [u8],
    /// Whether each entry has one, 0 or 1; empty where all have.
    present: &'static [u8],
}

impl Numbers {
    /// No numbers: those of a table that has none.
    pub const NONE: Numbers = Numbers::new(b"", b"", b"");

    /// The numbers by entry, the entries by number, and which of them have one.
    #[must_use]
    pub const fn new(in_order: &'static [u8], sorted: &'static [u8], present: &'static [u8]) -> Self {
        Numbers { in_order, sorted, present }
    }

    /// The number of the entry at `index`, `None` where it has none.
    #[must_use]
    #[inline]
    pub const fn get(&self, index: usize) -> Option<i64> {
        let (numbers, _) = self.in_order.as_chunks::<8>();
        let is_absent = index < self.present.len() && self.present[index] == 0;
        if is_absent || index >= numbers.len() { None } else { Some(i64::from_le_bytes(numbers[index])) }
    }

    /// The index of the only entry with this number, `None` where there is none or more than one.
    #[must_use]
    pub const fn only(&self, number: i64) -> Option<usize> {
        let start = self.rank(number);
        match (self.place(start), self.place(start + 1)) {
            (Some((index, found)), next) if found == number => match next {
                Some((_, next)) if next == number => None,
                _ => Some(index),
            },
            _ => None,
        }
    }

    /// The entry that is sorted to `rank`: its index and its number.
    const fn place(&self, rank: usize) -> Option<(usize, i64)> {
        let (sorted, _) = self.sorted.as_chunks::<2>();
        if rank >= sorted.len() {
            return None;
        }
        let index = u16::from_le_bytes(sorted[rank]) as usize;
        match self.get(index) {
            Some(number) => Some((index, number)),
            None => None,
        }
    }

    /// How many entries have a lower number.
    const fn rank(&self, number: i64) -> usize {
        let (mut low, mut high) = (0, self.sorted.len() / 2);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.place(middle) {
                Some((_, lower)) if lower < number => low = middle + 1,
                _ => high = middle,
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    /// Lays numbers out as the macro does.
    fn numbers(numbers: &[Option<i64>]) -> Numbers {
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.unwrap_or(0).to_le_bytes()).collect();
        let mut sorted: Vec<u16> =
            (0..).zip(numbers).filter(|(_, it)| it.is_some()).map(|(at, _)| at).collect();
        sorted.sort_by_key(|at| numbers[usize::from(*at)]);
        let sorted: Vec<u8> = sorted.into_iter().flat_map(u16::to_le_bytes).collect();
        let present: Vec<u8> = numbers.iter().map(|number| u8::from(number.is_some())).collect();
        let present = if numbers.iter().all(Option::is_some) { Vec::new() } else { present };
        Numbers::new(bytes.leak(), sorted.leak(), present.leak())
    }

    #[test]
    fn each_entry_has_its_number() {
        let all = [Some(7), None, Some(i64::MIN), Some(0)];
        let numbers = numbers(&all);
        assert!((0..4).map(|index| numbers.get(index)).eq(all));
        assert_eq!((numbers.get(4), Numbers::NONE.get(0)), (None, None));
    }

    #[test]
    fn only_the_number_of_one_entry_finds_it() {
        let numbers = numbers(&[Some(7), None, Some(-3), Some(7), Some(i64::MAX), Some(0)]);
        assert_eq!([-3, 0, i64::MAX].map(|number| numbers.only(number)), [Some(2), Some(5), Some(4)]);
        assert_eq!([7, 1, -4, i64::MIN].map(|number| numbers.only(number)), [None; 4]);
        assert_eq!(Numbers::NONE.only(0), None);
    }
}
