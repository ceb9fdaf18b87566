//! The entries, where a service would have its database.

use std::io;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use serde::Serialize;
use utoipa::ToSchema;

/// An entry of the catalogue.
#[derive(Serialize, ToSchema)]
pub(crate) struct Entry {
    id: u64,
    title: String,
}

/// The entry with this number; 13 is where the database fails.
pub(crate) async fn load(id: u64) -> io::Result<Option<Entry>> {
    match id {
        1..=9 => Ok(Some(Entry { id, title: format!("Volume {id}") })),
        13 => Err(io::Error::other("cannot connect to db-7.internal as `catalogue`")),
        _ => Ok(None),
    }
}

/// How many requests are answered in each window.
const LIMIT: u32 = 100;

/// As long as a client is told to wait.
const WINDOW: Duration = Duration::from_secs(30);

/// Whether this request is one too many. A service would count for each of its users.
pub(crate) fn limited() -> bool {
    static SINCE: Mutex<Option<(Instant, u32)>> = Mutex::new(None);
    let mut since = SINCE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let (start, count) = since.get_or_insert_with(|| (Instant::now(), 0));
    if start.elapsed() > WINDOW {
        (*start, *count) = (Instant::now(), 0);
    }
    *count += 1;
    *count > LIMIT
}
