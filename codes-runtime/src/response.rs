//! What a client knows of a response beside what a server knows of it.

use alloc::boxed::Box;

/// What a client knows of a response beside its status, its code, its headers and its fields.
#[derive(Debug)]
pub(crate) struct Response {
    /// The sentence for people, where it is other than the document's.
    pub(crate) message: Option<Box<str>>,
    /// The body, where nothing was found in it.
    pub(crate) unread: Box<[u8]>,
}
