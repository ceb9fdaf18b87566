//! `codes check`: the verdict on documents and calls.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use codes_codegen::Severity;

use crate::check::Verdict;
use crate::dialects::Dialect;
use crate::output::exit;
use crate::output::{github, human, json};
use crate::{Format, input};

/// Checks the documents and calls at `paths`. One that cannot be read keeps none of the others from being checked.
pub(crate) fn run(format: Format, dialect: Option<Dialect>, paths: &[PathBuf]) -> ExitCode {
    let verdict = Verdict::of(paths, dialect);
    verdict.unreadable.iter().for_each(|message| input::complain(message));
    let written = match format {
        Format::Human => human::write(&verdict, anstream::stdout().lock()),
        Format::Json => json::write(&verdict.checked, io::stdout().lock()),
        Format::Github => github::write(&verdict, io::stdout().lock()),
    };
    exit(written, verdict.count(Severity::Error) > 0, !verdict.unreadable.is_empty())
}
