//! `codes explain`: what a diagnostic means.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::input;
use crate::output::exit;

codes_runtime::codes! {
    /// The diagnostics, from the page that documents them.
    enum Documented = "diagnostics.md",
    extra = ["Severity", "Example", "Mending"],
}

/// Writes the page of the diagnostic called `id`, or all ids where none is asked for.
pub(crate) fn run(id: Option<&str>) -> ExitCode {
    let mut out = anstream::stdout().lock();
    let Some(id) = id else { return exit(list(&mut out), false, false) };
    // As it stands in the output of a check.
    match id.trim_matches(['[', ']']).parse::<Documented>() {
        Ok(it) => exit(page(it, &mut out), false, false),
        Err(unknown) => {
            input::complain(&format!("{unknown}; `codes explain` lists all of them"));
            ExitCode::from(2)
        }
    }
}

fn list(out: &mut impl Write) -> io::Result<()> {
    let width = Documented::ALL.iter().map(|it| it.id().len()).max().unwrap_or_default();
    Documented::ALL.iter().try_for_each(|it| writeln!(out, "{:width$}  {}", it.id(), it.reason()))
}

fn page(it: Documented, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}: {} [{}]\n", it.severity(), it.reason(), it.id())?;
    writeln!(out, "{}\n", it.message())?;
    writeln!(out, "For example: {}", it.example())?;
    writeln!(out, "Mending:     {}", it.mending())
}
