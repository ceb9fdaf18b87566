//! The roles that columns can have.

use std::fmt;

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
