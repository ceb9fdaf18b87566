use super::*;

#[test]
fn the_number_may_have_words_beside_it() {
    for (text, status, words) in [
        ("404", 404, ""),
        ("HTTP 404", 404, ""),
        ("404 Not Found", 404, "Not Found"),
        ("404 (NOT FOUND)", 404, "NOT FOUND"),
        ("200 - OK", 200, "OK"),
        ("404: Not Found", 404, "Not Found"),
        ("Not Found (404)", 404, "Not Found"),
        ("203 Non-Authoritative Information", 203, "Non-Authoritative Information"),
        ("418 I'm a teapot", 418, "I'm a teapot"),
        ("404 not found", 404, "not found"),
        ("404 NOT_FOUND", 404, "NOT_FOUND"),
        ("404(Not Found)", 404, "Not Found"),
        ("HTTP 404 Not Found", 404, "Not Found"),
        ("Status code 404", 404, ""),
        ("200 — OK", 200, "OK"),
        ("400 Missing or invalid!", 400, "Missing or invalid!"),
        ("404 未找到", 404, "未找到"),
    ] {
        assert_eq!(read(text), Some((Status(status), words)), "{text}");
    }
}

#[test]
fn other_texts_are_not_statuses() {
    for text in [
        "",
        "OK",
        "99",
        "600",
        "0404",
        "65936",
        "4O4",
        "4xx",
        "+404",
        "-404",
        "404.0",
        "4e2",
        "0x190",
        "1_404",
        "404a",
        "404-499",
        "404 - 499",
        "400, 404",
        "404 or 410",
        "404+",
        ">= 500",
        "> 500",
        "~404",
        "40⁰",
        "٤٠٤",
        "２００",
        "404 ²",
        "HTTP/1.1 404",
        "a 404 b",
        "1e400",
        "404%",
        "#404",
        "404 Not found 410",
        "404 Gone+",
        "404 Gone 😀",
        "404 Gone Ⅳ",
        "404 any client error",
        "500 and above",
        "500 server errors and above",
        "400 or higher",
        "Other than 200",
        "not 404",
        "- 401",
        "402 -",
        "403,",
        "405 & up",
        "404 any other",
        "Any 404",
        "404:",
        "404 (",
        "(404",
        "(404)",
        "404 😀",
        "HTTP",
        "404-Not Found",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn phrases_follow_rfc_9110() {
    let phrase = |number| Status::new(number).and_then(Status::phrase);
    assert_eq!(phrase(413), Some("Content Too Large"));
    assert_eq!(phrase(422), Some("Unprocessable Content"));
    assert_eq!(phrase(418), None);
    assert_eq!(Status::new(600), None);
}

#[test]
fn a_text_may_begin_with_a_status() {
    for text in ["404", "404 - any path", "400/401", "404, 410", "HTTP 404"] {
        assert!(leading(text).is_some(), "{text}");
    }
    for text in ["4040", "404x", "600 x", "4", "a 404"] {
        assert!(leading(text).is_none(), "{text}");
    }
}
