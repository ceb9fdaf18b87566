//! When a request may be sent again.

use core::time::Duration;
use std::time::SystemTime;

/// When a client may send a request again after an error.
///
/// It depends only on the response. The client has to know whether it may send the request twice: a request that is not idempotent
/// may have done its work before the server failed (RFC 9110, section 9.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// Never, because the response would be the same.
    Never,
    /// After a pause that the client chooses, and that grows each time.
    Backoff,
    /// After this duration at the earliest, which the server sends in seconds. A larger number than 2³¹ seconds counts as 2³¹.
    After(Duration),
    /// At this time at the earliest, which the server sends as a date.
    At(SystemTime),
}

/// The limit of a number of seconds, which replaces larger numbers (RFC 9111, section 1.2.2).
const MANY_SECONDS: u64 = 1 << 31;

impl Retry {
    /// Returns when to try again after a response with this status and this `Retry-After`.
    pub(crate) fn of(status: u16, retry_after: Option<&str>) -> Self {
        match status {
            // With `Retry-After`, a later request may succeed whatever the status is (RFC 9110, section 10.2.3).
            400..=599 => retry_after.and_then(Retry::parse).unwrap_or(match status {
                // Request Timeout, Too Early, Too Many Requests and server errors are temporary.
                408 | 425 | 429 | 500.. => Retry::Backoff,
                _ => Retry::Never,
            }),
            _ => Retry::Never,
        }
    }

    /// Parses the value of `Retry-After`: seconds, or a date in any of the three formats of RFC 9110, section 5.6.7.
    fn parse(value: &str) -> Option<Self> {
        let value = value.trim();
        if !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) {
            let seconds = value.parse().unwrap_or(MANY_SECONDS).min(MANY_SECONDS);
            return Some(Retry::After(Duration::from_secs(seconds)));
        }
        httpdate::parse_http_date(value).ok().map(Retry::At)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn server_errors_and_temporary_errors_are_worth_a_retry() {
        for status in [408, 425, 429, 500, 502, 503, 504, 599] {
            assert_eq!(Retry::of(status, None), Retry::Backoff, "{status}");
        }
        for status in [0, 100, 200, 301, 400, 401, 404, 409, 422, 499, 600] {
            assert_eq!(Retry::of(status, None), Retry::Never, "{status}");
        }
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(Retry::of(429, Some("30")), Retry::After(Duration::from_secs(30)));
        assert_eq!(Retry::of(413, Some(" 0 ")), Retry::After(Duration::ZERO));
        let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        let dates =
            ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"];
        for date in dates {
            assert_eq!(Retry::of(503, Some(date)), Retry::At(noon), "{date}");
        }
        assert_eq!(Retry::of(202, Some("30")), Retry::Never);
    }

    #[test]
    fn an_invalid_retry_after_is_ignored() {
        for value in ["", "-1", "1.5", "soon", "٣", "06 Nov 1994"] {
            assert_eq!(Retry::of(503, Some(value)), Retry::Backoff, "{value}");
            assert_eq!(Retry::of(404, Some(value)), Retry::Never, "{value}");
        }
        let many = Retry::After(Duration::from_secs(MANY_SECONDS));
        for value in ["2147483648", "4294967296", "99999999999999999999999"] {
            assert_eq!(Retry::of(503, Some(value)), many, "{value}");
        }
    }
}
