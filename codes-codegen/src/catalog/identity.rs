//! What identifies an entry, and which text names its variant: the code, the reason, or a phrase.

use crate::catalog::{code::Code, number::Number, status::Status, variant::Variant};

/// What identifies an entry: its code, else its number, else its status.
#[derive(Clone, Copy)]
pub(crate) enum Identity<'a> {
    Code(&'a Code),
    Number(Number),
    Status(Status),
}

impl<'a> Identity<'a> {
    /// What an entry with these is known by: the first of them that it has.
    pub(crate) fn of(code: Option<&'a Code>, number: Option<Number>, status: Option<Status>) -> Option<Self> {
        code.map(Identity::Code).or(number.map(Identity::Number)).or(status.map(Identity::Status))
    }

    pub(crate) fn id(self) -> String {
        match self {
            Identity::Code(code) => code.to_text(),
            Identity::Number(number) => number.to_string(),
            Identity::Status(status) => status.to_string(),
        }
    }

    /// The name: from its code without `prefix`, else from the `texts` for people, else from what it is known by.
    pub(crate) fn name(self, texts: [Option<&str>; 2], prefix: Option<&str>) -> Result<Variant, Unnameable> {
        let by_text = || texts.into_iter().flatten().find_map(Variant::from_text);
        match self {
            Identity::Code(code) => name_of_code(code, prefix),
            Identity::Number(number) => Ok(by_text().unwrap_or_else(|| Variant::from_number(number))),
            Identity::Status(status) => {
                let by_phrase = || status.phrase().and_then(Variant::from_text);
                Ok(by_text().or_else(by_phrase).unwrap_or_else(|| Variant::from_status(status)))
            }
        }
    }
}

/// Why no name can be made of a code.
#[derive(Clone, Copy)]
pub(crate) enum Unnameable {
    /// Rust keeps the name for itself.
    Reserved,
    TooLong,
    /// The code has no letter and no digit.
    NoLetter,
}

/// The name that `code` gives, without `prefix`.
fn name_of_code(code: &Code, prefix: Option<&str>) -> Result<Variant, Unnameable> {
    let stripped = prefix.and_then(|prefix| code.as_str().strip_prefix(prefix)).and_then(Variant::from_text);
    stripped.or_else(|| Variant::from_text(code.as_str())).ok_or_else(|| {
        if code.as_str().eq_ignore_ascii_case("self") {
            Unnameable::Reserved
        } else if code.as_str().bytes().any(|b| b.is_ascii_alphanumeric()) {
            Unnameable::TooLong
        } else {
            Unnameable::NoLetter
        }
    })
}
