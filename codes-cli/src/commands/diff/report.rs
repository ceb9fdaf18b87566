//! Reports changes of a page in three formats.

use std::collections::HashSet;
use std::io::{self, Write};

use anstyle::AnsiColor;
use codes_codegen::{Number, Prose, Status, counted, shown};
use serde::Serialize;

use crate::check::Checked;
use crate::commands::diff::before::{PageChange, PageChangeKind};
use crate::commands::diff::change::{Change, ChangeKind, Changed};
use crate::commands::diff::keys::KeyedEntry;
use crate::output::github;

/// The changes of a page.
pub(crate) struct Report<'a> {
    /// The path of the new page.
    page: &'a str,
    changes: Vec<ReportedChange<'a>>,
}

/// A change in JSON. `docs/schema/diff.json` is the schema.
#[derive(Serialize)]
struct ReportedChange<'a> {
    change: ReportedKind,
    breaking: bool,
    file: &'a str,
    line: usize,
    /// The ID before the change, or the ID of a new code. A change of the page itself does not have one.
    id: Option<&'a str>,
    message: String,
    /// Further facts: that the code is the first or last one with a status, or how the change of a page was found.
    notes: Vec<String>,
    old: Option<Side<'a>>,
    new: Option<Side<'a>>,
}

/// The kind of a change, of a code or of the page itself.
#[derive(Serialize)]
#[serde(untagged)]
enum ReportedKind {
    Code(ChangeKind),
    Page(PageChangeKind),
}

/// A code before or after a change.
#[derive(Serialize)]
pub(crate) struct Side<'a> {
    id: &'a str,
    name: &'a str,
    status: Option<u16>,
    number: Option<i64>,
    reason: Option<&'a str>,
    message: Option<&'a str>,
    parameters: &'a [&'a str],
}

impl<'a> Side<'a> {
    fn of(code: &'a KeyedEntry<'a>) -> Self {
        let entry = code.entry;
        let text = |prose: &'a Option<Prose>| prose.as_ref().map(|prose| prose.text.as_str());
        Side {
            id: &entry.id,
            name: entry.variant.as_str(),
            status: entry.status.map(Status::get),
            number: entry.number.map(Number::get),
            reason: text(&entry.reason),
            message: text(&entry.message),
            parameters: &code.parameters,
        }
    }
}

impl<'a> Report<'a> {
    /// Creates a report of the changes of the page itself, and of `changes` of its codes. `pages` are the old and the new page.
    pub(crate) fn of(of_page: &[PageChange], changes: &[Change<'a>], pages: [&'a Checked; 2]) -> Self {
        let statuses = pages.map(|page| page.entries().filter_map(|entry| entry.status).collect());
        let page = pages[1].source.place.as_str();
        let of_page = of_page.iter().map(|change| ReportedChange::of_page(change, page));
        let changes = changes.iter().map(|change| ReportedChange::of(change, pages, &statuses));
        Report { page, changes: of_page.chain(changes).collect() }
    }

    /// Returns whether a change breaks a user of the API.
    pub(crate) fn is_breaking(&self) -> bool {
        self.changes.iter().any(|change| change.breaking)
    }

    /// Counts the changes of codes, and the breaking ones.
    fn summary(&self) -> String {
        let count = |is_counted: fn(&ReportedChange<'_>) -> bool| {
            self.changes.iter().filter(|change| is_counted(change)).count()
        };
        match (count(|change| change.id.is_some()), count(|change| change.breaking)) {
            (0, _) => "no code was changed".to_owned(),
            (all, breaking) => format!("{} ({breaking} breaking)", counted(all, "change")),
        }
    }

    pub(crate) fn write_human(&self, mut out: impl Write) -> io::Result<()> {
        for ReportedChange { breaking, file, line, message, notes, .. } in &self.changes {
            let (level, colour) = if *breaking {
                ("breaking", AnsiColor::BrightRed)
            } else {
                ("change", AnsiColor::BrightCyan)
            };
            let style = colour.on_default().bold();
            writeln!(out, "{style}{level}{style:#}: {message}\n --> {}:{line}", shown(file))?;
            notes.iter().try_for_each(|note| writeln!(out, "  = note: {note}"))?;
            writeln!(out)?;
        }
        writeln!(out, "{}", self.summary())
    }

    pub(crate) fn write_json(&self, mut out: impl Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut out, &self.changes)?;
        writeln!(out)
    }

    /// Writes annotations on the new page, because the old one is not in the checkout.
    pub(crate) fn write_github(&self, mut out: impl Write) -> io::Result<()> {
        let page = shown(self.page);
        let mut rows = Vec::new();
        for ReportedChange { breaking, line, message, notes, new, .. } in &self.changes {
            let line = if new.is_some() { *line } else { 1 };
            let (level, title) = if *breaking { ("error", "breaking change") } else { ("notice", "change") };
            let message = std::iter::once(message).chain(notes).cloned().collect::<Vec<_>>().join("; ");
            let properties = format!("file={},line={line},title={title}", github::property(&page));
            writeln!(out, "{}", github::command(level, &properties, &message))?;
            let what = github::cell(&message);
            rows.push(format!("| {title} | {}:{line} | {what} |\n", github::cell(&page)));
        }
        let summary = self.summary();
        writeln!(out, "{summary}")?;
        github::summarise("codes diff", &summary, "| | where | what |\n|---|---|---|\n", &rows)
    }
}

impl<'a> ReportedChange<'a> {
    /// Creates the report of a change of the page at `page` itself.
    fn of_page(change: &PageChange, page: &'a str) -> Self {
        ReportedChange {
            change: ReportedKind::Page(change.kind),
            breaking: false,
            file: page,
            line: 1,
            id: None,
            message: shown(&change.message).into_owned(),
            notes: change.note.iter().map(|note| shown(note).into_owned()).collect(),
            old: None,
            new: None,
        }
    }

    /// Creates the report of `change`. `statuses` contains the statuses on each of `pages`.
    fn of(change: &Change<'a>, pages: [&'a Checked; 2], statuses: &[HashSet<Status>; 2]) -> Self {
        let (page, code) = match change.code {
            Changed::New(new) | Changed::Both(_, new) => (pages[1], new),
            Changed::Old(old) => (pages[0], old),
        };
        let [old, new] = change.code.sides();
        ReportedChange {
            change: ReportedKind::Code(change.kind),
            breaking: change.kind.is_breaking(),
            file: &page.source.place,
            line: code.entry.line,
            id: Some(&old.unwrap_or(code).entry.id),
            // The key may contain a heading.
            message: shown(&change.to_string()).into_owned(),
            notes: notes(change, statuses),
            old: old.map(Side::of),
            new: new.map(Side::of),
        }
    }
}

/// Returns notes if `change` adds the first code with a status, or removes the last one.
fn notes(change: &Change<'_>, [before, now]: &[HashSet<Status>; 2]) -> Vec<String> {
    if !matches!(change.kind, ChangeKind::Added | ChangeKind::Removed | ChangeKind::Restatused) {
        return Vec::new();
    }
    let [old, new] = change.code.sides().map(|code| code.and_then(|code| code.entry.status));
    let first = new.filter(|status| !before.contains(status));
    let last = old.filter(|status| !now.contains(status));
    let first = first.map(|status| format!("it is the first code with the status {status}"));
    let last = last.map(|status| format!("no code has the status {status} now"));
    first.into_iter().chain(last).collect()
}
