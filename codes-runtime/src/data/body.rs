//! What the body of a response looks like.

/// The shape of bodies, as the option `body` of a call says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// `{"code": …, "message": …}`
    Flat,
    /// `{"error": {"code": …, "message": …}}`
    Nested,
    /// `{"type": …, "title": …, "status": …, "detail": …, "code": …}` of RFC 9457.
    Problem {
        /// What stands before the id in `type`; without it, the type is `about:blank`.
        type_base: &'static str,
    },
}

impl Body {
    /// The members of a body that are no fields of an occurrence.
    #[must_use]
    pub const fn members(self) -> &'static [&'static str] {
        match self {
            Body::Flat | Body::Nested => &["code", "message", "detail"],
            Body::Problem { .. } => &["type", "title", "status", "detail", "code"],
        }
    }

    /// The media type of a body.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Body::Flat | Body::Nested => "application/json",
            Body::Problem { .. } => "application/problem+json",
        }
    }
}

/// Whether a response with this status has content (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
#[cfg(any(feature = "http-1", feature = "actix-web-4", feature = "utoipa-6"))]
pub(crate) fn has_content(status: u16) -> bool {
    !matches!(status, 100..=199 | 204 | 205 | 304)
}
