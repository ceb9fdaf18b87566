//! Measures how well the columns of real documents are found.
//!
//! ```sh
//! cargo run --release -p codes-e2e --example corpus -- FOLDER [--each]
//! ```
//!
//! The folder contains the documents as `files/ID.md` or `ID.md` (or `.mdx`), and `expected.json`, an array with an object for each
//! document: `id` and `tables`. Each table has `line` (of its header row), `rows` (their number), `kind` (`code table` or another
//! one), `form` (only `pipe` counts), `headers`, `roles` (the columns for status, code, number, reason and message) and `notes`
//! (other correct roles of a column, such as `col 1: r/m`).
//!
//! Tables with the same header on one page count as one header row. Shares are printed with their 95 % interval, because a folder is
//! a sample. Results on documents that somebody looked at while working on the rules say nothing about other documents.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::ops::RangeInclusive;
use std::path::Path;
use std::{env, fs};

use codes_codegen::{
    Call, Catalog, Diagnostic, Header, Options, Origin, Rule, Severity, Source, read, read_page,
};
use serde_json::Value;

/// The roles, with their letters in `notes`.
const ROLES: [(&str, char); 6] =
    [("status", 's'), ("code", 'c'), ("number", 'v'), ("reason", 'r'), ("message", 'm'), ("extra", 'x')];

fn main() {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().expect("a folder");
    let is_each = arguments.next().is_some_and(|argument| argument == "--each");
    let expected = fs::read_to_string(Path::new(&folder).join("expected.json")).expect("expected.json");
    let expected: Vec<Value> = serde_json::from_str(&expected).expect("an array");
    let mut totals = Totals::default();
    for document in &expected {
        let page = Page::of(Path::new(&folder), document);
        let notes = totals.add(&page);
        if is_each {
            print!("{notes}");
        }
    }
    print!("{totals}");
}

/// What became of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Right,
    /// An error asks about its columns, or says that it is not read.
    Asked,
    /// It is not read, and no error says so.
    Missed,
    /// It is read with wrong roles, and no error says so.
    Silent,
}

/// A labelled table.
struct Label<'a> {
    line: usize,
    headers: Vec<&'a str>,
    is_of_codes: bool,
    json: &'a Value,
}

/// A labelled document.
struct Page<'a> {
    id: &'a str,
    source: Source,
    labels: Vec<Label<'a>>,
    catalogs: Vec<Catalog>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Page<'a> {
    fn of(folder: &Path, document: &'a Value) -> Self {
        let id = document["id"].as_str().expect("an id");
        let names = ["md", "mdx"].map(|extension| format!("{id}.{extension}"));
        let mut paths = names
            .iter()
            .flat_map(|name| [(name, folder.join("files").join(name)), (name, folder.join(name))]);
        let (name, path) = paths.find(|(_, path)| path.exists()).expect("the document");
        let source = Source::new(name.clone(), fs::read(path).expect("the document"));
        let (catalogs, diagnostics) = read_page(&source);
        let pipes = document["tables"].as_array().expect("tables").iter().filter(|it| it["form"] == "pipe");
        Page { id, source, labels: pipes.map(Label::of).collect(), catalogs, diagnostics }
    }

    fn code_tables(&self) -> impl Iterator<Item = &Label<'a>> {
        self.labels.iter().filter(|label| label.is_of_codes)
    }

    fn errors(&self) -> impl Iterator<Item = (usize, Rule)> {
        let errors = self.diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error);
        errors.map(|it| (self.source.locate(it.span.start).line, it.rule))
    }

    /// Returns the catalog of the table whose header is in `line`.
    fn catalog(&self, line: usize) -> Option<&Catalog> {
        self.catalogs.iter().find(|it| self.source.locate(it.tables()[0].span.start).line == line)
    }

    fn outcome(&self, label: &Label<'_>) -> Outcome {
        let same = || self.labels.iter().filter(|other| other.headers == label.headers);
        let asks = |rule| matches!(rule, Rule::AmbiguousColumns | Rule::AmbiguousStatus | Rule::UnreadColumn);
        let is_asked = self.errors().any(|(line, rule)| asks(rule) && same().any(|it| it.line == line));
        let Some(catalog) = self.catalog(label.line) else {
            let is_refused = self.errors().any(|(line, _)| label.lines().contains(&line))
                || (self.catalogs.is_empty() && self.errors().next().is_some());
            return if is_asked || is_refused { Outcome::Asked } else { Outcome::Missed };
        };
        if is_asked {
            return Outcome::Asked;
        }
        if label.mistakes(&catalog.tables()[0]).is_empty() { Outcome::Right } else { Outcome::Silent }
    }
}

