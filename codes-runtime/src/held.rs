//! What failures hold: the codes of servers, and those that clients receive.

use crate::catalog::{Catalog, HasStatus};
use crate::failure::Failure;
use crate::received::Received;

/// What a [`Failure`] may hold: on a server an enum of codes, on a client [`Received`]. Nothing else implements it.
pub trait Held: Sized {
    /// What [`Failure::code`] gives: the code itself on a server, a reference to the [`Received`] on a client.
    type Code<'a>
    where
        Self: 'a;

    #[doc(hidden)]
    fn __code(failure: &Failure<Self>) -> Self::Code<'_>;
}

/// What a [`Failure`] with an HTTP status may hold: an enum whose every code has one, and whatever was received.
pub trait HeldWithStatus: Held {
    #[doc(hidden)]
    fn __status(failure: &Failure<Self>) -> u16;
}

impl<C: Catalog> Held for C {
    type Code<'a> = C;

    fn __code(failure: &Failure<C>) -> C {
        *failure.held()
    }
}

impl<C: HasStatus> HeldWithStatus for C {
    fn __status(failure: &Failure<C>) -> u16 {
        C::__DATA.status(failure.held().__index())
    }
}

impl<C: Catalog> Held for Received<C> {
    type Code<'a> = &'a Received<C>;

    fn __code(failure: &Failure<Received<C>>) -> &Received<C> {
        failure.held()
    }
}

#[cfg(feature = "json")]
impl<C: Catalog> HeldWithStatus for Received<C> {
    fn __status(failure: &Failure<Received<C>>) -> u16 {
        failure.get_more().and_then(|more| more.response.as_ref()).map_or(0, |response| response.status)
    }
}
