//! The commands, each in a file or folder.

pub(crate) mod check;
pub(crate) mod diff;
pub(crate) mod expand;
pub(crate) mod explain;
pub(crate) mod init;
