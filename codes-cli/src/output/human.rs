//! Output for people: verdicts, and messages on standard error.

use std::io::{self, Write};

use codes_codegen::{Diagnostic, Source, shown};

use crate::check::Verdict;
use crate::output::summary;

/// Writes the diagnostics, what can fix them, and the summary, which says if it is a preview of changes.
pub(crate) fn write(verdict: &Verdict, is_preview: bool, mut out: impl Write) -> io::Result<()> {
    write_diagnostics(verdict, &mut out)?;
    let preview = if is_preview { " after these changes" } else { "" };
    writeln!(out, "{}{preview}", summary::of(verdict))
}

/// Writes the diagnostics in the format of the compiler, and what `codes check --fix` can fix.
pub(crate) fn write_diagnostics(verdict: &Verdict, mut out: impl Write) -> io::Result<()> {
    for checked in &verdict.checked {
        for diagnostic in &checked.diagnostics {
            writeln!(out, "{}\n", checked.for_reader(diagnostic).render_styled(&checked.source))?;
        }
    }
    if let Some(fixes) = summary::fixes(verdict) {
        writeln!(out, "{fixes}\n")?;
    }
    Ok(())
}

/// Writes `diagnostics`, which are about `source`, to standard error.
pub(crate) fn draw<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>, source: &Source) {
    for diagnostic in diagnostics {
        // If standard error is closed, nobody can read the message.
        let _ = writeln!(anstream::stderr(), "{}\n", diagnostic.render_styled(source));
    }
}

/// Writes a one-line error message to standard error. The message may contain file names.
pub(crate) fn complain(message: &str) {
    let _ = writeln!(anstream::stderr(), "error: {}", shown(message));
}
