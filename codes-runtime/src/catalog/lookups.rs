//! The lookups of all enums of codes, which are const where those of the trait cannot be.
//!
//! What is looked up is an index, and the code at that index is then taken from the list of all codes. Both are done here,
//! so that each function is two calls: what is only one, the compiler moves into the function of the enum that calls it before
//! it optimizes that, and evaluates the list of codes when the enum's crate is built, which takes long (see `Lists`).

use core::ops::Range;

use crate::catalog::Catalog;

/// Every code. What a constant is made of by a call is not shown in its documentation, where it would only confuse.
#[must_use]
#[inline]
pub const fn all<C: Catalog>() -> &'static [C] {
    C::ENTRIES
}

/// The code with exactly this id. The compiler makes one of it for each enum, in which the data is constant.
#[must_use]
pub const fn from_id<C: Catalog>(id: &str) -> Option<C> {
    at(C::__DATA.index_of_id(id))
}

/// The one with exactly this code. It becomes a part of the function of the enum.
#[must_use]
#[inline(always)]
pub const fn from_code<C: Catalog>(code: &str) -> Option<C> {
    at(C::__DATA.index_of_code(code))
}

/// The only code with this number, `None` where there is none or more than one.
#[must_use]
#[inline]
pub const fn from_number<C: Catalog>(number: i64) -> Option<C> {
    at(C::__DATA.index_of_number(number))
}

/// The only code with this status, `None` where there is none or more than one.
#[must_use]
#[inline]
pub const fn from_status<C: Catalog>(status: u16) -> Option<C> {
    at(C::__DATA.index_of_status(status))
}

/// All codes with this status, in the order of the document.
#[must_use]
#[inline]
pub const fn with_status<C: Catalog>(status: u16) -> &'static [C] {
    let Range { start, end } = C::__DATA.ranks_of_status(status);
    let Some((head, _)) = C::BY_STATUS.split_at_checked(end) else { return &[] };
    let Some((_, selected)) = head.split_at_checked(start) else { return &[] };
    selected
}

/// The codes in this order: their indices as two bytes each, the lower one first. One that is not there is the first.
///
/// # Panics
///
/// Where there is no code at all; every catalog has one.
#[must_use]
pub const fn in_order<C: Catalog, const N: usize>(order: &[u8]) -> [C; N] {
    let (order, _) = order.as_chunks::<2>();
    let [first, ..] = C::ENTRIES else { panic!("a catalog has a code") };
    let mut codes = [*first; N];
    let mut at = 0;
    while at < N && at < order.len() {
        let index = u16::from_le_bytes(order[at]) as usize;
        if index < C::ENTRIES.len() {
            codes[at] = C::ENTRIES[index];
        }
        at += 1;
    }
    codes
}

/// The code at `index`.
#[inline(always)]
const fn at<C: Catalog>(index: Option<usize>) -> Option<C> {
    match index {
        Some(index) if index < C::ENTRIES.len() => Some(C::ENTRIES[index]),
        _ => None,
    }
}
