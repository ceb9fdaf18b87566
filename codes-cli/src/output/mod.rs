//! What commands write: a verdict in three formats, fixed pages, generated code, errors, and the exit status.

pub(crate) mod destination;
pub(crate) mod exit;
pub(crate) mod github;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod page;
pub(crate) mod summary;

use clap::ValueEnum;

/// How the outcome is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// As the compiler draws it.
    Human,
    /// One array, with an object for each document and call.
    Json,
    /// Annotations and a summary of the step, for workflows on GitHub.
    Github,
}
