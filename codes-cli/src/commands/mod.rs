//! The commands, a file or folder each.

pub(crate) mod check;
pub(crate) mod diff;
pub(crate) mod expand;
pub(crate) mod explain;
