//! The checked entries of a document. Code is generated from them.

pub(crate) mod code;
pub(crate) mod extra;
pub(crate) mod function;
pub(crate) mod identity;
pub(crate) mod number;
pub(crate) mod pair;
pub(crate) mod several;
pub(crate) mod status;
pub(crate) mod typo;
pub(crate) mod variant;

use std::collections::HashSet;

use crate::catalog::{code::Code, extra::Extra, number::Number, status::Status, variant::Variant};
use crate::markdown::prose::Prose;
use crate::source::Span;

/// The entries of a table of response codes.
///
/// It has at least one entry, and the IDs and variants are distinct, so generating code cannot fail.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The path of the document as the call wrote it, with invisible characters made visible.
    pub(crate) document: String,
    /// The tables with the entries, at least one.
    tables: Vec<Origin>,
    pub(crate) extras: Vec<Extra>,
    /// The names that the call declares as parameters. `None` if it does not say anything about them.
    pub(crate) parameters: Option<Vec<String>>,
    entries: Vec<Entry>,
    /// Names for rows with mistakes, which are not entries. They differ from each other and from the names of the entries.
    pub(crate) unsound: Vec<Variant>,
}

/// A table of a catalog: its position and the columns that were read.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The heading above the table.
    pub heading: Option<String>,
    /// The headings of the sections that contain the table, outermost first.
    pub sections: Vec<String>,
    /// The header row.
    pub span: Span,
    /// All lines of the table.
    pub lines: Span,
    /// The columns by their roles.
    pub headers: Headers,
    /// The spans of its rows, including those that are not entries.
    pub rows: Vec<Span>,
}

/// The columns of a table by their roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headers {
    /// The column of statuses, such as the one headed `HTTP Response Code`.
    pub status: Option<Header>,
    /// The column of codes.
    pub code: Option<Header>,
    /// The column of numbers that are not statuses.
    pub number: Option<Header>,
    /// The column of reasons.
    pub reason: Option<Header>,
    /// The column of messages.
    pub message: Option<Header>,
    /// Whether the column of messages also contains the reasons: `Bad request -- The input is wrong.`
    pub is_split: bool,
    /// The columns that were not read.
    pub unread: Vec<Header>,
}

/// The header of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The index of the column, from 0.
    pub column: usize,
    /// The text of the header.
    pub text: String,
}

/// One row, such as `| 404 | Not found | NotFound | Entry not found. |`, read and checked.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The index of its table in the catalog, from 0.
    pub table: usize,
    /// The position of the row in the document.
    pub span: Span,
    /// The line of the row, from 1.
    pub line: usize,
    /// The position of the cell with the ID.
    pub(crate) key: Span,
    /// The ID in response bodies: the code, or the number if there is no code, or else the status. In the example, `NotFound`.
    pub id: String,
    /// The name of the variant. In the example, `NotFound`.
    pub variant: Variant,
    /// In the example, `404`; `None` in a table without statuses.
    pub status: Option<Status>,
    /// In the example, `NotFound`; `None` if the cell is empty.
    pub code: Option<Code>,
    /// In a row such as `| 10001 | Not found |`, `10001`; `None` if the cell is empty.
    pub number: Option<Number>,
    /// In the example, `Not found`; `None` if the cell is empty.
    pub reason: Option<Prose>,
    /// In the example, `Entry not found.`; `None` if the cell is empty.
    pub message: Option<Prose>,
    /// The cells of the columns in [`Catalog::extras`], as text.
    pub(crate) extras: Vec<String>,
}

impl Headers {
    /// Returns whether the table has reasons.
    #[must_use]
    pub fn has_reason(&self) -> bool {
        self.reason.is_some() || self.is_split
    }
}

impl Catalog {
    /// Creates a catalog, or returns `None` if there are no entries. Drops names in `unsound` that are already taken.
    pub(crate) fn new(
        document: &str,
        tables: Vec<Origin>,
        extras: &[Extra],
        parameters: Option<Vec<String>>,
        entries: Vec<Entry>,
        mut unsound: Vec<Variant>,
    ) -> Option<Self> {
        if !unsound.is_empty() {
            let mut names: HashSet<Variant> = entries.iter().map(|entry| entry.variant.clone()).collect();
            unsound.retain(|name| names.insert(name.clone()));
        }
        let (document, extras) = (document.to_owned(), extras.to_vec());
        (!entries.is_empty()).then_some(Catalog { document, tables, extras, parameters, entries, unsound })
    }

    /// Returns the tables with the entries, in the order of the document. There is only one unless the call joins several.
    #[must_use]
    pub fn tables(&self) -> &[Origin] {
        &self.tables
    }

    /// Returns whether one of the tables has the columns that `role` checks.
    pub(crate) fn has(&self, role: impl Fn(&Headers) -> bool) -> bool {
        self.tables.iter().any(|table| role(&table.headers))
    }

    /// Returns the status that the call sets for all entries, if no table has a column of statuses.
    pub(crate) fn status_of_all(&self) -> Option<Status> {
        let is_given = !self.has(|headers| headers.status.is_some());
        self.entries.first().filter(|_| is_given)?.status
    }

    /// Returns the names of the values in the message of `entry`. With the option `parameters`, these are the ones that it declares,
    /// in its order; otherwise all names in braces, in the order of the message. In `Order {id} was not found.`, `id`.
    #[must_use]
    pub fn parameters<'a>(&'a self, entry: &'a Entry) -> Vec<&'a str> {
        let Some(message) = entry.message.as_ref().filter(|message| !message.placeholders.is_empty()) else {
            return Vec::new();
        };
        if let Some(declared) = &self.parameters {
            let is_used = |name: &&str| message.names().any(|used| used == *name);
            return declared.iter().map(String::as_str).filter(is_used).collect();
        }
        let mut seen = HashSet::new();
        message.names().filter(|name| seen.insert(*name)).collect()
    }

    /// Returns whether every entry has a status.
    pub(crate) fn has_status(&self) -> bool {
        self.entries.iter().all(|entry| entry.status.is_some())
    }

    /// Returns the entries in the order of the document.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

impl Entry {
    /// Returns what is sent without the values of the message: the reason, otherwise the phrase of the status, otherwise the ID.
    pub(crate) fn bare_message(&self) -> &str {
        let phrase = || self.status.and_then(Status::phrase);
        self.reason.as_ref().map(|reason| reason.text.as_str()).or_else(phrase).unwrap_or(&self.id)
    }

    /// Returns the message, or the reason if there is no message, or else the ID.
    #[must_use]
    pub fn text(&self) -> &str {
        self.message.as_ref().or(self.reason.as_ref()).map_or(self.id.as_str(), |prose| prose.text.as_str())
    }
}
