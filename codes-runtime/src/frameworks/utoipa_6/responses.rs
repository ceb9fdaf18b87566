//! The responses of a handler that returns only some of the codes.

/// Defines a type for some of the codes, as the responses of a handler in an OpenAPI document (feature `utoipa-6`).
///
/// The enum itself documents all of its codes except successes, which have a body of the handler's own.
///
/// ```
/// use utoipa::{IntoResponses, OpenApi};
///
/// codes_runtime::codes!(pub enum Code = "spec/http_response_codes.md");
///
/// codes_runtime::responses!(pub EntryErrors: Code = NotFound | Unauthorized);
///
/// #[utoipa::path(get, path = "/entries/{id}", responses((status = 200, description = "The entry", body = String), EntryErrors))]
/// async fn entry() {}
///
/// #[derive(OpenApi)]
/// #[openapi(paths(entry))]
/// struct Api;
///
/// assert_eq!(EntryErrors::responses().into_keys().collect::<Vec<_>>(), ["401", "404"]);
/// assert_eq!(Code::responses().len(), 5);
/// assert!(Api::openapi().to_json().unwrap().contains("Not found: Entry not found."));
/// ```
#[macro_export]
macro_rules! responses {
    ($(#[$attribute:meta])* $visibility:vis $Name:ident : $Code:ty = $(|)? $($Variant:ident)|+ $(|)? $(;)?) => {
        #[doc = $crate::__private::concat!("The responses with some codes of `", $crate::__private::stringify!($Code), "`.")]
        $(#[$attribute])*
        $visibility enum $Name {}

        impl $crate::__private::utoipa_6::utoipa::IntoResponses for $Name {
            fn responses() -> $crate::__private::utoipa_6::Responses {
                $crate::__private::utoipa_6::of([$(<$Code>::$Variant),+])
            }
        }
    };
    ($($other:tt)*) => {
        $crate::__private::compile_error! {
            "expected a name, an enum of codes and some of its variants, such as `pub EntryErrors: Code = NotFound | Unauthorized`"
        }
    };
}
