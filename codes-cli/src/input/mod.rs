//! The inputs of commands: files, folders, standard input, calls, and revisions of git.
//!
//! Error messages are one line.

pub(crate) mod calls;
pub(crate) mod file;
mod git;
pub(crate) mod package;
pub(crate) mod past;
pub(crate) mod target;
pub(crate) mod walk;
