//! The exit status of a command.

use std::io;
use std::process::ExitCode;

use crate::input::target::TargetError;
use crate::output::human;

/// The exit status of a command.
#[derive(Clone, Copy)]
pub(crate) enum Exit {
    /// Nothing is wrong.
    Success = 0,
    /// The input is wrong, for example a page with an error.
    Wrong = 1,
    /// Something could not be read, written or run.
    Failed = 2,
}

impl Exit {
    /// Returns [`Exit::Wrong`] if `is_wrong`, otherwise [`Exit::Success`].
    pub(crate) fn wrong_if(is_wrong: bool) -> Self {
        if is_wrong { Exit::Wrong } else { Exit::Success }
    }

    /// Reports that something could not be done.
    pub(crate) fn failed(message: &str) -> Self {
        human::complain(message);
        Exit::Failed
    }

    /// Reports that there is no target.
    pub(crate) fn refused(error: &TargetError) -> Self {
        match error {
            TargetError::Unreadable(message) => human::complain(message),
            TargetError::InvalidCall { code, mistakes } => human::draw(mistakes, code),
        }
        Exit::Failed
    }

    /// Returns the same status, unless writing the output failed.
    pub(crate) fn after(self, written: io::Result<()>) -> Self {
        match written {
            // A reader that closes the pipe has read enough.
            Err(err) if err.kind() != io::ErrorKind::BrokenPipe => {
                Exit::failed(&format!("cannot write: {err}"))
            }
            _ => self,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}
