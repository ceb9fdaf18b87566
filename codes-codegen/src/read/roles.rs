//! Says how the tables of a page are read, and why.

use crate::call::options::Options;
use crate::columns::{self, Columns, explain, role::Role};
use crate::diagnostic::Diagnostics;
use crate::markdown::Table;
use crate::read::with_document;
use crate::rules::table::offer::{self, Offer};
use crate::source::Source;

/// How the tables of a page are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageRoles {
    /// The tables of response codes, the most likely ones first.
    pub tables: Vec<TableRoles>,
    /// The other tables, in the order of the page.
    pub others: Vec<OtherTable>,
}

/// A table that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTable {
    /// The line of its header row, from 1.
    pub line: usize,
    /// The text of the heading above it.
    pub heading: Option<String>,
}

/// How a table of response codes is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRoles {
    /// The line of its header row, from 1.
    pub line: usize,
    /// The text of the heading above it.
    pub heading: Option<String>,
    /// What it contains, such as `12 codes, 400 to 503`.
    pub content: String,
    /// The name for an enum of this table alone, after its heading, such as `OrdersCode`. No other table has the same.
    pub enum_name: String,
    /// The value of the option `table` that selects only this table, such as `"Orders"`. `None` if the page has no other table of
    /// codes, or if no heading leads to this one.
    pub selector: Option<String>,
    /// All columns, in the order of the table.
    pub columns: Vec<ColumnRole>,
    /// The option of a call that assigns these roles, such as `columns = { status: "HTTP" }`. `None` if two columns have the same
    /// header.
    pub option: Option<String>,
    /// Whether the headers alone show the roles. If not, a call should contain the option, so that a later change of the page
    /// cannot change them.
    pub is_plain: bool,
    /// Whether an error asks about the columns. Then these roles are only the most likely ones.
    pub is_asked: bool,
}

/// A column of a table and its role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnRole {
    /// The text of its header.
    pub header: String,
    /// The role, such as `status`, or `None` if the column is not read. A column with numbers and codes has the role `number and
    /// code`.
    pub role: Option<&'static str>,
    /// Why it has the role, such as `its header says status, 9 of 10 cells are statuses`. Empty without a role.
    pub why: String,
}

/// Returns how a call with these options reads the tables of `source`, regardless of its option `table`. The result is empty if the
/// document cannot be read.
///
/// ```
/// use codes_codegen::{Options, Source, roles};
///
/// let page = "| Status | Code |\n|---|---|\n| 404 | NOT_FOUND |\n";
/// let tables = roles(&Source::new("page.md", page.into()), &Options::default()).tables;
/// assert_eq!(tables[0].columns[1].role, Some("code"));
/// assert_eq!(tables[0].columns[1].why, "its header says code, 1 of 1 cells are codes");
/// ```
#[must_use]
pub fn roles(source: &Source, options: &Options) -> PageRoles {
    let roles = with_document(source, options, &mut Diagnostics::default(), |document, _| {
        let candidates = columns::candidates(document.survey, options);
        let is_other = |table: &Table| !candidates.iter().any(|it| it.table.span == table.span);
        let others = document.survey.tables.iter().map(|(table, _)| *table).filter(|table| is_other(table));
        let others = others.map(|table| OtherTable {
            line: source.locate(table.header.span.start).line,
            heading: table.heading.clone(),
        });
        let mut offers = offer::offers(document.page, &candidates);
        if let [only] = &mut offers[..] {
            only.selector = None;
        }
        let tables = offers.into_iter().filter_map(|offer| of_table(source, offer));
        PageRoles { tables: tables.collect(), others: others.collect() }
    });
    roles.unwrap_or_default()
}

fn of_table(source: &Source, offer: Offer<'_>) -> Option<TableRoles> {
    let Offer { candidate, selector, enum_name } = offer;
    let (table, group) = (candidate.table, candidate.group);
    let answer = candidate.answer()?;
    let role = |column: usize| Role::ALL.into_iter().find(|role| answer.columns.role(*role) == Some(column));
    let columns = table.header.cells.iter().zip(&group.profiles).map(|(cell, profile)| {
        let role = role(profile.column);
        ColumnRole {
            header: cell.text.clone(),
            role: role.map(|role| name(role, profile.column, &answer.columns)),
            why: role.map(|role| explain::why(role, profile, group)).unwrap_or_default(),
        }
    });
    let is_plain = |role: Role| {
        let profile = answer.columns.role(role).and_then(|column| group.profiles.get(column));
        profile.is_none_or(|profile| explain::is_plain(role, profile))
    };
    Some(TableRoles {
        line: source.locate(table.header.span.start).line,
        heading: table.heading.clone(),
        content: offer::content(candidate),
        enum_name,
        selector: selector.map(|selector| format!("{:?}", selector.written)),
        columns: columns.collect(),
        option: answer.option(&table.header),
        is_plain: Role::ALL.into_iter().all(is_plain),
        is_asked: candidate.found.is_err(),
    })
}

fn name(role: Role, column: usize, columns: &Columns) -> &'static str {
    match role {
        _ if columns.pair() == Some(column) => "number and code",
        Role::Message if columns.is_split => "reason and message",
        role => role.name(),
    }
}
