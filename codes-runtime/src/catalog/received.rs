//! A code as a client receives it.

use alloc::boxed::Box;
use core::fmt;

use crate::catalog::Catalog;
use crate::quoted::Quoted;

/// How much of an unknown code is displayed, in bytes.
const QUOTED: usize = 100;

/// A code as a client receives it: one that it knows, or one that the API has got since the client was built.
///
/// So a code that is added tomorrow breaks no client of today. With the feature `serde` it can be a part of one's own
/// types, and reads whatever id comes.
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
/// It has no status of its own, so that no server can answer with a code that its document does not list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Received<C> {
    /// A code of the document that the client was built with.
    Known(C),
    /// The text of any other code; empty where there was none.
    Unknown(Box<str>),
}

impl<C: Catalog> Received<C> {
    /// The code with exactly this id, else its text.
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

    /// What stands for it on the wire.
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

    /// The code, if it is known.
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

/// So that what was received is compared with a code: `*failure.code() == Code::NotFound`.
impl<C: Catalog> PartialEq<C> for Received<C> {
    fn eq(&self, code: &C) -> bool {
        self.known() == Some(*code)
    }
}

/// Writes the message of a known code, and else the first 100 bytes of its text, in which what could harm a terminal is
/// escaped.
impl<C: fmt::Display> fmt::Display for Received<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Received::Known(code) => code.fmt(f),
            Received::Unknown(id) if id.is_empty() => f.write_str("no code"),
            Received::Unknown(id) => write!(f, "unknown code {}", Quoted::cut(id, QUOTED)),
        }
    }
}
