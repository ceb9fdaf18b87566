//! A perfect hash index, which finds a key with one probe.
//!
//! Part of the hash puts each key into a bucket. Starting with the fullest, each bucket is shifted until all of its keys are in
//! free slots. This is "hash, displace, and compress" (Belazzougui, Botelho and Dietzfelbinger, 2009) without the compression.

use crate::text::hash::{hash, shift_of, slot_of};

/// The number of seeds to try with only the ends of the keys, before all bytes are hashed.
const TRIES_BY_ENDS: u64 = 8;

/// The maximum number of seeds to try. Few sets of keys need a second one.
const TRIES: u64 = 64;

/// The average number of keys in a bucket.
const KEYS_A_BUCKET: usize = 4;

/// A perfect hash index of keys, in the format of the runtime.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) seed: u64,
    /// Whether all bytes of a key are hashed, not just its ends.
    pub(crate) whole: bool,
    /// The shift of each bucket.
    pub(crate) shifts: Vec<u8>,
    /// The entry of the key in each slot; 0 in empty slots.
    pub(crate) slots: Vec<u16>,
}

/// The reason why a seed does not give an index.
enum NoIndex {
    /// Two keys have the same hash.
    SameHash,
    /// No shift of a bucket leaves a free slot for each of its keys.
    NoSlot,
}

impl Index {
    /// Creates the index of `keys`, each with the index of its entry. Keys must be distinct. The result is the same on every
    /// machine.
    ///
    /// Returns `None` if no seed gives an index. The runtime then compares the keys one by one.
    pub(crate) fn of(keys: &[(&str, u16)]) -> Option<Self> {
        let mut whole = false;
        for seed in 0..TRIES {
            whole |= seed >= TRIES_BY_ENDS;
            match Index::with_seed(keys, seed, whole) {
                Ok(index) => return Some(index),
                // No other seed distinguishes keys with the same ends.
                Err(NoIndex::SameHash) => whole = true,
                Err(NoIndex::NoSlot) => {}
            }
        }
        None
    }

    fn with_seed(keys: &[(&str, u16)], seed: u64, whole: bool) -> Result<Self, NoIndex> {
        let shifts = keys.len().div_ceil(KEYS_A_BUCKET).max(1);
        let mut buckets: Vec<(usize, Vec<(u64, u16)>)> =
            (0..shifts).map(|shift| (shift, Vec::new())).collect();
        for (key, place) in keys {
            let hash = hash(key.as_bytes(), seed, whole);
            let (_, bucket) = buckets.get_mut(shift_of(hash, shifts)).ok_or(NoIndex::NoSlot)?;
            if bucket.iter().any(|(other, _)| *other == hash) {
                return Err(NoIndex::SameHash);
            }
            bucket.push((hash, *place));
        }
        // The sort is stable, so buckets of the same size keep their order.
        buckets.sort_by_key(|(_, bucket)| usize::MAX - bucket.len());

        let mut index = Index { seed, whole, shifts: vec![0; shifts], slots: Vec::new() };
        // With a quarter of the slots free, even the last keys need few shifts.
        let mut slots = vec![None; keys.len() + keys.len().div_ceil(4)];
        for (at, bucket) in buckets {
            let shift = (0..=u8::MAX).find(|shift| place(&bucket, *shift, &mut slots));
            *index.shifts.get_mut(at).ok_or(NoIndex::NoSlot)? = shift.ok_or(NoIndex::NoSlot)?;
        }
        index.slots = slots.into_iter().map(Option::unwrap_or_default).collect();
        Ok(index)
    }
}

/// Puts the keys of `bucket` into their slots for `shift`. Returns false, and changes nothing, if a slot is taken.
fn place(bucket: &[(u64, u16)], shift: u8, slots: &mut [Option<u16>]) -> bool {
    let count = slots.len();
    let slot = |hash: u64| slot_of(hash, shift, count);
    for (placed, (hash, index)) in bucket.iter().enumerate() {
        let Some(free @ None) = slots.get_mut(slot(*hash)) else {
            for (hash, _) in bucket.iter().take(placed) {
                slots.get_mut(slot(*hash)).map(Option::take);
            }
            return false;
        };
        *free = Some(*index);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the keys with their indices.
    fn placed(keys: &[String]) -> Vec<(&str, u16)> {
        keys.iter().map(String::as_str).zip(0..).collect()
    }

    /// Looks up each key in the index, as the runtime does.
    fn found(keys: &[String]) -> Vec<u16> {
        let index = Index::of(&placed(keys)).expect("an index");
        let find = |key: &String| {
            let hash = hash(key.as_bytes(), index.seed, index.whole);
            let shift = index.shifts[shift_of(hash, index.shifts.len())];
            index.slots[slot_of(hash, shift, index.slots.len())]
        };
        keys.iter().map(find).collect()
    }

    #[test]
    fn each_key_has_a_slot_of_its_own() {
        for count in [1, 2, 3, 6, 60, 257, 1_000] {
            let keys: Vec<String> = (0..count).map(|number| format!("ERROR_{number}")).collect();
            assert!(found(&keys).into_iter().eq(0..count), "{count}");
        }
    }

    #[test]
    fn keys_that_differ_between_their_ends_only_need_all_bytes() {
        let keys: Vec<String> = (0..100).map(|number| format!("the_same_{number:03}_the_same")).collect();
        assert!(Index::of(&placed(&keys)).unwrap().whole);
        assert!(found(&keys).into_iter().eq(0..100));
        assert!(!Index::of(&[("a", 0), ("b", 1), ("aaaaaaaa", 2), ("aaaaaaab", 3)]).unwrap().whole);
    }

    #[test]
    fn equal_keys_have_no_index() {
        assert_eq!(Index::of(&[("a", 0), ("a", 1)]), None);
    }
}
