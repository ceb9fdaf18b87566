//! The command `codes`: what `codes!` says of a document, without a compiler.

mod calls;
mod check;
mod checked;
mod files;
mod github;
mod human;
mod input;
mod json;
mod package;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

/// Checks the published pages of response codes that `codes!` reads.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the tables of response codes in documents, and the documents that calls in Rust code read.
    ///
    /// The exit status is 0 where there are no errors, 1 where there are, and 2 where something cannot be read.
    Check {
        /// How the outcome is written.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// Documents, Rust files, and folders of both; `-` is a document on standard input.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<std::path::PathBuf>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As the compiler draws it.
    Human,
    /// One array, with an object for each document and call.
    Json,
    /// Annotations and a summary of the step, for workflows on GitHub.
    Github,
}

fn main() -> ExitCode {
    let Command::Check { format, paths } = Arguments::parse().command;
    check::run(format, &paths)
}
