//! What servers answer with, whatever the framework.

#[cfg(any(feature = "http-1", feature = "actix-web-4"))]
use alloc::string::String;

#[cfg(any(feature = "http-1", feature = "actix-web-4"))]
use crate::body::has_content;
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

/// The content of a response.
#[cfg(any(feature = "http-1", feature = "actix-web-4"))]
pub(crate) struct Content {
    pub(crate) media_type: &'static str,
    pub(crate) body: String,
}

#[cfg(any(feature = "http-1", feature = "actix-web-4"))]
impl<C: HasStatus> Failure<C> {
    /// The content of the response, `None` where the status allows none, and an event for logs. Each framework asks
    /// once for it.
    pub(crate) fn answer(&self) -> Option<Content> {
        #[cfg(feature = "tracing")]
        self.emit_event();
        has_content(self.status()).then(|| Content { media_type: self.media_type(), body: self.body() })
    }
}
