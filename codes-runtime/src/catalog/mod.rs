//! What all enums of codes have in common, and their lookups.

mod nearest; // the id that a text nearly is
#[cfg(feature = "alloc")]
pub(crate) mod received; // a code as a client receives it
pub(crate) mod unknown_code; // the error of a text that is the id of no code

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

/// Every enum that [`codes!`](crate::codes) generates, for code that is written for all of them.
///
/// ```
/// use codes_runtime::Catalog;
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// /// The page of an API, one line a code.
/// fn page<C: Catalog>() -> Vec<String> {
///     C::ALL.iter().map(|code| code.entry()).map(|entry| format!("{}: {}", entry.id, entry.message)).collect()
/// }
///
/// assert!(page::<HttpResponseCode>().contains(&"NotFound: Entry not found.".to_owned()));
/// ```
///
/// Only `codes!` implements it, so that whatever is true of its enums is true of all catalogs: ids are distinct, there
/// is at least one code, and what is found by an id has that id.
pub trait Catalog:
    Copy + Eq + Hash + Debug + Display + Error + FromStr<Err = UnknownCode> + Send + Sync + Lists<()> + 'static
{
    /// Every code, in the order of the document.
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

    #[doc(hidden)]
    const __BODY: Body;

    #[doc(hidden)]
    fn __index(self) -> usize;

    /// The code with exactly this id.
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

    /// The one with exactly this code.
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

    /// The only code with this number, `None` where there is none or more than one.
    ///
    /// ```
    /// # use codes_runtime::Catalog;
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// fn find<C: Catalog>(number: i64) -> Option<C> {
    ///     C::from_number(number)
    /// }
    /// // A status is no number of one's own.
    /// assert_eq!(find::<HttpResponseCode>(404), None);
    /// ```
    #[must_use]
    fn from_number(number: i64) -> Option<Self> {
        from_number(number)
    }

    /// The only code with this status, `None` where there is none or more than one.
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

    /// All codes with this status, in the order of the document.
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

    /// What the document says of the code.
    ///
    /// ```
    /// # use codes_runtime::Catalog;
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(HttpResponseCode::NotFound.entry().message, "Entry not found.");
    /// ```
    #[must_use]
    fn entry(self) -> Entry {
        Self::__DATA.entry(self.__index())
    }
}

/// An enum whose every code has an HTTP status, such as what a server answers with.
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
    message = "not every code of `{Self}` has an HTTP status, so that it cannot be answered with",
    note = "the option `status` of the call gives a status to codes whose row has none"
)]
pub trait HasStatus: Catalog {}

// The lookups of all enums of codes, which are const where those of the trait cannot be.
//
// What is looked up is an index, and the code at that index is then taken from the list of all codes. Both are done here,
// so that each function is two calls: what is only one, the compiler moves into the function of the enum that calls it before
// it optimizes that, and evaluates the list of codes when the enum's crate is built, which takes long (see `Lists`).

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
