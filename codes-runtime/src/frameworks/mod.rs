//! The traits of frameworks, for what can be answered with: the enum of the codes and the user's type of errors.
//!
//! Generated code cannot know the features of this crate. It calls the macros of all of them by the names that they
//! have in `__private`, behind which there is nothing where a feature is off.

#[cfg(feature = "actix-web-4")]
pub mod actix_web_4;
#[cfg(feature = "axum-08")]
pub mod axum_08;
#[cfg(feature = "tracing")]
mod event;
#[cfg(feature = "http-1")]
pub mod http_1;
#[cfg(feature = "alloc")]
pub(crate) mod respond;
#[cfg(feature = "utoipa-6")]
pub mod utoipa_6;

/// Implements the traits of all frameworks for `$Type`, which answers with codes of `$Code`.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign {
    ($Type:ident, $Code:ident) => {
        $crate::__private::glue_http_1! { $Type }
        $crate::__private::glue_axum_08! { $Type }
        $crate::__private::glue_actix_web_4! { $Type }
        $crate::__private::glue_utoipa_6! { $Type, $Code }
    };
}

/// Makes `$Type` a response of the crate `http`.
#[cfg(feature = "http-1")]
#[doc(hidden)]
#[macro_export]
macro_rules! __http_1 {
    ($Type:ident) => {
        impl $crate::__private::From<$Type> for $crate::__private::http::Response<$crate::__private::String> {
            #[inline]
            fn from(answer_: $Type) -> Self {
                $crate::__private::http_1::response(answer_)
            }
        }
    };
}

/// Gives the codes of `$Code` the statuses of the crate `http`.
#[cfg(feature = "http-1")]
#[doc(hidden)]
#[macro_export]
macro_rules! __http_1_status {
    ($Code:ident) => {
        impl $crate::__private::From<$Code> for $crate::__private::http::StatusCode {
            #[inline]
            fn from(code_: $Code) -> Self {
                $crate::__private::http_1::status($Code::status(code_))
            }
        }
    };
}

/// Makes `$Type` a response of axum.
#[cfg(feature = "axum-08")]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum_08 {
    ($Type:ident) => {
        impl $crate::__private::axum_core::response::IntoResponse for $Type {
            #[inline]
            fn into_response(self) -> $crate::__private::axum_core::response::Response {
                $crate::__private::axum_08::response(self)
            }
        }
    };
}

/// Makes `$Type` a response and an error of actix-web.
#[cfg(feature = "actix-web-4")]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web_4 {
    ($Type:ident) => {
        impl $crate::__private::actix_web::Responder for $Type {
            type Body = $crate::__private::actix_web::body::BoxBody;

            #[inline]
            fn respond_to(
                self,
                _: &$crate::__private::actix_web::HttpRequest,
            ) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web_4::response(&self)
            }
        }

        impl $crate::__private::actix_web::ResponseError for $Type {
            #[inline]
            fn status_code(&self) -> $crate::__private::actix_web::http::StatusCode {
                $crate::__private::actix_web_4::status(self)
            }

            #[inline]
            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web_4::response(self)
            }
        }
    };
}

/// Gives `$Type` the responses of the codes of `$Code`.
#[cfg(feature = "utoipa-6")]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_6 {
    ($Type:ident, $Code:ident) => {
        impl $crate::__private::utoipa::IntoResponses for $Type {
            #[inline]
            fn responses() -> $crate::__private::utoipa_6::Responses {
                $crate::__private::utoipa_6::all::<$Code>()
            }
        }
    };
}

/// Gives the codes of `$Code` a schema.
#[cfg(feature = "utoipa-6")]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_6_schema {
    ($Code:ident) => {
        impl $crate::__private::utoipa::PartialSchema for $Code {
            #[inline]
            fn schema()
            -> $crate::__private::utoipa::openapi::RefOr<$crate::__private::utoipa::openapi::schema::Schema>
            {
                $crate::__private::utoipa_6::schema::<$Code>()
            }
        }

        impl $crate::__private::utoipa::ToSchema for $Code {
            #[inline]
            fn name() -> $crate::__private::Cow<'static, $crate::__private::str> {
                $crate::__private::Cow::Borrowed($crate::__private::stringify!($Code))
            }
        }
    };
}

/// What the macro of a feature is without the feature.
#[doc(hidden)]
#[macro_export]
macro_rules! __nothing {
    ($($tokens:tt)*) => {};
}
