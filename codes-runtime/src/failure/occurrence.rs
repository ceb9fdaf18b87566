//! The details of one occurrence.

#[cfg(feature = "json")]
use alloc::borrow::Cow;
use alloc::boxed::Box;
#[cfg(feature = "json")]
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt;

#[cfg(feature = "json")]
use serde_json::Value;

#[cfg(feature = "json")]
use crate::data::body::Body;
use crate::failure::header;
#[cfg(feature = "json")]
use crate::quoted::Harmless;

/// The type of errors that cause a failure.
pub type Source = Box<dyn Error + Send + Sync>;

/// The details of one occurrence.
#[derive(Default)]
pub(crate) struct More {
    /// The message with its values. On a client, the message of the response, if it differs from the one on the page.
    pub(crate) message: Option<Box<str>>,
    pub(crate) detail: Option<Box<str>>,
    /// Names in lower case, and values.
    pub(crate) headers: Vec<(Box<str>, Box<str>)>,
    #[cfg(feature = "json")]
    pub(crate) fields: Vec<(Cow<'static, str>, Value)>,
    pub(crate) source: Option<Source>,
    /// The status of the received response, or 0 for a failure that a server sends.
    pub(crate) received_status: u16,
    /// Further data of a received response.
    #[cfg(feature = "json")]
    pub(crate) response: Option<Response>,
}

impl More {
    /// Adds a header, unless it is invalid or describes the body.
    pub(crate) fn add_header(&mut self, name: &str, value: &str) {
        let is_allowed = header::is_name(name) && header::is_value(value);
        debug_assert!(is_allowed, "invalid header {name:?} with the value {value:?}");
        let is_of_body = header::is_of_body(name);
        debug_assert!(!is_of_body, "the header {name:?} describes the body, which sets it");
        if is_allowed && !is_of_body {
            self.headers.push((name.to_ascii_lowercase().into(), value.into()));
        }
    }

    /// Replaces all headers with this name, which is in lower case.
    pub(crate) fn set_header(&mut self, name: &str, value: &str) {
        self.headers.retain(|(other, _)| **other != *name);
        self.add_header(name, value);
    }

    /// Adds or replaces a field, unless the body has a member with this name.
    #[cfg(feature = "json")]
    pub(crate) fn set_field(&mut self, name: &'static str, value: Value, body: Body) {
        let is_member = body.members().contains(&name);
        debug_assert!(!is_member, "the body has a member {name:?}, which a field cannot replace");
        if is_member {
            return;
        }
        match self.fields.iter_mut().find(|(other, _)| other == name) {
            Some((_, other)) => *other = value,
            None => self.fields.push((Cow::Borrowed(name), value)),
        }
    }

    /// Adds all details to the debug output.
    pub(crate) fn debug(&self, failure: &mut fmt::DebugStruct<'_, '_>) {
        failure.field("message", &self.message).field("detail", &self.detail).field("headers", &self.headers);
        #[cfg(feature = "json")]
        failure.field("fields", &self.fields);
        failure.field("source", &self.source);
        #[cfg(feature = "json")]
        if let Some(response) = &self.response {
            failure.field("status", &self.received_status).field("response", response);
        }
    }
}

/// The data of a received response besides status, code, message, headers and fields.
#[cfg(feature = "json")]
pub(crate) struct Response {
    /// The body, if it contains neither a code nor a message.
    pub(crate) unread: Box<[u8]>,
}

/// Writes the body as text, for logs.
#[cfg(feature = "json")]
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unread = Harmless(String::from_utf8_lossy(&self.unread));
        f.debug_struct("Response").field("unread", &format_args!("{unread}")).finish()
    }
}
