//! An index of texts: one probe finds the only text that a key can be.

use crate::data::hash::{hash, shift_of, slot_of};
use crate::data::texts::Texts;

/// A perfect hash of texts, laid out as the macro writes it.
#[derive(Debug)]
pub struct Index {
    /// What the hashes begin with.
    pub seed: u64,
    /// Whether all bytes of a key count.
    pub whole: bool,
    /// How far the hashes that share one of these are moved, so that no two get the same slot.
    pub shifts: &'static [u8],
    /// Which text may be in which slot.
    pub slots: &'static [u8],
    /// Whether slots are two bytes each, the lower one first, and not one.
    pub is_wide: bool,
}

impl Index {
    /// No index.
    pub const NONE: Index = Index { seed: 0, whole: false, shifts: b"", slots: b"", is_wide: false };

    /// The index of exactly this text among `texts`, of which this is the index.
    #[inline(always)]
    pub(crate) const fn find(&self, texts: &Texts, key: &str) -> Option<usize> {
        // No text is empty, but a role that an entry does not have is.
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

/// The index of exactly this text among `texts`, one after the other: for texts that no index is known of.
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

/// `left == right`, which is not const yet: 16 bytes at a time, and the last 16, which may overlap those before.
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
    fn equal_texts_are_equal_to_the_last_byte() {
        for (left, right) in [("", ""), ("a", "a"), ("12345678", "12345678"), ("12345678abc", "12345678abc")]
        {
            assert!(equal(left.as_bytes(), right.as_bytes()), "{left}");
        }
        // Each single byte counts, wherever it stands.
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

    /// An index that has one bucket.
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
    fn an_empty_key_is_no_text() {
        // A free slot says 0, and the first entry may have no text in this role.
        let texts = Texts::List("a", &[0, 0, 1]);
        for index in [Index::NONE, index(&[0])] {
            assert_eq!(index.find(&texts, ""), None);
        }
    }

    #[test]
    fn what_a_slot_says_is_compared() {
        let texts = Texts::List("a", &[0, 1]);
        assert_eq!(["a", "b"].map(|key| index(&[0]).find(&texts, key)), [Some(0), None]);
        assert_eq!(Index { is_wide: true, ..index(&[0, 0]) }.find(&texts, "a"), Some(0));
        assert_eq!(index(&[7]).find(&texts, "a"), None);
    }
}
