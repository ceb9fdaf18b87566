//! A catalogue of entries, served with axum. Its errors are the codes of its published page. An error without a code on the
//! page has a body of the same shape.

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

use crate::store::{Entry, LIMIT, limited, load};

codes!(pub enum Code = "../catalogue_errors.md", parameters = { id: u64, limit: u32 }, error = ApiError);

codes_runtime::responses!(
    /// The errors of a request for one entry.
    pub EntryErrors: Code = InvalidInput | NotFound | TooManyRequests | ServerError
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
        return Err(Code::InvalidInput.detail("`id` must not be 0").field("field", "id").into());
    }
    if limited() {
        return Err(Code::too_many_requests(LIMIT).retry_after(30).into());
    }
    let entry = load(id)
        .await
        .or_code(Code::ServerError)? // Result: the error appears only in the log
        .ok_or_else(|| Code::not_found(id))?; // Option: the message has the number
    Ok(Json(entry))
}

/// Returns the server's routes: the entries, and their documentation at `/docs`.
pub fn app() -> Router {
    Router::new()
        .route("/entries/{id}", get(entry))
        .merge(docs::routes())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(10)))
        // The outermost layer, so that errors of the other layers and of the router get documented bodies too.
        .layer(Documented::<Code>::layer())
}
