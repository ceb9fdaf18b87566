//! The lists of an enum's codes.

/// The lists of all codes of an enum, which generated code implements for any `T`.
///
/// The compiler evaluates constants in every check, and validates each variant in them by a search through all variants:
/// for the list of all, a time that grows with the square of their number. Those of an implementation for any `T` it
/// cannot know yet, so it evaluates them in the programs that look something up, and only there.
#[doc(hidden)]
pub trait Lists<T>: Sized + 'static {
    /// All codes, in the order of the document.
    const ENTRIES: &'static [Self];

    /// Those that have a status, sorted by it: the same list where the document is sorted so.
    const BY_STATUS: &'static [Self] = Self::ENTRIES;
}
