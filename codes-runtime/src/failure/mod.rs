//! A code with details of one occurrence.

pub(crate) mod build; // the functions that make failures from codes
pub(crate) mod filled; // a failure whose message has its values
pub(crate) mod header; // the syntax of HTTP headers
pub(crate) mod held; // the codes in failures: an enum on servers, `Received` on clients
pub(crate) mod occurrence; // the details of one occurrence
pub(crate) mod or_code; // a failure instead of an error or `None`

use alloc::boxed::Box;
use core::error::Error;
use core::fmt;

#[cfg(feature = "json")]
use serde_core::Deserialize;
#[cfg(feature = "json")]
use serde_json::Value;

use crate::catalog::Catalog;
#[cfg(any(feature = "json", feature = "tracing"))]
use crate::catalog::bare_message;
use crate::failure::held::{Held, HeldWithStatus};
use crate::failure::occurrence::More;
use crate::quoted::Harmless;

/// A code with details of one occurrence: a sentence, fields, headers and the error that caused it.
///
/// The [`prelude`](crate::prelude) imports the functions that make a failure from a code or add details to a failure:
///
/// ```
/// use codes_runtime::prelude::*;
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// let failure = HttpResponseCode::TooManyRequests.detail("100 requests a minute are free").retry_after(30);
/// assert_eq!(failure.code(), HttpResponseCode::TooManyRequests);
/// assert_eq!(failure.headers().collect::<Vec<_>>(), [("retry-after", "30")]);
/// ```
///
/// On a server, a failure has 16 bytes on 64-bit targets, so it costs little in a `Result`. It allocates only if it has details.
pub struct Failure<C> {
    code: C,
    more: Option<Box<More>>,
}

impl<C: Held> Failure<C> {
    /// Returns the code: the code itself on a server, the [`Received`](crate::Received) code on a client.
    ///
    /// ```
    /// use codes_runtime::{Failure, prelude::*};
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(Failure::from(HttpResponseCode::NotFound).code(), HttpResponseCode::NotFound);
    /// ```
    #[must_use]
    pub fn code(&self) -> C::Code<'_> {
        self.code.__code()
    }
}

impl<C: HeldWithStatus> Failure<C> {
    /// Returns the HTTP status: on a server the status of the code, on a client the status of the response.
    ///
    /// ```
    /// use codes_runtime::prelude::*;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(HttpResponseCode::NotFound.detail("it was deleted").status(), 404);
    /// ```
    #[must_use]
    pub fn status(&self) -> u16 {
        self.code.__status(self.received_status())
    }
}

impl<C> Failure<C> {
    /// Returns the sentence about this occurrence, for the client.
    ///
    /// ```
    /// use codes_runtime::prelude::*;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(HttpResponseCode::NotFound.detail("it was deleted").get_detail(), Some("it was deleted"));
    /// ```
    #[must_use]
    pub fn get_detail(&self) -> Option<&str> {
        self.more.as_ref()?.detail.as_deref()
    }

    /// Returns the headers of the response in the order in which they were added: names in lower case, and values.
    ///
    /// ```
    /// use codes_runtime::prelude::*;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let failure = HttpResponseCode::Unauthorized.header("WWW-Authenticate", "Bearer");
    /// assert_eq!(failure.headers().next(), Some(("www-authenticate", "Bearer")));
    /// ```
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.more.as_ref().map(|more| more.headers.as_slice()).unwrap_or_default();
        headers.iter().map(|(name, value)| (&**name, &**value))
    }

    /// Returns the value of the first header with this name, ignoring case.
    ///
    /// ```
    /// use codes_runtime::prelude::*;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(HttpResponseCode::TooManyRequests.retry_after(30).get_header("Retry-After"), Some("30"));
    /// ```
    #[must_use]
    pub fn get_header(&self, name: &str) -> Option<&str> {
        self.headers().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Returns the message with its values, or the message that a client received, if it differs from the one on the page.
    pub(crate) fn get_message(&self) -> Option<&str> {
        self.more.as_ref()?.message.as_deref()
    }

    /// Returns the status of the received response, or 0 if there is no response.
    fn received_status(&self) -> u16 {
        self.more.as_ref().map_or(0, |more| more.received_status)
    }

    /// Returns the details of this occurrence, and creates them if there are none yet.
    pub(crate) fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }
}

