//! A client of the catalogue. It reads its codes from the same page as the server.

mod error;
mod pause;

use std::time::Duration;

use codes_runtime::{Failure, codes};
use serde::Deserialize;

pub use crate::error::Error;
use crate::pause::Pauses;

codes!(pub enum Code = "../catalogue_errors.md", parameters = { id: u64, limit: u32 });

/// The timeout of a connection. Without one, the client would hang when the server hangs.
const CONNECTING: Duration = Duration::from_secs(5);

/// The timeout of a response.
const ANSWERING: Duration = Duration::from_secs(30);

/// An entry of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Entry {
    /// Its number.
    pub id: u64,
    /// Its title.
    pub title: String,
}

/// A client of the catalogue at one address.
#[derive(Clone, Debug)]
pub struct Client {
    base: String,
    http: reqwest::Client,
    tries: u32,
}

impl Client {
    /// Creates a client of the catalogue at `base`, such as `http://localhost:3000`. It sends a request up to three times
    /// if the error is temporary or the connection fails.
    ///
    /// # Errors
    ///
    /// Returns an error if TLS or the resolver of the system cannot be used.
    pub fn new(base: impl Into<String>) -> Result<Self, Error> {
        let http = reqwest::Client::builder().connect_timeout(CONNECTING).timeout(ANSWERING).build()?;
        Ok(Client::with_http(base, http))
    }

    /// Creates a client that uses `http`, for example with proxies and certificates of your own.
    #[must_use]
    pub fn with_http(base: impl Into<String>, http: reqwest::Client) -> Self {
        Client { base: base.into(), http, tries: 3 }
    }

    /// Sets how often each request is sent at most; at least once.
    #[must_use]
    pub fn tries(mut self, tries: u32) -> Self {
        self.tries = tries.max(1);
        self
    }

    /// Returns the entry with this number.
    ///
    /// # Errors
    ///
    /// Returns the failure from the server, or the reason why there is no response.
    pub async fn entry(&self, id: u64) -> Result<Entry, Error> {
        let mut pauses = Pauses::new(self.tries);
        loop {
            let error = match self.try_entry(id).await {
                Ok(entry) => return Ok(entry),
                Err(error) => error,
            };
            // Reading is idempotent, so the answer of the server decides whether to try again.
            match pauses.next(error.retry()) {
                Some(pause) => tokio::time::sleep(pause).await,
                None => return Err(error),
            }
        }
    }

    async fn try_entry(&self, id: u64) -> Result<Entry, Error> {
        let response = self.http.get(format!("{}/entries/{id}", self.base)).send().await?;
        if response.status().is_success() {
            return Ok(response.json().await?);
        }
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        // If the body of an error is cut off, the status still tells what happened.
        let body = response.bytes().await.unwrap_or_default();
        Err(Error::Answered(Failure::from_parts(status, &headers, body)))
    }
}
