//! Hashes keys: the macro builds indices with it, and the runtime looks keys up in them.
//!
//! This file is in `codes-codegen/src/text/` and in `codes-runtime/src/data/`; `nearest.rs` there says why. A test compares the
//! copies.

#![expect(clippy::cast_possible_truncation, reason = "a hash is made of parts of numbers")]

/// A hash of `key`: of its first and last eight bytes and its length, or of all bytes where that is `whole`.
///
/// A key is read by two loads, however long it is. Where two keys of an index differ only
/// between their ends, the index says `whole`.
#[must_use]
#[inline]
pub(crate) const fn hash(key: &[u8], seed: u64, whole: bool) -> u64 {
    let mut state = seed ^ (key.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    if whole {
        // Pairs of eight; what is left then, under eight bytes, comes with the last eight below.
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

/// The first and the last eight bytes of `key`, or of what there is, as numbers.
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

/// Both halves of the product, one upon the other.
#[inline]
const fn fold(left: u64, right: u64) -> u64 {
    let product = (left as u128) * (right as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

/// The part of a hash that chooses its shift, of which there are `shifts`.
#[must_use]
#[inline]
pub(crate) const fn shift_of(hash: u64, shifts: usize) -> usize {
    scale((hash >> 32) as u32, shifts)
}

/// The slot of a hash, of which there are `slots`, under this shift.
#[must_use]
#[inline]
pub(crate) const fn slot_of(hash: u64, shift: u8, slots: usize) -> usize {
    let step = (hash >> 32) as u32 | 1;
    scale((hash as u32).wrapping_add(step.wrapping_mul(shift as u32)), slots)
}

/// `part` of 2³² as the same part of `whole`, so that no division is needed.
#[inline]
const fn scale(part: u32, whole: usize) -> usize {
    ((part as u64 * whole as u64) >> 32) as usize
}
