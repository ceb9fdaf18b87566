//! The command `codes`: what `codes!` says of a document, without a compiler.

mod check;
mod checked;
mod input;
mod json;

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
    /// Check the tables of response codes in documents.
    ///
    /// The exit status is 0 where there are no errors, 1 where there are, and 2 where a document cannot be read.
    Check {
        /// How the outcome is written.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// The documents; `-` is standard input.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<std::path::PathBuf>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As the compiler draws it.
    Human,
    /// One array, with an object for each document.
    Json,
}

fn main() -> ExitCode {
    let Command::Check { format, files } = Arguments::parse().command;
    check::run(format, &files)
}
