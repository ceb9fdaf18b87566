//! `codes check`: checks documents and calls.

pub(crate) mod fixes;
mod sarif;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use codes_codegen::Severity;

use crate::check::Verdict;
use crate::commands::check::fixes::Fixes;
use crate::dialects::Dialect;
use crate::output::exit::Exit;
use crate::output::{github, human, json};

/// The output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// Diagnostics in the format of the compiler.
    Human,
    /// A JSON array with an object for each document and call.
    Json,
    /// Annotations and a job summary, for GitHub Actions.
    Github,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
}

/// Checks the documents and calls at `paths`. An unreadable one does not stop the others.
pub(crate) fn run(format: CheckFormat, dialect: Option<Dialect>, fixes: &Fixes, paths: &[PathBuf]) -> Exit {
    let mut verdict = Verdict::of(paths);
    verdict.unreadable.iter().for_each(|message| human::complain(message));
    let outcome = match fixes.apply(&mut verdict, format != CheckFormat::Human) {
        Ok(outcome) => outcome,
        Err(err) => return Exit::Wrong.after(Err(err)),
    };
    verdict.settle(dialect);
    fixes::drop_refused(&mut verdict);
    let written = write(format, &verdict, outcome.would_change, output(format, outcome.is_output_taken));
    let exit = if verdict.unreadable.is_empty() && !outcome.has_failed {
        Exit::wrong_if(outcome.would_change || verdict.count(Severity::Error) > 0)
    } else {
        Exit::Failed
    };
    exit.after(written)
}

/// Returns the stream for the verdict. Only output for people may have colours.
fn output(format: CheckFormat, is_output_taken: bool) -> Box<dyn Write> {
    match (format, is_output_taken) {
        (CheckFormat::Human, false) => Box::new(anstream::stdout().lock()),
        (CheckFormat::Human, true) => Box::new(anstream::stderr().lock()),
        (_, false) => Box::new(io::stdout().lock()),
        (_, true) => Box::new(io::stderr().lock()),
    }
}

/// Writes the verdict, which may be a preview of changes.
fn write(format: CheckFormat, verdict: &Verdict, is_preview: bool, out: impl Write) -> io::Result<()> {
    match format {
        CheckFormat::Human => human::write(verdict, is_preview, out),
        CheckFormat::Json => json::write(&verdict.checked, out),
        CheckFormat::Github => github::write(verdict, out),
        CheckFormat::Sarif => sarif::write(verdict, out),
    }
}
