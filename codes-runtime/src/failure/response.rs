//! What a client knows of a response beside what a server knows of it.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use crate::quoted::Harmless;

/// What a client knows of a response beside its status, its code, its headers and its fields.
pub(crate) struct Response {
    /// The sentence for people, where it is other than the document's.
    pub(crate) message: Option<Box<str>>,
    /// The body, where nothing was found in it.
    pub(crate) unread: Box<[u8]>,
}

/// Writes the body as text, for logs.
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unread = Harmless(String::from_utf8_lossy(&self.unread));
        f.debug_struct("Response")
            .field("message", &self.message)
            .field("unread", &format_args!("{unread}"))
            .finish()
    }
}
