//! Measures how many documents of a folder are read correctly with the first call.
//!
//! ```sh
//! cargo run --release -p codes-e2e --example corpus -- FOLDER [--each]
//! ```
//!
//! The folder contains the documents as `files/ID.md` or `ID.md`, and `expected.json`, an array with an object for each document:
//! `id` and `tables`. Each table has `line`, `kind`, `form`, `headers`, `rows`, `roles` (the columns for status, code, number,
//! reason and message) and `notes` (other correct roles of a column, such as `col 1: r/m`). Documents with odd numbers, on which
//! the rules were tuned, and those with even numbers are counted separately.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use codes_codegen::{Call, Catalog, Diagnostic, Rule, Severity, Source, read, read_page};
use serde_json::Value;

/// The roles, with their letters in `notes`.
const ROLES: [(&str, char); 6] =
    [("status", 's'), ("code", 'c'), ("number", 'v'), ("reason", 'r'), ("message", 'm'), ("extra", 'x')];

/// The counts of one half of the documents.
#[derive(Default)]
struct Count {
    tables: usize,
    right: usize,
    headers: BTreeMap<String, bool>,
    numbers_as_statuses: Vec<String>,
    decoys: Vec<String>,
    outcomes: BTreeMap<&'static str, Vec<String>>,
    with_one: [usize; 2],
    /// The same for documents whose rows are correct. A wrong row is an error whatever the columns are.
    with_one_sound: [usize; 2],
    with_some: [usize; 2],
}

fn main() {
    let mut arguments = env::args().skip(1);
    let folder = PathBuf::from(arguments.next().expect("a folder"));
    let is_each = arguments.next().is_some_and(|argument| argument == "--each");
    let expected = fs::read_to_string(folder.join("expected.json")).expect("expected.json");
    let expected: Vec<Value> = serde_json::from_str(&expected).expect("an array");
    let mut counts = [Count::default(), Count::default()];
    for document in &expected {
        let id = document["id"].as_str().expect("an id");
        let number: usize =
            id.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or_default();
        counts[number % 2].document(&folder, id, document, is_each);
    }
    let [even, odd] = counts;
    odd.print("odd (tuned on)");
    even.print("even (measured)");
}

impl Count {
    fn document(&mut self, folder: &Path, id: &str, expected: &Value, is_each: bool) {
        let path = [format!("files/{id}.md"), format!("{id}.md")].map(|name| folder.join(name));
        let path = path.iter().find(|path| path.exists()).expect("the document");
        let source = Source::new(format!("{id}.md"), fs::read(path).expect("the document"));
        let (catalogs, _) = read_page(&source);
        let found: BTreeMap<usize, &Catalog> = catalogs
            .iter()
            .map(|catalog| (source.locate(catalog.tables()[0].span.start).line, catalog))
            .collect();

        let tables = expected["tables"].as_array().expect("tables");
        let pipes = || tables.iter().filter(|table| table["form"] == "pipe");
        let is_code_table =
            |table: &&Value| table["kind"].as_str().is_some_and(|kind| kind.starts_with("code table"));
        for table in pipes() {
            let line = table["line"].as_u64().and_then(|line| usize::try_from(line).ok()).expect("a line");
            let catalog = found.get(&line);
            let place = format!("{id}.md:{line} {}", table["headers"]);
            if !is_code_table(&table) {
                self.decoys.extend(catalog.map(|_| place));
                continue;
            }
            let wrong =
                catalog.map_or_else(|| vec!["not found".to_owned()], |catalog| mistakes(table, catalog));
            self.tables += 1;
            self.right += usize::from(wrong.is_empty());
            let is_right = self.headers.entry(table["headers"].to_string()).or_insert(true);
            *is_right &= wrong.is_empty();
            if wrong.iter().any(|wrong| wrong.contains("v as s")) {
                self.numbers_as_statuses.push(place.clone());
            }
            if is_each && !wrong.is_empty() {
                println!("{place}: {}", wrong.join(", "));
            }
        }
        let count = pipes().filter(is_code_table).count();
        if count > 0 {
            self.calls(id, &source, count, is_each);
        }
    }

    /// Counts the results of the first call and, if it fails, of the lines that it prints.
    fn calls(&mut self, id: &str, source: &Source, count: usize, is_each: bool) {
        let written = format!("pub enum Page = {:?}", source.name);
        let first = call(&written, source);
        let pasted = match &first {
            Ok(()) => None,
            Err(errors) => {
                Some(lines_to_paste(&written, errors).into_iter().any(|line| call(&line, source).is_ok()))
            }
        };
        let outcome = match (&first, pasted) {
            (Ok(()), _) => "enum at the first call",
            (Err(_), Some(true)) => "enum after pasting the printed line",
            _ => "refused",
        };
        self.with_one[0] += usize::from(count == 1 && first.is_ok());
        self.with_one[1] += usize::from(count == 1);
        let are_sound = first.as_ref().err().is_none_or(|errors| !errors.iter().any(|it| is_of_row(it.rule)));
        self.with_one_sound[0] += usize::from(count == 1 && first.is_ok());
        self.with_one_sound[1] += usize::from(count == 1 && are_sound);
        self.with_some[0] += usize::from(outcome != "refused");
        self.with_some[1] += 1;
        let why: BTreeSet<String> =
            first.as_ref().err().into_iter().flatten().map(|it| it.rule.id().to_owned()).collect();
        let why = why.into_iter().collect::<Vec<_>>().join(" ");
        self.outcomes.entry(outcome).or_default().push(format!("{id} {why}"));
        if is_each && (outcome == "refused" || (first.is_err() && count == 1)) {
            println!("{id}.md, {count} tables: {outcome}, {why}");
        }
    }

