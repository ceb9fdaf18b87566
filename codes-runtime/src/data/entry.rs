//! The data of one code.

/// The data of one code, which is one row of the table on the page.
///
/// ```
/// use codes_runtime::Catalog;
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// let entry = HttpResponseCode::NotFound.entry();
/// assert_eq!((entry.name, entry.id, entry.status), ("NotFound", "NotFound", Some(404)));
/// assert_eq!((entry.code, entry.reason, entry.message), (Some("NotFound"), "Not found", "Entry not found."));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Entry {
    /// The name of the variant.
    pub name: &'static str,
    /// The ID, which identifies the code on the wire: the code, otherwise the number, otherwise the status.
    pub id: &'static str,
    /// The HTTP status, or `None` if the code has none.
    pub status: Option<u16>,
    /// The code, or `None` if its cell is empty or the table has no codes.
    pub code: Option<&'static str>,
    /// The number, or `None` if its cell is empty or the table has no numbers.
    pub number: Option<i64>,
    /// The reason, or an empty string if its cell is empty or the table has no reasons.
    pub reason: &'static str,
    /// The message for people: the message, otherwise the reason, otherwise the ID.
    pub message: &'static str,
    /// The names of the values in the message, in the order of the option `parameters` of the call. Empty without the option.
    pub parameters: &'static [&'static str],
}
