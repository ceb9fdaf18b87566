//! `codes explain`: explains a diagnostic.

use std::io::{self, Write};

use crate::output::exit::Exit;

codes_runtime::codes! {
    /// The rules, from the page that documents them.
    pub(crate) enum DocumentedRule = "diagnostics.md",
    extra = ["Severity", "Before", "After", "Fix"],
}

/// Prints the documentation of the rule with this ID, or lists all rules.
pub(crate) fn run(id: Option<&str>) -> Exit {
    let mut out = anstream::stdout().lock();
    let Some(id) = id else { return Exit::Success.after(list(&mut out)) };
    // The output of a check has the ID in brackets.
    match id.trim_matches(['[', ']']).parse() {
        Ok(rule) => Exit::Success.after(explain(rule, &mut out)),
        Err(unknown) => Exit::failed(&format!("{unknown}; `codes explain` lists all of them")),
    }
}

fn list(out: &mut impl Write) -> io::Result<()> {
    let width = DocumentedRule::ALL.iter().map(|rule| rule.id().len()).max().unwrap_or_default();
    DocumentedRule::ALL.iter().try_for_each(|rule| writeln!(out, "{:width$}  {}", rule.id(), rule.reason()))
}

fn explain(rule: DocumentedRule, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}: {} [{}]\n", rule.severity(), rule.reason(), rule.id())?;
    writeln!(out, "{}\n", rule.message())?;
    writeln!(out, "Before: {}", rule.before())?;
    writeln!(out, "After:  {}", rule.after())?;
    writeln!(out, "Fix:    {}", rule.fix())
}
