//! Responses of frameworks for which there is no feature. Each file is a complete integration.

pub mod http_based;
pub mod poem;
pub mod rocket;
pub mod tonic;

codes_runtime::codes!(pub enum Code = "../../spec/http_response_codes.md", error = ApiError);
