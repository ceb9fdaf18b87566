//! The command `codes`: what `codes!` says about a document, without a compiler.

mod check;
mod commands;
mod dialects;
mod input;
mod output;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use codes_codegen::shown;

use crate::commands::check::{CheckFormat, fixes::Fixes};
use crate::dialects::Dialect;
use crate::output::Format;
use crate::output::destination::Destination;

/// Checks the published pages of response codes that `codes!` reads.
#[derive(Debug, Parser)]
#[command(name = "codes", version)]
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
        #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
        format: CheckFormat,
        /// Warn of what this renderer breaks or shows otherwise in the tables that are read.
        #[arg(long, value_enum)]
        dialect: Option<Dialect>,
        #[command(flatten)]
        fixes: Fixes,
        /// Documents, Rust files, and folders of both; `-` is a document on standard input.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Print the Rust that a call generates.
    ///
    /// The exit status is 0, 1 if the document has errors or the file of `--output --check` is stale, and 2 if something cannot
    /// be read or written.
    Expand {
        /// The name of the enum, in place of that which the call or the file gives it.
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        destination: Destination,
        /// A document, a call such as `codes!("spec/codes.md", wire = number)`, or a place of one, such as `src/lib.rs:3`.
        #[arg(value_name = "FILE|CALL")]
        what: PathBuf,
    },
    /// Explain a diagnostic, or list all of them.
    Explain {
        /// What stands in brackets at the end of the diagnostic, such as `duplicate_code`.
        id: Option<String>,
    },
    /// Tell what changed on a page for the users of its API.
    ///
    /// The exit status is 1 where a code was removed, renamed or given another status, 0 where not, and 2 where a page has
    /// mistakes or cannot be read, or where it is not clear which page to compare with.
    Diff {
        /// How the outcome is written.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// Compare the page with what it was at a revision of git.
        ///
        /// A page that did not exist there is compared with the only page that is gone since and has one of its codes. Without
        /// such a page it is new, which breaks nothing; if there are several, name one, as in `main:docs/old.md`.
        #[arg(long, value_name = "REVISION")]
        against: Option<String>,
        /// The page before, and the page now; with `--against` the page alone. In place of a page the place of a call, such as
        /// `src/lib.rs:3`, compares the document as the call reads it.
        #[arg(required = true, num_args = 1..=2, value_names = ["OLD", "NEW"])]
        pages: Vec<PathBuf>,
    },
}

fn main() -> ExitCode {
    let exit = match arguments().command {
        Command::Check { format, dialect, fixes, paths } => {
            commands::check::run(format, dialect, &fixes, &paths)
        }
        Command::Expand { name, destination, what } => {
            commands::expand::run(&what, name.as_deref(), &destination)
        }
        Command::Explain { id } => commands::explain::run(id.as_deref()),
        Command::Diff { format, against, pages } => match (against, pages.as_slice()) {
            (Some(revision), [page]) => commands::diff::run_against(format, &revision, page),
            (None, [old, new]) => commands::diff::run(format, old, new),
            (Some(_), _) => misused("`--against` takes one page"),
            (None, _) => {
                misused("write the page before and the page now, or `--against REVISION` and the page")
            }
        },
    };
    exit.into()
}

/// Parses the arguments. An error message quotes them, so it is made of arguments without invisible characters.
fn arguments() -> Arguments {
    Arguments::try_parse().unwrap_or_else(|error| {
        let arguments = env::args_os().map(|argument| shown(&argument.to_string_lossy()).into_owned());
        Arguments::try_parse_from(arguments).err().unwrap_or(error).exit()
    })
}

/// Reports a mistake of the arguments, as their parser does.
fn misused(message: &str) -> ! {
    Arguments::command().error(clap::error::ErrorKind::WrongNumberOfValues, message).exit()
}
