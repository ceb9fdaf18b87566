//! Verdicts as SARIF 2.1.0, the OASIS format for results of static analysis.

use std::io::{self, Write};
use std::path::{MAIN_SEPARATOR_STR, Path};

use codes_codegen::{Diagnostic, Edit, Fix, Rule, Severity, Source, Span};
use serde_json::{Value, json};

use crate::check::{Checked, Verdict};
use crate::commands::explain::DocumentedRule;

/// Writes one log with one run.
pub(crate) fn write(verdict: &Verdict, mut out: impl Write) -> io::Result<()> {
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run(verdict)],
    });
    serde_json::to_writer_pretty(&mut out, &log)?;
    writeln!(out)
}

fn run(verdict: &Verdict) -> Value {
    let results = verdict
        .checked
        .iter()
        .flat_map(|checked| checked.diagnostics.iter().map(move |diagnostic| result(checked, diagnostic)));
    let unreadable = verdict.unreadable.iter();
    let unreadable = unreadable.map(|message| json!({ "level": "error", "message": { "text": message } }));
    json!({
        "tool": { "driver": driver() },
        "columnKind": "unicodeCodePoints",
        "invocations": [{
            "executionSuccessful": verdict.unreadable.is_empty(),
            "toolExecutionNotifications": unreadable.collect::<Vec<_>>(),
        }],
        "results": results.collect::<Vec<_>>(),
    })
}

fn driver() -> Value {
    let mut driver = json!({
        "name": env!("CARGO_BIN_NAME"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": Rule::ALL.iter().map(|rule| described(*rule)).collect::<Vec<_>>(),
    });
    if let Some(repository) = repository() {
        driver["informationUri"] = repository.into();
    }
    driver
}

/// Returns the URL of the project, if the package has one.
fn repository() -> Option<&'static str> {
    Some(env!("CARGO_PKG_REPOSITORY")).filter(|address| !address.is_empty())
}

/// Describes a rule as in the list of diagnostics.
fn described(rule: Rule) -> Value {
    let mut description = json!({
        "id": rule.id(),
        "defaultConfiguration": { "level": rule.severity().to_string() },
    });
    if let Ok(documented) = rule.id().parse::<DocumentedRule>() {
        description["shortDescription"] = json!({ "text": documented.reason() });
        description["fullDescription"] = json!({ "text": documented.message() });
    }
    if let Some(repository) = repository() {
        description["helpUri"] = format!("{repository}/blob/main/spec/diagnostics.md").into();
    }
    description
}

fn result(checked: &Checked, diagnostic: &Diagnostic) -> Value {
    let source = &checked.source;
    let diagnostic = checked.for_reader(diagnostic);
    let Diagnostic { title, help, call_help, note, .. } = &diagnostic;
    let sentences = [Some(&**title), help.as_deref(), call_help.as_deref(), note.as_deref()];
    let text: Vec<&str> = sentences.into_iter().flatten().collect();
    let mut result = json!({
        "ruleId": diagnostic.rule.id(),
        "ruleIndex": Rule::ALL.iter().position(|rule| *rule == diagnostic.rule),
        "level": match diagnostic.rule.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "message": { "text": text.join("\n") },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&source.place) },
            "region": region(source, diagnostic.span),
        } }],
    });
    if let Some(fix) = diagnostic.fix.as_deref() {
        result["fixes"] = json!([described_fix(source, fix)]);
    }
    result
}

fn described_fix(source: &Source, fix: &Fix) -> Value {
    let replacements = fix.edits.iter().map(|Edit { span, replacement }| {
        json!({
            "deletedRegion": region(source, *span),
            "insertedContent": { "text": replacement },
        })
    });
    let text = if fix.is_safe { "A safe fix." } else { "A suggested fix: review the change." };
    json!({
        "description": { "text": text },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(&source.place) },
            "replacements": replacements.collect::<Vec<_>>(),
        }],
    })
}

/// Returns the region of `span`: lines and columns from 1, with an exclusive end.
fn region(source: &Source, span: Span) -> Value {
    let (start, end) = (source.locate(span.start), source.locate(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// Returns the URI of the file at `place`. It is relative if the path is (RFC 3986, section 2.1).
fn uri(place: &str) -> String {
    let path = place.replace(MAIN_SEPARATOR_STR, "/");
    let encoded = path.bytes().map(|b| match b {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
            char::from(b).to_string()
        }
        _ => format!("%{b:02X}"),
    });
    let encoded: String = encoded.collect();
    // An absolute path on Windows begins with a drive.
    if Path::new(place).is_absolute() {
        format!("file:///{}", encoded.trim_start_matches('/'))
    } else {
        encoded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_uri() {
        assert_eq!(uri("docs/a b%ü:#.md"), "docs/a%20b%25%C3%BC%3A%23.md");
        assert_eq!(uri("../x.md"), "../x.md");
        if cfg!(unix) {
            assert_eq!(uri("/a/x.md"), "file:///a/x.md");
        }
    }
}
