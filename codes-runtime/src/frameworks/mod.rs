//! Frameworks, for which enums of codes, failures and the user's error types are responses.
//!
//! A framework is a module named after its feature. It implements the traits of the framework for failures, and its macro `glue`
//! implements them for the types of a crate that calls `codes!`. Generated code does not know the features of this crate, so it
//! calls the macros of all frameworks. If a feature is off, `off.rs` replaces the module.
//!
//! To add a framework, write a file here, and add it to the list below and to `__foreign`.

#![allow(clippy::duplicate_mod, reason = "`off.rs` replaces each framework whose feature is off")]

// The log event of each response.
#[cfg(feature = "tracing")]
mod event;
// The response that all frameworks send.
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
// Responses in OpenAPI documents.
#[cfg_attr(not(feature = "utoipa-6"), path = "off.rs")]
pub mod utoipa_6;

/// Implements the traits of all frameworks. The arguments are one of:
///
/// - `enum Code`, for each enum of codes
/// - `response enum Code, Code`, for an enum whose codes all have a status
/// - `response error ApiError, Code`, for an error type with such codes
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

/// Expands to nothing. It replaces the macro of a feature that is off.
#[doc(hidden)]
#[macro_export]
macro_rules! __nothing {
    ($($call:tt)*) => {};
}
