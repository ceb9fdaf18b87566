//! Invariants for tests and fuzzing, which do not depend on the rules: no cell and no row is lost without a diagnostic, and doc
//! comments show the texts of the page.

use std::iter;

use pulldown_cmark::{Event, Options as Extensions, Parser, Tag, TagEnd};

use crate::catalog::Catalog;
use crate::columns;
use crate::columns::{Candidate, survey::survey};
use crate::diagnostic::fix::{Edit, Edits};
use crate::expand::docs;
use crate::markdown::{Row, Width, comment, line, parser};
use crate::read::markdown;
use crate::rows;
use crate::rules::table::header;
use crate::text::{escape, is_invisible, on_one_line, trim};
use crate::{Diagnostic, Options, Rule, Severity, Source, Span, fix, read, read_page};

/// Checks the document if a call could read it. Returns the number of rows checked.
///
/// # Panics
///
/// Panics if a cell or row is lost, or if a doc comment does not show the texts of the page.
#[must_use]
pub fn hold(source: &Source) -> usize {
    read_page(source).0.iter().for_each(same_docs);
    let Ok(markdown) = markdown(source) else { return 0 };
    let page = parser::read_dialect(source.dialect(), &markdown);
    let shown = comment::blanked(&markdown, &page.blocks);
    let survey = survey(&page);
    let candidates = columns::candidates(&survey, &Options::default());
    let [Candidate { table, found: Ok(_), .. }] = &candidates[..] else { return 0 };
    let reading = read(source, &Options::default());
    if reading.diagnostics.iter().any(|it| it.rule == Rule::ConflictMarker) {
        return 0;
    }
    // A title in place of the header row is one mistake, which hides all rows.
    if header::title_as_header(&markdown, table).is_some() {
        let is_in_table = |it: &Diagnostic| (table.span.start..table.span.end).contains(&it.span.start);
        let mut errors = reading.diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error);
        assert!(errors.any(is_in_table), "{:?}", source.slice(table.span));
        return 0;
    }
    let entries: Vec<Span> =
        reading.catalog.iter().flat_map(Catalog::entries).map(|entry| entry.span).collect();
    let mut above = None;
    for row in rows::without_tail(table, source) {
        same_cells(&shown, row);
        if !rows::is_glued_on(above.replace(row), row, source) {
            entry_or_error(source, row, &entries, &reading.diagnostics);
        }
    }
    table.rows.len()
}

/// Applies the safe fixes of the document, and then all fixes. Edits must fit the text, no entry and no letter may be lost, and a
/// second run must not change anything.
///
/// # Panics
///
/// Panics if a fix violates this.
pub fn fixes(source: &Source) {
    let diagnostics = read_page(source).1;
    for fix in diagnostics.iter().filter_map(|it| it.fix.as_ref()) {
        assert!(Edits::default().add(fix), "{fix:?} overlaps itself");
        for Edit { span, .. } in &fix.edits {
            assert!(source.text().get(span.start..span.end).is_some(), "{fix:?}");
        }
    }
    if diagnostics.iter().all(|it| it.fix.is_none()) {
        return;
    }
    diagnostics.iter().filter(|it| it.rule == Rule::HtmlTable).for_each(|it| same_letters(source, it));
    for with_suggested in [false, true] {
        let fixed = fix(source, with_suggested, read_page);
        let [before, after] = [source, &fixed.source].map(|page| read_page(page).0);
        let ids = |catalogs: &[Catalog]| -> Vec<String> {
            catalogs.iter().flat_map(Catalog::entries).map(|entry| entry.id.clone()).collect()
        };
        let lost = missing(ids(&before), ids(&after));
        assert!(lost.is_empty(), "{lost:?} lost by {:?}", fixed.applied);
        // The fixes of these rules delete or change text.
        let changes = [
            Rule::RepeatedHeader,
            Rule::InvalidStatus,
            Rule::InvalidCode,
            Rule::InvalidNumber,
            Rule::HtmlTable,
        ];
        if fixed.applied.iter().all(|it| !changes.contains(&it.diagnostic.rule)) {
            let [before, after] = [source, &fixed.source].map(|page| letters(page.text()));
            let lost = missing(before, after);
            assert!(lost.is_empty(), "{lost:?} lost by {:?}", fixed.applied);
        }
        let again = fix(&fixed.source, with_suggested, read_page);
        assert_eq!(again.source.text(), fixed.source.text(), "after {:?}", fixed.applied);
    }
}