#[cfg(feature = "json")]
impl<C> Failure<C> {
    /// Creates a failure from a code and the details of a response.
    pub(crate) fn new(code: C, more: More) -> Self {
        Failure { code, more: Some(Box::new(more)) }
    }

    /// Returns the details of this occurrence, if there are any.
    pub(crate) fn get_more(&self) -> Option<&More> {
        self.more.as_deref()
    }

    /// Returns the field with this name.
    ///
    /// ```
    /// use codes_runtime::prelude::*;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let failure = HttpResponseCode::NotFound.field("entry", 7);
    /// assert_eq!(failure.get_field("entry"), Some(&7.into()));
    /// ```
    #[must_use]
    pub fn get_field(&self, name: &str) -> Option<&Value> {
        self.fields().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    /// Returns the field with this name as a `T`, or `None` if there is no such field.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not a `T`.
    ///
    /// ```
    /// use codes_runtime::prelude::*;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let failure = HttpResponseCode::NotFound.field("entry", 7);
    /// assert_eq!(failure.field_as::<u64>("entry").map(Result::ok), Some(Some(7)));
    /// assert!(failure.field_as::<bool>("entry").is_some_and(|value| value.is_err()));
    /// assert!(failure.field_as::<u64>("page").is_none());
    /// ```
    pub fn field_as<'a, T: Deserialize<'a>>(&'a self, name: &str) -> Option<Result<T, serde_json::Error>> {
        self.get_field(name).map(T::deserialize)
    }

    /// Returns the fields of the body, without the body's own members, in the order in which they were added. The fields of a
    /// received response are sorted by name.
    ///
    /// ```
    /// use codes_runtime::prelude::*;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let failure = HttpResponseCode::NotFound.field("entry", 7);
    /// assert_eq!(failure.fields().collect::<Vec<_>>(), [("entry", &7.into())]);
    /// ```
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Value)> {
        let fields = self.more.as_ref().map(|more| more.fields.as_slice()).unwrap_or_default();
        fields.iter().map(|(name, value)| (&**name, value))
    }
}

#[cfg(any(feature = "json", feature = "tracing"))]
impl<C: Catalog> Failure<C> {
    /// Returns the message that clients get: with its values, or else without parameters.
    pub(crate) fn sent_message(&self) -> &str {
        self.get_message().unwrap_or_else(|| bare_message(self.code))
    }
}

impl<C: Catalog> From<C> for Failure<C> {
    fn from(code: C) -> Self {
        Failure { code, more: None }
    }
}

/// Writes the message, with its values, and the sentence about this occurrence. A received response also begins with its status.
/// Characters that could harm a terminal or log are escaped.
impl<C: Held> fmt::Display for Failure<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.received_status();
        if status != 0 {
            write!(f, "status {status}: ")?;
        }
        self.code.__write(self.get_message(), f)?;
        self.get_detail().map_or(Ok(()), |detail| write!(f, " ({})", Harmless(detail)))
    }
}

/// Writes all details, for logs.
impl<C: fmt::Debug> fmt::Debug for Failure<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut failure = f.debug_struct("Failure");
        failure.field("code", &self.code);
        if let Some(more) = &self.more {
            more.debug(&mut failure);
        }
        failure.finish()
    }
}

impl<C: fmt::Debug + Held> Error for Failure<C> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source: &(dyn Error + 'static) = &**self.more.as_ref()?.source.as_ref()?;
        Some(source)
    }
}
