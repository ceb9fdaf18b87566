//! The functions that make failures from codes.

use alloc::boxed::Box;
use alloc::string::ToString;

use crate::catalog::Catalog;
use crate::failure::Failure;
use crate::failure::occurrence::Source;

/// Functions that make a [`Failure`] from a code, or add details to a failure.
///
/// The [`prelude`](crate::prelude) imports this trait.
///
/// ```
/// use codes_runtime::prelude::*;
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// fn parse(id: &str) -> Result<u64, codes_runtime::Failure<HttpResponseCode>> {
///     id.parse().map_err(|error| {
///         HttpResponseCode::ValidationInputParamsError.detail("`id` must be a number").caused_by(error)
///     })
/// }
/// assert_eq!(parse("7").ok(), Some(7));
/// assert_eq!(parse("x").unwrap_err().get_detail(), Some("`id` must be a number"));
/// ```
pub trait Build: Sized {
    /// The enum of the codes.
    type Code: Catalog;

    /// The result of adding a detail: a [`Failure`], or the same type if its message has values.
    type Built;

    /// Converts `self` into a failure. A code becomes a failure without details.
    fn into_failure(self) -> Failure<Self::Code>;

    /// Makes a change to the failure.
    #[doc(hidden)]
    fn __with(self, change: impl FnOnce(&mut Failure<Self::Code>)) -> Self::Built;

    /// Sets a sentence about this occurrence, for the client. It replaces an earlier one.
    #[must_use]
    fn detail(self, detail: impl Into<Box<str>>) -> Self::Built {
        self.__with(|failure| failure.more().detail = Some(detail.into()))
    }

    /// Adds a field to the body, after the body's own members. It replaces an earlier field with this name.
    ///
    /// A field that clashes with a member of the body, such as `message`, is dropped. The members depend on the option `body` of
    /// the call.
    ///
    /// # Panics
    ///
    /// Panics with debug assertions if the body has a member with this name.
    ///
    /// ```
    /// use codes_runtime::prelude::*;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let failure = HttpResponseCode::NotFound.field("entry", 7);
    /// assert_eq!(failure.body(), r#"{"code":"NotFound","message":"Entry not found.","entry":7}"#);
    /// ```
    #[cfg(feature = "json")]
    #[must_use]
    fn field(self, name: &'static str, value: impl Into<serde_json::Value>) -> Self::Built {
        self.__with(|failure| failure.more().set_field(name, value.into(), Self::Code::__BODY))
    }

    /// Adds a header to the response.
    ///
    /// A header is dropped if its name is not a token, if its value contains control characters such as a line break (RFC 9110,
    /// section 5), or if it describes the body, such as `Content-Type`, because the body sets these headers.
    ///
    /// # Panics
    ///
    /// Panics with debug assertions if the header is dropped.
    #[must_use]
    fn header(self, name: &str, value: &str) -> Self::Built {
        self.__with(|failure| failure.more().add_header(name, value))
    }

    /// Sets the header `Retry-After`: the number of seconds after which the client may try again (RFC 9110, section 10.2.3). It
    /// replaces an earlier one.
    #[must_use]
    fn retry_after(self, seconds: u32) -> Self::Built {
        self.__with(|failure| failure.more().set_header("retry-after", &seconds.to_string()))
    }

    /// Sets the error that caused this one, for logs. It is never sent.
    #[must_use]
    fn caused_by(self, source: impl Into<Source>) -> Self::Built {
        self.__with(|failure| failure.more().source = Some(source.into()))
    }
}

impl<C: Catalog> Build for C {
    type Code = C;
    type Built = Failure<C>;

    fn into_failure(self) -> Failure<C> {
        self.into()
    }

    fn __with(self, change: impl FnOnce(&mut Failure<C>)) -> Failure<C> {
        self.into_failure().__with(change)
    }
}

impl<C: Catalog> Build for Failure<C> {
    type Code = C;
    type Built = Self;

    fn into_failure(self) -> Failure<C> {
        self
    }

    fn __with(mut self, change: impl FnOnce(&mut Failure<C>)) -> Self {
        change(&mut self);
        self
    }
}
