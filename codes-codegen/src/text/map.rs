//! Hash maps and sets of strings that are fast without optimisation.
//!
//! The standard hasher takes thousands of instructions for each key in unoptimised code, such as the macro. This hasher takes
//! hundreds. It is seeded by the standard library, so no document can be written to cause collisions.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hasher, RandomState};

use crate::text::hash::hash;

pub(crate) type Set<T> = HashSet<T, Seed>;
pub(crate) type Map<K, V> = HashMap<K, V, Seed>;

/// A hasher with a random seed for each map.
#[derive(Clone, Copy)]
pub(crate) struct Seed(u64);

impl Default for Seed {
    fn default() -> Self {
        Seed(RandomState::new().hash_one(()))
    }
}

impl BuildHasher for Seed {
    type Hasher = Self;

    fn build_hasher(&self) -> Self {
        *self
    }
}

impl Hasher for Seed {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes, self.0, true);
    }

    fn write_u8(&mut self, byte: u8) {
        // `str` ends with this byte. The hash of the bytes includes their length, so nothing more is needed.
        self.0 ^= u64::from(byte);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_all_their_bytes() {
        let texts: Vec<String> = (0..2_000).map(|number| format!("the_same_{number:04}_the_same")).collect();
        let set: Set<&str> = texts.iter().map(String::as_str).collect();
        assert!(
            set.len() == texts.len() && set.contains("the_same_0077_the_same") && !set.contains("the_same")
        );
    }

    #[test]
    fn each_map_has_its_own_seed() {
        assert_ne!(Seed::default().hash_one("a"), Seed::default().hash_one("a"));
    }
}
