//! A code with what one occurrence of it adds.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt;

use crate::catalog::Catalog;
use crate::header;

/// Any error, as the cause of a failure.
pub type Source = Box<dyn Error + Send + Sync>;

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
/// It is as small as a pointer and a code, 16 bytes, so that it costs little in a `Result`. What it adds is made only where
/// something is added.
pub struct Failure<C> {
    code: C,
    more: Option<Box<More>>,
}

/// What an occurrence adds.
#[derive(Default)]
struct More {
    detail: Option<Box<str>>,
    headers: Vec<(Box<str>, Box<str>)>,
    source: Option<Source>,
}

impl<C: Catalog> Failure<C> {
    /// The code.
    ///
    /// ```
    /// use codes_runtime::{Failure, prelude::*};
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// assert_eq!(Failure::from(HttpResponseCode::NotFound).code(), HttpResponseCode::NotFound);
    /// ```
    #[must_use]
    pub fn code(&self) -> C {
        self.code
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

    pub(crate) fn set_detail(mut self, detail: Box<str>) -> Self {
        self.more().detail = Some(detail);
        self
    }

    pub(crate) fn add_header(mut self, name: &str, value: &str) -> Self {
        let is_allowed = header::is_name(name) && header::is_value(value);
        debug_assert!(is_allowed, "HTTP allows no header {name:?} of value {value:?}");
        if is_allowed {
            self.more().headers.push((name.to_ascii_lowercase().into(), value.into()));
        }
        self
    }

    /// Removes the headers of this name, which is in small letters.
    pub(crate) fn remove_headers(mut self, name: &str) -> Self {
        if let Some(more) = &mut self.more {
            more.headers.retain(|(other, _)| **other != *name);
        }
        self
    }

    pub(crate) fn set_source(mut self, source: Source) -> Self {
        self.more().source = Some(source);
        self
    }

    fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }
}

impl<C> From<C> for Failure<C> {
    fn from(code: C) -> Self {
        Failure { code, more: None }
    }
}

/// Writes the message of the code, and behind it the sentence about this occurrence.
impl<C: fmt::Display> fmt::Display for Failure<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        self.get_detail().map_or(Ok(()), |detail| write!(f, " ({detail})"))
    }
}

/// Writes all there is, for logs.
impl<C: fmt::Debug> fmt::Debug for Failure<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut failure = f.debug_struct("Failure");
        failure.field("code", &self.code);
        if let Some(More { detail, headers, source }) = self.more.as_deref() {
            failure.field("detail", detail).field("headers", headers).field("source", source);
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