/// Asserts that an HTML table has the same letters in Markdown, without its tags.
fn same_letters(source: &Source, html_table: &Diagnostic) {
    for Edit { span, replacement } in html_table.fix.iter().flat_map(|fix| &fix.edits) {
        let [before, after] = [source.slice(*span), replacement].map(|text| letters(&line::plain_text(text)));
        assert_eq!(before, after, "{replacement}");
    }
}

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric() && !is_invisible(*c)).collect()
}

/// Returns the items of `before` that `after` lacks, counting repeated ones.
fn missing<T: Ord>(mut before: Vec<T>, mut after: Vec<T>) -> Vec<T> {
    before.sort();
    after.sort();
    let mut after = after.into_iter().peekable();
    before.retain(|item| {
        while after.next_if(|other| other < item).is_some() {}
        after.next_if_eq(item).is_none()
    });
    before
}

/// Splits a line into cells without the parser. It knows pipes and `\|`, and nothing else.
fn split(line: &str) -> Vec<String> {
    let line = trim(line);
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        let Some(cell) = cells.last_mut() else { break };
        if c == '\\' && characters.next_if_eq(&'|').is_some() {
            cell.push_str("\\|");
        } else if c != '|' {
            cell.push(c);
        } else if characters.peek().is_some() {
            cells.push(String::new());
        }
    }
    cells.iter().map(|cell| trim(cell).to_owned()).collect()
}

/// Checks that an independent splitter finds the same cells in the line, if the row has the right width.
fn same_cells(markdown: &str, row: &Row) {
    if row.width == Width::Fits {
        let cells: Vec<_> = row.cells.iter().map(|cell| trim(cell.span.of(markdown))).collect();
        let line = trim(row.span.of(markdown));
        // A comment after the last pipe is a cell only if the row would lack one without it. It may contain other openers.
        let openers = line.match_indices("<!--").filter(|_| line.ends_with("-->"));
        let rows = openers.filter_map(|(start, _)| line.get(..start)).filter(|row| trim(row).ends_with('|'));
        let found = iter::once(line).chain(rows).map(split).find(|found| *found == cells);
        assert!(found.is_some(), "{cells:?} in {line:?}");
    }
}

/// Checks that the row either is an entry or has an error.
fn entry_or_error(source: &Source, row: &Row, entries: &[Span], diagnostics: &[Diagnostic]) {
    let within = |it: &&Diagnostic| row.span.start <= it.span.start && it.span.start <= row.span.end;
    let is_error = |it: &Diagnostic| it.rule.severity() == Severity::Error;
    let mut errors = diagnostics.iter().filter(|it| is_error(it));
    let has_error = errors.any(|it| within(&it) || it.rows().contains(&row.span));
    assert_ne!(entries.contains(&row.span), has_error, "{:?}", source.slice(row.span));
}

/// Checks that the doc comments of the enum and its variants, parsed as Markdown, show the texts of the page.
fn same_docs(catalog: &Catalog) {
    // This text combines several columns. `paragraphs` asserts that it is only text.
    let _text = paragraphs(&docs::of_catalog(catalog).join("\n"));
    for entry in catalog.entries() {
        let doc = docs::of_entry(entry, &catalog.extras);
        let shown = paragraphs(&doc);
        let is_shown = |text: &str| shown.iter().any(|paragraph| paragraph == text);
        let reason = entry.reason.as_ref().map(|reason| &*reason.text).unwrap_or_default();
        assert!(shown.first().is_some_and(|first| first.contains(reason)), "{reason:?} in {doc:?}");
        if let Some(message) = &entry.message {
            assert!(is_shown(&format!("Message: {}", message.text)), "{:?} in {doc:?}", message.text);
        }
        let ends = shown.last().is_some_and(|last| last.starts_with(&format!("ID: {}, line ", entry.id)));
        assert!(ends, "{:?} in {doc:?}", entry.id);
    }
}

