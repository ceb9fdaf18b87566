//! Codes for the servers of the tests, and the client that sends requests to them.

use std::time::Duration;

use codes_runtime::{Failure, prelude::*};
use reqwest::Method;
use reqwest::header::HeaderMap;

pub mod openapi;
pub mod payments;

/// Declares the codes of one page with each body shape.
macro_rules! shapes {
    ($($(#[$doc:meta])* $shape:ident { $($option:tt)* })*) => {
        $(
            $(#[$doc])*
            pub mod $shape {
                codes_runtime::codes! {
                    pub enum Code = "../../spec/http_response_codes.md",
                    error = ApiError,
                    $($option)*
                }
            }
        )*
    };
}

shapes! {
    /// `{"code": …}`
    flat { body = flat }
    /// `{"error": {"code": …}}`
    nested { body = nested }
    /// RFC 9457
    problem { body = rfc9457, type_base = "https://example.com/errors/" }
}

/// Codes with unusual statuses.
pub mod odd {
    codes_runtime::codes!(pub enum Code = "odd_statuses.md");
}

/// Returns a failure with every kind of detail.
pub fn full<C: codes_runtime::Catalog>(code: C) -> Failure<C> {
    code.detail("100 requests a minute are free")
        .field("limit", 100)
        .header("X-Request-Id", "7")
        .retry_after(30)
        .caused_by("the counter of db-7 is full")
}

/// A response as the client received it.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, which is UTF-8 in these tests.
    pub body: String,
}

impl Answer {
    /// Returns the value of the first header with this name, or an empty string.
    ///
    /// # Panics
    ///
    /// Panics if the value is not visible ASCII.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().expect("visible ASCII")).unwrap_or_default()
    }

    /// Reads the response as a client does.
    #[must_use]
    pub fn read<C: codes_runtime::Catalog>(&self) -> Failure<codes_runtime::Received<C>> {
        Failure::from_parts(self.status, &self.headers, &self.body)
    }
}

/// Sends a request to the server at `base`.
///
/// # Panics
///
/// Panics if the server does not answer.
pub async fn ask(base: &str, method: Method, path: &str) -> Answer {
    let response = client().request(method, format!("{base}{path}")).send().await;
    read(response.expect("an answer")).await
}

/// Returns a client with a timeout that ignores proxies and redirections.
///
/// # Panics
///
/// Panics if the client cannot be built.
#[must_use]
pub fn client() -> reqwest::Client {
    let builder = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
    builder.timeout(Duration::from_secs(20)).build().expect("a client")
}

/// Reads a whole response.
///
/// # Panics
///
/// Panics if the body is not UTF-8.
pub async fn read(response: reqwest::Response) -> Answer {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await.expect("a body");
    Answer { status, headers, body: String::from_utf8(bytes.into()).expect("text") }
}

/// Sends a request for each path of a server, and compares status, headers and body with the expected ones.
///
/// `/SHAPE/code` returns a code alone, `/SHAPE/failure` a failure with every kind of detail, `/SHAPE/error` the same as the
/// error of a handler, and `/SHAPE/success` a code that is not an error.
///
/// # Panics
///
/// Panics if an answer differs.
pub async fn check(base: &str) {
    let code = r#""code":"NotFound","message":"Entry not found.""#;
    let limit = concat!(
        r#""message":"The emergence of this error code indicates surpassing the rate limit allocated for your plan. "#,
        r#"You must wait for the rate limit to reset before initiating additional requests.","#,
        r#""detail":"100 requests a minute are free","limit":100"#,
    );
    let flat = (
        format!("{{{code}}}"),
        format!(r#"{{"code":"TooManyRequests",{limit}}}"#),
        r#"{"code":200,"message":"Everything worked as expected."}"#.to_owned(),
    );
    check_shape::<flat::Code>(base, "flat", "application/json", &flat).await;

    let nest = |body: &str| format!(r#"{{"error":{body}}}"#);
    let nested = (nest(&flat.0), nest(&flat.1), nest(&flat.2));
    check_shape::<nested::Code>(base, "nested", "application/json", &nested).await;

    let problem = |id: &str, rest: &str| format!(r#"{{"type":"https://example.com/errors/{id}",{rest}}}"#);
    let problem = (
        problem("NotFound", r#""title":"Not found","status":404,"code":"NotFound""#),
        problem(
            "TooManyRequests",
            r#""title":"Too many requests","status":429,"detail":"100 requests a minute are free","code":"TooManyRequests","limit":100"#,
        ),
        problem("200", r#""title":"Successful operation","status":200,"code":200"#),
    );
    check_shape::<problem::Code>(base, "problem", "application/problem+json", &problem).await;
}

async fn check_shape<C: codes_runtime::HasStatus>(
    base: &str,
    shape: &str,
    media_type: &str,
    (code, failure, success): &(String, String, String),
) {
    let id = |id| C::from_id(id).expect("a code of the page");
    for (path, status, body, known) in [
        ("code", 404, code, id("NotFound")),
        ("failure", 429, failure, id("TooManyRequests")),
        ("error", 429, failure, id("TooManyRequests")),
        ("success", 200, success, id("200")),
    ] {
        let answer = ask(base, Method::GET, &format!("/{shape}/{path}")).await;
        assert_eq!((answer.status, &answer.body), (status, body), "{shape}/{path}");
        assert_eq!(answer.header("content-type"), media_type, "{shape}/{path}");
        assert_eq!(answer.headers.get_all("content-type").iter().count(), 1, "{shape}/{path}");

        let sent = if status == 429 { full(known) } else { known.into() };
        for (name, value) in sent.headers() {
            assert_eq!(answer.header(name), value, "{shape}/{path}");
        }
        let read = answer.read::<C>();
        assert_eq!(*read.code(), known, "{shape}/{path}");
        assert_eq!((read.status(), read.get_detail()), (status, sent.get_detail()), "{shape}/{path}");
        assert_eq!(read.fields().collect::<Vec<_>>(), sent.fields().collect::<Vec<_>>(), "{shape}/{path}");
        assert_eq!(read.message(), known.entry().message, "{shape}/{path}");
        // The cause must appear only in logs.
        let all = format!("{:?} {}", answer.headers, answer.body);
        assert!(!all.contains("db-7"), "{all}");
    }
}

/// Collects the events of a test.
pub mod events {
    use std::fmt::{Debug, Write};
    use std::sync::{Arc, Mutex};

    use tracing::field::{Field, Visit};
    use tracing::{Event, Subscriber};
    use tracing_subscriber::layer::{Context, Layer};

    /// A layer that keeps the events of codes.
    #[derive(Clone, Default)]
    pub struct Kept(Arc<Mutex<Vec<(String, String)>>>);

    impl Kept {
        /// Takes the events since the last call, without their messages.
        ///
        /// # Panics
        ///
        /// Panics if another thread panicked while it held the lock.
        #[must_use]
        pub fn take(&self) -> Vec<String> {
            self.take_with_messages().into_iter().map(|(_, line)| line).collect()
        }

        /// Takes the events since the last call: the message, and the level with the fields.
        ///
        /// # Panics
        ///
        /// Panics if another thread panicked while it held the lock.
        #[must_use]
        pub fn take_with_messages(&self) -> Vec<(String, String)> {
            std::mem::take(&mut self.0.lock().expect("the events"))
        }
    }

    impl<S: Subscriber> Layer<S> for Kept {
        fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
            if event.metadata().target() == "codes_runtime" {
                let mut line = Line { message: String::new(), rest: event.metadata().level().to_string() };
                event.record(&mut line);
                self.0.lock().expect("the events").push((line.message, line.rest));
            }
        }
    }

    struct Line {
        message: String,
        rest: String,
    }

    impl Visit for Line {
        fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
            let _ = match field.name() {
                "message" => write!(self.message, "{value:?}"),
                name => write!(self.rest, " {name}={value:?}"),
            };
        }
    }
}
