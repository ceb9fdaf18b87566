//! Tests the server over TCP.

use actix_web::{App, HttpServer};
use reqwest::header::{CONTENT_TYPE, HeaderValue};

#[actix_web::test]
async fn every_error_has_a_documented_body() {
    let server = HttpServer::new(|| App::new().configure(example_actix::routes));
    let server = server.workers(1).bind("127.0.0.1:0").expect("a port");
    let base = format!("http://{}", server.addrs().first().expect("an address"));
    actix_web::rt::spawn(server.run());

    // A proxy in the environment must not come between the test and its server.
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let parameter =
        "This error code is returned when the API request is malformed or contains invalid parameters.";
    let server = "The appearance of this error code signifies an unforeseen server error. Typically, this is a transient \
                  problem, so it's advisable to attempt your request again at a later time.";
    let body = |code, message| format!(r#"{{"code":"{code}","message":"{message}"}}"#);
    for (path, status, expected) in [
        ("/entries/1", 200, r#"{"id":1,"title":"Volume 1"}"#.to_owned()),
        ("/entries/77", 404, body("NotFound", "Entry not found.")),
        ("/entries/13", 500, body("ServerError", server)),
        ("/entries/x", 400, body("ValidationInputParamsError", parameter)),
        ("/nothing", 404, body("NotFound", "Entry not found.")),
    ] {
        let response = client.get(format!("{base}{path}")).send().await.expect("an answer");
        assert_eq!(response.status(), status, "{path}");
        let json = HeaderValue::from_static("application/json");
        assert_eq!(response.headers().get(CONTENT_TYPE), Some(&json), "{path}");
        assert_eq!(response.text().await.expect("a body"), expected, "{path}");
    }
    let response = client.post(format!("{base}/entries")).body("no JSON").send().await.expect("an answer");
    assert_eq!(response.text().await.expect("a body"), body("ValidationInputParamsError", parameter));
}
