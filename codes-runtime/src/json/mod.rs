//! Failures as JSON.

mod from_parts; // conversion of received responses into failures
mod read; // reads bodies of any shape
pub(crate) mod retry; // when to send a request again

use alloc::format;
use alloc::string::String;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::catalog::{Catalog, HasStatus, bare_message};
use crate::data::body::Body;
use crate::failure::Failure;

impl<C: HasStatus> Failure<C> {
    /// Returns the body of the response, in the shape that the option `body` of the call sets.
    ///
    /// ```
    /// use codes_runtime::prelude::*;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let failure = HttpResponseCode::NotFound.detail("it was deleted").field("entry", 7);
    /// let body = r#"{"code":"NotFound","message":"Entry not found.","detail":"it was deleted","entry":7}"#;
    /// assert_eq!((failure.body().as_str(), failure.media_type()), (body, "application/json"));
    /// ```
    #[must_use]
    pub fn body(&self) -> String {
        let flat = Flat(self);
        match C::__BODY {
            Body::Flat => write(&flat),
            Body::Nested => write(&Nested { error: flat }),
            Body::Problem { type_base } => write(&Problem { failure: self, type_base }),
        }
    }

    /// Returns the media type of [`body`](Failure::body): `application/json`, or `application/problem+json` for RFC 9457.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        C::__BODY.media_type()
    }
}

/// Returns the body of an error without a code, from its text if it has one, and otherwise from the phrase of its status.
#[cfg(feature = "axum-08")]
pub(crate) fn of_no_code(body: Body, status: u16, phrase: &str, text: Option<&str>) -> String {
    let message = Members([("message", Some(text.unwrap_or(phrase).into()))]);
    match body {
        Body::Flat => write(&message),
        Body::Nested => write(&Nested { error: message }),
        Body::Problem { .. } => write(&Members([
            ("type", Some("about:blank".into())),
            ("title", Some(phrase.into())),
            ("status", Some(status.into())),
            ("detail", text.map(Into::into)),
        ])),
    }
}

/// Returns the fields of a body as JSON, for logs.
#[cfg(feature = "tracing")]
pub(crate) fn fields<C>(failure: &Failure<C>) -> String {
    write(&failure.fields().collect::<alloc::collections::BTreeMap<_, _>>())
}

/// Writes a body as JSON. Strings and numbers can always be written, so there is no error.
fn write(body: &impl Serialize) -> String {
    serde_json::to_string(body).unwrap_or_default()
}

/// `{"code": …, "message": …, "detail": …}` and the fields.
struct Flat<'a, C>(&'a Failure<C>);

impl<C: Catalog> Serialize for Flat<'_, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code = self.0.code();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", &AsId(code))?;
        map.serialize_entry("message", self.0.sent_message())?;
        if let Some(detail) = self.0.get_detail() {
            map.serialize_entry("detail", detail)?;
        }
        finish(map, self.0)
    }
}

/// `{"error": …}`
struct Nested<T> {
    error: T,
}

impl<T: Serialize> Serialize for Nested<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("error", &self.error)?;
        map.end()
    }
}

/// Members in a given order, without missing ones.
#[cfg(feature = "axum-08")]
struct Members<const N: usize>([(&'static str, Option<serde_json::Value>); N]);

#[cfg(feature = "axum-08")]
impl<const N: usize> Serialize for Members<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.0 {
            if let Some(value) = value {
                map.serialize_entry(name, value)?;
            }
        }
        map.end()
    }
}

/// The members of RFC 9457, section 3.1, with the code and the fields as extensions.
struct Problem<'a, C> {
    failure: &'a Failure<C>,
    type_base: &'static str,
}

impl<C: HasStatus> Serialize for Problem<'_, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code = self.failure.code();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", &problem_type(self.type_base, code))?;
        map.serialize_entry("title", title(code))?;
        map.serialize_entry("status", &self.failure.status())?;
        // The title is the same for each occurrence, so the message with its values belongs here.
        match (self.failure.get_message(), self.failure.get_detail()) {
            (Some(message), Some(detail)) => {
                map.serialize_entry("detail", &format_args!("{message} {detail}"))?;
            }
            (Some(text), None) | (None, Some(text)) => map.serialize_entry("detail", text)?,
            (None, None) => {}
        }
        map.serialize_entry("code", &AsId(code))?;
        finish(map, self.failure)
    }
}

/// Returns the `type` of a problem with this code.
pub(crate) fn problem_type<C: Catalog>(type_base: &str, code: C) -> String {
    if type_base.is_empty() { "about:blank".into() } else { format!("{type_base}{}", code.entry().id) }
}

/// Returns the `title` of a problem with this code: the reason, or else the message, but never one with parameters.
pub(crate) fn title<C: Catalog>(code: C) -> &'static str {
    let reason = code.entry().reason;
    if reason.is_empty() { bare_message(code) } else { reason }
}

fn finish<C, M: SerializeMap>(mut map: M, failure: &Failure<C>) -> Result<M::Ok, M::Error> {
    for (name, value) in failure.fields() {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// The ID of a code, as serde writes it.
pub(crate) struct AsId<C>(pub(crate) C);

impl<C: Catalog> Serialize for AsId<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::serde::serialize(self.0, serializer)
    }
}