impl<'a> Label<'a> {
    fn of(json: &'a Value) -> Self {
        let headers = json["headers"].as_array().expect("headers").iter();
        Label {
            line: usize::try_from(json["line"].as_u64().expect("a line")).expect("a line"),
            headers: headers.map(|header| header.as_str().expect("a header")).collect(),
            is_of_codes: json["kind"].as_str().expect("a kind").starts_with("code table"),
            json,
        }
    }

    /// Returns the lines of the table, by its number of rows.
    fn lines(&self) -> RangeInclusive<usize> {
        let rows = self.json["rows"].as_u64().and_then(|rows| usize::try_from(rows).ok()).unwrap_or(0);
        self.line..=self.line + 1 + rows
    }

    fn columns(&self, role: &str) -> Vec<usize> {
        let columns = self.json["roles"][role].as_array().into_iter().flatten();
        columns.filter_map(|column| usize::try_from(column.as_u64()?).ok()).collect()
    }

    /// Returns the wrong roles in `table`, such as `Code: c as r`.
    fn mistakes(&self, table: &Origin) -> Vec<String> {
        let headers = &table.headers;
        let found = [&headers.status, &headers.code, &headers.number, &headers.reason, &headers.message];
        let role_of = |column: usize| {
            let has = |it: &Option<Header>| it.as_ref().is_some_and(|it| it.column == column);
            let is = found.iter().zip(ROLES).find(|(it, _)| has(it));
            is.map_or('x', |(_, (_, letter))| letter)
        };
        let mut wrong = Vec::new();
        for (column, header) in self.headers.iter().enumerate() {
            let (right, is) = (self.right(column), role_of(column));
            if !right.contains(is) {
                wrong.push(format!("`{header}`: {right} as {is}"));
            }
        }
        for (found, (role, _)) in found.iter().zip(ROLES) {
            let columns = self.columns(role);
            let is_right = |column: &usize| self.right(*column).contains(role_of(*column));
            if found.is_none() && !columns.is_empty() && !columns.iter().any(is_right) && role != "reason" {
                wrong.push(format!("no {role}"));
            }
        }
        wrong
    }

    /// Returns the letters of the other correct roles of a column.
    fn noted(&self, column: usize) -> String {
        let notes = self.json["notes"].as_str().unwrap_or_default();
        let Some((_, rest)) = notes.split_once(&format!("col {column}: ")) else { return String::new() };
        let letters = rest.split([',', ';', ' ', '.']).next().unwrap_or_default();
        letters.chars().filter(|c| ROLES.iter().any(|(_, letter)| letter == c)).collect()
    }

    /// Returns the letters of the correct roles of a column.
    fn right(&self, column: usize) -> String {
        let roles = ROLES.iter().filter(|(role, _)| self.columns(role).contains(&column));
        let mut right: String = roles.map(|(_, letter)| *letter).collect();
        // If several columns are correct for a role, one of them is enough.
        if right.is_empty()
            || ROLES.iter().any(|(role, _)| {
                let columns = self.columns(role);
                columns.len() > 1 && columns.contains(&column)
            })
        {
            right.push('x');
        }
        right += &self.noted(column);
        right
    }
}

