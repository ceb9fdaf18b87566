//! Making failures of codes.

use alloc::boxed::Box;
use alloc::string::ToString;

use crate::catalog::Catalog;
use crate::failure::Failure;
use crate::failure::occurrence::Source;

/// What makes a [`Failure`] of a code, and adds to one.
///
/// The [`prelude`](crate::prelude) brings it into scope.
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

    /// The failure, which adds nothing yet where this is a code.
    fn into_failure(self) -> Failure<Self::Code>;

    /// Adds a sentence about this occurrence, for the client. It takes the place of another.
    #[must_use]
    fn detail(self, detail: impl Into<Box<str>>) -> Failure<Self::Code> {
        let mut failure = self.into_failure();
        failure.more().detail = Some(detail.into());
        failure
    }

    /// Adds a field to the body, behind its own members. It takes the place of another of this name.
    ///
    /// A field that has the name of a member of the body, such as `message`, is dropped. Which members these are says
    /// the option `body` of the call.
    ///
    /// # Panics
    ///
    /// With debug assertions, where the body has a member of this name.
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
    fn field(self, name: &'static str, value: impl Into<serde_json::Value>) -> Failure<Self::Code> {
        let mut failure = self.into_failure();
        failure.more().set_field(name, value.into(), Self::Code::__BODY);
        failure
    }

    /// Adds a header to the response.
    ///
    /// A name that is no token, and a value with control characters, such as a line break, are dropped (RFC 9110,
    /// section 5), and so is a header that describes the body, such as `Content-Type`: the body brings its own.
    ///
    /// # Panics
    ///
    /// With debug assertions, where the header would be dropped.
    #[must_use]
    fn header(self, name: &str, value: &str) -> Failure<Self::Code> {
        let mut failure = self.into_failure();
        failure.more().add_header(name, value);
        failure
    }

    /// Says in how many seconds the client may try again, in the header `Retry-After` (RFC 9110, section 10.2.3). It
    /// takes the place of another.
    #[must_use]
    fn retry_after(self, seconds: u32) -> Failure<Self::Code> {
        let mut failure = self.into_failure();
        failure.more().set_header("retry-after", &seconds.to_string());
        failure
    }

    /// Adds the error behind this occurrence, for logs. It is never sent.
    #[must_use]
    fn caused_by(self, source: impl Into<Source>) -> Failure<Self::Code> {
        let mut failure = self.into_failure();
        failure.more().source = Some(source.into());
        failure
    }
}

impl<C: Catalog> Build for C {
    type Code = C;

    fn into_failure(self) -> Failure<C> {
        self.into()
    }
}

impl<C: Catalog> Build for Failure<C> {
    type Code = C;

    fn into_failure(self) -> Failure<C> {
        self
    }
}
