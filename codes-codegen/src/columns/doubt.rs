//! What is not certain about the columns of a table, and the most likely answer.

use crate::columns::overrides::{Override, Overrides, SameHeaders};
use crate::columns::role::{Columns, Role};
use crate::markdown::Row;
use crate::text::literal;

/// An ambiguity that the page or the call must resolve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Several columns could have the same role. The most likely one is the first.
    SeveralColumns { role: Role, columns: Vec<usize> },
    /// The numbers of a column could be HTTP statuses or the author's own.
    StatusOrNumber { column: usize },
    /// No cell of the column that looks like the status is one.
    UnfitStatus { column: usize },
    /// A column without a role looks like one that has `role`. `best` is the most likely column for it.
    Unread { role: Role, column: usize, best: Override },
    /// Two columns have the header in the call.
    SameHeaders { columns: [usize; 2] },
}

impl Doubt {
    /// Returns the possible answers, the most likely one first.
    fn answers(&self) -> Vec<(Role, Override)> {
        match *self {
            Doubt::SeveralColumns { role, ref columns } => {
                columns.first().map(|column| (role, Override::Column(*column))).into_iter().collect()
            }
            Doubt::StatusOrNumber { column } => {
                [Role::Status, Role::Number].map(|role| (role, Override::Column(column))).to_vec()
            }
            Doubt::UnfitStatus { .. } => vec![(Role::Status, Override::NoColumn)],
            Doubt::Unread { role, column, best } => {
                let column = Override::Column(column);
                vec![(role, best), (role, if best == column { Override::NoColumn } else { column })]
            }
            Doubt::SameHeaders { .. } => Vec::new(),
        }
    }
}

/// A doubt about a table, with the readings that would resolve it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) doubt: Doubt,
    /// The answers, the most likely one first. Each resolves all doubts about the table.
    pub(crate) answers: Vec<Answer>,
}

/// A complete reading of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) columns: Columns,
    /// The roles that a column could have, but does not.
    pub(crate) absent: Vec<Role>,
}

impl Question {
    /// Asks which of two columns with the same header the call means. Only another header answers that.
    pub(crate) fn same_headers(SameHeaders(columns): SameHeaders) -> Self {
        Question { doubt: Doubt::SameHeaders { columns }, answers: Vec::new() }
    }

    /// Returns the most likely answer. `None` if no answer is more likely than the others.
    pub(crate) fn best(&self) -> Option<&Answer> {
        let is_open = matches!(self.doubt, Doubt::StatusOrNumber { .. });
        self.answers.first().filter(|_| !is_open)
    }

    /// Asks about `doubt`. `find` returns the columns if the call assigns roles as in its argument.
    pub(crate) fn new(
        doubt: Doubt,
        said: &Overrides,
        find: impl Fn(&Overrides) -> Result<Option<Columns>, Doubt>,
    ) -> Self {
        let answers = doubt.answers().into_iter();
        let answers = answers.filter_map(|(role, column)| Answer::from(said.with(role, column), &find));
        Question { answers: answers.collect(), doubt }
    }
}

impl Answer {
    /// Returns the option of the call that gives this answer, or `None` if other columns have the same headers.
    pub(crate) fn option(&self, header: &Row) -> Option<String> {
        let mut roles = Vec::new();
        for role in Role::ALL {
            if let Some(column) = self.columns.role(role) {
                let text = &header.cells.get(column)?.text;
                if header.columns_headed(text).count() > 1 {
                    return None;
                }
                roles.push(format!("{role}: {}", literal(text)));
            } else if self.absent.contains(&role) {
                roles.push(format!("{role}: none"));
            }
        }
        Some(format!("columns = {{ {} }}", roles.join(", ")))
    }

    /// Returns the reading with the roles in `said`. Other doubts get their most likely answer.
    pub(crate) fn from(
        mut said: Overrides,
        find: impl Fn(&Overrides) -> Result<Option<Columns>, Doubt>,
    ) -> Option<Self> {
        // Each doubt is about a role that `said` does not contain yet.
        for _ in Role::ALL {
            match find(&said) {
                Ok(columns) => return Some(Answer { columns: columns?, absent: said.absent() }),
                Err(doubt) => {
                    let (role, column) = doubt.answers().into_iter().next()?;
                    said = said.with(role, column);
                }
            }
        }
        None
    }
}
