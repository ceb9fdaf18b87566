//! `codes diff`: what changed on a page for the users of its API.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use codes_codegen::{Catalog, Entry, Severity, Source};

use crate::changes::{self, Code};
use crate::check::exit;
use crate::checked::Checked;
use crate::told::Told;
use crate::{Format, git, github, human, input};

/// Compares the page at `old` with that at `new`. Exit status 1 where something changed that breaks a user of the API.
pub(crate) fn run(format: Format, old: &Path, new: &Path) -> ExitCode {
    compare(format, input::read(old), input::read(new))
}

/// Compares the page at `path` with what it was at the revision `revision`.
pub(crate) fn run_against(format: Format, revision: &str, path: &Path) -> ExitCode {
    compare(format, git::read(revision, path), input::read(path))
}

fn compare(format: Format, old: Result<Source, String>, new: Result<Source, String>) -> ExitCode {
    let (Some(old), Some(new)) = (sound(old), sound(new)) else { return ExitCode::from(2) };
    let [before, now] = codes_of([&old, &new]);
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

/// The page without mistakes that `source` is. Of one with mistakes nobody knows what it says: they are told.
fn sound(source: Result<Source, String>) -> Option<Checked> {
    let source = source.map_err(|message| anstream::eprintln!("error: {message}")).ok()?;
    let page = Checked::page(source, None, false);
    let is_error = |severity| severity == Severity::Error;
    let errors: Vec<_> = page.diagnostics.iter().filter(|it| is_error(it.kind().severity())).collect();
    for error in &errors {
        anstream::eprintln!("{}\n", error.render_styled(&page.source));
    }
    errors.is_empty().then_some(page)
}

/// The codes of both pages, under keys that tell them apart.
fn codes_of(pages: [&Checked; 2]) -> [Vec<Code<'_>>; 2] {
    let mut counts: HashMap<&str, [usize; 2]> = HashMap::new();
    for (page, checked) in pages.iter().enumerate() {
        for entry in checked.entries() {
            counts.entry(&entry.id).or_default()[page] += 1;
        }
    }
    let key = |catalog: &Catalog, entry: &Entry| {
        let is_one = counts.get(&*entry.id).is_some_and(|counts| counts.iter().all(|count| *count <= 1));
        let heading = catalog.tables().first().and_then(|table| table.heading.as_deref());
        match heading.filter(|_| !is_one) {
            Some(heading) => format!("{heading} > {}", entry.id),
            None => entry.id.clone(),
        }
    };
    pages.map(|checked| {
        let codes = checked.catalogs.iter().flat_map(|catalog| {
            catalog.entries().iter().map(|entry| Code { key: key(catalog, entry), entry })
        });
        codes.collect()
    })
}

/// How many changes there are, and how many of them break something.
fn summary(told: &[Told<'_>]) -> String {
    match (told.len(), told.iter().filter(|told| told.breaking).count()) {
        (0, _) => "nothing changed for the users of the API".to_owned(),
        (all, breaking) => format!("{}, of which {breaking} breaking", human::counted(all, "change")),
    }
}

fn human_of(told: &[Told<'_>], mut out: impl Write) -> io::Result<()> {
    for Told { breaking, file, line, message, notes, .. } in told {
        let level = if *breaking { "breaking" } else { "change" };
        writeln!(out, "{level}: {message}\n --> {file}:{line}")?;
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
