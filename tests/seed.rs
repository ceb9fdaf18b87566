//! Tests the codes of `spec/http_response_codes.md` from the user's point of view.

use std::collections::HashSet;
use std::error::Error;

codes_runtime::codes!("spec/http_response_codes.md");

#[test]
fn each_row_is_a_code_in_the_order_of_the_page() {
    use HttpResponseCode::{
        NotFound, ServerError, SuccessfulOperation, TooManyRequests, Unauthorized, ValidationInputParamsError,
    };

    // These tests do not fail if the page gets more rows.
    let known = [
        SuccessfulOperation,
        ValidationInputParamsError,
        Unauthorized,
        NotFound,
        TooManyRequests,
        ServerError,
    ];
    let in_order: Vec<_> =
        HttpResponseCode::ALL.iter().copied().filter(|code| known.contains(code)).collect();
    assert_eq!(in_order, known);
    assert_eq!(known.map(HttpResponseCode::status), [200, 400, 401, 404, 429, 500]);
}

#[test]
fn a_code_has_the_data_of_its_row() {
    let code = HttpResponseCode::ValidationInputParamsError;
    assert_eq!(code.name(), "ValidationInputParamsError");
    assert_eq!(code.id(), "ValidationInputParamsError");
    assert_eq!(code.code(), Some("ValidationInputParamsError"));
    assert_eq!(code.reason(), "Parameter missing");
    assert_eq!(code.to_string(), code.message());
    assert!(code.message().starts_with("This error code is returned when the API request is malformed"));
    assert_eq!(format!("{code:?}"), "ValidationInputParamsError");
    assert_eq!(
        format!("{:>10?}|{:<18}|", HttpResponseCode::NotFound, HttpResponseCode::NotFound),
        "  NotFound|Entry not found.  |"
    );
}

#[test]
fn the_row_without_a_code_is_known_by_its_status() {
    let code = HttpResponseCode::SuccessfulOperation;
    assert_eq!((code.id(), code.code()), ("200", None));
    assert_eq!(HttpResponseCode::from_id("200"), Some(code));
    assert_eq!(HttpResponseCode::from_code("200"), None);
    assert_eq!(HttpResponseCode::from_code(""), None);
}

#[test]
fn classes_match_the_statuses() {
    for code in HttpResponseCode::ALL {
        let classes = [
            code.is_informational(),
            code.is_success(),
            code.is_redirection(),
            code.is_client_error(),
            code.is_server_error(),
        ];
        let class = usize::from(code.status() / 100);
        assert!(classes.iter().enumerate().all(|(index, is)| *is == (index + 1 == class)), "{code:?}");
    }
}

#[test]
fn codes_are_constants() {
    const CODE: Option<HttpResponseCode> = HttpResponseCode::from_status(404);
    const MESSAGE: &str = HttpResponseCode::NotFound.message();
    const ID: Option<HttpResponseCode> = HttpResponseCode::from_id("NotFound");

    assert_eq!((CODE, MESSAGE), (Some(HttpResponseCode::NotFound), "Entry not found."));
    assert!(matches!(ID, Some(HttpResponseCode::NotFound)));
    assert_eq!(size_of::<Option<HttpResponseCode>>(), 1);
}

#[test]
fn an_unknown_text_is_an_error_that_names_the_nearest_code() {
    let error = "TooManyRequest".parse::<HttpResponseCode>().unwrap_err();
    let error: Box<dyn Error + Send + Sync> = error.into();
    assert_eq!(error.to_string(), "unknown code `TooManyRequest`, did you mean `TooManyRequests`?");
}

#[test]
fn codes_are_errors_and_keys() {
    let error: Box<dyn Error + Send + Sync> = HttpResponseCode::ServerError.into();
    assert!(error.is::<HttpResponseCode>());
    assert_eq!(HttpResponseCode::ALL.iter().collect::<HashSet<_>>().len(), HttpResponseCode::ALL.len());
}
