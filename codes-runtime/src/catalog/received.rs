//! A code as a client receives it.

use alloc::boxed::Box;
use core::fmt;

use crate::catalog::Catalog;
use crate::quoted::Quoted;

/// The maximum number of bytes of an unknown code that are displayed.
const QUOTED: usize = 100;

/// A code as a client receives it, known or unknown.
///
/// Codes added after the client was built arrive as `Unknown` with their text, so new codes do not break older clients. With the
/// feature `serde`, you can use this type in your own types; it reads any ID.
///
/// ```
/// use codes_runtime::Received;
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// fn is_worth_a_call(code: &Received<HttpResponseCode>) -> bool {
///     match code {
///         Received::Known(HttpResponseCode::NotFound) => false,
///         Received::Known(code) => code.is_server_error(),
///         Received::Unknown(id) => id.starts_with("Server"),
///     }
/// }
/// assert!(!is_worth_a_call(&Received::from_id("NotFound")));
/// assert!(is_worth_a_call(&Received::from_id("ServerAsleep")));
/// ```
///
/// This type does not implement `HasStatus`, so a server cannot send a code that its page does not list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Received<C> {
    /// A code of the page that the client was built with.
    Known(C),
    /// The text of any other code, or an empty string if there was no code.
    Unknown(Box<str>),
}

impl<C: Catalog> Received<C> {
    /// Returns the code with exactly this ID, or `Unknown` with the ID.
    ///
    /// ```
    /// use codes_runtime::Received;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(Received::from_id("NotFound"), Received::Known(HttpResponseCode::NotFound));
    /// assert_eq!(Received::<HttpResponseCode>::from_id("Teapot"), Received::Unknown("Teapot".into()));
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Self {
        C::from_id(id).map_or_else(|| Received::Unknown(id.into()), Received::Known)
    }

    /// Returns the ID of the code on the wire.
    ///
    /// ```
    /// use codes_runtime::Received;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(Received::<HttpResponseCode>::from_id("Teapot").id(), "Teapot");
    /// ```
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Received::Known(code) => code.entry().id,
            Received::Unknown(id) => id,
        }
    }

    /// Returns the code if it is known.
    ///
    /// ```
    /// use codes_runtime::Received;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(Received::from_id("NotFound").known(), Some(HttpResponseCode::NotFound));
    /// ```
    #[must_use]
    pub fn known(&self) -> Option<C> {
        match self {
            Received::Known(code) => Some(*code),
            Received::Unknown(_) => None,
        }
    }
}

impl<C> From<C> for Received<C> {
    fn from(code: C) -> Self {
        Received::Known(code)
    }
}

/// Compares a received code with a code of the enum: `*failure.code() == Code::NotFound`.
impl<C: Catalog> PartialEq<C> for Received<C> {
    fn eq(&self, code: &C) -> bool {
        self.known() == Some(*code)
    }
}

/// Writes the message of a known code, or the first 100 bytes of the text of an unknown one. Characters that could harm a terminal
/// are escaped.
impl<C: fmt::Display> fmt::Display for Received<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Received::Known(code) => code.fmt(f),
            Received::Unknown(id) if id.is_empty() => f.write_str("no code"),
            Received::Unknown(id) => write!(f, "unknown code {}", Quoted::cut(id, QUOTED)),
        }
    }
}
