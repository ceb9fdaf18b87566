//! The outcome for people.

use std::collections::HashSet;
use std::io::{self, Write};

use codes_codegen::{Rule, Severity};

use crate::check::Verdict;

/// Writes the diagnostics as the compiler draws its own, and a line that counts.
pub(crate) fn write(verdict: &Verdict, mut out: impl Write) -> io::Result<()> {
    for checked in &verdict.checked {
        for diagnostic in &checked.diagnostics {
            let diagnostic = match checked.reader(diagnostic) {
                Some(reader) => diagnostic.clone().with_note(reader),
                None => diagnostic.clone(),
            };
            writeln!(out, "{}\n", diagnostic.render_styled(&checked.source))?;
        }
    }
    writeln!(out, "{}", summary(verdict))
}

/// What was checked and found, in a line such as `checked 42 codes in 3 documents: 2 errors`.
pub(crate) fn summary(verdict: &Verdict) -> String {
    let (mut codes, mut documents, mut others) = (HashSet::new(), HashSet::new(), HashSet::new());
    for checked in &verdict.checked {
        let is_code = checked.diagnostics.iter().any(|diagnostic| diagnostic.rule() == Rule::InvalidCall);
        if is_code {
            continue;
        }
        let document = checked.file.as_deref();
        let seen = if checked.holds_codes() { &mut documents } else { &mut others };
        seen.insert(document);
        codes.extend(checked.entries().map(|entry| (document, entry.span.start)));
    }
    let others = others.difference(&documents).count();
    let found = [
        (verdict.unreadable.len(), "unreadable file"),
        (verdict.count(Severity::Error), "error"),
        (verdict.count(Severity::Warning), "warning"),
    ];
    let found: Vec<String> =
        found.iter().filter(|(count, _)| *count > 0).map(|(count, noun)| counted(*count, noun)).collect();
    let found = if found.is_empty() { "no mistakes".to_owned() } else { found.join(", ") };
    let others = match others {
        0 => String::new(),
        others => format!(" ({} without codes)", counted(others, "document")),
    };
    format!(
        "checked {} in {}: {found}{others}",
        counted(codes.len(), "code"),
        counted(documents.len(), "document")
    )
}

/// `count` of `noun`, as people say it.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
