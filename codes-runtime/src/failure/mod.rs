//! A code with what one occurrence of it adds.

pub(crate) mod build; // the functions that make failures of codes
pub(crate) mod header; // what HTTP allows in headers
pub(crate) mod held; // what a failure holds: the code of a server, or what a client received
pub(crate) mod occurrence; // what one occurrence adds to its code
pub(crate) mod or_code; // a code in place of an error or of `None`

use alloc::boxed::Box;
use core::error::Error;
use core::fmt;

#[cfg(feature = "json")]
use serde_json::Value;

use crate::catalog::Catalog;
use crate::failure::held::{Held, HeldWithStatus};
use crate::failure::occurrence::More;
use crate::quoted::Harmless;

/// A code with what this occurrence of it adds: a sentence, headers, the error behind it.
///
/// The [`prelude`](crate::prelude) brings the functions into scope that make one, on codes and on failures alike:
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
/// With a code of a server it is 16 bytes on 64-bit targets, so that it costs little in a `Result`. What it adds is
/// made only where something is added.
pub struct Failure<C> {
    code: C,
    more: Option<Box<More>>,
}

impl<C: Held> Failure<C> {
    /// The code: that of a server itself, that of a client as it was received, known or not.
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
    /// The HTTP status: on a server that of the code, on a client that of the response, which for an unknown code is
    /// all there is to go by.
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
    /// The sentence about this occurrence, for the client.
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

    /// The headers of the response, in the order in which they were added: names in small letters, and values.
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

    /// The value of the first header of this name, in capitals or small letters.
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

    /// The status of the response that was received, 0 where there was none.
    fn received_status(&self) -> u16 {
        self.more.as_ref().map_or(0, |more| more.received_status)
    }

    /// What this occurrence adds, made where there is nothing yet.
    pub(crate) fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }
}

#[cfg(feature = "json")]
impl<C> Failure<C> {
    /// The code, and what was read besides.
    pub(crate) fn new(code: C, more: More) -> Self {
        Failure { code, more: Some(Box::new(more)) }
    }

    /// What this occurrence adds, if anything.
    pub(crate) fn get_more(&self) -> Option<&More> {
        self.more.as_deref()
    }

    /// The field of this name.
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

    /// The fields that the body has beside its own members, in the order in which they were added; those of a response
    /// by name.
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

impl<C: Catalog> From<C> for Failure<C> {
    fn from(code: C) -> Self {
        Failure { code, more: None }
    }
}

/// Writes the message of the code, and behind it the sentence about this occurrence; of a response that was received,
/// its status before. What could harm a terminal or log is escaped.
impl<C: fmt::Display> fmt::Display for Failure<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.received_status();
        if status != 0 {
            write!(f, "status {status}: ")?;
        }
        write!(f, "{}", self.code)?;
        #[cfg(feature = "json")]
        if let Some(message) = self.more.as_ref().and_then(|more| more.response.as_ref()?.message.as_deref())
        {
            write!(f, ": {}", Harmless(message))?;
        }
        self.get_detail().map_or(Ok(()), |detail| write!(f, " ({})", Harmless(detail)))
    }
}

/// Writes all there is, for logs.
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

impl<C: fmt::Debug + fmt::Display> Error for Failure<C> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source: &(dyn Error + 'static) = &**self.more.as_ref()?.source.as_ref()?;
        Some(source)
    }
}
