//! Why there is no answer.

use std::fmt;

use codes_runtime::{Failure, Received, Retry};

use crate::Code;

/// Why there is no answer.
#[derive(Debug)]
pub enum Error {
    /// The server answered with an error.
    Answered(Failure<Received<Code>>),
    /// The server did not answer, or not with what this client asked for.
    Http(reqwest::Error),
}

impl Error {
    /// What the server answered with, if it did.
    #[must_use]
    pub fn failure(&self) -> Option<&Failure<Received<Code>>> {
        match self {
            Error::Answered(failure) => Some(failure),
            Error::Http(_) => None,
        }
    }

    /// When to try again: as the server says, or after a pause where it could not be reached.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self {
            Error::Answered(failure) => failure.retry(),
            Error::Http(error) if error.is_connect() || error.is_timeout() => Retry::Backoff,
            Error::Http(_) => Retry::Never,
        }
    }

    /// The code that the server answered with, where this client knows it.
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
            // It is displayed itself, and what is behind it is behind this.
            Error::Http(error) => error.source(),
        }
    }
}