/// The counts of a folder.
#[derive(Default)]
struct Totals {
    header_rows: BTreeMap<Outcome, usize>,
    tables: BTreeMap<Outcome, usize>,
    pages: BTreeMap<Outcome, usize>,
    decoys: [usize; 2],
    /// Pages that give the right enum with the first call or one paste, of those whose rows are sound.
    pasted: [usize; 2],
    wrong: Vec<String>,
}

impl Totals {
    /// Adds a page. Returns what is not right about it.
    fn add(&mut self, page: &Page<'_>) -> String {
        let mut notes = String::new();
        let mut rows: BTreeMap<&[&str], Outcome> = BTreeMap::new();
        for label in page.code_tables() {
            let outcome = page.outcome(label);
            *self.tables.entry(outcome).or_default() += 1;
            let row = rows.entry(&label.headers).or_insert(outcome);
            *row = outcome.max(*row);
            let mistakes =
                page.catalog(label.line).map(|it| label.mistakes(&it.tables()[0])).unwrap_or_default();
            let line =
                format!("{}:{} {:?} {outcome:?} {}", page.id, label.line, label.headers, mistakes.join(", "));
            if outcome >= Outcome::Missed {
                self.wrong.push(line.clone());
            }
            if outcome != Outcome::Right {
                writeln!(notes, "{line}").expect("a string");
            }
        }
        for label in page.labels.iter().filter(|label| !label.is_of_codes) {
            self.decoys[1] += 1;
            if page.catalog(label.line).is_some() {
                self.decoys[0] += 1;
                self.wrong.push(format!("{}:{} {:?} a decoy", page.id, label.line, label.headers));
            }
        }
        for outcome in rows.values() {
            *self.header_rows.entry(*outcome).or_default() += 1;
        }
        let Some(worst) = rows.values().max() else { return notes };
        *self.pages.entry(*worst).or_default() += 1;
        if page.is_sound() {
            let pasted = page.is_right_when_pasted();
            self.pasted[0] += usize::from(pasted.is_ok());
            self.pasted[1] += 1;
            if let Err(why) = pasted {
                writeln!(notes, "{}: not right after one paste: {why}", page.id).expect("a string");
            }
        }
        notes
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, counts) in
            [("header rows", &self.header_rows), ("pages", &self.pages), ("tables", &self.tables)]
        {
            let all: usize = counts.values().sum();
            let of = |outcome| counts.get(&outcome).copied().unwrap_or(0);
            let [right, asked] = [of(Outcome::Right), of(Outcome::Asked)];
            writeln!(f, "{what}: {all}")?;
            writeln!(f, "  right: {}", share(right, all))?;
            writeln!(f, "  right or asked: {}", share(right + asked, all))?;
            writeln!(f, "  wrong in silence: {}", share(of(Outcome::Silent), all))?;
            writeln!(f, "  missed in silence: {}", share(of(Outcome::Missed), all))?;
        }
        writeln!(f, "decoys taken: {}", share(self.decoys[0], self.decoys[1]))?;
        let [right, all] = self.pasted;
        writeln!(f, "pages of sound rows, right with the first call or one paste: {}", share(right, all))?;
        self.wrong.iter().try_for_each(|wrong| writeln!(f, "  {wrong}"))
    }
}

/// Returns a share with its 95 % interval, after Wilson (1927).
#[expect(clippy::cast_precision_loss, reason = "counts of pages")]
fn share(part: usize, all: usize) -> String {
    if all == 0 {
        return "0 of 0".to_owned();
    }
    let (n, p, z) = (all as f64, part as f64 / all as f64, 1.96_f64);
    let middle = p + z * z / (2.0 * n);
    let spread = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let [low, high] = [middle - spread, middle + spread].map(|end| 100.0 * end / (1.0 + z * z / n));
    format!("{part} of {all}, {:.0} % ({low:.0} to {high:.0} %)", 100.0 * p)
}

