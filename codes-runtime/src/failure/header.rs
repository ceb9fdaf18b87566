//! The syntax of HTTP headers.

/// Returns whether `name` is a token (RFC 9110, section 5.6.2).
pub(crate) fn is_name(name: &str) -> bool {
    let is_token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    !name.is_empty() && name.bytes().all(is_token)
}

/// Returns whether `value` consists of visible characters, with spaces and tabs only between them (RFC 9110, section 5.5).
pub(crate) fn is_value(value: &str) -> bool {
    let is_visible = |b: u8| matches!(b, b' '..=b'~' | b'\t' | 0x80..);
    value.bytes().all(is_visible) && value.trim_matches([' ', '\t']).len() == value.len()
}

/// Returns whether the value of `Content-Type` is this media type, ignoring case and parameters (RFC 9110, section 8.3.1).
#[cfg(feature = "json")]
pub(crate) fn is_media_type(value: &str, media_type: &str) -> bool {
    let essence = value.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case(media_type)
}

/// Returns whether a header describes the body. The code that writes the body sets these headers.
pub(crate) fn is_of_body(name: &str) -> bool {
    let of_body = ["content-encoding", "content-length", "content-type", "transfer-encoding"];
    of_body.iter().any(|other| other.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_tokens_and_values_are_visible() {
        for name in ["retry-after", "X-A_b.1"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "a b", "a:", "a\n", "ä"] {
            assert!(!is_name(name), "{name}");
        }
        for value in ["", "30", "a b\tc", "Bearer realm=\"x\"", "Jürgen"] {
            assert!(is_value(value), "{value}");
        }
        for value in ["a\r\nb: c", "a\rb", "a\nb", "a\0", " a", "a ", "\u{7f}"] {
            assert!(!is_value(value), "{value:?}");
        }
    }

    #[test]
    fn headers_that_describe_the_body_are_recognised() {
        for name in ["content-encoding", "Content-Length", "content-type", "Transfer-Encoding"] {
            assert!(is_of_body(name), "{name}");
        }
        for name in ["content-language", "retry-after", "content"] {
            assert!(!is_of_body(name), "{name}");
        }
    }
}
