//! The lookups of all enums of codes, which are const where those of the trait cannot be.
//!
//! `from_id` and `from_code` are no `#[inline]`: the compiler makes one of each for an enum, in which the data is constant.

use crate::catalog::Catalog;

/// Every code. What a constant is made of by a call is not shown in its documentation, where it would only confuse.
#[must_use]
#[inline]
pub const fn all<C: Catalog>() -> &'static [C] {
    C::ENTRIES
}

/// The code with exactly this id.
#[must_use]
pub const fn from_id<C: Catalog>(id: &str) -> Option<C> {
    C::__DATA.from_id(C::ENTRIES, id)
}

/// The one with exactly this code.
#[must_use]
pub const fn from_code<C: Catalog>(code: &str) -> Option<C> {
    C::__DATA.from_code(C::ENTRIES, code)
}

/// The only code with this number, `None` where there is none or more than one.
#[must_use]
#[inline]
pub const fn from_number<C: Catalog>(number: i64) -> Option<C> {
    C::__DATA.from_number(C::ENTRIES, number)
}

/// The only code with this status, `None` where there is none or more than one.
#[must_use]
#[inline]
pub const fn from_status<C: Catalog>(status: u16) -> Option<C> {
    C::__DATA.from_status(C::ENTRIES, status)
}

/// All codes with this status, in the order of the document.
#[must_use]
#[inline]
pub const fn with_status<C: Catalog>(status: u16) -> &'static [C] {
    C::__DATA.with_status(C::BY_STATUS, status)
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
