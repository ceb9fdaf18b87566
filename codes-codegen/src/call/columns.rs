//! The option `columns`: which columns have which roles, by their headers.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result};

use crate::call::value::{self, Pairs};
use crate::markdown::Table;

/// The roles that a column can have.
const ROLES: [&str; 6] = ["code", "message", "name", "number", "reason", "status"];

/// What a call says that columns hold: of each role the header, or that no column has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles(Vec<(String, Option<String>)>);

const HEADERS: Pairs<Option<String>> = Pairs {
    expected: "expected roles with headers, such as `{ status: \"HTTP\", reason: none }`",
    key: role,
    twice: |role| format!("the role `{role}` is given twice"),
    colon: "expected `:` and the header of a column, or `none`",
    value: |input| {
        if input.peek(LitStr) {
            return Ok(Some(input.parse::<LitStr>()?.value()));
        }
        value::choice(input, &[("none", ())], "expected the header of a column in quotes, or `none`")
            .map(|()| None)
    },
};

impl Roles {
    /// Parses `{ status: "HTTP", reason: none }`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        HEADERS.parse(input).map(Roles)
    }

    /// The headers that `tables` do not have.
    pub(crate) fn unfit<'a>(&'a self, tables: &'a [&Table]) -> impl Iterator<Item = &'a str> + 'a {
        let headers = self.0.iter().filter_map(|(_, header)| header.as_deref());
        headers.filter(|header| tables.iter().all(|table| columns(table, header).next().is_none()))
    }

    /// What is said of `role` in `table`; two columns with the header that is said are an error.
    pub(crate) fn of(&self, role: &str, table: &Table) -> std::result::Result<Said, [usize; 2]> {
        let Some((_, header)) = self.0.iter().find(|(other, _)| other == role) else {
            return Ok(Said::Nothing);
        };
        let Some(header) = header else { return Ok(Said::NoColumn) };
        let found: Vec<usize> = columns(table, header).collect();
        match found.as_slice() {
            // Where several tables are read, one of them may be without it.
            [] => Ok(Said::Nothing),
            [column] => Ok(Said::Column(*column)),
            [first, second, ..] => Err([*first, *second]),
        }
    }
}

fn role(input: ParseStream<'_>) -> Result<String> {
    let role = input.call(Ident::parse_any)?;
    if ROLES.iter().any(|known| role == known) {
        return Ok(role.to_string());
    }
    let known = ROLES.map(|role| format!("`{role}`")).join(", ");
    Err(Error::new(role.span(), format!("there is no role `{role}`. The roles are {known}")))
}

/// What a call says of a role in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    Nothing,
    /// No column has it.
    NoColumn,
    Column(usize),
}

impl Said {
    /// The column that has the role, if the call says which.
    pub(crate) fn column(self) -> Option<usize> {
        if let Said::Column(column) = self { Some(column) } else { None }
    }

    /// The column that has the role: what the call says, else what is found.
    pub(crate) fn or_find<E>(
        self,
        find: impl FnOnce() -> std::result::Result<Option<usize>, E>,
    ) -> std::result::Result<Option<usize>, E> {
        match self {
            Said::Nothing => find(),
            Said::NoColumn => Ok(None),
            Said::Column(column) => Ok(Some(column)),
        }
    }
}

/// The columns of `table` that are headed `header`.
fn columns<'a>(table: &'a Table, header: &'a str) -> impl Iterator<Item = usize> + 'a {
    let cells = table.header.cells.iter().enumerate();
    cells.filter(move |(_, cell)| cell.text == header).map(|(column, _)| column)
}

#[cfg(test)]
mod tests {
    use crate::Call;

    #[test]
    fn roles_are_known_and_said_once() {
        let errors = |columns: &str| {
            let call = format!("enum Code = \"x.md\", columns = {columns}");
            Call::parse(call.parse().unwrap()).err().expect("a mistake").into_iter().count()
        };
        assert_eq!(errors("{ stat: \"A\", code: 1, code: none, code: none }"), 3);
        assert_eq!(errors("\"A\""), 1);
    }
}
