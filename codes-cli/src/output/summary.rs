//! The summary of a verdict, on one line.

use std::collections::HashSet;

use codes_codegen::{Rule, Severity};

use crate::check::Verdict;

/// Returns a summary such as `checked 42 rows in 3 documents: 2 rows with mistakes`.
pub(crate) fn of(verdict: &Verdict) -> String {
    let (mut rows, mut documents, mut others) = (HashSet::new(), HashSet::new(), HashSet::new());
    for checked in &verdict.checked {
        if checked.diagnostics.iter().any(|diagnostic| diagnostic.rule == Rule::InvalidCall) {
            continue;
        }
        let document = checked.file.as_deref();
        let seen = if checked.has_codes() { &mut documents } else { &mut others };
        seen.insert(document);
        rows.extend(checked.rows().map(|row| (document, row.start)));
    }
    let others = match others.difference(&documents).count() {
        0 => String::new(),
        others => format!(" ({} without codes)", counted(others, "document")),
    };
    format!(
        "checked {} in {}: {}{others}",
        counted(rows.len(), "row"),
        counted(documents.len(), "document"),
        mistakes(verdict)
    )
}

/// Counts the rows with errors, the other errors and the warnings.
fn mistakes(verdict: &Verdict) -> String {
    let (mut rows, mut others) = (HashSet::new(), 0);
    for checked in &verdict.checked {
        for error in checked.errors() {
            others += usize::from(error.rows().is_empty());
            rows.extend(error.rows().iter().map(|row| (checked.file.as_deref(), row.start)));
        }
    }
    let counts = [
        (verdict.unreadable.len(), "unreadable file", ""),
        (rows.len(), "row", " with mistakes"),
        (others, if rows.is_empty() { "error" } else { "other error" }, ""),
        (verdict.count(Severity::Warning), "warning", ""),
    ];
    let found = counts.iter().filter(|(count, ..)| *count > 0);
    let found: Vec<String> = found.map(|(count, noun, rest)| counted(*count, noun) + rest).collect();
    if found.is_empty() { "no mistakes".to_owned() } else { found.join(", ") }
}

/// Returns how many mistakes `codes check --fix` can fix, if any.
pub(crate) fn fixes(verdict: &Verdict) -> Option<String> {
    let fixes = verdict.checked.iter().flat_map(|it| &it.diagnostics).filter_map(|it| it.fix.as_ref());
    let (safe, suggested): (Vec<_>, Vec<_>) = fixes.partition(|fix| fix.is_safe);
    let fixed = |option: &str, count| format!("`codes check {option}` fixes {count} of these mistakes");
    Some(match (safe.len(), suggested.len()) {
        (0, 0) => return None,
        (safe, 0) => fixed("--fix", safe),
        (0, suggested) => format!("{}; review the changes", fixed("--fix=suggested", suggested)),
        (safe, suggested) => {
            format!("{}; `--fix=suggested` fixes {suggested} more, to be reviewed", fixed("--fix", safe))
        }
    })
}

/// Returns `count` and `noun`, such as `2 errors`.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
