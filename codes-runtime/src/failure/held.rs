//! What failures hold: the codes of servers, and those that clients receive.

use crate::catalog::received::Received;
use crate::catalog::{Catalog, HasStatus};

/// What a [`Failure`](crate::Failure) may hold: on a server an enum of codes, on a client [`Received`]. Nothing else
/// implements it.
pub trait Held: Sized {
    /// What [`Failure::code`](crate::Failure::code) gives: the code itself on a server, a reference to the [`Received`]
    /// on a client.
    type Code<'a>
    where
        Self: 'a;

    #[doc(hidden)]
    fn __code(&self) -> Self::Code<'_>;
}

/// What a [`Failure`](crate::Failure) with an HTTP status may hold: an enum whose every code has one, and whatever was
/// received.
pub trait HeldWithStatus: Held {
    /// The status, where that of the response is `received`, or 0 where there was none.
    #[doc(hidden)]
    fn __status(&self, received: u16) -> u16;
}

impl<C: Catalog> Held for C {
    type Code<'a> = C;

    fn __code(&self) -> C {
        *self
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
}

impl<C: Catalog> HeldWithStatus for Received<C> {
    fn __status(&self, received: u16) -> u16 {
        received
    }
}
