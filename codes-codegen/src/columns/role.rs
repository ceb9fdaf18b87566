//! The roles that columns can have, and the columns of a table that have them.

use std::fmt;

use crate::call::options::Options;
use crate::catalog::{Header, Headers, Origin};
use crate::markdown::{Page, Table};
use crate::source::Span;

/// What a column contains. Each role belongs to at most one column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Status,
    Code,
    Number,
    Reason,
    Message,
}

impl Role {
    /// All roles, in the order in which the option `columns` lists them.
    pub(crate) const ALL: [Role; 5] = [Role::Status, Role::Code, Role::Number, Role::Reason, Role::Message];

    /// Returns the name of the role in the option `columns`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Role::Status => "status",
            Role::Code => "code",
            Role::Number => "number",
            Role::Reason => "reason",
            Role::Message => "message",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The columns of a table of response codes, as indices from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) status: Option<usize>,
    pub(crate) code: Option<usize>,
    pub(crate) number: Option<usize>,
    pub(crate) reason: Option<usize>,
    pub(crate) message: Option<usize>,
    /// Whether the column of messages also contains the reasons, before a dash.
    pub(crate) is_split: bool,
    /// The column with names of variants, which only a call can select.
    pub(crate) name: Option<usize>,
    /// The columns that the call reads in addition, `None` for those that the table does not have.
    pub(crate) extras: Vec<Option<usize>>,
}

impl Columns {
    /// Adds the columns of `table` that the call reads in addition.
    pub(crate) fn with_extras(self, table: &Table, options: &Options) -> Self {
        Columns {
            extras: options.extras.iter().map(|extra| table.columns_headed(&extra.header).next()).collect(),
            ..self
        }
    }

    /// Returns the column with `role`.
    pub(crate) fn role(&self, role: Role) -> Option<usize> {
        match role {
            Role::Status => self.status,
            Role::Code => self.code,
            Role::Number => self.number,
            Role::Reason => self.reason,
            Role::Message => self.message,
        }
    }

    /// Returns the column that contains both the numbers and the codes.
    pub(crate) fn pair(&self) -> Option<usize> {
        self.code.filter(|column| self.number == Some(*column))
    }

    pub(crate) fn has_role(&self, column: usize) -> bool {
        [self.status, self.code, self.number, self.reason, self.message].contains(&Some(column))
    }

    /// Describes `table` of `page`, with these `rows`, for the catalog.
    pub(crate) fn origin(&self, table: &Table, page: &Page, rows: Vec<Span>) -> Origin {
        Origin {
            heading: table.heading.clone(),
            sections: page.sections(table).into_iter().map(str::to_owned).collect(),
            span: table.header.span,
            lines: table.span,
            headers: self.headers(table),
            rows,
        }
    }

    fn headers(&self, table: &Table) -> Headers {
        let all = || {
            let cells = table.header.cells.iter().enumerate();
            cells.map(|(column, cell)| Header { column, text: cell.text.clone() })
        };
        let of = |column: Option<usize>| all().nth(column?);
        let is_read = |column| {
            self.has_role(column) || self.name == Some(column) || self.extras.contains(&Some(column))
        };
        Headers {
            status: of(self.status),
            code: of(self.code),
            number: of(self.number),
            reason: of(self.reason),
            message: of(self.message),
            is_split: self.is_split,
            unread: all().filter(|header| !is_read(header.column)).collect(),
        }
    }
}
