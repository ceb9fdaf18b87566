//! How a command ends.

pub(crate) mod github;
pub(crate) mod human;
pub(crate) mod json;

use std::io;
use std::process::ExitCode;

use crate::input;

/// The exit status: 2 where something could not be done, 1 where `found` says that something is wrong, else 0.
pub(crate) fn exit(written: io::Result<()>, found: bool, failed: bool) -> ExitCode {
    match written {
        // Whoever closed the pipe has read enough.
        Err(err) if err.kind() == io::ErrorKind::BrokenPipe => {}
        Err(err) => {
            input::complain(&format!("cannot write: {err}"));
            return ExitCode::from(2);
        }
        Ok(()) => {}
    }
    match (failed, found) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::from(1),
        (false, false) => ExitCode::SUCCESS,
    }
}
