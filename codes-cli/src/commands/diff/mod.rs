//! `codes diff`: what changed on a page for the users of its API.

mod changes;
mod keys;
mod report;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anstyle::AnsiColor;
use codes_codegen::{Severity, Source};

use crate::check::document::Checked;
use crate::commands::diff::report::Told;
use crate::input::target::Target;
use crate::output::exit;
use crate::output::{github, human};
use crate::{Format, input};

/// Compares the page at `old` with that at `new`. Exit status 1 where something changed that breaks a user of the API.
pub(crate) fn run(format: Format, old: &Path, new: &Path) -> ExitCode {
    match (Target::find(old), Target::find(new)) {
        (Ok(old), Ok(new)) => compare(format, &page(old), &page(new)),
        (old, new) => refuse(format, [old.err(), new.err()].into_iter().flatten()),
    }
}

/// Compares the page at `path`, or that of a call, with what it was at the revision `revision`.
pub(crate) fn run_against(format: Format, revision: &str, path: &Path) -> ExitCode {
    let was = |target: Target| {
        // A page that was not there had no codes.
        let nothing =
            || Checked::nothing(Source::new(format!("{} at {revision}", target.source.place()), Vec::new()));
        let old = target.at(revision)?.map_or_else(nothing, page);
        Ok((old, page(target)))
    };
    match Target::find(path).and_then(was) {
        Ok((old, new)) => compare(format, &old, &new),
        Err(message) => refuse(format, [message]),
    }
}

/// What `target` says.
fn page(target: Target) -> Checked {
    let Target { source, path, call, .. } = target;
    match call {
        Some(call) => Checked::call(source, &path, &call, call.name.to_string()),
        None => Checked::page(source, None, false),
    }
}

fn refuse(format: Format, messages: impl IntoIterator<Item = String>) -> ExitCode {
    for message in messages {
        input::complain(&message);
        if format == Format::Github {
            let _ = writeln!(io::stdout(), "{}", github::command("error", "title=cannot compare", &message));
        }
    }
    ExitCode::from(2)
}

fn compare(format: Format, old: &Checked, new: &Checked) -> ExitCode {
    // What a page with mistakes says now is not known. What it said before is, as far as its sound rows go: else nobody could
    // mend it.
    if tell_errors(format, old) {
        input::complain(&format!("{} has mistakes, and its sound rows are compared", old.source.place()));
    }
    if tell_errors(format, new) {
        return ExitCode::from(2);
    }
    let [before, now] = keys::of([old, new]);
    let changes = changes::between(&before, &now);
    let told: Vec<Told<'_>> =
        changes.iter().map(|change| Told::of(change, [&old.source, &new.source])).collect();
    let written = match format {
        Format::Human => human_of(&told, anstream::stdout().lock()),
        Format::Json => json_of(&told, io::stdout().lock()),
        Format::Github => github_of(&told, new.source.place(), io::stdout().lock()),
    };
    exit(written, told.iter().any(|told| told.breaking), false)
}

/// Tells the errors of `page`, and whether there are any.
fn tell_errors(format: Format, page: &Checked) -> bool {
    let errors = page.diagnostics.iter().filter(|it| it.rule().severity() == Severity::Error);
    let mut found = false;
    for error in errors {
        found = true;
        let _ = writeln!(anstream::stderr(), "{}\n", error.render_styled(&page.source));
        if format == Format::Github {
            let _ = writeln!(io::stdout(), "{}", github::annotation(error, &page.source, None));
        }
    }
    found
}

/// How many changes there are, and how many of them break something.
fn summary(told: &[Told<'_>]) -> String {
    match (told.len(), told.iter().filter(|told| told.breaking).count()) {
        (0, _) => "no code was changed".to_owned(),
        (all, breaking) => format!("{}, of which {breaking} breaking", human::counted(all, "change")),
    }
}

fn human_of(told: &[Told<'_>], mut out: impl Write) -> io::Result<()> {
    for Told { breaking, file, line, message, notes, .. } in told {
        let (level, colour) =
            if *breaking { ("breaking", AnsiColor::BrightRed) } else { ("change", AnsiColor::BrightCyan) };
        let style = colour.on_default().bold();
        writeln!(out, "{style}{level}{style:#}: {message}\n --> {file}:{line}")?;
        notes.iter().try_for_each(|note| writeln!(out, "  = note: {note}"))?;
        writeln!(out)?;
    }
    writeln!(out, "{}", summary(told))
}

fn json_of(told: &[Told<'_>], mut out: impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, told)?;
    writeln!(out)
}

/// Marks the page of the change, which is at `page`: that before is none of its files.
fn github_of(told: &[Told<'_>], page: &str, mut out: impl Write) -> io::Result<()> {
    let mut rows = Vec::new();
    for Told { breaking, line, message, notes, new, .. } in told {
        let line = if new.is_some() { *line } else { 1 };
        let (level, title) = if *breaking { ("error", "breaking change") } else { ("notice", "change") };
        let message = std::iter::once(message).chain(notes).cloned().collect::<Vec<_>>().join("; ");
        let properties = format!("file={},line={line},title={title}", github::property(page));
        writeln!(out, "{}", github::command(level, &properties, &message))?;
        let what = github::cell(&message);
        rows.push(format!("| {title} | {}:{line} | {what} |\n", github::cell(page)));
    }
    let summary = summary(told);
    writeln!(out, "{summary}")?;
    github::summarise("codes diff", &summary, "| | where | what |\n|---|---|---|\n", &rows)
}
