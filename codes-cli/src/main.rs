//! The command `codes`, which checks documents without a compiler.

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

/// Check the Markdown pages that `codes!` turns into enums.
#[derive(Debug, Parser)]
#[command(name = "codes", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show how a page is read, and print the call of `codes!` to paste.
    ///
    /// This is the first command to run on a page. It writes no file. The exit status is 0 if the page can be read, 1 if something
    /// on it is ambiguous or wrong, and 2 if the file cannot be read.
    Init {
        /// A document.
        page: PathBuf,
    },
    /// Check the tables of response codes in documents, and the documents that calls in Rust code read.
    ///
    /// The exit status is 0 if there are no errors, 1 if there are errors, and 2 if something cannot be read.
    Check {
        /// The output format.
        #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
        format: CheckFormat,
        /// Also warn about tables that this renderer breaks or shows differently.
        #[arg(long, value_enum)]
        dialect: Option<Dialect>,
        #[command(flatten)]
        fixes: Fixes,
        /// Documents, Rust files, and folders of both; `-` reads a document from standard input.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Print the Rust code that a call generates.
    ///
    /// The exit status is 0 on success, 1 if the document has errors or `--check` finds an outdated file, and 2 if something
    /// cannot be read or written.
    Expand {
        /// The name of the enum, instead of the one in the call or from the file name.
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        destination: Destination,
        /// A document, a call such as `codes!("spec/codes.md", wire = number)`, or the position of a call, such as
        /// `src/lib.rs:3`.
        #[arg(value_name = "FILE|CALL")]
        what: PathBuf,
    },
    /// Explain a diagnostic, or list all of them.
    Explain {
        /// The ID in brackets at the end of the diagnostic, such as `duplicate_code`.
        id: Option<String>,
    },
    /// Show which changes of a page break users of its API.
    ///
    /// The exit status is 1 if a code was removed or renamed, or got another status or other parameters, 0 if not,
    /// and 2 if a page has errors, cannot be read, or cannot be determined.
    Diff {
        /// The output format.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// Compare the page with its version at this revision of git.
        ///
        /// If the page did not exist there, it is compared with the only page that has been deleted since and has one of its
        /// codes. If there is no such page, all codes are new. If there are several, name one, as in `main:docs/old.md`.
        #[arg(long, value_name = "REVISION")]
        against: Option<String>,
        /// The old and the new page, or only the page with `--against`. The position of a call, such as `src/lib.rs:3`, compares
        /// the document as the call reads it.
        #[arg(required = true, num_args = 1..=2, value_names = ["OLD", "NEW"])]
        pages: Vec<PathBuf>,
    },
}

fn main() -> ExitCode {
    let exit = match arguments().command {
        Command::Init { page } => commands::init::run(&page),
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
            (None, _) => misused("name the old and the new page, or one page with `--against REVISION`"),
        },
    };
    exit.into()
}

/// Parses the arguments. An error message quotes them, so invisible characters are replaced first.
fn arguments() -> Arguments {
    Arguments::try_parse().unwrap_or_else(|error| {
        let arguments = env::args_os().map(|argument| shown(&argument.to_string_lossy()).into_owned());
        Arguments::try_parse_from(arguments).err().unwrap_or(error).exit()
    })
}

/// Reports wrong arguments like their parser.
fn misused(message: &str) -> ! {
    Arguments::command().error(clap::error::ErrorKind::WrongNumberOfValues, message).exit()
}
