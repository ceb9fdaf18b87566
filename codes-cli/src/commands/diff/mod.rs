//! `codes diff`: shows what changed on a page for the users of its API.

mod before;
mod change;
mod compare;
mod keys;
mod report;

use std::io::{self, Write};
use std::path::Path;

use codes_codegen::shown;

use crate::check::Checked;
use crate::commands::diff::before::{Before, PageChange};
use crate::commands::diff::report::Report;
use crate::input::target::{Target, TargetError};
use crate::output::exit::Exit;
use crate::output::{Format, github, human};

/// Compares the pages at `old` and `new`. The exit status is 1 if a change breaks a user of the API.
pub(crate) fn run(format: Format, old: &Path, new: &Path) -> Exit {
    match (Target::find(old), Target::find(new)) {
        (Ok(old), Ok(new)) => compare(format, &page(&old), &page(&new), &[]),
        (old, new) => refuse(format, old.err().into_iter().chain(new.err())),
    }
}

/// Compares the page at `path`, or the page of a call, with its version at `revision`.
pub(crate) fn run_against(format: Format, revision: &str, path: &Path) -> Exit {
    let versions = |target: Target| {
        let now = page(&target);
        Ok((Before::of(&target, &now, revision)?, now))
    };
    match Target::find(path).and_then(versions) {
        Ok((before, now)) => compare(format, &before.page, &now, &before.changes),
        Err(error) => refuse(format, [error]),
    }
}

/// Checks the document of `target`.
fn page(target: &Target) -> Checked {
    Checked::version(target.source.clone(), target.call())
}

/// Reports why there is nothing to compare.
fn refuse(format: Format, errors: impl IntoIterator<Item = TargetError>) -> Exit {
    for error in errors {
        Exit::refused(&error);
        if format == Format::Github {
            match error {
                TargetError::Unreadable(message) => {
                    let command = github::command("error", "title=cannot compare", &shown(&message));
                    let _ = writeln!(io::stdout(), "{command}");
                }
                TargetError::InvalidCall { code, mistakes } => github::annotate(&mistakes, &code),
            }
        }
    }
    Exit::Failed
}

fn compare(format: Format, old: &Checked, new: &Checked, of_page: &[PageChange]) -> Exit {
    // If the new page has errors, it is not known which codes it has. If the old one has errors, its correct rows are compared,
    // because otherwise nobody could correct the page.
    if report_errors(format, old) {
        human::complain(&format!("{} has errors, so only its correct rows are compared", old.source.place));
    }
    if report_errors(format, new) {
        return Exit::Failed;
    }
    let [before, now] = keys::of([old, new]);
    let changes = compare::changes(&before, &now);
    let report = Report::of(of_page, &changes, [old, new]);
    let written = match format {
        Format::Human => report.write_human(anstream::stdout().lock()),
        Format::Json => report.write_json(io::stdout().lock()),
        Format::Github => report.write_github(io::stdout().lock()),
    };
    Exit::wrong_if(report.is_breaking()).after(written)
}

/// Reports the errors of `page`, and returns whether there are any.
fn report_errors(format: Format, page: &Checked) -> bool {
    human::draw(page.errors(), &page.source);
    if format == Format::Github {
        github::annotate(page.errors(), &page.source);
    }
    page.errors().next().is_some()
}
