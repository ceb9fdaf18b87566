//! The trait of all enums of codes, and their lookups.

mod nearest; // the closest known ID, for suggestions
#[cfg(feature = "alloc")]
pub(crate) mod received; // a code as a client receives it
pub(crate) mod unknown_code; // the error for a string that is not the ID of any code

use core::error::Error;
use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::ops::Range;
use core::str::FromStr;

use crate::catalog::unknown_code::UnknownCode;
use crate::data::Data;
use crate::data::body::Body;
use crate::data::entry::Entry;
use crate::data::lists::Lists;
use crate::data::parameters::Parameters;

/// The trait of every enum that [`codes!`](crate::codes) generates, for generic code.
///
/// ```
/// use codes_runtime::Catalog;
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// /// Returns one line for each code.
/// fn page<C: Catalog>() -> Vec<String> {
///     C::ALL.iter().map(|code| code.entry()).map(|entry| format!("{}: {}", entry.id, entry.message)).collect()
/// }
///
/// assert!(page::<HttpResponseCode>().contains(&"NotFound: Entry not found.".to_owned()));
/// ```
///
/// Only `codes!` implements this trait. Every catalog has at least one code, its IDs are distinct, and a lookup by ID returns the
/// code with exactly this ID.
pub trait Catalog:
    Copy + Eq + Hash + Debug + Display + Error + FromStr<Err = UnknownCode> + Send + Sync + Lists<()> + 'static
{
    /// All codes, in the order of the page.
    ///
    /// ```
    /// # use codes_runtime::Catalog;
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// fn first<C: Catalog>() -> C {
    ///     C::ALL[0]
    /// }
    /// assert_eq!(first::<HttpResponseCode>(), HttpResponseCode::SuccessfulOperation);
    /// ```
    const ALL: &'static [Self] = all();

    #[doc(hidden)]
    const __DATA: &'static Data;

    // Most tables have none. A default costs the compiler nothing, but a field of the data would be evaluated in each crate.
    #[doc(hidden)]
    const __PARAMETERS: &'static Parameters = &Parameters::NONE;

    #[doc(hidden)]
    const __BODY: Body;

    #[doc(hidden)]
    fn __index(self) -> usize;

    /// Returns the code with exactly this ID.
    ///
    /// ```
    /// # use codes_runtime::Catalog;
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// fn find<C: Catalog>(id: &str) -> Option<C> {
    ///     C::from_id(id)
    /// }
    /// assert_eq!(find("200"), Some(HttpResponseCode::SuccessfulOperation));
    /// ```
    #[must_use]
    fn from_id(id: &str) -> Option<Self> {
        from_id(id)
    }

    /// Returns the variant with exactly this code.
    ///
    /// ```
    /// # use codes_runtime::Catalog;
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// fn find<C: Catalog>(code: &str) -> Option<C> {
    ///     C::from_code(code)
    /// }
    /// assert_eq!(find("NotFound"), Some(HttpResponseCode::NotFound));
    /// assert_eq!(find::<HttpResponseCode>("200"), None);
    /// ```
    #[must_use]
    fn from_code(code: &str) -> Option<Self> {
        from_code(code)
    }

    /// Returns the only code with this number, or `None` if no code or several codes have it.
    ///
    /// ```
    /// # use codes_runtime::Catalog;
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// fn find<C: Catalog>(number: i64) -> Option<C> {
    ///     C::from_number(number)
    /// }
    /// // The table has no column of numbers, and a status does not count as one.
    /// assert_eq!(find::<HttpResponseCode>(404), None);
    /// ```
    #[must_use]
    fn from_number(number: i64) -> Option<Self> {
        from_number(number)
    }

    /// Returns the only code with this status, or `None` if no code or several codes have it.
    ///
    /// ```
    /// # use codes_runtime::Catalog;
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// fn find<C: Catalog>(status: u16) -> Option<C> {
    ///     C::from_status(status)
    /// }
    /// assert_eq!(find(404), Some(HttpResponseCode::NotFound));
    /// ```
    #[must_use]
    fn from_status(status: u16) -> Option<Self> {
        from_status(status)
    }

    /// Returns all codes with this status, in the order of the page.
    ///
    /// ```
    /// # use codes_runtime::Catalog;
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// fn count<C: Catalog>(status: u16) -> usize {
    ///     C::with_status(status).len()
    /// }
    /// assert_eq!((count::<HttpResponseCode>(404), count::<HttpResponseCode>(418)), (1, 0));
    /// ```
    #[must_use]
    fn with_status(status: u16) -> &'static [Self] {
        with_status(status)
    }

    /// Returns the data of the code on the page.
    ///
    /// ```
    /// # use codes_runtime::Catalog;
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(HttpResponseCode::NotFound.entry().message, "Entry not found.");
    /// ```
    #[must_use]
    fn entry(self) -> Entry {
        Self::__DATA.entry(self.__index(), Self::__PARAMETERS.names(self.__index()))
    }
}

