//! The OpenAPI document, and the page that shows it.

use axum::Router;
use utoipa::OpenApi;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::store::Entry;

/// The API. Its error responses come from the published page of codes.
#[derive(OpenApi)]
#[openapi(
    info(title = "Catalogue", description = "Entries and their errors"),
    paths(crate::entry),
    components(schemas(Entry, crate::Code))
)]
struct Api;

/// Returns the routes of the document, `/openapi.json`, and of the page, `/docs`.
pub(crate) fn routes() -> Router {
    // Readers want to see the errors without opening each response.
    let config = Config::default().doc_expansion("full");
    SwaggerUi::new("/docs").url("/openapi.json", Api::openapi()).config(config).into()
}
