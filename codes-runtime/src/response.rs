//! What a client knows of a response beside its code.

use alloc::boxed::Box;

/// What a client knows of a response beside its code, its headers and its fields.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    /// The sentence for people, where it is other than the document's.
    pub(crate) message: Option<Box<str>>,
    /// The body, where nothing was found in it.
    pub(crate) unread: Box<[u8]>,
}
