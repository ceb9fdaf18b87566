//! The codes in failures: an enum on servers, [`Received`] on clients.

use core::fmt;

use crate::catalog::received::Received;
use crate::catalog::{Catalog, HasStatus, bare_message};
use crate::quoted::Harmless;

/// The types of codes in a [`Failure`](crate::Failure): an enum of codes on a server, [`Received`] on a client. No other type
/// implements this trait.
pub trait Held: Sized {
    /// The result of [`Failure::code`](crate::Failure::code): the code itself on a server, a reference to the [`Received`] on a
    /// client.
    type Code<'a>
    where
        Self: 'a;

    #[doc(hidden)]
    fn __code(&self) -> Self::Code<'_>;

    /// Writes the code for people. `message` is the message with its values, or the one that a client received.
    #[doc(hidden)]
    fn __write(&self, message: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// The types of codes in a [`Failure`](crate::Failure) with an HTTP status: an enum whose codes all have one, or [`Received`].
pub trait HeldWithStatus: Held {
    /// Returns the status. `received` is the status of the response, or 0 if there is no response.
    #[doc(hidden)]
    fn __status(&self, received: u16) -> u16;
}

impl<C: Catalog> Held for C {
    type Code<'a> = C;

    fn __code(&self) -> C {
        *self
    }

    fn __write(&self, message: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match message {
            Some(message) => write!(f, "{}", Harmless(message)),
            None => f.write_str(bare_message(*self)),
        }
    }
}

impl<C: HasStatus> HeldWithStatus for C {
    fn __status(&self, _: u16) -> u16 {
        C::__DATA.status(self.__index())
    }
}

impl<C: Catalog> Held for Received<C> {
    type Code<'a> = &'a Received<C>;

    fn __code(&self) -> &Received<C> {
        self
    }

    fn __write(&self, message: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, message) {
            (Received::Known(code), _) => code.__write(message, f),
            (Received::Unknown(_), None) => write!(f, "{self}"),
            (Received::Unknown(_), Some(message)) => write!(f, "{self}: {}", Harmless(message)),
        }
    }
}

impl<C: Catalog> HeldWithStatus for Received<C> {
    fn __status(&self, received: u16) -> u16 {
        received
    }
}
