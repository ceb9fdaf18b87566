//! A catalogue of entries, served with axum. Its errors come from its published page, and where the page has no code
//! for one, it has the same shape.

mod docs;
mod store;

use std::time::Duration;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use codes_runtime::axum::Documented;
use codes_runtime::{codes, prelude::*};
use tower_http::timeout::TimeoutLayer;

use crate::store::{Entry, limited, load};

codes!(pub enum Code = "../../spec/http_response_codes.md", error = ApiError);

codes_runtime::responses!(
    /// What can go wrong about one entry.
    pub EntryErrors: Code = ValidationInputParamsError | NotFound | TooManyRequests | ServerError
);

#[utoipa::path(
    get,
    path = "/entries/{id}",
    tag = "entries",
    params(("id" = u64, Path, description = "The number of an entry")),
    responses((status = 200, body = Entry, description = "The entry"), EntryErrors)
)]
async fn entry(Path(id): Path<u64>) -> Result<Json<Entry>, ApiError> {
    if id == 0 {
        return Err(Code::ValidationInputParamsError
            .detail("`id` must not be 0")
            .field("field", "id")
            .into());
    }
    if limited() {
        return Err(Code::TooManyRequests.retry_after(30).into());
    }
    let entry = load(id)
        .await
        .or_code(Code::ServerError)? // Result: the source is kept for the log, never sent
        .or_code(Code::NotFound)?; // Option
    Ok(Json(entry))
}

/// The server's routes: the entries, and the page about them at `/docs`.
pub fn app() -> Router {
    Router::new()
        .route("/entries/{id}", get(entry))
        .merge(docs::routes())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(10)))
        // Outside of all others: what they and the router answer by themselves gets a documented body too.
        .layer(Documented::<Code>::layer())
}
