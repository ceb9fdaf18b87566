//! The hash function for keys. The macro builds indices with it, and the runtime looks up keys in them.
//!
//! This file is in `codes-codegen/src/text/` and in `codes-runtime/src/data/`. `nearest.rs` explains why. A test compares the
//! copies.

#![expect(clippy::cast_possible_truncation, reason = "a hash combines parts of numbers")]

/// Hashes the length and the first and last eight bytes of `key`, or all bytes if `whole` is true.
///
/// Without `whole`, two loads read a key of any length. An index sets `whole` if two of its keys differ only in between.
#[must_use]
#[inline]
pub(crate) const fn hash(key: &[u8], seed: u64, whole: bool) -> u64 {
    let mut state = seed ^ (key.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    if whole {
        // Reads 16 bytes at a time, then 8. `ends` covers the remaining bytes, which are fewer than eight.
        let mut rest = key;
        while let Some((pair, behind)) = rest.split_first_chunk::<16>() {
            let pair = u128::from_le_bytes(*pair);
            state = fold(state ^ pair as u64, (pair >> 64) as u64 ^ 0xd6e8_feb8_6659_fd93);
            rest = behind;
        }
        if let Some(chunk) = rest.first_chunk::<8>() {
            state = fold(state ^ u64::from_le_bytes(*chunk), 0xd6e8_feb8_6659_fd93);
        }
    }
    let (first, last) = ends(key);
    fold(state ^ first, last ^ 0xa076_1d64_78bd_642f)
}

/// Returns the first and the last eight bytes of `key`, or fewer if it is shorter, as numbers.
#[inline]
const fn ends(key: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (key.first_chunk::<8>(), key.last_chunk::<8>()) {
        (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (key.first_chunk::<4>(), key.last_chunk::<4>()) {
        (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64)
    } else {
        match key {
            [one] => (*one as u64, 0),
            [one, two] => (*one as u64, *two as u64),
            [one, two, three] => (*one as u64, u16::from_le_bytes([*two, *three]) as u64),
            _ => (0, 0),
        }
    }
}

/// Returns the exclusive or of both halves of the product.
#[inline]
const fn fold(left: u64, right: u64) -> u64 {
    let product = (left as u128) * (right as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

/// Returns which of `shifts` shifts a hash uses.
#[must_use]
#[inline]
pub(crate) const fn shift_of(hash: u64, shifts: usize) -> usize {
    scale((hash >> 32) as u32, shifts)
}

/// Returns which of `slots` slots a hash is in with this shift.
#[must_use]
#[inline]
pub(crate) const fn slot_of(hash: u64, shift: u8, slots: usize) -> usize {
    let step = (hash >> 32) as u32 | 1;
    scale((hash as u32).wrapping_add(step.wrapping_mul(shift as u32)), slots)
}

/// Scales `part` from the range of 2³² to the range of `whole`, without a division.
#[inline]
const fn scale(part: u32, whole: usize) -> usize {
    ((part as u64 * whole as u64) >> 32) as usize
}
