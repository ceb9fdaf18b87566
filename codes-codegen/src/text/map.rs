//! Hash maps and sets by text that are fast without optimisation.
//!
//! The hash of the standard library costs thousands of instructions a key where nothing is optimised, as in the macro. This
//! one costs hundreds, and its seed is the library's, so that no document can be written to slow it down.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hasher, RandomState};

use crate::text::hash::hash;

pub(crate) type Set<T> = HashSet<T, Seed>;
pub(crate) type Map<K, V> = HashMap<K, V, Seed>;

/// The hash of what has been written so far, which begins with a seed of each table's own.
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
        // That ends a text, which by its length is different from all that begin like it.
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
    fn each_table_has_a_seed_of_its_own() {
        assert_ne!(Seed::default().hash_one("a"), Seed::default().hash_one("a"));
    }
}
