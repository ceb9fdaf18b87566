//! The option `columns`, which assigns roles to columns by their headers.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result};

use crate::call::value::{self, Pairs};

const ROLES: [&str; 6] = ["code", "message", "name", "number", "reason", "status"];

/// The roles in a call, each with the header of its column, or `None` if no column has the role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles(Vec<(String, Option<String>)>);

impl Roles {
    /// Parses `{ status: "HTTP", reason: none }`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let pairs = Pairs {
            expected: "expected roles with headers, such as `{ status: \"HTTP\", reason: none }`",
            key: role,
            twice: |role| format!("the role `{role}` is given twice"),
            colon: "expected `:` and the header of a column, or `none`",
            value: header_or_none,
        };
        pairs.parse(input).map(Roles)
    }

    /// Returns what the call says about `role`: nothing, or a header, or `Some(None)` if no column has the role.
    pub(crate) fn of(&self, role: &str) -> Option<&Option<String>> {
        self.0.iter().find(|(other, _)| other == role).map(|(_, header)| header)
    }

    pub(crate) fn headers(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|(_, header)| header.as_deref())
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

fn header_or_none(input: ParseStream<'_>) -> Result<Option<String>> {
    if input.peek(LitStr) {
        return Ok(Some(input.parse::<LitStr>()?.value()));
    }
    value::choice(input, &[("none", None)], "expected the header of a column in quotes, or `none`")
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
