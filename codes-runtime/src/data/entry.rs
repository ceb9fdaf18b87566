//! What a document says of one code.

/// What a document says of one code: one row of its table.
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
    /// What stands for the code on the wire: the code, else the number, else the status.
    pub id: &'static str,
    /// The HTTP status, `None` where the document gives none.
    pub status: Option<u16>,
    /// The code, `None` where its cell is empty or there is no column of codes.
    pub code: Option<&'static str>,
    /// The number, `None` where its cell is empty or there is no column of numbers.
    pub number: Option<i64>,
    /// The reason, empty where its cell is empty or there is no column of reasons.
    pub reason: &'static str,
    /// The sentence for people: the message, else the reason, else the id.
    pub message: &'static str,
}
