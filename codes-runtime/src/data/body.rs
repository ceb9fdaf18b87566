//! The shape of response bodies.

/// The shape of bodies, which the option `body` of a call sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// `{"code": …, "message": …}`
    Flat,
    /// `{"error": {"code": …, "message": …}}`
    Nested,
    /// `{"type": …, "title": …, "status": …, "detail": …, "code": …}` of RFC 9457.
    Problem {
        /// The prefix of the ID in `type`. If it is empty, the type is `about:blank`.
        type_base: &'static str,
    },
}

#[cfg(feature = "json")]
impl Body {
    /// Returns the members of a body, which fields of an occurrence must not replace.
    pub(crate) const fn members(self) -> &'static [&'static str] {
        match self {
            Body::Flat | Body::Nested => &["code", "message", "detail"],
            Body::Problem { .. } => &["type", "title", "status", "detail", "code"],
        }
    }

    /// Returns the media type of a body.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Body::Flat | Body::Nested => "application/json",
            Body::Problem { .. } => "application/problem+json",
        }
    }
}
