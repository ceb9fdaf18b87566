//! What one occurrence adds to its code.

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

/// Any error, as the cause of a failure.
pub type Source = Box<dyn Error + Send + Sync>;

/// What an occurrence adds.
#[derive(Default)]
pub(crate) struct More {
    pub(crate) detail: Option<Box<str>>,
    /// Names in small letters, and values.
    pub(crate) headers: Vec<(Box<str>, Box<str>)>,
    #[cfg(feature = "json")]
    pub(crate) fields: Vec<(Cow<'static, str>, Value)>,
    pub(crate) source: Option<Source>,
    /// The status of the response that was received; 0, which is none, where this is to be sent.
    pub(crate) received_status: u16,
    /// What else only those know who received it.
    #[cfg(feature = "json")]
    pub(crate) response: Option<Response>,
}

impl More {
    /// Adds a header, unless HTTP forbids it or it is not the occurrence's to say.
    pub(crate) fn add_header(&mut self, name: &str, value: &str) {
        let is_allowed = header::is_name(name) && header::is_value(value);
        debug_assert!(is_allowed, "HTTP allows no header {name:?} of value {value:?}");
        let is_of_body = header::is_of_body(name);
        debug_assert!(!is_of_body, "the body says what its {name:?} is");
        if is_allowed && !is_of_body {
            self.headers.push((name.to_ascii_lowercase().into(), value.into()));
        }
    }

    /// Adds a header in place of others of its name, which is in small letters.
    pub(crate) fn set_header(&mut self, name: &str, value: &str) {
        self.headers.retain(|(other, _)| **other != *name);
        self.add_header(name, value);
    }

    /// Adds a field in place of another of its name, unless the body has a member of this name.
    #[cfg(feature = "json")]
    pub(crate) fn set_field(&mut self, name: &'static str, value: Value, body: Body) {
        let is_member = body.members().contains(&name);
        debug_assert!(!is_member, "the body has a member {name:?}, which no field may replace");
        if is_member {
            return;
        }
        match self.fields.iter_mut().find(|(other, _)| other == name) {
            Some((_, other)) => *other = value,
            None => self.fields.push((Cow::Borrowed(name), value)),
        }
    }

    /// Adds all there is to what is written for logs.
    pub(crate) fn debug(&self, failure: &mut fmt::DebugStruct<'_, '_>) {
        failure.field("detail", &self.detail).field("headers", &self.headers);
        #[cfg(feature = "json")]
        failure.field("fields", &self.fields);
        failure.field("source", &self.source);
        #[cfg(feature = "json")]
        if let Some(response) = &self.response {
            failure.field("status", &self.received_status).field("response", response);
        }
    }
}

/// What a client knows of a response beside its status, its code, its headers and its fields.
#[cfg(feature = "json")]
pub(crate) struct Response {
    /// The sentence for people, where it is other than the document's.
    pub(crate) message: Option<Box<str>>,
    /// The body, where nothing was found in it.
    pub(crate) unread: Box<[u8]>,
}

/// Writes the body as text, for logs.
#[cfg(feature = "json")]
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unread = Harmless(String::from_utf8_lossy(&self.unread));
        f.debug_struct("Response")
            .field("message", &self.message)
            .field("unread", &format_args!("{unread}"))
            .finish()
    }
}
