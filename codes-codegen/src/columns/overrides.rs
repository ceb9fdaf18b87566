//! Applies the option `columns`, which takes precedence over the columns that are found.

use crate::call::options::Options;
use crate::columns::role::Role;
use crate::columns::stats::Profile;
use crate::columns::survey::Group;

/// The roles that a call assigns in a table.
#[derive(Clone, Debug)]
pub(crate) struct Overrides {
    /// The columns of the roles, in the order of [`Role::ALL`].
    roles: [Override; 5],
    /// The column with names of variants.
    pub(crate) name: Override,
    /// The columns that the call reads in addition.
    extras: Vec<usize>,
}

impl Overrides {
    pub(crate) fn of(options: &Options, group: &Group<'_>) -> Result<Self, SameHeaders> {
        let mut roles = [Override::Unset; 5];
        for (said, role) in roles.iter_mut().zip(Role::ALL) {
            *said = Override::of(options.roles.of(role.name()), group)?;
        }
        let name = Override::of(options.roles.of("name"), group)?;
        let extras = options.extras.iter().filter_map(|extra| group.columns_headed(&extra.header).next());
        Ok(Overrides { roles, name, extras: extras.collect() })
    }

    /// Returns what the call says about `role`.
    pub(crate) fn role(&self, role: Role) -> Override {
        let said = Role::ALL.into_iter().zip(self.roles).find(|(other, _)| *other == role);
        said.map_or(Override::Unset, |(_, said)| said)
    }

    /// Returns the same roles, with `column` for `role`.
    pub(crate) fn with(&self, role: Role, column: Override) -> Self {
        let mut all = self.clone();
        let said = all.roles.iter_mut().zip(Role::ALL).find(|(_, other)| *other == role);
        if let Some((said, _)) = said {
            *said = column;
        }
        all
    }

    /// Returns the roles that no column has.
    pub(crate) fn absent(&self) -> Vec<Role> {
        let absent = Role::ALL.into_iter().filter(|role| self.role(*role) == Override::NoColumn);
        absent.collect()
    }

    /// Returns whether the call assigns a status, code or number.
    pub(crate) fn has_key(&self) -> bool {
        [Role::Status, Role::Code, Role::Number].iter().any(|role| self.role(*role).column().is_some())
    }

    /// Returns whether the call reads `column`.
    pub(crate) fn names(&self, column: usize) -> bool {
        self.extras.contains(&column) || self.assigns(column)
    }

    /// Returns whether the call gives `column` a role.
    fn assigns(&self, column: usize) -> bool {
        self.roles.iter().chain([&self.name]).any(|said| said.column() == Some(column))
    }

    /// Returns the columns without a role in the call.
    pub(crate) fn free<'a>(&self, profiles: &'a [Profile]) -> Vec<&'a Profile> {
        profiles.iter().filter(|it| !it.title.is_extra() && !self.assigns(it.column)).collect()
    }
}

/// Two columns that have the header in the call.
#[derive(Debug)]
pub(crate) struct SameHeaders(pub(crate) [usize; 2]);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Override {
    /// The call does not assign the role, or its header is only in other tables.
    Unset,
    NoColumn,
    Column(usize),
}

impl Override {
    fn of(header: Option<&Option<String>>, group: &Group<'_>) -> Result<Self, SameHeaders> {
        let Some(header) = header else { return Ok(Override::Unset) };
        let Some(header) = header else { return Ok(Override::NoColumn) };
        let mut columns = group.columns_headed(header);
        match (columns.next(), columns.next()) {
            (None, _) => Ok(Override::Unset),
            (Some(column), None) => Ok(Override::Column(column)),
            (Some(first), Some(second)) => Err(SameHeaders([first, second])),
        }
    }

    pub(crate) fn column(self) -> Option<usize> {
        if let Override::Column(column) = self { Some(column) } else { None }
    }

    /// Returns the column for the role: the one from the call, or else the one that `find` finds.
    pub(crate) fn or_find<E>(
        self,
        find: impl FnOnce() -> Result<Option<usize>, E>,
    ) -> Result<Option<usize>, E> {
        match self {
            Override::Unset => find(),
            Override::NoColumn => Ok(None),
            Override::Column(column) => Ok(Some(column)),
        }
    }
}
