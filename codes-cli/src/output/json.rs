//! Verdicts as JSON, with the schema `docs/schema/check.json`.

use std::io::{self, Write};

use codes_codegen::{Catalog, Diagnostic, Edit, Entry, Fix, Header, Headers, Origin, Source};
use serde::Serialize;

use crate::check::Checked;

/// Writes an array with an object for each document.
pub(crate) fn write(checked: &[Checked], mut out: impl Write) -> io::Result<()> {
    let documents: Vec<JsonDocument<'_>> = checked.iter().map(JsonDocument::of).collect();
    serde_json::to_writer_pretty(&mut out, &documents)?;
    writeln!(out)
}

#[derive(Serialize)]
struct JsonDocument<'a> {
    file: &'a str,
    /// The call that reads the document, if there is one.
    call: Option<&'a str>,
    tables: Vec<JsonTable<'a>>,
    diagnostics: Vec<JsonDiagnostic<'a>>,
}

#[derive(Serialize)]
struct JsonTable<'a> {
    heading: Option<&'a str>,
    line: usize,
    columns: JsonColumns,
    entries: Vec<JsonEntry<'a>>,
}

/// The roles of columns, by index from 0.
#[derive(Serialize)]
struct JsonColumns {
    status: Option<usize>,
    code: Option<usize>,
    number: Option<usize>,
    reason: Option<usize>,
    message: Option<usize>,
}

/// An entry, with the results of the functions of the generated enum.
#[derive(Serialize)]
struct JsonEntry<'a> {
    line: usize,
    name: &'a str,
    id: &'a str,
    status: Option<u16>,
    code: Option<&'a str>,
    number: Option<i64>,
    reason: Option<&'a str>,
    message: Option<&'a str>,
    parameters: Vec<&'a str>,
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    id: &'static str,
    severity: String,
    line: usize,
    column: usize,
    message: &'a str,
    help: Option<&'a str>,
    /// The help for programmers, if an option is a right way out.
    call_help: Option<&'a str>,
    fixes: Vec<JsonEdit<'a>>,
}

/// An edit of the document. All edits of a diagnostic apply together or not at all.
#[derive(Serialize)]
struct JsonEdit<'a> {
    /// The offset of the first byte to replace, including a byte order mark.
    start: usize,
    end: usize,
    replacement: &'a str,
    safe: bool,
}

impl<'a> JsonDocument<'a> {
    fn of(Checked { source, call, catalogs, diagnostics, .. }: &'a Checked) -> Self {
        let tables = catalogs.iter().flat_map(|catalog| {
            let origins = catalog.tables().iter().enumerate();
            origins.map(move |(index, origin)| JsonTable::of(catalog, index, origin, source))
        });
        JsonDocument {
            file: &source.place,
            call: call.as_deref(),
            tables: tables.collect(),
            diagnostics: diagnostics
                .iter()
                .map(|diagnostic| JsonDiagnostic::of(diagnostic, source))
                .collect(),
        }
    }
}

impl<'a> JsonTable<'a> {
    /// Creates the table at `index` of `catalog`, with its entries.
    fn of(catalog: &'a Catalog, index: usize, origin: &'a Origin, source: &Source) -> Self {
        let Origin { heading, span, headers, .. } = origin;
        let entries = catalog.entries().iter().filter(|entry| entry.table == index);
        let column = |header: &Option<Header>| header.as_ref().map(|header| header.column);
        JsonTable {
            heading: heading.as_deref(),
            line: source.locate(span.start).line,
            columns: JsonColumns {
                status: column(&headers.status),
                code: column(&headers.code),
                number: column(&headers.number),
                reason: column(&headers.reason),
                message: column(&headers.message),
            },
            entries: entries.map(|entry| JsonEntry::of(catalog, entry, headers)).collect(),
        }
    }
}

impl<'a> JsonEntry<'a> {
    fn of(catalog: &'a Catalog, entry: &'a Entry, headers: &Headers) -> Self {
        JsonEntry {
            line: entry.line,
            name: entry.variant.as_str(),
            id: &entry.id,
            status: entry.status.map(codes_codegen::Status::get),
            code: entry.code.as_ref().map(codes_codegen::Code::as_str),
            number: entry.number.map(codes_codegen::Number::get),
            reason: headers
                .has_reason()
                .then(|| entry.reason.as_ref().map_or("", |reason| reason.text.as_str())),
            message: headers.message.as_ref().map(|_| entry.text()),
            parameters: catalog.parameters(entry),
        }
    }
}

impl<'a> JsonDiagnostic<'a> {
    fn of(diagnostic: &'a Diagnostic, source: &Source) -> Self {
        let location = source.locate(diagnostic.span.start);
        JsonDiagnostic {
            id: diagnostic.rule.id(),
            severity: diagnostic.rule.severity().to_string(),
            line: location.line,
            column: location.column,
            message: &diagnostic.title,
            help: diagnostic.help.as_deref(),
            call_help: diagnostic.call_help.as_deref(),
            fixes: diagnostic.fix.iter().flat_map(|fix| JsonEdit::all(fix, source)).collect(),
        }
    }
}

impl<'a> JsonEdit<'a> {
    fn all(fix: &'a Fix, source: &Source) -> impl Iterator<Item = Self> {
        fix.edits.iter().map(|Edit { span, replacement }| JsonEdit {
            start: source.offset_in_bytes(span.start),
            end: source.offset_in_bytes(span.end),
            replacement,
            safe: fix.is_safe,
        })
    }
}
