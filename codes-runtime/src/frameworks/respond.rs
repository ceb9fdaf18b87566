//! Responses of servers, independent of the framework.

#![allow(dead_code, reason = "every framework is a feature")]

#[cfg(feature = "json")]
use alloc::string::String;

use crate::catalog::HasStatus;
use crate::failure::{Failure, filled::Filled};

/// A type that servers can send as a response: a code, a failure or the user's error type. The implementations of the frameworks'
/// traits use it.
pub trait Answer: Sized {
    /// The enum of the codes.
    type Code: HasStatus;

    /// Converts `self` into a failure.
    fn into_failure(self) -> Failure<Self::Code>;

    /// Calls `then` with the failure, for traits that take `self` by reference.
    fn with_failure<T>(&self, then: impl FnOnce(&Failure<Self::Code>) -> T) -> T;
}

impl<C: HasStatus> Answer for C {
    type Code = C;

    fn into_failure(self) -> Failure<C> {
        self.into()
    }

    fn with_failure<T>(&self, then: impl FnOnce(&Failure<C>) -> T) -> T {
        then(&(*self).into())
    }
}

impl<C: HasStatus> Answer for Failure<C> {
    type Code = C;

    fn into_failure(self) -> Failure<C> {
        self
    }

    fn with_failure<T>(&self, then: impl FnOnce(&Failure<C>) -> T) -> T {
        then(self)
    }
}

impl<C: HasStatus, const N: u16> Answer for Filled<C, N> {
    type Code = C;

    fn into_failure(self) -> Failure<C> {
        self.into()
    }

    fn with_failure<T>(&self, then: impl FnOnce(&Failure<C>) -> T) -> T {
        then(self)
    }
}

/// A response, independent of the framework.
#[cfg(feature = "json")]
pub(crate) struct Sent {
    pub(crate) status: u16,
    /// The media type and the body, if the status allows a body.
    pub(crate) content: Option<(&'static str, String)>,
}

#[cfg(feature = "json")]
impl<C: HasStatus> Failure<C> {
    /// Returns the response, and emits the log event. A framework calls it once for each response.
    pub(crate) fn send(&self) -> Sent {
        #[cfg(feature = "tracing")]
        self.emit_event();
        let status = self.status();
        // After an informational status, clients would take the next bytes for the final response (RFC 9110, section 15.2).
        let is_final = status >= 200;
        debug_assert!(is_final, "{status} is informational and cannot be a final response");
        let content = has_content(status).then(|| (self.media_type(), self.body()));
        Sent { status: if is_final { status } else { 500 }, content }
    }
}

/// Returns whether a response with this status has content (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
#[cfg(feature = "json")]
pub(crate) fn has_content(status: u16) -> bool {
    !matches!(status, 100..=199 | 204 | 205 | 304)
}
