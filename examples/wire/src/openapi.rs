//! An OpenAPI document with the codes of a page, some of which share a status, in each body shape.

use utoipa::OpenApi;

/// Declares the codes of one page with each body shape.
macro_rules! shapes {
    ($($(#[$doc:meta])* $Code:ident $handler:ident { $($option:tt)* })*) => {
        $(
            codes_runtime::codes! {
                $(#[$doc])*
                pub enum $Code = "../../tests/output/order_errors.md",
                allow = [empty_message, error_without_code, unregistered_status],
                $($option)*
            }

            #[utoipa::path(get, path = concat!("/", stringify!($handler)), responses((status = 200, body = String, description = "Fine"), $Code))]
            #[expect(dead_code, reason = "only the document uses it")]
            fn $handler() {}
        )*
    };
}

shapes! {
    /// `{"code": …}`
    Flat flat { body = flat, error = FlatError }
    /// `{"error": {"code": …}}`
    Nested nested { body = nested, rename = { "2FA_REQUIRED": SecondFactor } }
    /// RFC 9457
    Problem problem { body = rfc9457, type_base = "https://example.com/errors/" }
}

codes_runtime::responses!(
    /// Two codes with the same status, one of them named twice, and a code with another status.
    pub Part: Flat = OrderNotFound | Code2faRequired | NotFound | OrderNotFound
);

#[utoipa::path(get, path = "/part", responses((status = 200, body = String, description = "Fine"), Part))]
#[expect(dead_code, reason = "only the document uses it")]
fn part() {}

/// The OpenAPI document.
#[derive(OpenApi)]
#[openapi(info(title = "Orders"), paths(flat, nested, problem, part), components(schemas(Flat)))]
pub struct Api;
