//! A catalogue of entries, served with actix-web. Its errors are the codes of its published page.

use std::io;

use actix_web::web::{self, Json, JsonConfig, Path, PathConfig, QueryConfig, ServiceConfig};
use actix_web::{Error, HttpRequest, Responder, get, post};
use codes_runtime::{codes, prelude::*};
use serde::{Deserialize, Serialize};

codes!(pub enum Code = "../../spec/http_response_codes.md", error = ApiError);

/// An entry of the catalogue.
#[derive(Serialize, Deserialize)]
struct Entry {
    id: u64,
    title: String,
}

/// Turns an error of the store into a `ServerError`. Its text appears only in the log.
impl From<io::Error> for ApiError {
    fn from(error: io::Error) -> Self {
        Code::ServerError.caused_by(error).into()
    }
}

#[get("/entries/{id}")]
async fn entry(id: Path<u64>) -> Result<Json<Entry>, ApiError> {
    let entry = load(*id)?.or_code(Code::NotFound)?;
    Ok(Json(entry))
}

#[post("/entries")]
async fn add(added: Json<Entry>) -> Json<Entry> {
    added
}

/// Returns the entry with this number. For 13, the database fails.
fn load(id: u64) -> io::Result<Option<Entry>> {
    match id {
        1..=9 => Ok(Some(Entry { id, title: format!("Volume {id}") })),
        13 => Err(io::Error::other("cannot connect to db-7.internal as `catalogue`")),
        _ => Ok(None),
    }
}

/// Adds the server's routes. Errors of extractors and of the router have documented bodies too.
pub fn routes(config: &mut ServiceConfig) {
    config
        .app_data(PathConfig::default().error_handler(refused))
        .app_data(QueryConfig::default().error_handler(refused))
        .app_data(JsonConfig::default().error_handler(refused))
        .service(entry)
        .service(add)
        .default_service(web::to(nothing));
}

/// Returns the response for a request that an extractor rejects.
fn refused(error: impl std::fmt::Display, _: &HttpRequest) -> Error {
    // actix-web's errors are not `Send`, so the cause is the text of the error.
    Code::ValidationInputParamsError.caused_by(error.to_string()).into()
}

async fn nothing() -> impl Responder {
    Code::NotFound
}
