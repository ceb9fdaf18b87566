//! The output of commands: verdicts in several formats, fixed pages, generated code, errors, and the exit status.

pub(crate) mod aligned;
pub(crate) mod destination;
pub(crate) mod exit;
pub(crate) mod github;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod page;
pub(crate) mod summary;

use clap::ValueEnum;

/// The output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text in the format of the compiler.
    Human,
    /// JSON.
    Json,
    /// Annotations and a job summary, for GitHub Actions.
    Github,
}
