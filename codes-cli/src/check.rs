//! `codes check`: the verdict on documents.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use codes_codegen::Severity;

use crate::checked::Checked;
use crate::{Format, input, json};

/// Checks the documents at `paths`. One that cannot be read keeps none of the others from being checked.
pub(crate) fn run(format: Format, paths: &[PathBuf]) -> ExitCode {
    let mut checked = Vec::new();
    let mut unreadable = 0;
    for path in paths {
        match input::read(path) {
            Ok(source) => checked.push(Checked::of(source)),
            Err(message) => {
                unreadable += 1;
                anstream::eprintln!("error: {message}");
            }
        }
    }

    let written = match format {
        Format::Human => human(&checked, unreadable),
        Format::Json => json::write(&checked, io::stdout().lock()),
    };
    match written {
        // Whoever closed the pipe has read enough.
        Err(err) if err.kind() == io::ErrorKind::BrokenPipe => {}
        Err(err) => {
            anstream::eprintln!("error: cannot write: {err}");
            return ExitCode::from(2);
        }
        Ok(()) => {}
    }
    if unreadable > 0 {
        ExitCode::from(2)
    } else if count(&checked, Severity::Error) > 0 {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }
}

fn count(checked: &[Checked], severity: Severity) -> usize {
    let diagnostics = checked.iter().flat_map(|it| &it.diagnostics);
    diagnostics.filter(|diagnostic| diagnostic.kind().severity() == severity).count()
}

/// Writes the diagnostics as the compiler draws its own, and a line that counts.
fn human(checked: &[Checked], unreadable: usize) -> io::Result<()> {
    // In colour on a terminal, plain elsewhere and where NO_COLOR is set.
    let mut out = anstream::stdout().lock();
    for Checked { source, diagnostics, .. } in checked {
        for diagnostic in diagnostics {
            writeln!(out, "{}\n", diagnostic.render_styled(source))?;
        }
    }
    let codes = checked.iter().flat_map(|it| &it.catalogs).map(|catalog| catalog.entries().len()).sum();
    write!(out, "checked {} in {}", counted(codes, "code"), counted(checked.len(), "document"))?;
    let found = [
        (unreadable, "unreadable document"),
        (count(checked, Severity::Error), "error"),
        (count(checked, Severity::Warning), "warning"),
    ];
    let found: Vec<String> =
        found.iter().filter(|(count, _)| *count > 0).map(|(count, noun)| counted(*count, noun)).collect();
    writeln!(out, ": {}", if found.is_empty() { "no mistakes".to_owned() } else { found.join(", ") })
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
