//! `codes check --fix`: fixes pages.

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use codes_codegen::{Applied, Catalog, Diagnostic, Fixed, Location, Source, fix, fixable, shown};

use crate::check::{Checked, Verdict, settled};
use crate::output::{human, page};

/// The options for fixes.
#[derive(Debug, Args)]
pub(crate) struct Fixes {
    /// Fix mistakes in the pages, and check again.
    ///
    /// `--fix` applies only safe fixes, which do not change what the page says. `--fix=suggested` also applies fixes that may
    /// guess wrong, so review the changes. No fix loses or changes the entry of another row. The page of a call is fixed if it is
    /// in the current directory or below. With `-`, the fixed page goes to standard output and everything else to standard error.
    #[arg(long, value_enum, value_name = "WHICH", num_args = 0..=1, require_equals = true, default_missing_value = "safe")]
    fix: Option<Which>,
    /// Show what `--fix` would change as a diff, without writing anything. The exit status is 1 if there is a change.
    #[arg(long, requires = "fix")]
    diff: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Which {
    /// Safe fixes.
    Safe,
    /// Safe and suggested fixes.
    Suggested,
}

/// The outcome of applying fixes.
#[derive(Default)]
pub(crate) struct Outcome {
    /// Whether a page could not be written.
    pub(crate) has_failed: bool,
    /// Whether `--diff` shows a change.
    pub(crate) would_change: bool,
    /// Whether standard output contains a page or a diff, so that everything else goes to standard error.
    pub(crate) is_output_taken: bool,
}

impl Fixes {
    /// Applies the fixes of `verdict`, and replaces it by the verdict on the fixed pages.
    pub(crate) fn apply(&self, verdict: &mut Verdict, is_for_programs: bool) -> io::Result<Outcome> {
        let mut outcome = Outcome::default();
        let Some(which) = self.fix else { return Ok(outcome) };
        let files = files(verdict);
        outcome.is_output_taken = self.diff || files.contains(&None);
        let is_quiet = outcome.is_output_taken || is_for_programs;
        for file in files {
            let is_reader = |it: &Checked| it.file == file && it.is_document();
            let readers: Vec<&Checked> = verdict.checked.iter().filter(|it| is_reader(it)).collect();
            let with_suggested = which == Which::Suggested;
            let fixed = fix(&source(&readers), with_suggested, |source| read_again(&readers, source));
            match self.deliver(&readers, &fixed) {
                Err(Undelivered::Output(err)) => return Err(err),
                Err(Undelivered::Page(message)) => {
                    human::complain(&message);
                    outcome.has_failed = true;
                }
                Ok(()) if fixed.applied.is_empty() => {}
                Ok(()) => {
                    self.report(&fixed, is_quiet)?;
                    outcome.would_change |= self.diff;
                    let text = fixed.source.text();
                    verdict.checked.iter_mut().filter(|it| is_reader(it)).for_each(|it| *it = it.again(text));
                }
            }
        }
        Ok(outcome)
    }

    /// Writes the fixed page of `readers`, or shows the changes.
    fn deliver(&self, readers: &[&Checked], fixed: &Fixed) -> Result<(), Undelivered> {
        let Some(page) = readers.first() else { return Ok(()) };
        let is_changed = !fixed.applied.is_empty();
        let mut out = io::stdout().lock();
        match &page.file {
            _ if self.diff && is_changed => out.write_all(&page::diff(&page.source, &fixed.source))?,
            _ if self.diff => {}
            None => {
                out.write_all(&fixed.source.to_bytes())?;
                // Of a page that is too large, only the start was read.
                if !page.source.is_whole() {
                    io::copy(&mut io::stdin().lock(), &mut out)?;
                }
            }
            Some(file) if is_changed => {
                let path = readers.iter().find_map(|it| it.path());
                let written = page::check_place(file, path)
                    .and_then(|()| page::replace(file, &page.source, &fixed.source));
                let place = &page.source.place;
                written.map_err(|reason| Undelivered::Page(format!("cannot fix {place}: {reason}")))?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Lists the fixes, on standard error if `is_quiet`.
    fn report(&self, fixed: &Fixed, is_quiet: bool) -> io::Result<()> {
        let verb = if self.diff { "would fix" } else { "fixed" };
        for Applied { diagnostic, location } in &fixed.applied {
            let (place, Location { line, column }) = (shown(&fixed.source.place), location);
            let line =
                format!("{verb} {place}:{line}:{column}: {} [{}]", diagnostic.title, diagnostic.rule.id());
            if is_quiet {
                let _ = writeln!(anstream::stderr(), "{line}");
            } else {
                writeln!(anstream::stdout(), "{line}")?;
            }
        }
        if !is_quiet {
            writeln!(anstream::stdout())?;
        }
        Ok(())
    }
}

/// The reason why a page was not written.
enum Undelivered {
    /// Standard output failed.
    Output(io::Error),
    /// The page could not be written. The message is one line.
    Page(String),
}

impl From<io::Error> for Undelivered {
    fn from(err: io::Error) -> Self {
        Undelivered::Output(err)
    }
}

/// Drops the fixes of `verdict` that `--fix` would refuse.
pub(crate) fn drop_refused(verdict: &mut Verdict) {
    for file in files(verdict) {
        let is_reader = |it: &Checked| it.file == file && it.is_document();
        let readers: Vec<&Checked> = verdict.checked.iter().filter(|it| is_reader(it)).collect();
        if !readers.iter().any(|it| it.diagnostics.iter().any(|it| it.fix.is_some())) {
            continue;
        }
        let fixable = fixable(&source(&readers), |source| read_again(&readers, source));
        let fixable: HashSet<_> = fixable.iter().map(|it| (it.rule, it.span.start)).collect();
        let all = verdict.checked.iter_mut().filter(|it| is_reader(it)).flat_map(|it| &mut it.diagnostics);
        all.filter(|it| !fixable.contains(&(it.rule, it.span.start))).for_each(|it| it.fix = None);
    }
}

/// Returns the files of the documents in `verdict`, each once.
fn files(verdict: &Verdict) -> Vec<Option<PathBuf>> {
    let mut files: Vec<Option<PathBuf>> = Vec::new();
    for it in verdict.checked.iter().filter(|it| it.is_document()) {
        if !files.contains(&it.file) {
            files.push(it.file.clone());
        }
    }
    files
}

/// Returns the document of `readers`.
fn source(readers: &[&Checked]) -> Source {
    readers.first().map_or_else(|| Source::new("", Vec::new()), |it| it.source.clone())
}

/// Reads `source`, the document with another text, for all of `readers`.
fn read_again(readers: &[&Checked], source: &Source) -> (Vec<Catalog>, Vec<Diagnostic>) {
    let again = settled(readers.iter().map(|it| it.again(source.text())).collect());
    let each = again.into_iter().map(|it| (it.catalogs, it.diagnostics));
    let (catalogs, diagnostics): (Vec<_>, Vec<_>) = each.unzip();
    (catalogs.concat(), diagnostics.concat())
}
