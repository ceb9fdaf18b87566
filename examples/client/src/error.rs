//! The error of a request.

use std::fmt;

use codes_runtime::{Failure, Received, Retry};

use crate::Code;

/// The error of a request.
#[derive(Debug)]
pub enum Error {
    /// The server answered with an error.
    Answered(Failure<Received<Code>>),
    /// The server did not answer, or its answer was not an entry.
    Http(reqwest::Error),
}

impl Error {
    /// Returns the error response of the server, if there was one.
    #[must_use]
    pub fn failure(&self) -> Option<&Failure<Received<Code>>> {
        match self {
            Error::Answered(failure) => Some(failure),
            Error::Http(_) => None,
        }
    }

    /// Returns when to try again: as the server says, or after a pause if the client could not reach it.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self {
            Error::Answered(failure) => failure.retry(),
            Error::Http(error) if error.is_connect() || error.is_timeout() => Retry::Backoff,
            Error::Http(_) => Retry::Never,
        }
    }

    /// Returns the number of the entry that does not exist, if that is the error.
    #[must_use]
    pub fn missing_entry(&self) -> Option<u64> {
        let failure = self.failure()?;
        let id = failure.field_as("id")?.ok()?;
        (*failure.code() == Code::NotFound).then_some(id)
    }

    /// Returns the code of the response, if this client knows it.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        self.failure()?.code().known()
    }
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Error::Http(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Answered(failure) => failure.fmt(f),
            Error::Http(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Answered(_) => None,
            // `Display` already writes `error`, so the next error in the chain is its source.
            Error::Http(error) => error.source(),
        }
    }
}
