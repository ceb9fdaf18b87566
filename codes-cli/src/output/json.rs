//! The outcome as JSON, for programs.

use std::io::{self, Write};

use codes_codegen::{Catalog, Diagnostic, Entry, Header, Headers, Origin, Source};
use serde::Serialize;

use crate::check::document::Checked;

/// Writes one array with an object for each document.
pub(crate) fn write(checked: &[Checked], mut out: impl Write) -> io::Result<()> {
    let documents: Vec<Document<'_>> = checked.iter().map(Document::of).collect();
    serde_json::to_writer_pretty(&mut out, &documents)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Document<'a> {
    file: &'a str,
    /// The call that names the document; documents that are checked by themselves have none.
    call: Option<&'a str>,
    tables: Vec<Table<'a>>,
    diagnostics: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct Table<'a> {
    heading: Option<&'a str>,
    line: usize,
    columns: Columns,
    entries: Vec<Row<'a>>,
}

/// Which column holds what, from 0.
#[derive(Serialize)]
struct Columns {
    status: Option<usize>,
    code: Option<usize>,
    number: Option<usize>,
    reason: Option<usize>,
    message: Option<usize>,
}

/// An entry, with what the functions of the generated enum return.
#[derive(Serialize)]
struct Row<'a> {
    line: usize,
    name: &'a str,
    id: &'a str,
    status: Option<u16>,
    code: Option<&'a str>,
    number: Option<i64>,
    reason: Option<&'a str>,
    message: Option<&'a str>,
}

#[derive(Serialize)]
struct Told<'a> {
    id: &'static str,
    severity: String,
    line: usize,
    column: usize,
    message: &'a str,
    help: Option<&'a str>,
}

impl<'a> Document<'a> {
    fn of(Checked { source, call, catalogs, diagnostics, .. }: &'a Checked) -> Self {
        Document {
            file: source.place(),
            call: call.as_deref(),
            tables: catalogs.iter().flat_map(|catalog| Table::all(catalog, source)).collect(),
            diagnostics: diagnostics.iter().map(|diagnostic| Told::of(diagnostic, source)).collect(),
        }
    }
}

impl<'a> Table<'a> {
    /// The tables of `catalog`, each with its own entries.
    fn all(catalog: &'a Catalog, source: &'a Source) -> impl Iterator<Item = Self> {
        let tables = catalog.tables().iter().enumerate();
        tables.map(move |(index, origin)| Table::of(catalog, index, origin, source))
    }

    fn of(
        catalog: &'a Catalog,
        index: usize,
        Origin { heading, span, headers, .. }: &'a Origin,
        source: &Source,
    ) -> Self {
        let entries = catalog.entries().iter().filter(|entry| entry.table == index);
        let column = |header: &Option<Header>| header.as_ref().map(|header| header.column);
        Table {
            heading: heading.as_deref(),
            line: source.locate(span.start).line,
            columns: Columns {
                status: column(&headers.status),
                code: column(&headers.code),
                number: column(&headers.number),
                reason: column(&headers.reason),
                message: column(&headers.message),
            },
            entries: entries.map(|entry| Row::of(entry, headers, source)).collect(),
        }
    }
}

impl<'a> Row<'a> {
    fn of(entry: &'a Entry, headers: &Headers, source: &Source) -> Self {
        Row {
            line: source.locate(entry.span.start).line,
            name: entry.variant.as_str(),
            id: &entry.id,
            status: entry.status.map(codes_codegen::Status::get),
            code: entry.code.as_ref().map(codes_codegen::Code::as_str),
            number: entry.number.map(codes_codegen::Number::get),
            reason: headers
                .has_reason()
                .then(|| entry.reason.as_ref().map_or("", |reason| reason.text.as_str())),
            message: headers.message.as_ref().map(|_| entry.text()),
        }
    }
}

impl<'a> Told<'a> {
    fn of(diagnostic: &'a Diagnostic, source: &Source) -> Self {
        let location = diagnostic.location(source);
        Told {
            id: diagnostic.rule().id(),
            severity: diagnostic.rule().severity().to_string(),
            line: location.line,
            column: location.column,
            message: diagnostic.title(),
            help: diagnostic.help_text(),
        }
    }
}
