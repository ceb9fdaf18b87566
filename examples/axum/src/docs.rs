//! The document of OpenAPI, and the page that shows it.

use axum::Router;
use utoipa::OpenApi;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::store::Entry;

/// The API, whose error responses come from the published page of codes.
#[derive(OpenApi)]
#[openapi(
    info(title = "Catalogue", description = "Entries and what can go wrong about them"),
    paths(crate::entry),
    components(schemas(Entry, crate::Code))
)]
struct Api;

/// The document at `/openapi.json`, the page at `/docs`.
pub(crate) fn routes() -> Router {
    // Errors are a part of what a reader comes for, and are shown with the rest.
    let config = Config::default().doc_expansion("full");
    SwaggerUi::new("/docs").url("/openapi.json", Api::openapi()).config(config).into()
}
