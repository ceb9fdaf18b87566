//! Tests the limit of requests, in its own process because the limit is global.

#[tokio::test]
async fn too_many_requests_get_a_retry_after() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/entries/1", listener.local_addr().expect("an address"));
    tokio::spawn(async { axum::serve(listener, example_axum::app()).await });
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    for _ in 0..100 {
        assert_eq!(client.get(&url).send().await.expect("an answer").status(), 200);
    }
    let response = client.get(&url).send().await.expect("an answer");
    assert_eq!(
        (response.status().as_u16(), &response.headers()["retry-after"]),
        (429, &"30".parse().expect("a value"))
    );
    let body = response.text().await.expect("a body");
    assert_eq!(
        body,
        r#"{"code":"TooManyRequests","message":"Only 100 requests in 30 seconds are free.","limit":100}"#
    );
}
