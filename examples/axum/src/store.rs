//! The entries. A real service would have a database here.

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

/// Returns the entry with this number. For 13, the database fails.
pub(crate) async fn load(id: u64) -> io::Result<Option<Entry>> {
    match id {
        1..=9 => Ok(Some(Entry { id, title: format!("Volume {id}") })),
        13 => Err(io::Error::other("cannot connect to db-7.internal as `catalogue`")),
        _ => Ok(None),
    }
}

/// The number of requests that the server accepts in each window.
pub(crate) const LIMIT: u32 = 100;

/// The length of a window, which is also the time that `Retry-After` asks clients to wait.
const WINDOW: Duration = Duration::from_secs(30);

/// Returns whether this request exceeds the limit. A real service would count the requests of each user.
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
