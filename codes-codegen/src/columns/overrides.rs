//! Applies the option `columns`, which takes precedence over the columns that are found.

use crate::call::columns::Roles;
use crate::columns::pick::{Doubt, Taken};
use crate::columns::stats::Profile;
use crate::markdown::Table;

pub(crate) struct Overrides {
    pub(crate) status: Override,
    pub(crate) code: Override,
    pub(crate) number: Override,
    pub(crate) reason: Override,
    pub(crate) message: Override,
    pub(crate) name: Override,
}

impl Overrides {
    pub(crate) fn of(roles: &Roles, table: &Table) -> Result<Self, Doubt> {
        let said = |role| Override::of(roles.of(role), table);
        let (status, code, number) = (said("status")?, said("code")?, said("number")?);
        let (reason, message, name) = (said("reason")?, said("message")?, said("name")?);
        Ok(Overrides { status, code, number, reason, message, name })
    }

    /// Returns the columns that identify rows according to the call.
    pub(crate) fn keys(&self) -> [Option<usize>; 3] {
        [self.status, self.code, self.number].map(Override::column)
    }

    /// Returns the columns without a role in the call.
    pub(crate) fn free<'a>(&self, profiles: &'a [Profile]) -> Vec<&'a Profile> {
        let taken = [self.reason, self.message, self.name].map(Override::column);
        let is_taken = |column| self.keys().contains(&Some(column)) || taken.contains(&Some(column));
        profiles.iter().filter(|it| !it.title.is_extra() && !is_taken(it.column)).collect()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Override {
    /// The call does not assign the role, or its header is only in other tables.
    Unset,
    NoColumn,
    Column(usize),
}

impl Override {
    fn of(header: Option<&Option<String>>, table: &Table) -> Result<Self, Doubt> {
        let Some(header) = header else { return Ok(Override::Unset) };
        let Some(header) = header else { return Ok(Override::NoColumn) };
        let mut columns = table.columns_headed(header);
        match (columns.next(), columns.next()) {
            (None, _) => Ok(Override::Unset),
            (Some(column), None) => Ok(Override::Column(column)),
            (Some(first), Some(second)) => Err(Doubt::SameHeaders { columns: [first, second] }),
        }
    }

    pub(crate) fn column(self) -> Option<usize> {
        if let Override::Column(column) = self { Some(column) } else { None }
    }

    /// Returns the column for the role: the one from the call, or else the one that `find` finds.
    pub(crate) fn or_find(self, find: impl FnOnce() -> Taken) -> Taken {
        match self {
            Override::Unset => find(),
            Override::NoColumn => Ok(None),
            Override::Column(column) => Ok(Some(column)),
        }
    }
}
