//! The summary of a verdict, on one line.

use std::collections::HashSet;

use codes_codegen::{Diagnostic, Rule, Severity, Span, counted};

use crate::check::{Checked, Verdict};

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

/// Returns what `codes check --fix` can fix, if anything.
pub(crate) fn fixes(verdict: &Verdict) -> Option<String> {
    let fixable = |is_safe| {
        let of = move |it: &&Diagnostic| it.fix.as_ref().is_some_and(|fix| fix.is_safe == is_safe);
        let pages =
            verdict.checked.iter().map(|it| (it, it.diagnostics.iter().filter(of).collect::<Vec<_>>()));
        pages.filter(|(_, mistakes)| !mistakes.is_empty()).collect::<Vec<_>>()
    };
    let what = |pages: &[(&Checked, Vec<&Diagnostic>)]| match pages {
        [] => None,
        [(page, mistakes)] => {
            let spans: Vec<Span> = mistakes.iter().map(|mistake| mistake.span).collect();
            Some(page.source.lines_of(&spans))
        }
        pages => Some(counted(pages.iter().map(|(_, mistakes)| mistakes.len()).sum(), "mistake")),
    };
    let review = "`codes check --fix=suggested`";
    Some(match (what(&fixable(true)), what(&fixable(false))) {
        (None, None) => return None,
        (Some(safe), None) => format!("`codes check --fix` fixes {safe}"),
        (None, Some(suggested)) => format!("{review} fixes {suggested}; review the changes"),
        (Some(safe), Some(suggested)) => {
            format!("`codes check --fix` fixes {safe}, and {review} also {suggested}; review the changes")
        }
    })
}
