//! Calls to paste.

use std::fmt;

use codes_codegen::{
    Call, Catalog, Diagnostic, Options, Origin, Reading, Rule, Severity, Source, TableRoles,
    enum_name_or_default, read, roles,
};

use crate::commands::init::parameters::Parameters;

/// The maximum length of a call on one line.
const LINE: usize = 100;

/// The reason why one call cannot read tables whose columns it would have to assign in different ways.
const DIFFERENT: &str = "the tables need different `columns`";

/// A call to paste, and what it reads.
pub(super) struct Proposal {
    /// The enum and its document, such as `pub enum Code = "codes.md"`.
    head: String,
    options: Vec<String>,
    pub(super) parameters: Option<Parameters>,
    pub(super) reading: Reading,
}

impl Proposal {
    /// Creates the call for one table of `page`, which is at `path`. `None` if no call can select it.
    pub(super) fn of_table(page: &Source, path: &str, name: &str, table: &TableRoles) -> Option<Self> {
        let selector =
            |table: &TableRoles| table.selector.as_ref().map(|selector| format!("table = {selector}"));
        let call = match columns(table) {
            None => Proposal::new(page, path, name, selector(table).into_iter().collect())?,
            Some(columns) => {
                // With the option, other tables of the page may list codes too.
                let tables = roles(page, &options_of(columns)?).tables;
                let selector = selector(tables.iter().find(|it| it.line == table.line)?);
                Proposal::new(page, path, name, selector.into_iter().chain([columns.clone()]).collect())?
            }
        };
        let is_selected = !call.errors().any(|error| error.rule == Rule::SeveralTables)
            && call.tables().iter().all(|it| line_of(it, page) == table.line);
        is_selected.then_some(call)
    }

    /// Creates the call that reads all tables of `page`, in the way that `roles` describes. The error says why one call cannot: it
    /// would read other tables too, read a table in another way than its call in `each`, or find a mistake that is not in `known`.
    pub(super) fn of_all(
        page: &Source,
        path: &str,
        roles: &[&TableRoles],
        each: &[&Proposal],
        known: &[Diagnostic],
    ) -> Result<Self, String> {
        let mut options: Vec<&String> = roles.iter().copied().filter_map(columns).collect();
        options.sort();
        options.dedup();
        if options.len() > 1 {
            return Err(DIFFERENT.to_owned());
        }
        let options = ["table = all".to_owned()].into_iter().chain(options.into_iter().cloned()).collect();
        let call = Proposal::new(page, path, &enum_name_or_default(path), options).ok_or(DIFFERENT)?;
        let is_known = |table: &Origin| roles.iter().any(|it| it.line == line_of(table, page));
        if !call.tables().iter().all(is_known) {
            return Err("with `columns`, it would read other tables too".to_owned());
        }
        if each.iter().any(|alone| !call.reads_like(alone)) {
            return Err(DIFFERENT.to_owned());
        }
        let is_new = |error: &&Diagnostic| {
            !known.iter().any(|it| it.rule == error.rule && it.span.start == error.span.start)
        };
        let new = call.errors().find(is_new).map(|error| error.title.clone());
        new.map_or(Ok(call), Err)
    }

    fn new(page: &Source, path: &str, name: &str, options: Vec<String>) -> Option<Self> {
        let head = format!("pub enum {name} = {path:?}");
        let reading = read(page, &options_of(&options.join(", "))?);
        let Some(parameters) = reading.catalog.as_ref().and_then(Parameters::of) else {
            return Some(Proposal { head, options, parameters: None, reading });
        };
        let options: Vec<String> = options.into_iter().chain([parameters.option.clone()]).collect();
        let reading = read(page, &options_of(&options.join(", "))?);
        Some(Proposal { head, options, parameters: Some(parameters), reading })
    }

    /// Returns the errors of the page that this call does not resolve.
    pub(super) fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.reading.diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error)
    }

    /// Returns whether the call assigns the roles of columns.
    pub(super) fn assigns_columns(&self) -> bool {
        self.options.iter().any(|option| option.starts_with("columns"))
    }

    /// Returns the codes that the call reads, if their messages have parameters.
    pub(super) fn with_parameters(&self) -> Option<&Catalog> {
        self.reading.catalog.as_ref().filter(|_| self.parameters.is_some())
    }

    /// Returns whether both calls read their common tables in the same way.
    fn reads_like(&self, other: &Proposal) -> bool {
        let mut pairs =
            self.tables().iter().flat_map(|table| other.tables().iter().map(move |it| (table, it)));
        pairs.all(|(table, other)| table.span != other.span || table.headers == other.headers)
    }

    fn tables(&self) -> &[Origin] {
        self.reading.catalog.as_ref().map_or(&[], |catalog| catalog.tables())
    }
}

/// Returns the line of the header row of `table`, from 1.
fn line_of(table: &Origin, page: &Source) -> usize {
    page.locate(table.span.start).line
}

/// Parses the options of a call.
fn options_of(options: &str) -> Option<Options> {
    let call = format!("enum Code = \"codes.md\", {options}");
    Some(Call::parse(call.parse().ok()?).ok()?.options)
}

/// Returns the option that assigns the roles of columns, if the headers alone do not show them.
fn columns(table: &TableRoles) -> Option<&String> {
    table.option.as_ref().filter(|_| table.is_asked || !table.is_plain)
}

impl fmt::Display for Proposal {
    /// Writes the call, on several lines if it is long.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Proposal { head, options, .. } = self;
        let parts: Vec<&str> = [head].into_iter().chain(options).map(String::as_str).collect();
        let line = format!("codes_runtime::codes!({});", parts.join(", "));
        if line.chars().count() <= LINE {
            return f.write_str(&line);
        }
        let lines: Vec<String> = parts.iter().map(|part| format!("    {part},")).collect();
        write!(f, "codes_runtime::codes! {{\n{}\n}}", lines.join("\n"))
    }
}
