//! A verdict for people, and what they read on standard error.

use std::io::{self, Write};

use codes_codegen::{Diagnostic, Source, shown};

use crate::check::Verdict;
use crate::output::summary;

/// Writes the diagnostics as the compiler draws its own, and the summary.
pub(crate) fn write(verdict: &Verdict, mut out: impl Write) -> io::Result<()> {
    for checked in &verdict.checked {
        for diagnostic in &checked.diagnostics {
            writeln!(out, "{}\n", checked.for_reader(diagnostic).render_styled(&checked.source))?;
        }
    }
    writeln!(out, "{}", summary::of(verdict))
}

/// Draws `diagnostics`, which are about `source`, on standard error.
pub(crate) fn draw<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>, source: &Source) {
    for diagnostic in diagnostics {
        // If standard error is closed, there is nobody to tell.
        let _ = writeln!(anstream::stderr(), "{}\n", diagnostic.render_styled(source));
    }
}

/// Reports on standard error, in one line, that something could not be done. The message may contain names of files.
pub(crate) fn complain(message: &str) {
    let _ = writeln!(anstream::stderr(), "error: {}", shown(message));
}