    fn print(&self, name: &str) {
        let percent = |part: usize, whole: usize| 100 * part / whole.max(1);
        let headers = self.headers.values().filter(|is_right| **is_right).count();
        println!("\n{name}");
        println!(
            "  tables with all roles right: {} of {} ({} %)",
            self.right,
            self.tables,
            percent(self.right, self.tables)
        );
        println!(
            "  header rows: {headers} of {} ({} %)",
            self.headers.len(),
            percent(headers, self.headers.len())
        );
        println!("  numbers taken for HTTP: {:?}", self.numbers_as_statuses);
        println!("  decoys taken: {:?}", self.decoys);
        let [right, all] = self.with_one;
        println!(
            "  first call right, of documents with one table: {right} of {all} ({} %)",
            percent(right, all)
        );
        let [right, all] = self.with_one_sound;
        println!("  the same, of those whose rows are sound: {right} of {all} ({} %)", percent(right, all));
        let [right, all] = self.with_some;
        println!("  first call or pasted line: {right} of {all} ({} %)", percent(right, all));
        for (outcome, documents) in &self.outcomes {
            println!("  {outcome}: {}", documents.len());
        }
    }
}

/// Returns whether a mistake is in a row, and not in the table or the call.
fn is_of_row(kind: Rule) -> bool {
    matches!(
        kind,
        Rule::InvalidStatus
            | Rule::MissingStatus
            | Rule::InvalidCode
            | Rule::InvalidNumber
            | Rule::MissingCode
            | Rule::MissingCells
            | Rule::ExtraCells
            | Rule::SectionRow
            | Rule::DuplicateCode
            | Rule::DuplicateId
            | Rule::DuplicateName
    )
}

/// Returns the wrong roles in `catalog` for the columns of `table`, such as `column 0: v as s`.
fn mistakes(table: &Value, catalog: &Catalog) -> Vec<String> {
    let headers = &catalog.tables()[0].headers;
    let found = [&headers.status, &headers.code, &headers.number, &headers.reason, &headers.message];
    let columns = table["headers"].as_array().map_or(0, Vec::len);
    let listed = |role: &str| -> Vec<usize> {
        let columns = table["roles"][role].as_array().into_iter().flatten();
        columns.filter_map(|column| usize::try_from(column.as_u64()?).ok()).collect()
    };
    let notes = table["notes"].as_str().unwrap_or_default();
    let mut wrong = Vec::new();
    for column in 0..columns {
        let is =
            found.iter().zip(ROLES).find(|(header, _)| header.as_ref().is_some_and(|it| it.column == column));
        let is = is.map_or('x', |(_, (_, letter))| letter);
        let mut right: BTreeSet<char> = ROLES
            .iter()
            .filter(|(role, _)| listed(role).contains(&column))
            .map(|(_, letter)| *letter)
            .collect();
        if right.is_empty() {
            right.insert('x');
        }
        // If several columns are correct for a role, one of them is enough.
        if ROLES.iter().any(|(role, _)| listed(role).len() > 1 && listed(role).contains(&column)) {
            right.insert('x');
        }
        if let Some((_, rest)) = notes.split_once(&format!("col {column}: ")) {
            right
                .extend(rest.split([',', ';', ' ']).next().unwrap_or_default().chars().filter(|c| *c != '/'));
        }
        if !right.contains(&is) {
            wrong.push(format!("column {column}: {} as {is}", right.iter().collect::<String>()));
        }
    }
    wrong
}

/// Runs a call, and returns its errors if it does not give an enum.
fn call(call: &str, source: &Source) -> Result<(), Vec<Diagnostic>> {
    let call = Call::parse(call.parse().expect("tokens")).unwrap_or_else(|error| panic!("{call}: {error}"));
    let reading = read(source, &call.options);
    let errors: Vec<Diagnostic> =
        reading.diagnostics.into_iter().filter(|it| it.rule.severity() == Severity::Error).collect();
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Returns the calls in the helps, and the first call with the options in the helps.
fn lines_to_paste(first: &str, errors: &[Diagnostic]) -> Vec<String> {
    let helps = || errors.iter().filter_map(|it| it.help.as_deref());
    let calls = helps().flat_map(str::lines).filter_map(|line| line.split_once("codes!("));
    let calls = calls.filter_map(|(_, rest)| Some(rest.rsplit_once(')')?.0.to_owned()));
    // Options with the same name are combined into one. Of several columns, the first is used.
    let mut options: BTreeMap<&str, (BTreeSet<&str>, [&str; 2])> = BTreeMap::new();
    let mut columns = vec![None];
    for option in helps().flat_map(|help| help.split('`').skip(1).step_by(2)) {
        let Some((name, value)) = option.split_once(" = ") else { continue };
        if name == "columns" {
            columns.push(Some(option));
            continue;
        }
        for brackets in [["{ ", " }"], ["[", "]"]] {
            let inner = value.strip_prefix(brackets[0]).and_then(|value| value.strip_suffix(brackets[1]));
            let Some(inner) = inner else { continue };
            options.entry(name).or_insert((BTreeSet::new(), brackets)).0.insert(inner);
        }
    }
    let with_options = options.into_iter().fold(first.to_owned(), |call, (name, (values, [open, close]))| {
        let values: Vec<&str> = values.into_iter().collect();
        format!("{call}, {name} = {open}{}{close}", values.join(", "))
    });
    let with_columns = columns.into_iter().map(move |choice| match choice {
        Some(choice) => format!("{with_options}, {choice}"),
        None => with_options.clone(),
    });
    calls.chain(with_columns).collect()
}
