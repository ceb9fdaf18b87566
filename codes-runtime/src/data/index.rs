//! An index of strings: one probe finds the only string that can be equal to a key.

use crate::data::hash::{hash, shift_of, slot_of};
use crate::data::texts::Texts;

/// A perfect hash of strings, in the layout that the macro writes.
#[derive(Debug)]
pub struct Index {
    /// The seed of the hashes.
    pub seed: u64,
    /// Whether the hash includes all bytes of a key.
    pub whole: bool,
    /// The shift of each bucket of hashes, chosen so that no two hashes get the same slot.
    pub shifts: &'static [u8],
    /// The index of the string in each slot.
    pub slots: &'static [u8],
    /// Whether a slot is two bytes, in little-endian order, instead of one.
    pub is_wide: bool,
}

impl Index {
    /// The index of a role without an index.
    pub const NONE: Index = Index { seed: 0, whole: false, shifts: b"", slots: b"", is_wide: false };

    /// Returns the position of exactly this key among `texts`, the strings of this index.
    #[inline(always)]
    pub(crate) const fn find(&self, texts: &Texts, key: &str) -> Option<usize> {
        // An entry without this role has an empty string, which no key may match.
        if key.is_empty() {
            return None;
        }
        let hash = hash(key.as_bytes(), self.seed, self.whole);
        let (wide, _) = self.slots.as_chunks::<2>();
        let slots = if self.is_wide { wide.len() } else { self.slots.len() };
        let shift = shift_of(hash, self.shifts.len());
        if shift >= self.shifts.len() {
            return scan(texts, key);
        }
        let slot = slot_of(hash, self.shifts[shift], slots);
        if slot >= slots {
            return scan(texts, key);
        }
        let index =
            if self.is_wide { u16::from_le_bytes(wide[slot]) as usize } else { self.slots[slot] as usize };
        match texts.bytes(index, key.len()) {
            Some(text) if equal(text, key.as_bytes()) => Some(index),
            _ => None,
        }
    }
}

/// Returns the position of exactly this key among `texts` by a linear search, for strings without an index.
#[cold]
const fn scan(texts: &Texts, key: &str) -> Option<usize> {
    let mut index = 0;
    while index < texts.len() {
        if equal(texts.get(index).as_bytes(), key.as_bytes()) {
            return Some(index);
        }
        index += 1;
    }
    None
}

/// Returns `left == right`, which is not const yet. It compares 16 bytes at a time, and then the last 16 bytes, which may overlap.
#[inline]
const fn equal(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    if let (Some(a), Some(b)) = (left.last_chunk::<16>(), right.last_chunk::<16>()) {
        let ((left, _), (right, _)) = (left.as_chunks::<16>(), right.as_chunks::<16>());
        let mut at = 0;
        while at < left.len() && at < right.len() {
            if u128::from_le_bytes(left[at]) != u128::from_le_bytes(right[at]) {
                return false;
            }
            at += 1;
        }
        return u128::from_le_bytes(*a) == u128::from_le_bytes(*b);
    }
    if let (Some(a), Some(b)) = (left.first_chunk::<8>(), right.first_chunk::<8>())
        && let (Some(c), Some(d)) = (left.last_chunk::<8>(), right.last_chunk::<8>())
    {
        return u64::from_le_bytes(*a) == u64::from_le_bytes(*b)
            && u64::from_le_bytes(*c) == u64::from_le_bytes(*d);
    }
    let (mut left, mut right) = (left, right);
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
        if *a != *b {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec;

    #[test]
    fn all_bytes_of_strings_are_compared() {
        for (left, right) in [("", ""), ("a", "a"), ("12345678", "12345678"), ("12345678abc", "12345678abc")]
        {
            assert!(equal(left.as_bytes(), right.as_bytes()), "{left}");
        }
        // A difference in any single byte counts.
        for len in 1..40 {
            let left = vec![b'a'; len];
            for at in 0..len {
                let mut right = left.clone();
                right[at] = b'b';
                assert!(equal(&left, &left.clone()) && !equal(&left, &right), "{at} of {len}");
            }
        }
        for (left, right) in [("", "a"), ("a", "b"), ("12345678", "12345679"), ("12345678abc", "12345678abd")]
        {
            assert!(!equal(left.as_bytes(), right.as_bytes()), "{left}");
        }
    }

    /// Returns an index with one bucket.
    fn index(slots: &'static [u8]) -> Index {
        Index { shifts: &[0], slots, ..Index::NONE }
    }

    #[test]
    fn without_an_index_texts_are_compared_one_by_one() {
        let texts = Texts::List("ab", &[0, 1, 2]);
        for index in [Index::NONE, index(&[])] {
            assert_eq!(
                ["a", "b", "c", ""].map(|key| index.find(&texts, key)),
                [Some(0), Some(1), None, None]
            );
        }
    }

    #[test]
    fn an_empty_key_matches_nothing() {
        // A free slot contains 0, and the first entry may have no string in this role.
        let texts = Texts::List("a", &[0, 0, 1]);
        for index in [Index::NONE, index(&[0])] {
            assert_eq!(index.find(&texts, ""), None);
        }
    }

    #[test]
    fn the_string_of_a_slot_is_compared_with_the_key() {
        let texts = Texts::List("a", &[0, 1]);
        assert_eq!(["a", "b"].map(|key| index(&[0]).find(&texts, key)), [Some(0), None]);
        assert_eq!(Index { is_wide: true, ..index(&[0, 0]) }.find(&texts, "a"), Some(0));
        assert_eq!(index(&[7]).find(&texts, "a"), None);
    }
}
