//! Compares the results for the pages in `tests/tables`: `NAME.md` gives `NAME.txt`.
//!
//! A page with calls in comments, such as `<!-- codes!(…) -->`, is read by each of them. Other pages are read like `codes check`
//! does. `NAME.txt` shows each table with its line, heading, columns and entries, and then the diagnostics.

use std::fmt::Write as _;
use std::fs;

use codes_codegen::{Call, Catalog, Diagnostic, Entry, Header, Origin, Source, read, read_page};
use codes_e2e::{Golden, calls_of, files};

/// Returns the results for the page with this file name, with each of its calls.
fn outcome(name: &str, page: Vec<u8>) -> String {
    let calls: Vec<String> = calls_of(&String::from_utf8_lossy(&page)).map(str::to_owned).collect();
    let source = Source::new(name, page);
    if calls.is_empty() {
        let (catalogs, diagnostics) = read_page(&source);
        return report(&source, &catalogs, &diagnostics);
    }
    let by_call = calls.iter().map(|call| {
        let options = Call::parse(call.parse().expect("tokens")).expect("a call").options;
        let reading = read(&source, &options);
        let catalogs: Vec<Catalog> = reading.catalog.into_iter().collect();
        format!("codes!({call})\n\n{}", report(&source, &catalogs, &reading.diagnostics))
    });
    by_call.collect::<Vec<_>>().join("\n")
}

/// Returns the tables and diagnostics in the order of the page.
fn report(source: &Source, catalogs: &[Catalog], diagnostics: &[Diagnostic]) -> String {
    let read: Vec<(&Catalog, usize, &Origin)> = catalogs
        .iter()
        .flat_map(|catalog| catalog.tables().iter().enumerate().map(move |(at, table)| (catalog, at, table)))
        .collect();
    let line_of = |offset| source.locate(offset).line;
    let is_read =
        |line| read.iter().any(|(.., it)| (line_of(it.lines.start)..=line_of(it.lines.end)).contains(&line));
    let mut parts: Vec<(usize, String)> = Vec::new();
    for (catalog, at, table) in &read {
        let line = line_of(table.span.start);
        let entries = catalog.entries().iter().filter(|entry| entry.table == *at).map(entry);
        parts.push((line, format!("line {line}{}\n{}", columns(table), entries.collect::<String>())));
    }
    for (line, header) in headers(source.text()).filter(|(line, _)| !is_read(*line)) {
        parts.push((line, format!("line {line}, {header}: no entries\n")));
    }
    for diagnostic in diagnostics {
        let drawn = format!("{}: {}\n", diagnostic.rule.severity(), diagnostic.render(source));
        parts.push((line_of(diagnostic.span.start), drawn));
    }
    parts.sort_by_key(|(line, _)| *line);
    parts.into_iter().map(|(_, part)| part).collect::<Vec<_>>().join("\n")
}

/// Returns the lines of `page` that look like header rows, because the next line looks like a delimiter row.
fn headers(page: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_delimiter =
        |line: &str| line.contains('-') && line.contains('|') && line.chars().all(|c| "|-: \t>".contains(c));
    let lines = (1..).zip(page.lines().map(str::trim));
    lines.zip(page.lines().skip(1)).filter_map(move |((number, line), below)| {
        (line.contains('|') && is_delimiter(below)).then_some((number, line))
    })
}

/// Returns the heading above `table`, and the roles of its columns.
fn columns(table: &Origin) -> String {
    let heading = table.heading.as_ref().map(|heading| format!(", {heading:?}")).unwrap_or_default();
    let of = &table.headers;
    let message = if of.is_split { "reason and message" } else { "message" };
    let roles = [
        ("status", &of.status),
        ("code", &of.code),
        ("number", &of.number),
        ("reason", &of.reason),
        (message, &of.message),
    ];
    let roles = roles.into_iter().filter_map(|(role, header)| Some((role, header.as_ref()?)));
    let roles = roles.chain(of.unread.iter().map(|header| ("unread", header)));
    let column = |(role, header): (&str, &Header)| format!("{role} {:?}", header.text);
    format!("{heading}: {}", roles.map(column).collect::<Vec<_>>().join(", "))
}

/// Returns `entry` on a line: its variant, its ID, its other values, and its message.
fn entry(entry: &Entry) -> String {
    let Entry { variant, id, status, code, number, reason, message, .. } = entry;
    let status = status.map(|status| status.to_string());
    let code =
        code.as_ref().filter(|code| code.as_str() != id).map(|code| format!("code {:?}", code.as_str()));
    let number = number.map(|number| number.to_string()).filter(|number| number != id);
    let reason = reason.as_ref().map(|reason| format!("reason {:?}", reason.text));
    let number = number.map(|number| format!("number {number}"));
    let known: Vec<String> = [status, code, number, reason].into_iter().flatten().collect();
    let mut line = format!("  {variant} = {id:?}");
    if !known.is_empty() {
        write!(line, " ({})", known.join(", ")).expect("a string");
    }
    if let Some(message) = message {
        write!(line, ": {}", message.text).expect("a string");
    }
    line + "\n"
}

#[test]
fn each_page_has_the_result_in_its_text_file() {
    let mut golden = Golden::of("tests/tables", &["txt"]);
    for (_, path) in files("tests/tables", "md").into_iter().chain(files("tests/tables", "mdx")) {
        let page = fs::read(&path).expect("a page");
        let name = path.file_name().expect("a name").to_string_lossy();
        golden.compare(&path.with_extension("txt"), &outcome(&name, page));
    }
    golden.finish();
}
