//! The summary of a verdict, on one line.

use std::collections::HashSet;

use codes_codegen::{Rule, Severity};

use crate::check::Verdict;

/// Returns a summary such as `checked 42 codes in 3 documents: 2 errors`.
pub(crate) fn of(verdict: &Verdict) -> String {
    let (mut codes, mut documents, mut others) = (HashSet::new(), HashSet::new(), HashSet::new());
    for checked in &verdict.checked {
        if checked.diagnostics.iter().any(|diagnostic| diagnostic.rule == Rule::InvalidCall) {
            continue;
        }
        let document = checked.file.as_deref();
        let seen = if checked.has_codes() { &mut documents } else { &mut others };
        seen.insert(document);
        codes.extend(checked.entries().map(|entry| (document, entry.span.start)));
    }
    let others = match others.difference(&documents).count() {
        0 => String::new(),
        others => format!(" ({} without codes)", counted(others, "document")),
    };
    format!(
        "checked {} in {}: {}{others}",
        counted(codes.len(), "code"),
        counted(documents.len(), "document"),
        mistakes(verdict)
    )
}

/// Counts the errors and warnings.
fn mistakes(verdict: &Verdict) -> String {
    let counts = [
        (verdict.unreadable.len(), "unreadable file"),
        (verdict.count(Severity::Error), "error"),
        (verdict.count(Severity::Warning), "warning"),
    ];
    let found = counts.iter().filter(|(count, _)| *count > 0).map(|(count, noun)| counted(*count, noun));
    let found: Vec<String> = found.collect();
    if found.is_empty() { "no mistakes".to_owned() } else { found.join(", ") }
}

/// Returns `count` and `noun`, such as `2 errors`.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
