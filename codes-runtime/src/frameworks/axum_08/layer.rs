//! Documented bodies for errors of axum 0.8 itself and of its layers. Requires the feature `axum-08`.
//!
//! Codes, [`Failure`]s and the type that the option `error` of a call generates are responses of axum. Handlers return them, alone or
//! as the error of a `Result`. The extensions of such a response contain the [`Entry`](crate::Entry) of its code, so that a layer
//! can count codes. [`Documented`] is the layer for errors that no handler returns.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::future::{Future, poll_fn};
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Request, StatusCode};
use http_body::Body as _;
use tower_layer::Layer;
use tower_service::Service;

use crate::catalog::{Catalog, HasStatus};
use crate::failure::Failure;
use crate::failure::header::is_media_type;
use crate::frameworks::http_1::{is_marked, mark};
use crate::json;

/// The maximum length of an error text that becomes a message, in bytes: the length limit of a message on a page.
const MAX_TEXT: usize = 8 * 1024;

/// A layer that gives a documented body to every error without one: rejections of extractors, 404 and 405 of the router, 413,
/// timeouts.
///
/// The error keeps its status and its headers, except headers that describe its body. If exactly one code has this status, as
/// `from_status` finds it, the new body is the body of that code. Otherwise the body has no code, and its message is the text of the
/// error, or else the phrase of the status. The layer keeps the text if it is `text/plain` without a `Content-Encoding`, and if its
/// length is known and at most 8 KiB, as in all rejections of axum. The layer never waits for a body.
///
/// The layer replaces every error that does not come from a code, even errors that a handler returned on purpose. Add it last, so
/// that it is outside all layers that return errors.
///
/// ```
/// use codes_runtime::axum::Documented;
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// // `Router::new().route("/entries/{id}", get(entry)).layer(layer)`
/// let layer = Documented::<HttpResponseCode>::layer();
/// # assert_eq!(format!("{layer:?}"), "Documented");
/// ```
pub struct Documented<C>(PhantomData<fn() -> C>);

impl<C: HasStatus> Documented<C> {
    /// Creates the layer.
    #[must_use]
    pub fn layer() -> Self {
        Documented(PhantomData)
    }
}

impl<C> Clone for Documented<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for Documented<C> {}

impl<C> core::fmt::Debug for Documented<C> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Documented")
    }
}

impl<S, C> Layer<S> for Documented<C> {
    type Service = DocumentedService<S, C>;

    fn layer(&self, inner: S) -> Self::Service {
        DocumentedService { inner, layer: *self }
    }
}

/// The service that [`Documented`] returns.
#[derive(Debug)]
pub struct DocumentedService<S, C> {
    inner: S,
    layer: Documented<C>,
}

impl<S: Clone, C> Clone for DocumentedService<S, C> {
    fn clone(&self) -> Self {
        DocumentedService { inner: self.inner.clone(), layer: self.layer }
    }
}

impl<S, C, B> Service<Request<B>> for DocumentedService<S, C>
where
    S: Service<Request<B>>,
    S::Response: IntoResponse,
    S::Future: Send + 'static,
    C: HasStatus,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let response = self.inner.call(request);
        Box::pin(async move {
            // Converts before the next `await`, because `S::Response` and `S::Error` may not be `Send`.
            let response = match response.await {
                Ok(response) => response.into_response(),
                Err(error) => return Err(error),
            };
            Ok(documented::<C>(response).await)
        })
    }
}

/// The headers that describe a body, which a new body must not inherit (RFC 9110, section 8, and RFC 9530).
const OF_BODY: [HeaderName; 12] = [
    header::CONTENT_DISPOSITION,
    header::CONTENT_ENCODING,
    header::CONTENT_LANGUAGE,
    header::CONTENT_LENGTH,
    header::CONTENT_LOCATION,
    header::ETAG,
    header::LAST_MODIFIED,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    HeaderName::from_static("content-digest"),
    HeaderName::from_static("digest"),
    HeaderName::from_static("repr-digest"),
];

/// Returns `response`, with a documented body if it is an error without one.
async fn documented<C: HasStatus>(response: Response) -> Response {
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || is_marked(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let text = if is_plain_text(&parts.headers) { read(body).await } else { None };
    let code = C::from_status(status.as_u16());
    let entry = code.map(Catalog::entry);
    let failure = code.map(Failure::from);
    let body = match &failure {
        Some(failure) => failure.body(),
        None => json::of_no_code(C::__BODY, status.as_u16(), phrase(status), text.as_deref()),
    };
    #[cfg(feature = "tracing")]
    crate::frameworks::event::Event {
        code: entry.map(|entry| entry.id),
        status: Some(status.as_u16()),
        message: failure.as_ref().map_or(phrase(status), Failure::sent_message),
        detail: None,
        fields: None,
        source: text.as_deref().map(crate::quoted::Harmless),
    }
    .emit();
    for name in OF_BODY {
        parts.headers.remove(name);
    }
    // With any other status, `Content-Range` describes the body and not the resource (RFC 9110, section 14.4).
    if status != StatusCode::RANGE_NOT_SATISFIABLE {
        parts.headers.remove(header::CONTENT_RANGE);
    }
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(C::__BODY.media_type()));
    let mut response = Response::from_parts(parts, Body::from(body));
    mark(&mut response, entry);
    response
}

/// Returns whether a body is plain text without an encoding.
fn is_plain_text(headers: &HeaderMap) -> bool {
    let media_type =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    is_media_type(media_type, "text/plain") && !headers.contains_key(header::CONTENT_ENCODING)
}

/// Returns the text of an error if its length is known and small, and the whole text is available. The function does not wait,
/// because the rest may never arrive.
async fn read(mut body: Body) -> Option<String> {
    let length = usize::try_from(body.size_hint().upper()?).ok()?;
    let mut left = Some(length).filter(|length| *length <= MAX_TEXT)?;
    let mut text = Vec::with_capacity(length);
    let mut read_frame = |context: &mut Context<'_>| match Pin::new(&mut body).poll_frame(context) {
        Poll::Ready(frame) => Poll::Ready(Some(frame)),
        Poll::Pending => Poll::Ready(None),
    };
    while let Some(frame) = poll_fn(&mut read_frame).await? {
        let data = frame.ok()?.into_data().ok()?;
        // Empty frames count as a byte, because a body may have any number of them.
        left = left.checked_sub(data.len().max(1))?;
        text.extend_from_slice(&data);
    }
    String::from_utf8(text).ok().filter(|text| !text.is_empty())
}

/// Returns the phrase of a status, in the words of RFC 9110 even if the crate `http` has an older phrase.
fn phrase(status: StatusCode) -> &'static str {
    match status.as_u16() {
        413 => "Content Too Large",
        422 => "Unprocessable Content",
        _ => status.canonical_reason().unwrap_or("Error"),
    }
}
