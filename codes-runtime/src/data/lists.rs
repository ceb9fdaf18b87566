//! The lists of an enum's codes.

/// The lists of all codes of an enum. Generated code implements this trait for any `T`.
///
/// In every check, the compiler evaluates constants and validates each variant in them by a search through all variants. For the
/// list of all variants, the time grows with the square of their number. The compiler cannot evaluate constants of a generic
/// implementation before it knows `T`, so it evaluates these lists only in programs that use a lookup.
#[doc(hidden)]
pub trait Lists<T>: Sized + 'static {
    /// All codes, in the order of the page.
    const ENTRIES: &'static [Self];

    /// The codes with a status, sorted by status. It is the same list if the page is sorted by status.
    const BY_STATUS: &'static [Self] = Self::ENTRIES;
}
