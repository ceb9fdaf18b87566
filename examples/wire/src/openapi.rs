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

/// A weight in kilograms, which has no schema.
#[derive(serde::Serialize)]
pub struct Weight(f64);

impl std::fmt::Display for Weight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.1}", self.0)
    }
}

codes_runtime::codes! {
    /// Codes whose messages have values.
    pub enum Parcel = "../../tests/output/parcels.md",
    parameters = { id: u64, shopName: &str, weight: Weight, word: none },
}

codes_runtime::codes! {
    /// The same codes in bodies of RFC 9457.
    pub enum ParcelProblem = "../../tests/output/parcels.md",
    parameters = { id: u64, shopName: String, weight: f64, word: none },
    body = rfc9457,
}

#[utoipa::path(get, path = "/parcel", responses((status = 200, body = String, description = "Fine"), Parcel))]
#[expect(dead_code, reason = "only the document uses it")]
fn parcel() {}

#[utoipa::path(get, path = "/parcel_problem", responses((status = 200, body = String, description = "Fine"), ParcelProblem))]
#[expect(dead_code, reason = "only the document uses it")]
fn parcel_problem() {}

#[utoipa::path(get, path = "/payment", responses((status = 200, body = String, description = "Fine"), crate::payments::Code))]
#[expect(dead_code, reason = "only the document uses it")]
fn payment() {}

/// The OpenAPI document.
#[derive(OpenApi)]
#[openapi(
    info(title = "Orders"),
    paths(flat, nested, problem, part, parcel, parcel_problem, payment),
    components(schemas(Flat))
)]
pub struct Api;
