use super::*;

fn name(text: &str) -> Option<String> {
    Variant::from_text(text).map(|variant| variant.0)
}

#[test]
fn all_spellings_give_one_name() {
    for text in ["NOT_FOUND", "not.found", "notFound", "not-found", "Not found", "NotFound", "not::Found"] {
        assert_eq!(name(text).as_deref(), Some("NotFound"), "{text}");
    }
}

#[test]
fn words_are_split_at_case_and_punctuation() {
    for (text, expected) in [
        ("JSONParseError", "JSONParseError"),
        ("HTTPError_seen", "HttpErrorSeen"),
        ("oauth2Token", "Oauth2Token"),
        ("2FA_REQUIRED", "Code2faRequired"),
        ("std::process::Command", "StdProcessCommand"),
        ("User's key — gone", "UsersKeyGone"),
        ("404", "Code404"),
        ("fn", "Fn"),
        ("E", "E"),
    ] {
        assert_eq!(name(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn only_ascii_identifiers_give_names() {
    for text in [
        "",
        "_",
        "self",
        "Self",
        "SELF",
        "Não encontrado",
        "Ne\u{301}gatif",
        "Gone 😀",
        "Аuth",
        "未找到",
        &"x".repeat(101),
    ] {
        assert_eq!(name(text), None, "{text}");
    }
    assert_eq!(name(&"x".repeat(100)).map(|name| name.len()), Some(100));
}

#[test]
fn the_file_name_gives_the_enum_its_name() {
    for (path, expected) in [
        ("spec/http_response_codes.md", Some("HttpResponseCode")),
        ("../docs/api-errors.mdx", Some("ApiError")),
        ("errors.md", Some("ErrorCode")),
        ("status.md", Some("StatusCode")),
        ("order_statuses.md", Some("OrderStatus")),
        ("responses.md", Some("ResponseCode")),
        ("ErrorCodes.md", Some("ErrorCode")),
        ("errorcodes.md", Some("Errorcode")),
        ("codes.md", None),
        ("code.md", None),
        ("reference.md", None),
        ("errors.en.md", None),
        ("docs.codes/README.md", None),
        ("", None),
    ] {
        assert_eq!(enum_name(path).map(|name| name.0).as_deref(), expected, "{path}");
    }
}
