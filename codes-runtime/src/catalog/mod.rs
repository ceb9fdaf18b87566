//! What all enums of codes have in common.

pub(crate) mod lookups;
mod nearest;
#[cfg(feature = "alloc")]
pub(crate) mod received;
pub(crate) mod unknown_code;

use core::error::Error;
use core::fmt::{Debug, Display};
use core::hash::Hash;
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
    const ALL: &'static [Self] = lookups::all();

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
        lookups::from_id(id)
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
        lookups::from_code(code)
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
        lookups::from_number(number)
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
        lookups::from_status(status)
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
        lookups::with_status(status)
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
