//! What logs hold of a failure.

use core::error::Error;
use core::fmt::{self, Display};
use core::iter;

use tracing::{Level, event, field};

use crate::catalog::Catalog;
use crate::failure::Failure;
use crate::quoted::Harmless;

/// How many errors behind a failure are written at most: the chain of an error may have no end.
const LONGEST: usize = 32;

impl<C: Catalog> Failure<C> {
    /// Emits one event: an error for an error of the server, a warning for one of the client, and information else. Its
    /// message is that of the code, and it has the fields `code`, `status`, `detail` and `source`, the last with all
    /// errors behind it.
    ///
    /// Whatever makes a response for a framework emits it already. This is for those who write responses on their own.
    pub fn emit_event(&self) {
        let entry = self.code().entry();
        Event {
            code: Some(entry.id),
            status: entry.status,
            message: entry.message,
            detail: self.get_detail(),
            source: self.source().map(Chain),
        }
        .emit();
    }
}

/// What an event holds.
pub(crate) struct Event<'a, S> {
    pub(crate) code: Option<&'a str>,
    pub(crate) status: Option<u16>,
    pub(crate) message: &'a str,
    pub(crate) detail: Option<&'a str>,
    pub(crate) source: Option<S>,
}

impl<S: Display> Event<'_, S> {
    pub(crate) fn emit(self) {
        // A level must be known when this is compiled.
        macro_rules! emit {
            ($level:expr) => {
                event!(
                    target: "codes_runtime",
                    $level,
                    code = self.code,
                    status = self.status,
                    detail = self.detail,
                    source = self.source.map(field::display),
                    "{}",
                    self.message
                )
            };
        }
        match self.status {
            Some(500..) => emit!(Level::ERROR),
            Some(400..) => emit!(Level::WARN),
            _ => emit!(Level::INFO),
        }
    }
}

/// An error and the errors behind it, on one line.
struct Chain<'a>(&'a (dyn Error + 'static));

impl Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let chain = iter::successors(Some(self.0), |&error| error.source()).take(LONGEST);
        for (index, error) in chain.enumerate() {
            let colon = if index == 0 { "" } else { ": " };
            write!(f, "{colon}{}", Harmless(error))?;
        }
        Ok(())
    }
}
