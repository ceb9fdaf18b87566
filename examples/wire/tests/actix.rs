//! Tests codes, failures and errors as responses of actix-web.

use actix_web::{App, HttpServer, web};
use codes_runtime::prelude::*;
use wire::{ask, flat, full, nested, problem};

/// Defines the routes of one body shape.
macro_rules! routes {
    ($shape:ident) => {
        web::scope(concat!("/", stringify!($shape)))
            .route("/code", web::get().to(|| async { $shape::Code::NotFound }))
            .route("/failure", web::get().to(|| async { full($shape::Code::TooManyRequests) }))
            .route(
                "/error",
                web::get().to(|| async {
                    Err::<&'static str, $shape::ApiError>(full($shape::Code::TooManyRequests).into())
                }),
            )
            .route("/err_code", web::get().to(|| async { Err::<&'static str, _>($shape::Code::NotFound) }))
            .route(
                "/err_failure",
                web::get().to(|| async { Err::<&'static str, _>(full($shape::Code::ServerError)) }),
            )
            .route(
                "/two_headers",
                web::get().to(|| async {
                    $shape::Code::Unauthorized
                        .header("WWW-Authenticate", "Basic")
                        .header("www-authenticate", "Bearer")
                }),
            )
            .route("/no_content", web::get().to(|| async { wire::odd::Code::NoContent }))
            .route("/success", web::get().to(|| async { $shape::Code::SuccessfulOperation }))
    };
}

/// Serves all routes on a free port.
fn serve() -> String {
    let app = || App::new().service(routes!(flat)).service(routes!(nested)).service(routes!(problem));
    let server = HttpServer::new(app).workers(1).bind("127.0.0.1:0").expect("a port");
    let base = format!("http://{}", server.addrs().first().expect("an address"));
    actix_web::rt::spawn(server.run());
    base
}

#[actix_web::test]
async fn every_response_is_as_documented() {
    wire::check(&serve()).await;
}

#[actix_web::test]
async fn codes_and_failures_are_errors_of_handlers() {
    let base = serve();
    let answer = ask(&base, reqwest::Method::GET, "/flat/err_code").await;
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (404, r#"{"code":"NotFound","message":"Entry not found."}"#)
    );
    let answer = ask(&base, reqwest::Method::GET, "/flat/err_failure").await;
    assert_eq!((answer.status, answer.header("retry-after")), (500, "30"));
    assert!(!answer.body.contains("db-7"));
}

#[actix_web::test]
async fn headers_of_one_name_are_all_sent() {
    let answer = ask(&serve(), reqwest::Method::GET, "/flat/two_headers").await;
    assert_eq!(answer.headers.get_all("www-authenticate").iter().count(), 2);
}

#[actix_web::test]
async fn a_status_without_content_has_no_body() {
    let answer = ask(&serve(), reqwest::Method::GET, "/flat/no_content").await;
    assert_eq!((answer.status, answer.header("content-type"), answer.body.as_str()), (204, "", ""));
}
