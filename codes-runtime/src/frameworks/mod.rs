//! The frameworks: an enum of codes, a failure and the user's type of errors are responses of each.
//!
//! A framework is a module named after its feature. It makes failures responses, and its macro `glue` does so for the types of
//! a crate that calls `codes!`. Generated code cannot know the features of this crate: it calls the macros of all frameworks,
//! and where a feature is off, `off.rs` takes the place of the module.
//!
//! A new framework is a file here, an entry in the list below and its name in `__foreign`.

#![allow(clippy::duplicate_mod, reason = "`off.rs` stands for each framework whose feature is off")]

// The event that logs get for each response.
#[cfg(feature = "tracing")]
mod event;
// What all frameworks share: the response as it is sent.
#[cfg(feature = "alloc")]
pub(crate) mod respond;

// Responses of actix-web 4.
#[cfg_attr(not(feature = "actix-web-4"), path = "off.rs")]
pub mod actix_web_4;
// Responses of axum 0.8.
#[cfg_attr(not(feature = "axum-08"), path = "off.rs")]
pub mod axum_08;
// Responses of the crate `http`, on which other frameworks are built.
#[cfg_attr(not(feature = "http-1"), path = "off.rs")]
pub mod http_1;
// Responses in documents of OpenAPI.
#[cfg_attr(not(feature = "utoipa-6"), path = "off.rs")]
pub mod utoipa_6;

/// Implements the traits of all frameworks. It is called with
///
/// - `enum Code`, for each enum of codes,
/// - `response enum Code, Code`, for an enum whose every code has a status,
/// - `response error ApiError, Code`, for a type of errors with such codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign {
    ($($call:tt)*) => {
        $crate::__private::http_1::glue! { $($call)* }
        $crate::__private::axum_08::glue! { $($call)* }
        $crate::__private::actix_web_4::glue! { $($call)* }
        $crate::__private::utoipa_6::glue! { $($call)* }
    };
}

/// Implements nothing: the macro of a feature that is off.
#[doc(hidden)]
#[macro_export]
macro_rules! __nothing {
    ($($call:tt)*) => {};
}
