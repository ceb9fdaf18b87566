//! A catalogue of entries, served with actix-web: its errors are the codes of its published page, and nothing else.

use std::io;

use actix_web::web::{self, Json, Path, PathConfig, ServiceConfig};
use actix_web::{Responder, get};
use codes_runtime::{codes, prelude::*};
use serde::Serialize;

codes!(pub enum Code = "../../spec/http_response_codes.md", error = ApiError);

/// An entry of the catalogue.
#[derive(Serialize)]
struct Entry {
    id: u64,
    title: String,
}

/// An error of the store is one of the server, which is told in logs.
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

/// The entry with this number; 13 is where the database fails.
fn load(id: u64) -> io::Result<Option<Entry>> {
    match id {
        1..=9 => Ok(Some(Entry { id, title: format!("Volume {id}") })),
        13 => Err(io::Error::other("cannot connect to db-7.internal as `catalogue`")),
        _ => Ok(None),
    }
}

/// The server's routes. What extractors and the router answer by themselves gets a documented body too.
pub fn routes(config: &mut ServiceConfig) {
    let path = PathConfig::default().error_handler(|error, _| {
        // Errors of actix-web stay on their thread, so that their text is kept in place of them.
        Code::ValidationInputParamsError.caused_by(error.to_string()).into()
    });
    config.app_data(path).service(entry).default_service(web::to(nothing));
}

async fn nothing() -> impl Responder {
    Code::NotFound
}
