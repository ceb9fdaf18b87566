//! For axum 0.8, feature `axum-08`: what axum and its layers answer by themselves, with documented bodies.
//!
//! Codes, [`Failure`]s and the type that the option `error` of a call makes are responses of axum:
//! handlers return them, alone or as the error of a `Result`. The extensions of such a response hold the
//! [`Entry`](crate::Entry) of its code, for layers that count. [`Documented`] is for the errors that no handler makes.

use alloc::boxed::Box;
use alloc::string::String;
use core::future::Future;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, TRANSFER_ENCODING};
use http::{Request, StatusCode};
use http_body::Body as _;
use http_body_util::BodyExt as _;
use tower_layer::Layer;
use tower_service::Service;

use crate::axum_08::IsDocumented;
use crate::catalog::{Catalog, HasStatus};
use crate::failure::Failure;
use crate::json;

/// How much of the text of an error is read, in bytes: as much as the document may say of one.
const MAX_TEXT: u64 = 8 * 1024;

/// The layer that gives every error without a documented body one: rejections of extractors, 404 and 405 of the router,
/// 413, timeouts.
///
/// The error keeps its status and its headers, such as `Allow`. Its body becomes that of the only code with this
/// status, as `from_status` finds it; where the document has none or several, a body without a code, whose message is
/// the error's own text or else the phrase of the status. It belongs outside of all layers that answer by themselves:
/// in axum, it is the layer that is added last.
///
/// ```
/// use codes_runtime::axum::Documented;
///
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// let layer = Documented::<HttpResponseCode>::layer();
/// # let _ = layer;
/// // let app = Router::new().route("/entries/{id}", get(entry)).layer(layer);
/// ```
pub struct Documented<C>(PhantomData<fn() -> C>);

impl<C: HasStatus> Documented<C> {
    /// The layer.
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

/// What [`Documented`] makes of a service.
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
            // Nothing that may not cross threads is kept while the text of an error is read.
            let response = match response.await {
                Ok(response) => response.into_response(),
                Err(error) => return Err(error),
            };
            Ok(documented::<C>(response).await)
        })
    }
}

/// `response`, with a documented body where it is an error without one.
async fn documented<C: HasStatus>(response: Response) -> Response {
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || response.extensions().get::<IsDocumented>().is_some() {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let is_text = parts.headers.get(CONTENT_TYPE).is_some_and(is_plain_text)
        && !parts.headers.contains_key(CONTENT_ENCODING);
    let text = if is_text { read(body).await } else { None };
    let code = C::from_status(status.as_u16());
    let entry = code.map(Catalog::entry);
    let body = match code {
        Some(code) => Failure::from(code).body(),
        None => json::of_no_code(C::__BODY, status.as_u16(), phrase(status), text.as_deref()),
    };
    #[cfg(feature = "tracing")]
    crate::event::Event {
        code: entry.map(|entry| entry.id),
        status: Some(status.as_u16()),
        message: entry.map_or(phrase(status), |entry| entry.message),
        detail: None,
        source: text.as_deref().map(crate::quoted::Harmless),
    }
    .emit();
    for name in [CONTENT_ENCODING, CONTENT_LENGTH, TRANSFER_ENCODING] {
        parts.headers.remove(name);
    }
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static(C::__BODY.media_type()));
    parts.extensions.insert(IsDocumented);
    if let Some(entry) = entry {
        parts.extensions.insert(entry);
    }
    Response::from_parts(parts, Body::from(body))
}

fn is_plain_text(media_type: &HeaderValue) -> bool {
    media_type.as_bytes().starts_with(b"text/plain")
}

/// The text of an error: one that is there at once and not long. A stream may have no end.
async fn read(body: Body) -> Option<String> {
    let len = body.size_hint().upper().filter(|len| (1..=MAX_TEXT).contains(len))?;
    let bytes = body.collect().await.ok()?.to_bytes();
    debug_assert!(u64::try_from(bytes.len()).is_ok_and(|read| read <= len));
    String::from_utf8(bytes.into()).ok()
}

/// The phrase of a status, by RFC 9110 where `http` still has an older one.
fn phrase(status: StatusCode) -> &'static str {
    match status.as_u16() {
        413 => "Content Too Large",
        422 => "Unprocessable Content",
        _ => status.canonical_reason().unwrap_or("Error"),
    }
}
