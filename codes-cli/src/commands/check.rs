//! `codes check`: the verdict on documents and calls.

use std::io;
use std::path::PathBuf;

use codes_codegen::Severity;

use crate::check::Verdict;
use crate::dialects::Dialect;
use crate::output::exit::Exit;
use crate::output::{Format, github, human, json};

/// Checks the documents and calls at `paths`. If one cannot be read, the others are checked all the same.
pub(crate) fn run(format: Format, dialect: Option<Dialect>, paths: &[PathBuf]) -> Exit {
    let verdict = Verdict::of(paths, dialect);
    verdict.unreadable.iter().for_each(|message| human::complain(message));
    let written = match format {
        Format::Human => human::write(&verdict, anstream::stdout().lock()),
        Format::Json => json::write(&verdict.checked, io::stdout().lock()),
        Format::Github => github::write(&verdict, io::stdout().lock()),
    };
    let exit = if verdict.unreadable.is_empty() {
        Exit::wrong_if(verdict.count(Severity::Error) > 0)
    } else {
        Exit::Failed
    };
    exit.after(written)
}
