//! Says how the tables of a page are read, and why.

use crate::call::options::Options;
use crate::columns::{self, Candidate, Columns, reason, role::Role};
use crate::diagnostic::Diagnostics;
use crate::read::with_document;
use crate::source::Source;

/// How a table of response codes is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRoles {
    /// The line of its header row, from 1.
    pub line: usize,
    /// The text of the heading above it.
    pub heading: Option<String>,
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

/// Returns how the tables of response codes in `source` are read, in the order of the page. Empty if there are none, or if the
/// document cannot be read.
///
/// ```
/// use codes_codegen::{Source, roles};
///
/// let page = "| Status | Code |\n|---|---|\n| 404 | NOT_FOUND |\n";
/// let tables = roles(&Source::new("page.md", page.into()));
/// assert_eq!(tables[0].columns[1].role, Some("code"));
/// assert_eq!(tables[0].columns[1].why, "its header says code, 1 of 1 cells are codes");
/// ```
#[must_use]
pub fn roles(source: &Source) -> Vec<TableRoles> {
    let options = &Options::default();
    let tables = with_document(source, options, &mut Diagnostics::default(), |document, _| {
        let candidates = columns::candidates(document.survey, options);
        candidates.iter().filter_map(|candidate| of_table(source, candidate)).collect()
    });
    tables.unwrap_or_default()
}

fn of_table(source: &Source, candidate: &Candidate<'_>) -> Option<TableRoles> {
    let (table, group) = (candidate.table, candidate.group);
    let answer = candidate.answer()?;
    let role = |column: usize| Role::ALL.into_iter().find(|role| answer.columns.role(*role) == Some(column));
    let columns = table.header.cells.iter().zip(&group.profiles).map(|(cell, profile)| {
        let role = role(profile.column);
        ColumnRole {
            header: cell.text.clone(),
            role: role.map(|role| name(role, profile.column, &answer.columns)),
            why: role.map(|role| reason::why(role, profile, group)).unwrap_or_default(),
        }
    });
    let is_plain = |role: Role| {
        let profile = answer.columns.role(role).and_then(|column| group.profiles.get(column));
        profile.is_none_or(|profile| reason::is_plain(role, profile))
    };
    Some(TableRoles {
        line: source.locate(table.header.span.start).line,
        heading: table.heading.clone(),
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