impl Page<'_> {
    /// Returns whether all rows of the code tables are sound. If they are, a call with the labelled roles reads all of them.
    fn is_sound(&self) -> bool {
        self.code_tables().all(|label| {
            let role = |role: &str| {
                let column = label.columns(role).first().copied();
                let header =
                    column.map_or("none".to_owned(), |column| format!("{:?}", label.headers[column]));
                format!("{role}: {header}")
            };
            let roles: Vec<String> = ROLES[..5].iter().map(|(name, _)| role(name)).collect();
            let written =
                format!("enum Page = \"page.md\", table = all, columns = {{ {} }}", roles.join(", "));
            let Some(call) = options(&written) else { return false };
            let lines = label.lines();
            let reading = read(&self.source, &call);
            !reading.diagnostics.iter().any(|it| {
                it.rule.severity() == Severity::Error
                    && is_of_row(it.rule)
                    && lines.contains(&self.source.locate(it.span.start).line)
            })
        })
    }

    /// Returns whether the first call gives the right enum, or a line that its errors print, or why not.
    fn is_right_when_pasted(&self) -> Result<(), String> {
        let written = format!("pub enum Page = {:?}", self.source.name);
        let errors = match self.call(&written) {
            Ok(()) => return Ok(()),
            Err(errors) => errors,
        };
        let results: Vec<_> =
            lines_to_paste(&written, &errors).iter().map(|line| (line.clone(), self.call(line))).collect();
        if results.iter().any(|(_, result)| result.is_ok()) {
            return Ok(());
        }
        let ids = |errors: &[Diagnostic]| errors.iter().map(|it| it.rule.id()).collect::<Vec<_>>().join(" ");
        let results = results.iter().map(|(line, errors)| {
            format!("\n    {line}: {}", ids(errors.as_ref().err().map_or(&[], Vec::as_slice)))
        });
        Err(ids(&errors) + &results.collect::<String>())
    }

    /// Runs a call. Returns its errors if it does not give an enum of code tables with the right roles.
    fn call(&self, written: &str) -> Result<(), Vec<Diagnostic>> {
        let options = options(written).unwrap_or_else(|| panic!("{written}"));
        let reading = read(&self.source, &options);
        let errors: Vec<Diagnostic> =
            reading.diagnostics.into_iter().filter(|it| it.rule.severity() == Severity::Error).collect();
        let Some(catalog) = reading.catalog.filter(|_| errors.is_empty()) else { return Err(errors) };
        let is_right = |table: &Origin| {
            let line = self.source.locate(table.span.start).line;
            let label = self.code_tables().find(|label| label.line == line);
            label.is_some_and(|label| label.mistakes(table).is_empty())
        };
        if catalog.tables().iter().all(is_right) { Ok(()) } else { Err(Vec::new()) }
    }
}

/// Returns whether a mistake is in a row, and not in the table or the call.
fn is_of_row(rule: Rule) -> bool {
    matches!(
        rule,
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

fn options(call: &str) -> Option<Options> {
    Some(Call::parse(call.parse().ok()?).ok()?.options)
}

/// Returns the calls in the helps, and the first call with each option in the helps.
fn lines_to_paste(first: &str, errors: &[Diagnostic]) -> Vec<String> {
    let helps = || errors.iter().flat_map(|it| [it.help.as_deref(), it.call_help.as_deref()]).flatten();
    let calls = helps().flat_map(str::lines).filter_map(|line| line.split_once("codes!("));
    let calls = calls.filter_map(|(_, rest)| Some(rest.rsplit_once(");")?.0.to_owned()));
    let options =
        helps().flat_map(|help| help.split('`').skip(1).step_by(2)).filter(|code| code.contains(" = "));
    calls.chain(options.map(|option| format!("{first}, {option}"))).collect()
}
