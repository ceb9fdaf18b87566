//! A client of the catalogue. It reads its codes from the same page as the server.

mod error;
mod pause;

use codes_runtime::{Failure, codes};
use serde::Deserialize;

pub use crate::error::Error;
use crate::pause::Pauses;

codes!(pub enum Code = "../../spec/http_response_codes.md");

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
    /// The catalogue at `base`, such as `http://localhost:3000`. What fails for the moment is tried three times.
    #[must_use]
    pub fn new(base: impl Into<String>) -> Self {
        Client { base: base.into(), http: reqwest::Client::new(), tries: 3 }
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
            match error.failure().and_then(|failure| pauses.next(failure.retry())) {
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
        Err(Error::Answered(Failure::from_parts(status, &headers, response.bytes().await?)))
    }
}
