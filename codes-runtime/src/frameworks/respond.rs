//! What servers answer with, whatever the framework.

#[cfg(any(feature = "http-1", feature = "actix-web-4"))]
use alloc::string::String;

use crate::catalog::HasStatus;
#[cfg(any(feature = "http-1", feature = "actix-web-4"))]
use crate::data::body::has_content;
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
#[cfg(any(feature = "http-1", feature = "actix-web-4"))]
pub(crate) struct Sent {
    pub(crate) status: u16,
    /// The media type and the body, where the status allows one.
    pub(crate) content: Option<(&'static str, String)>,
}

#[cfg(any(feature = "http-1", feature = "actix-web-4"))]
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