/// An enum whose codes all have an HTTP status. Servers need it to send codes as responses.
///
/// ```
/// use codes_runtime::{Catalog, HasStatus};
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// fn is_error<C: HasStatus>(code: C) -> bool {
///     code.entry().status >= Some(400)
/// }
///
/// assert!(is_error(HttpResponseCode::NotFound));
/// ```
#[diagnostic::on_unimplemented(
    message = "not every code of `{Self}` has an HTTP status, so it cannot be a response",
    note = "set the missing statuses with the option `status` of the call"
)]
pub trait HasStatus: Catalog {}

// The lookups of all enums of codes. They are const, which functions of a trait cannot be.
//
// A lookup finds an index and then takes the code at this index from the list of all codes. Both steps are here, so that each
// function makes two calls. The compiler would inline a function with a single call into the function of the enum, and would
// then evaluate the list of codes when it builds the enum's crate, which takes long (see `Lists`).

/// Returns all codes. The constant `ALL` calls this function so that its documentation does not show the list's construction.
#[must_use]
#[inline]
pub const fn all<C: Catalog>() -> &'static [C] {
    C::ENTRIES
}

/// Returns the code with exactly this ID. The compiler instantiates this function for each enum, with constant data.
#[must_use]
pub const fn from_id<C: Catalog>(id: &str) -> Option<C> {
    at(C::__DATA.index_of_id(id))
}

/// Returns the variant with exactly this code. The compiler inlines this function into the function of the enum.
#[must_use]
#[inline(always)]
pub const fn from_code<C: Catalog>(code: &str) -> Option<C> {
    at(C::__DATA.index_of_code(code))
}

/// Returns the only code with this number, or `None` if no code or several codes have it.
#[must_use]
#[inline]
pub const fn from_number<C: Catalog>(number: i64) -> Option<C> {
    at(C::__DATA.index_of_number(number))
}

/// Returns the only code with this status, or `None` if no code or several codes have it.
#[must_use]
#[inline]
pub const fn from_status<C: Catalog>(status: u16) -> Option<C> {
    at(C::__DATA.index_of_status(status))
}

/// Returns all codes with this status, in the order of the page.
#[must_use]
#[inline]
pub const fn with_status<C: Catalog>(status: u16) -> &'static [C] {
    let Range { start, end } = C::__DATA.ranks_of_status(status);
    let Some((head, _)) = C::BY_STATUS.split_at_checked(end) else { return &[] };
    let Some((_, selected)) = head.split_at_checked(start) else { return &[] };
    selected
}

/// Returns the codes in this order. `order` contains their indices as two bytes each, in little-endian order. An index that does
/// not exist becomes the first code.
///
/// # Panics
///
/// Panics if there are no codes; every catalog has at least one.
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

/// Returns the code at `index`.
#[inline(always)]
const fn at<C: Catalog>(index: Option<usize>) -> Option<C> {
    match index {
        Some(index) if index < C::ENTRIES.len() => Some(C::ENTRIES[index]),
        _ => None,
    }
}

/// Returns the message that `code` sends without values: never one with parameters.
#[cfg(feature = "alloc")]
pub(crate) fn bare_message<C: Catalog>(code: C) -> &'static str {
    let index = code.__index();
    C::__PARAMETERS.bare.get_filled(index).unwrap_or_else(|| C::__DATA.message(index))
}
