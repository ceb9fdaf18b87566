//! A perfect hash of keys: where each of them is found by one probe.
//!
//! One part of its hash throws each key into a bucket. The fullest bucket comes first and is shifted until all of its keys
//! fall into free slots; then comes the next. This is "hash, displace, and compress" (Belazzougui, Botelho and
//! Dietzfelbinger, 2009) without the compression.

use crate::text::hash::{hash, shift_of, slot_of};

/// How many seeds are tried with the ends of the keys, before all of their bytes count.
const TRIES_BY_ENDS: u64 = 8;

/// How many seeds are tried at all. Few keys need a second one.
const TRIES: u64 = 64;

/// How many keys a bucket has, on average.
const KEYS_A_BUCKET: usize = 4;

/// A perfect hash of keys, as the runtime reads it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) seed: u64,
    /// Whether all bytes of a key count, not just its ends.
    pub(crate) whole: bool,
    /// How far each bucket is shifted.
    pub(crate) shifts: Vec<u8>,
    /// The place of the key in each slot; any other where there is none.
    pub(crate) slots: Vec<u16>,
}

/// Why a seed gives no index.
enum NoIndex {
    /// Two keys have the same hash.
    SameHash,
    /// No shift of a bucket has a free slot for each of its keys.
    NoSlot,
}

impl Index {
    /// The index of `keys`, each with its place among all entries; they differ from each other. It is the same on every
    /// machine.
    ///
    /// `None` where no try gives one. The runtime then compares one by one.
    pub(crate) fn of(keys: &[(&str, u16)]) -> Option<Self> {
        let mut whole = false;
        for seed in 0..TRIES {
            whole |= seed >= TRIES_BY_ENDS;
            match Index::with_seed(keys, seed, whole) {
                Ok(index) => return Some(index),
                // No other seed would tell keys with the same ends apart.
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
        // The sort is stable, so that the order of equals is that of the buckets.
        buckets.sort_by_key(|(_, bucket)| usize::MAX - bucket.len());

        let mut index = Index { seed, whole, shifts: vec![0; shifts], slots: Vec::new() };
        // A quarter of the slots stays free: the last keys then find one after a few shifts.
        let mut slots = vec![None; keys.len() + keys.len().div_ceil(4)];
        for (at, bucket) in buckets {
            let shift = (0..=u8::MAX).find(|shift| place(&bucket, *shift, &mut slots));
            *index.shifts.get_mut(at).ok_or(NoIndex::NoSlot)? = shift.ok_or(NoIndex::NoSlot)?;
        }
        index.slots = slots.into_iter().map(Option::unwrap_or_default).collect();
        Ok(index)
    }
}

/// Puts the keys of `bucket` into the slots that `shift` gives them, if those are free and none is given twice.
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

    /// The keys with their places.
    fn placed(keys: &[String]) -> Vec<(&str, u16)> {
        keys.iter().map(String::as_str).zip(0..).collect()
    }

    /// Where the index finds each key, by the rule that the runtime follows.
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
