//! Two nets under the reader, drawn over every document of the repository: whatever the rules above them miss, no cell
//! and no row is lost in silence.

use std::fs;
use std::path::PathBuf;

use crate::candidates::Choice;
use crate::page::{Row, Width};
use crate::{Diagnostic, Options, Severity, Source, Span, candidates, document, read, table};

/// All documents of the repository.
fn documents() -> Vec<Source> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut sources = Vec::new();
    for folder in ["spec", "tests/documents", "tests/golden"] {
        for file in fs::read_dir(root.join(folder)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "md") {
                sources.push(Source::new(path.display().to_string(), fs::read(&path).unwrap()));
            }
        }
    }
    assert!(sources.len() > 95);
    sources
}

/// The cells of a line, taken apart without the parser: it knows of pipes and of `\|`, and of nothing else.
fn split(line: &str) -> Vec<String> {
    let hidden = line.trim().replace("\\|", "\u{1}");
    let inner = hidden.strip_prefix('|').unwrap_or(&hidden);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    inner.split('|').map(|cell| cell.trim().replace('\u{1}', "\\|")).collect()
}

/// Calls `check` with each row of each table that is read.
fn each_row(mut check: impl FnMut(&Source, &[Diagnostic], &[Span], &Row)) {
    let mut count = 0;
    for source in documents() {
        let mut diagnostics = crate::diagnostic::Diagnostics::default();
        let Some(markdown) = document::markdown(&source, &mut diagnostics) else { continue };
        let page = table::read(&markdown);
        let chosen = candidates::choose(&page, Choice::Only).unwrap_or_default();
        let [(table, Ok(_))] = &chosen[..] else { continue };
        let reading = read(&source, &Options::default());
        if reading.diagnostics.iter().any(|it| it.kind() == crate::Kind::ConflictMarker) {
            continue;
        }
        let entries =
            reading.catalog.map(|it| it.entries().iter().map(|it| it.span).collect()).unwrap_or_default();
        let entries: Vec<Span> = entries;
        for row in &table.rows {
            count += 1;
            check(&source, &reading.diagnostics, &entries, row);
        }
    }
    assert!(count > 200, "{count}");
}

#[test]
fn an_independent_splitter_finds_the_same_cells() {
    each_row(|source, _, _, row| {
        let cells: Vec<String> =
            row.cells.iter().map(|cell| source.slice(cell.span).trim().to_owned()).collect();
        let split = split(source.slice(row.span));
        match row.width {
            Width::Fits => assert_eq!(cells, split, "{}", source.name()),
            Width::Short(width) => assert_eq!(width, split.len(), "{}: {split:?}", source.name()),
            Width::Long(_) => assert!(split.len() > cells.len(), "{}: {split:?}", source.name()),
        }
    });
}

#[test]
fn each_row_is_an_entry_or_an_error() {
    each_row(|source, diagnostics, entries, row| {
        let is_entry = entries.contains(&row.span);
        let within = |it: &&Diagnostic| row.span.start <= it.span().start && it.span().start <= row.span.end;
        let errors =
            diagnostics.iter().filter(within).filter(|it| it.kind().severity() == Severity::Error).count();
        assert_eq!(is_entry, errors == 0, "{}: {}", source.name(), source.slice(row.span));
    });
}
