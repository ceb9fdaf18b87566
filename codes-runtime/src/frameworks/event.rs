//! The log event of a failure.

use core::error::Error;
use core::fmt::{self, Display};
use core::iter;

use tracing::{Level, event, field};

use crate::catalog::Catalog;
use crate::failure::Failure;
use crate::quoted::Harmless;

/// The maximum number of errors of a chain that are written, because a chain may be endless.
const LONGEST: usize = 32;

impl<C: Catalog> Failure<C> {
    /// Emits one event with the message, with its values, and the fields `code`, `status`, `detail`, `fields` and `source`.
    /// `fields` contains the fields of the body as JSON, sorted by name, and `source` the whole chain of errors. The level is
    /// `ERROR` for statuses from 500, `WARN` from 400, and `INFO` otherwise.
    ///
    /// The responses for frameworks already emit this event. Call this function if you write responses yourself.
    pub fn emit_event(&self) {
        let entry = self.code().entry();
        #[cfg(feature = "json")]
        let fields = self.fields().next().map(|_| Fields(self));
        #[cfg(not(feature = "json"))]
        let fields: Option<&str> = None;
        Event {
            code: Some(entry.id),
            status: entry.status,
            message: self.sent_message(),
            detail: self.get_detail(),
            fields: fields.as_ref().map(|fields| fields as &dyn Display),
            source: self.source().map(Chain),
        }
        .emit();
    }
}

/// The fields of an event.
pub(crate) struct Event<'a, S> {
    pub(crate) code: Option<&'a str>,
    pub(crate) status: Option<u16>,
    pub(crate) message: &'a str,
    pub(crate) detail: Option<&'a str>,
    pub(crate) fields: Option<&'a dyn Display>,
    pub(crate) source: Option<S>,
}

impl<S: Display> Event<'_, S> {
    pub(crate) fn emit(self) {
        // `event!` needs a constant level.
        macro_rules! emit {
            ($level:expr) => {
                event!(
                    target: "codes_runtime",
                    $level,
                    code = self.code,
                    status = self.status,
                    detail = self.detail,
                    fields = self.fields.map(|fields| field::display(Harmless(fields))),
                    source = self.source.map(field::display),
                    "{}",
                    Harmless(self.message)
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

/// The fields of a body, as JSON on one line.
#[cfg(feature = "json")]
struct Fields<'a, C>(&'a Failure<C>);

#[cfg(feature = "json")]
impl<C> Display for Fields<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::json::fields(self.0))
    }
}

/// An error and the chain of its sources, on one line.
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
