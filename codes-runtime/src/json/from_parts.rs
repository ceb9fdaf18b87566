//! Conversion of received responses into failures.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::catalog::received::Received;
use crate::catalog::{Catalog, bare_message};
use crate::failure::Failure;
use crate::failure::header::is_media_type;
use crate::failure::occurrence::{More, Response};
use crate::json::read::Content;
use crate::json::retry::Retry;

impl<C: Catalog> Failure<Received<C>> {
    /// Reads a response with any status and any body.
    ///
    /// The body may have any of the three shapes of the option `body`, regardless of the option in the client's call. Its other
    /// members become fields. If it contains neither a code nor a message, the failure keeps the body as
    /// [`unread_body`](Failure::unread_body).
    ///
    /// In the values of headers and in the body, bytes that are not UTF-8 become `U+FFFD`. If the body has no code, the code is
    /// known only if the status is itself an ID.
    ///
    /// ```
    /// use codes_runtime::Failure;
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let body = r#"{"code":"NotFound","message":"Entry not found.","entry":7}"#;
    /// let failure = Failure::from_parts(404, [("date", "Tue, 24 Nov 2026 08:00:00 GMT")], body);
    /// assert_eq!(*failure.code(), HttpResponseCode::NotFound);
    /// assert_eq!(failure.get_field("entry"), Some(&7.into()));
    /// ```
    #[must_use]
    pub fn from_parts<K: AsRef<str>, V: AsRef<[u8]>>(
        status: u16,
        headers: impl IntoIterator<Item = (K, V)>,
        body: impl AsRef<[u8]>,
    ) -> Self {
        let header = |(name, value): (K, V)| {
            let value = String::from_utf8_lossy(value.as_ref()).into_owned();
            (name.as_ref().to_ascii_lowercase().into(), value.into())
        };
        let headers: Vec<(Box<str>, Box<str>)> = headers.into_iter().map(header).collect();
        let is_problem = headers.iter().any(|(name, value)| {
            **name == *"content-type" && is_media_type(value, "application/problem+json")
        });
        let body = body.as_ref();
        let content = Content::read::<C>(status, body, is_problem);
        let unread = if content.is_some() { Box::default() } else { body.into() };
        let Content { id, message, detail, fields } = content.unwrap_or_default();
        let code = id.map_or_else(|| of_status(status), |id| Received::from_id(&id));
        let message = message
            .filter(|message| code.known().is_none_or(|code: C| bare_message(code) != message.as_str()));
        let [message, detail] = [message, detail].map(|text| text.map(Into::into));
        let response = Some(Response { unread });
        let source = None;
        Failure::new(
            code,
            More { message, detail, headers, fields, source, received_status: status, response },
        )
    }

    /// Returns the message from the server, otherwise the message of the known code, otherwise an empty string. The message of a
    /// code with parameters is its reason, if the server did not send any.
    ///
    /// ```
    /// use codes_runtime::{Failure, Received};
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let body = r#"{"code":"NotFound","message":"There is no such entry any more."}"#;
    /// const NO_HEADERS: [(&str, &str); 0] = [];
    /// let failure = Failure::<Received<HttpResponseCode>>::from_parts(404, NO_HEADERS, body);
    /// assert_eq!(failure.message(), "There is no such entry any more.");
    /// ```
    #[must_use]
    pub fn message(&self) -> &str {
        self.get_message().unwrap_or_else(|| self.code().known().map_or("", bare_message))
    }

    /// Returns the body if it contains neither a code nor a message, such as the error page of a proxy. Otherwise the result is
    /// empty.
    #[must_use]
    pub fn unread_body(&self) -> &[u8] {
        self.get_more().and_then(|more| more.response.as_ref()).map_or(&[], |response| &response.unread)
    }

    /// Returns when to send the request again. If an error has the header `Retry-After`, the header decides. Otherwise the result is
    /// [`Backoff`](Retry::Backoff) for 408, 425, 429 and 500 to 599, and [`Never`](Retry::Never) for all other statuses.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use codes_runtime::{Failure, Received, Retry};
    ///
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let retry = |status, after| Failure::<Received<HttpResponseCode>>::from_parts(status, after, "").retry();
    /// assert_eq!(retry(429, Some(("retry-after", "30"))), Retry::After(Duration::from_secs(30)));
    /// assert_eq!(retry(500, None), Retry::Backoff);
    /// assert_eq!(retry(404, None), Retry::Never);
    /// ```
    #[must_use]
    pub fn retry(&self) -> Retry {
        Retry::of(self.status(), self.get_header("retry-after"))
    }
}

/// Returns the code whose ID is this status.
fn of_status<C: Catalog>(status: u16) -> Received<C> {
    let code =
        C::from_id(&status.to_string()).filter(|code| code.entry().status.is_none_or(|it| it == status));
    code.map_or_else(|| Received::Unknown(Box::default()), Received::Known)
}