/// Returns the visible text of each paragraph of `markdown`, and asserts that it has no other formatting than emphasis and links
/// to the web.
fn paragraphs(markdown: &str) -> Vec<String> {
    // The extensions of rustdoc, except for typographic quotation marks and dashes.
    let extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS;
    let mut shown: Vec<String> = Vec::new();
    for event in Parser::new_ext(markdown, extensions) {
        if let Event::Start(Tag::Link { dest_url, .. }) = &event {
            assert!(escape::is_web_link(dest_url), "{dest_url:?} in {markdown:?}");
        }
        let is_formatting = matches!(
            event,
            Event::SoftBreak
                | Event::Start(Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::Link { .. })
                | Event::End(TagEnd::Paragraph | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link)
        );
        match event {
            Event::Start(Tag::Paragraph) => shown.push(String::new()),
            Event::Text(text) | Event::Code(text) => {
                shown.last_mut().into_iter().for_each(|it| it.push_str(&text));
            }
            event => assert!(is_formatting, "{event:?} in {markdown:?}"),
        }
    }
    shown.iter().map(|paragraph| on_one_line(paragraph)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reading;
    use std::fs;
    use std::path::{Path, PathBuf};

    /// Returns all files in `folder` and its subfolders.
    fn files(folder: &Path) -> Vec<PathBuf> {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }

    /// Returns the names in the enum of the document, including those for rows with mistakes.
    fn names(reading: Reading) -> Option<Vec<String>> {
        let catalog = reading.catalog?;
        let entries = catalog.entries().iter().map(|entry| &entry.variant);
        let mut names: Vec<String> = entries.chain(&catalog.unsound).map(ToString::to_string).collect();
        names.sort();
        Some(names)
    }

    /// Asserts that cut-off rows have the same names as after safe fixes have moved them up. Returns whether
    /// the document has such rows and no other mistake.
    fn same_names(source: &Source) -> bool {
        let read = |source: &Source| read(source, &Options::default());
        let fixed = fix(source, false, |source| {
            let Reading { catalog, diagnostics } = read(source);
            (catalog.into_iter().collect(), diagnostics)
        });
        let [before, after] = [source, &fixed.source].map(read);
        let is_error = |it: &&Diagnostic| it.rule.severity() == Severity::Error;
        let mut errors = before.diagnostics.iter().chain(&after.diagnostics).filter(is_error);
        let is_cut =
            errors.all(|it| it.rule == Rule::CutOffRow) && !after.diagnostics.iter().any(|it| is_error(&it));
        let is_checked = is_cut && !fixed.applied.is_empty() && before.catalog.is_some();
        if is_checked {
            assert_eq!(names(before), names(after), "{}", source.name);
        }
        is_checked
    }

    #[test]
    fn the_invariants_hold_for_every_document_of_the_repository() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let files = ["spec", "docs", "tests"].into_iter().flat_map(|folder| files(&root.join(folder)));
        let (mut documents, mut rows, mut cuts) = (0, 0, 0);
        let is_page = |path: &PathBuf| path.extension().is_some_and(|it| it == "md" || it == "mdx");
        for path in files.filter(is_page) {
            documents += 1;
            let source = Source::new(path.display().to_string(), fs::read(&path).unwrap());
            rows += hold(&source);
            fixes(&source);
            cuts += usize::from(same_names(&source));
        }
        assert!(documents > 140 && rows > 300 && cuts > 5, "{documents} documents, {rows} rows, {cuts} cuts");
    }
}
