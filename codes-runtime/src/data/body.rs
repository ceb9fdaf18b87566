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

#[cfg(feature = "json")]
impl Body {
    /// The members of a body that are no fields of an occurrence.
    pub(crate) const fn members(self) -> &'static [&'static str] {
        match self {
            Body::Flat | Body::Nested => &["code", "message", "detail"],
            Body::Problem { .. } => &["type", "title", "status", "detail", "code"],
        }
    }

    /// The media type of a body.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Body::Flat | Body::Nested => "application/json",
            Body::Problem { .. } => "application/problem+json",
        }
    }
}
