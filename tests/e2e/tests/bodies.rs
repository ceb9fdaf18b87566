//! Tests response bodies: bytes that servers write, and what clients read from any bytes.

use codes_runtime::prelude::*;
use codes_runtime::{Catalog, Failure, HasStatus, Received, Retry};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::Duration;

codes_runtime::codes!(enum Flat = "../../spec/http_response_codes.md");
codes_runtime::codes!(enum Nested = "../../spec/http_response_codes.md", body = nested);
codes_runtime::codes!(enum Plain = "../../spec/http_response_codes.md", body = rfc9457);
codes_runtime::codes! {
    enum Problem = "../../spec/http_response_codes.md",
    body = rfc9457,
    type_base = "https://example.com/errors/",
}
// The rows have codes and numbers, but no statuses.
codes_runtime::codes!(enum Lock = "../tables/shapes/numbers.md", wire = number, status = 409);

const NO_HEADERS: [(&str, &str); 0] = [];

fn received<C: Catalog>(status: u16, body: &str) -> Failure<Received<C>> {
    Failure::from_parts(status, NO_HEADERS, body)
}

#[test]
fn each_shape_is_written_exactly() {
    let body = Flat::NotFound.detail("it \"moved\"").field("entry", 7).field("tags", vec!["a", "b"]).body();
    let members = r#""code":"NotFound","message":"Entry not found.","detail":"it \"moved\"","entry":7,"tags":["a","b"]"#;
    assert_eq!(body, format!("{{{members}}}"));
    let body = Nested::NotFound.detail("it \"moved\"").field("entry", 7).field("tags", vec!["a", "b"]).body();
    assert_eq!(body, format!("{{\"error\":{{{members}}}}}"));
    let problem = Problem::NotFound.detail("it moved").field("entry", 7);
    let members = r#""title":"Not found","status":404,"detail":"it moved","code":"NotFound","entry":7}"#;
    assert_eq!(problem.body(), format!(r#"{{"type":"https://example.com/errors/NotFound",{members}"#));
    assert_eq!(
        Failure::from(Plain::NotFound).body(),
        r#"{"type":"about:blank","title":"Not found","status":404,"code":"NotFound"}"#
    );
    assert_eq!((problem.media_type(), body_type::<Flat>()), ("application/problem+json", "application/json"));
}

fn body_type<C: HasStatus>() -> &'static str {
    Failure::from(C::ALL[0]).media_type()
}

#[test]
fn a_code_that_is_a_number_or_a_status_is_an_integer() {
    let body = Failure::from(Flat::SuccessfulOperation).body();
    assert_eq!(body, r#"{"code":200,"message":"Everything worked as expected."}"#);
    let body = Failure::from(Lock::LockJammed).body();
    assert!(body.starts_with(r#"{"code":-2,"#), "{body}");
    assert_eq!(*received::<Lock>(409, &body).code(), Lock::LockJammed);
    assert_eq!(*received::<Lock>(409, r#"{"code":"-2"}"#).code(), Lock::LockJammed);
}

#[test]
fn a_field_replaces_an_earlier_one() {
    let body = Flat::NotFound.field("a", 1).field("b", 2).field("a", Value::Null).body();
    assert_eq!(body, r#"{"code":"NotFound","message":"Entry not found.","a":null,"b":2}"#);
}

#[test]
fn a_field_cannot_take_the_name_of_a_member() {
    let refused = |make: fn() -> String| {
        if cfg!(debug_assertions) {
            assert!(std::panic::catch_unwind(make).is_err());
            None
        } else {
            Some(make())
        }
    };
    let plain = r#"{"code":"NotFound","message":"Entry not found."}"#;
    for make in [
        || Flat::NotFound.field("code", "x").body(),
        || Flat::NotFound.field("message", "x").body(),
        || Flat::NotFound.field("detail", "x").body(),
    ] as [fn() -> String; 3]
    {
        assert!(refused(make).is_none_or(|body| body == plain));
    }
    let plain = Failure::from(Problem::NotFound).body();
    assert!(refused(|| Problem::NotFound.field("title", "x").body()).is_none_or(|body| body == plain));
    assert!(Flat::NotFound.field("title", "x").body().ends_with(r#","title":"x"}"#));
    assert!(Problem::NotFound.field("message", "x").body().ends_with(r#","message":"x"}"#));
}

#[test]
fn the_cause_is_never_sent() {
    let failure = Flat::ServerError.caused_by("db-7 refuses `root`").detail("try later");
    assert!(!failure.body().contains("db-7"));
    assert_eq!(failure.headers().count(), 0);
}

#[test]
fn clients_read_every_shape_whatever_their_call_says() {
    fn check<C: Catalog>(not_found: C) {
        for body in [
            r#"{"code":"NotFound","message":"Entry not found.","detail":"d","entry":7}"#,
            r#"{"error":{"code":"NotFound","message":"Entry not found.","detail":"d","entry":7}}"#,
            r#"{"error":{"code":"NotFound","message":"Entry not found.","detail":"d"},"entry":7}"#,
        ] {
            let failure = received::<C>(404, body);
            assert_eq!(*failure.code(), not_found, "{body}");
            assert_eq!(failure.message(), "Entry not found.", "{body}");
            assert_eq!(failure.get_detail(), Some("d"), "{body}");
            assert_eq!(failure.fields().collect::<Vec<_>>(), [("entry", &json!(7))], "{body}");
            assert!(failure.unread_body().is_empty(), "{body}");
        }
        let body = r#"{"type":"about:blank","title":"Gone away","status":404,"detail":"d","code":"NotFound","entry":7}"#;
        let failure =
            Failure::<Received<C>>::from_parts(404, [("Content-Type", "application/problem+json")], body);
        assert_eq!(*failure.code(), not_found);
        assert_eq!((failure.message(), failure.get_detail()), ("Gone away", Some("d")));
        assert_eq!(failure.fields().collect::<Vec<_>>(), [("entry", &json!(7))]);
    }
    check(Flat::NotFound);
    check(Nested::NotFound);
    check(Plain::NotFound);
    check(Problem::NotFound);
}

#[test]
fn a_problem_without_a_code_is_known_by_its_type() {
    let body = r#"{"type":"https://example.com/errors/NotFound","title":"Not found","status":404}"#;
    assert_eq!(*received::<Problem>(404, body).code(), Problem::NotFound);
    // Members that differ from the known values are kept.
    let failure = received::<Problem>(404, &body.replace("NotFound", "Teapot").replace("404", "418"));
    assert_eq!(*failure.code(), Received::Unknown("".into()));
    assert_eq!(failure.get_field("type"), Some(&json!("https://example.com/errors/Teapot")));
    assert_eq!(failure.get_field("status"), Some(&json!(418)));
}

#[test]
fn a_newer_code_is_kept_as_text() {
    let failure = received::<Flat>(418, r#"{"code":"Teapot","message":"I am one."}"#);
    assert_eq!(*failure.code(), Received::Unknown("Teapot".into()));
    assert_eq!((failure.status(), failure.message()), (418, "I am one."));
    assert_eq!(failure.to_string(), "status 418: unknown code `Teapot`: I am one.");
    assert_eq!(*received::<Flat>(400, r#"{"code":10009}"#).code(), Received::Unknown("10009".into()));
}

#[test]
fn without_a_code_only_a_status_that_is_an_id_is_known() {
    assert_eq!(*received::<Flat>(200, "").code(), Flat::SuccessfulOperation);
    for body in ["", "{}", "null", "[]", "<html>", r#"{"code":null}"#, r#"{"code":""}"#, r#"{"code":1.5}"#] {
        let failure = received::<Flat>(404, body);
        assert_eq!(*failure.code(), Received::Unknown("".into()), "{body}");
        assert_eq!(failure.unread_body(), body.as_bytes(), "{body}");
    }
    assert_eq!(received::<Flat>(502, "<html>").to_string(), "status 502: no code");
}

#[test]
fn bodies_of_other_formats_are_unread() {
    for body in [
        r#"{"error":"invalid_grant","error_description":"expired"}"#,
        r#"{"error":{"reason":"x"}}"#,
        r#"{"errors":[{"code":"NotFound"}]}"#,
    ] {
        let failure = received::<Flat>(400, body);
        assert_eq!(failure.code().known(), None);
        assert_eq!(failure.unread_body(), body.as_bytes());
    }
}

#[test]
fn a_field_may_have_the_name_of_a_member_of_another_shape() {
    // Without its media type, a problem is recognised by its title.
    let sent = Problem::NotFound.field("message", "m").body();
    let failure = received::<Problem>(404, &sent);
    assert_eq!((failure.message(), failure.get_field("message")), ("Entry not found.", Some(&json!("m"))));
    assert_eq!(failure.fields().count(), 1);
    let body = r#"{"code":"NotFound","message":"m","error":{"code":"Y","z":1}}"#;
    for failure in
        [received::<Nested>(404, body).fields().count(), received::<Flat>(404, body).fields().count()]
    {
        assert_eq!(failure, 1);
    }
    assert_eq!(*received::<Nested>(404, body).code(), Nested::NotFound);
}

#[test]
fn slightly_invalid_json_is_read() {
    let body = b"\xef\xbb\xbf{\"code\":\"NotFound\",\"message\":\"J\xfcrgen\"}";
    let failure = Failure::<Received<Flat>>::from_parts(404, NO_HEADERS, body);
    assert_eq!(*failure.code(), Flat::NotFound);
    assert_eq!(failure.message(), "J\u{fffd}rgen");
}

#[test]
fn media_types_may_have_upper_case_and_parameters() {
    let body = r#"{"title":"Not found","code":"NotFound"}"#;
    for media_type in ["application/problem+json; charset=utf-8", "Application/Problem+JSON"] {
        let failure = Failure::<Received<Flat>>::from_parts(404, [("Content-Type", media_type)], body);
        assert_eq!(failure.fields().count(), 0, "{media_type}");
    }
    let failure = Failure::<Received<Flat>>::from_parts(404, [("Content-Type", "application/json")], body);
    assert_eq!(failure.get_field("title"), Some(&json!("Not found")));
}

#[test]
fn a_number_like_the_status_is_not_the_code() {
    // 404 is the ID of a row with the status 409.
    codes_runtime::codes!(enum Odd = "tests/odd_numbers.md");
    assert_eq!(Odd::from_id("404").map(Odd::status), Some(409));
    assert_eq!(received::<Odd>(404, "").code().known(), None);
    assert_eq!(received::<Odd>(409, "").code().known(), None);
}

#[test]
fn without_a_reason_the_title_is_the_message() {
    codes_runtime::codes! {
        enum Order = "../output/order_errors.md",
        allow = [empty_message, error_without_code, unregistered_status],
        body = rfc9457,
    }
    assert!(Failure::from(Order::RateLimitMinute).body().contains(r#""title":"Wait a minute.""#));
}

#[test]
fn the_display_of_a_response_is_short() {
    let long = "x".repeat(1_000_000);
    let unknown =
        received::<Flat>(500, &json!({ "code": long, "message": long, "detail": long }).to_string());
    assert!(unknown.to_string().len() < 20_000);
    let page = received::<Flat>(500, &long);
    assert!(format!("{page:?}").len() < 20_000);
    assert!(page.unread_body().len() == long.len());
    assert!(received::<Flat>(500, &json!({ "code": long }).to_string()).to_string().len() < 200);
}

#[test]
fn the_page_of_a_proxy_may_be_any_bytes() {
    let failure = Failure::<Received<Flat>>::from_parts(502, [("server", &b"a\xff"[..])], b"\xff\0");
    assert_eq!(failure.unread_body(), b"\xff\0");
    assert_eq!(failure.get_header("Server"), Some("a\u{fffd}"));
    assert_eq!(failure.retry(), Retry::Backoff);
}

#[test]
fn received_text_cannot_harm_a_terminal() {
    let body = r#"{"code":"\u001b[2J","message":"\u001b]0;","detail":"\n\u202e"}"#;
    let shown = received::<Flat>(500, body).to_string();
    assert!(!shown.contains(['\u{1b}', '\n', '\u{202e}']), "{shown:?}");
}

#[test]
fn received_codes_work_in_users_types() {
    let codes: Vec<Received<Flat>> = serde_json::from_str(r#"["NotFound",200,"Teapot",404,"200"]"#).unwrap();
    let expected = ["NotFound", "200", "Teapot", "404", "200"].map(Received::<Flat>::from_id);
    assert_eq!(codes, expected);
    assert_eq!(serde_json::to_string(&codes).unwrap(), r#"["NotFound",200,"Teapot","404",200]"#);
    assert!(serde_json::from_str::<Received<Flat>>("null").is_err());
    let bytes = postcard::to_allocvec(&codes).unwrap();
    assert_eq!(postcard::from_bytes::<Vec<Received<Flat>>>(&bytes).unwrap(), codes);
}

/// Generates JSON of any kind with little nesting.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

/// Names of fields. Some are members of one body shape only.
const FIELDS: [&str; 8] = ["entry", "error", "instance", "retryAfter", "errors", "", "ü", "x-1"];

type Added = (usize, Option<String>, Vec<(usize, Value)>, Vec<(String, String)>, Option<u32>);

fn added() -> impl Strategy<Value = Added> {
    let header = ("[a-zA-Z0-9-]{1,12}", "([!-~]([ -~]{0,20}[!-~])?)?")
        .prop_filter("of the body", |(name, _)| {
            !["content-type", "content-length"].contains(&name.to_lowercase().as_str())
        });
    (
        any::<usize>(),
        any::<Option<String>>(),
        prop::collection::vec((0..FIELDS.len(), value()), 0..4),
        prop::collection::vec(header, 0..4),
        any::<Option<u32>>(),
    )
}

/// Sends a failure of `C`, receives it, and compares everything that both sides know.
fn comes_back<C: HasStatus>((code, detail, fields, headers, seconds): &Added) -> Result<(), TestCaseError> {
    let code = C::ALL[code % C::ALL.len()];
    let mut sent = Failure::from(code);
    if let Some(detail) = detail {
        sent = sent.detail(detail.as_str());
    }
    for (index, value) in fields {
        sent = sent.field(FIELDS[*index], value.clone());
    }
    for (name, value) in headers {
        sent = sent.header(name, value);
    }
    if let Some(seconds) = seconds {
        sent = sent.retry_after(*seconds);
    }
    let of_body = [("content-type", sent.media_type())];
    let got = Failure::<Received<C>>::from_parts(sent.status(), sent.headers().chain(of_body), sent.body());
    prop_assert_eq!(got.code(), &Received::Known(code));
    prop_assert_eq!(got.status(), sent.status());
    prop_assert_eq!(got.message(), code.entry().message);
    prop_assert_eq!(got.get_detail(), sent.get_detail());
    prop_assert_eq!(got.headers().collect::<Vec<_>>(), sent.headers().chain(of_body).collect::<Vec<_>>());
    prop_assert_eq!(got.fields().count(), sent.fields().count());
    for (name, value) in sent.fields() {
        prop_assert_eq!(got.get_field(name), Some(value));
    }
    prop_assert!(got.unread_body().is_empty());
    if sent.status() >= 400
        && let Some(seconds) = seconds
    {
        let retry = Retry::After(Duration::from_secs(u64::from(*seconds).min(1 << 31)));
        prop_assert_eq!(got.retry(), retry);
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_failure_comes_back_equal(added in added()) {
        comes_back::<Flat>(&added)?;
        comes_back::<Nested>(&added)?;
        comes_back::<Plain>(&added)?;
        comes_back::<Problem>(&added)?;
        comes_back::<Lock>(&added)?;
    }

    #[test]
    fn any_response_is_read(
        status: u16,
        headers in prop::collection::vec((any::<String>(), any::<Vec<u8>>()), 0..5),
        body: Vec<u8>,
    ) {
        let failure = Failure::<Received<Problem>>::from_parts(status, headers.clone(), &body);
        prop_assert_eq!(failure.status(), status);
        prop_assert_eq!(failure.headers().count(), headers.len());
        let _ = (failure.retry(), failure.to_string(), format!("{failure:?}"));
    }

    #[test]
    fn nothing_of_any_json_is_lost(value in value(), code in value(), message in value(), kind in value()) {
        let body = json!({ "code": code, "message": message, "type": kind, "x": value }).to_string();
        for media_type in ["application/json", "application/problem+json"] {
            let headers = [("content-type", media_type)];
            let failure = Failure::<Received<Problem>>::from_parts(400, headers, &body);
            if failure.unread_body().is_empty() {
                prop_assert_eq!(failure.get_field("x"), Some(&value));
                let told = |member: &Value, name| failure.get_field(name) == Some(member);
                let id = failure.code().id();
                let is_id = code == id || serde_json::from_str::<Value>(id).is_ok_and(|id| code == id);
                prop_assert!(told(&code, "code") || is_id);
                prop_assert!(told(&message, "message") || message == failure.message());
                prop_assert!(told(&kind, "type") || kind == "about:blank");
            } else {
                prop_assert_eq!(failure.unread_body(), body.as_bytes());
            }
        }
    }
}
