//! What servers answer with, whatever the framework.

#![allow(dead_code, reason = "every framework is a feature")]

#[cfg(feature = "json")]
use alloc::string::String;

use crate::catalog::HasStatus;
use crate::failure::Failure;

/// What can be answered with: a code, a failure, the user's own type of errors. The frameworks' traits are implemented
/// by it.
pub trait Answer: Sized {
    /// The enum of the codes.
    type Code: HasStatus;

    /// The failure.
    fn into_failure(self) -> Failure<Self::Code>;

    /// What comes of the failure, for traits that do not give it away.
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

/// A response, whatever the framework.
#[cfg(feature = "json")]
pub(crate) struct Sent {
    pub(crate) status: u16,
    /// The media type and the body, where the status allows one.
    pub(crate) content: Option<(&'static str, String)>,
}

#[cfg(feature = "json")]
impl<C: HasStatus> Failure<C> {
    /// The response, and an event for logs. Each framework asks once for it.
    pub(crate) fn send(&self) -> Sent {
        #[cfg(feature = "tracing")]
        self.emit_event();
        let status = self.status();
        // What comes behind it would be taken for the answer (RFC 9110, section 15.2).
        let is_final = status >= 200;
        debug_assert!(is_final, "{status} announces an answer and is none");
        let content = has_content(status).then(|| (self.media_type(), self.body()));
        Sent { status: if is_final { status } else { 500 }, content }
    }
}

/// Returns whether a response with this status has content (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
#[cfg(feature = "json")]
pub(crate) fn has_content(status: u16) -> bool {
    !matches!(status, 100..=199 | 204 | 205 | 304)
}
