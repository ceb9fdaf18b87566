//! The checked entries of a table: all that generated code is made of.

pub(crate) mod code;
pub(crate) mod extra;
pub(crate) mod identity;
pub(crate) mod number;
pub(crate) mod status;
pub(crate) mod typo;
pub(crate) mod variant;

use std::collections::HashSet;

use crate::catalog::{code::Code, extra::Extra, number::Number, status::Status, variant::Variant};
use crate::markdown::prose::Prose;
use crate::source::Span;

/// The entries of a table of response codes.
///
/// There is at least one, their ids are distinct and so are their variants, so that generating code cannot fail.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The document's name for readers: the path as the call wrote it, but for what nobody sees.
    pub(crate) document: String,
    /// The tables that hold the entries, at least one.
    tables: Vec<Origin>,
    pub(crate) extras: Vec<Extra>,
    entries: Vec<Entry>,
    /// Names of rows with a mistake, which are in no way entries; distinct from the entries' and from each other.
    pub(crate) unsound: Vec<Variant>,
}

/// A table of a catalog: where it stands and which of its columns were read.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The heading above the table.
    pub heading: Option<String>,
    /// The headings of the sections in which the table stands, the highest first.
    pub sections: Vec<String>,
    /// Where the header of the table stands.
    pub span: Span,
    /// Where all its lines stand.
    pub lines: Span,
    /// Which columns were read as what.
    pub headers: Headers,
}

/// The columns of a table, by what they hold.
#[derive(Clone, Debug)]
pub struct Headers {
    /// The column of statuses, such as the one headed `HTTP Response Code`.
    pub status: Option<Header>,
    /// The column of codes.
    pub code: Option<Header>,
    /// The column of numbers that are no statuses.
    pub number: Option<Header>,
    /// The column of reasons.
    pub reason: Option<Header>,
    /// The column of messages.
    pub message: Option<Header>,
    /// Whether the column of messages gives the reasons too: `Bad request -- The input is wrong.`
    pub is_split: bool,
    /// The columns that are not read.
    pub unread: Vec<Header>,
}

/// The header of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Which column it is, from 0.
    pub column: usize,
    /// Its text.
    pub text: String,
}

/// One row, such as `| 404 | Not found | NotFound | Entry not found. |`, read and checked.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which of the catalog's tables holds the row, from 0.
    pub table: usize,
    /// Where the row is in the document.
    pub span: Span,
    /// The line of the row, from 1.
    pub line: usize,
    /// Where the cell stands that gives the id.
    pub(crate) key: Span,
    /// What the entry is on the wire: its code, else its number, else its status. In the example, `NotFound`.
    pub id: String,
    /// The name of the variant. In the example, `NotFound`.
    pub variant: Variant,
    /// In the example, `404`; `None` in a table without statuses.
    pub status: Option<Status>,
    /// In the example, `NotFound`; `None` where the cell is empty.
    pub code: Option<Code>,
    /// In a row such as `| 10001 | Not found |`, the number; `None` where there is none.
    pub number: Option<Number>,
    /// In the example, `Not found`; `None` where the cell is empty.
    pub reason: Option<Prose>,
    /// In the example, `Entry not found.`; `None` where the cell is empty.
    pub message: Option<Prose>,
    /// The texts of the columns that the call asks for beyond these, empty where the cell is.
    pub(crate) extras: Vec<String>,
}

impl Headers {
    /// Whether a column gives the reasons.
    #[must_use]
    pub fn has_reason(&self) -> bool {
        self.reason.is_some() || self.is_split
    }
}

impl Catalog {
    /// The catalog of `entries`, `None` where there is none. Names in `unsound` that there are already are dropped.
    pub(crate) fn new(
        document: &str,
        tables: Vec<Origin>,
        extras: &[Extra],
        entries: Vec<Entry>,
        mut unsound: Vec<Variant>,
    ) -> Option<Self> {
        if !unsound.is_empty() {
            let mut names: HashSet<Variant> = entries.iter().map(|entry| entry.variant.clone()).collect();
            unsound.retain(|name| names.insert(name.clone()));
        }
        let (document, extras) = (document.to_owned(), extras.to_vec());
        (!entries.is_empty()).then_some(Catalog { document, tables, extras, entries, unsound })
    }

    /// The tables that hold the entries, in the document's order: one, unless the call joins several.
    #[must_use]
    pub fn tables(&self) -> &[Origin] {
        &self.tables
    }

    /// Whether one of the tables has such columns.
    pub(crate) fn has(&self, role: impl Fn(&Headers) -> bool) -> bool {
        self.tables.iter().any(|table| role(&table.headers))
    }

    /// The status that the call gives every entry, where no column does.
    pub(crate) fn status_of_all(&self) -> Option<Status> {
        let is_given = !self.has(|headers| headers.status.is_some());
        self.entries.first().filter(|_| is_given)?.status
    }

    /// Whether every entry has a status.
    pub(crate) fn has_status(&self) -> bool {
        self.entries.iter().all(|entry| entry.status.is_some())
    }

    /// The entries, in the document's order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

impl Entry {
    /// The sentence for people: the message, else the reason, else the id.
    #[must_use]
    pub fn text(&self) -> &str {
        self.message.as_ref().or(self.reason.as_ref()).map_or(self.id.as_str(), |prose| prose.text.as_str())
    }
}
