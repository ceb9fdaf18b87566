//! A client of the catalogue. It reads its codes from the same page as the server.

mod error;
mod pause;

use std::time::Duration;

use codes_runtime::{Failure, codes};
use serde::Deserialize;

pub use crate::error::Error;
use crate::pause::Pauses;

codes!(pub enum Code = "../../spec/http_response_codes.md");

/// How long a connection may take. A client that waits for ever hangs with its server.
const CONNECTING: Duration = Duration::from_secs(5);

/// How long an answer may take.
const ANSWERING: Duration = Duration::from_secs(30);

/// An entry of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Entry {
    /// Its number.
    pub id: u64,
    /// Its title.
    pub title: String,
}

/// The catalogue at one address.
#[derive(Clone, Debug)]
pub struct Client {
    base: String,
    http: reqwest::Client,
    tries: u32,
}

impl Client {
    /// The catalogue at `base`, such as `http://localhost:3000`. An error of the server that may pass is tried three
    /// times, and so is a connection that fails.
    ///
    /// # Errors
    ///
    /// Where the machine has no TLS or resolver to use.
    pub fn new(base: impl Into<String>) -> Result<Self, Error> {
        let http = reqwest::Client::builder().connect_timeout(CONNECTING).timeout(ANSWERING).build()?;
        Ok(Client::with_http(base, http))
    }

    /// The same with a client of HTTP that knows more, such as proxies and certificates.
    #[must_use]
    pub fn with_http(base: impl Into<String>, http: reqwest::Client) -> Self {
        Client { base: base.into(), http, tries: 3 }
    }

    /// Tries each request so many times, at least once.
    #[must_use]
    pub fn tries(mut self, tries: u32) -> Self {
        self.tries = tries.max(1);
        self
    }

    /// The entry with this number.
    ///
    /// # Errors
    ///
    /// The failure that the server answers with, or what kept it from answering.
    pub async fn entry(&self, id: u64) -> Result<Entry, Error> {
        let mut pauses = Pauses::new(self.tries);
        loop {
            let error = match self.try_entry(id).await {
                Ok(entry) => return Ok(entry),
                Err(error) => error,
            };
            // Reading an entry twice does no harm, so that it is for the server alone to say whether to try again.
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
        // An error whose body breaks off is one all the same.
        let body = response.bytes().await.unwrap_or_default();
        Err(Error::Answered(Failure::from_parts(status, &headers, body)))
    }
}
