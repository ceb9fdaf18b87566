//! Identities of entries, and the strings that name variants: the code, the reason, or a standard phrase.

use crate::catalog::{code::Code, number::Number, status::Status, variant::Variant};

/// The value that identifies an entry: its code, or its number if it has no code, or else its status.
#[derive(Clone, Copy)]
pub(crate) enum Identity<'a> {
    Code(&'a Code),
    Number(Number),
    Status(Status),
}

impl<'a> Identity<'a> {
    /// Returns the first of these values that an entry has.
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

    /// Returns the name of the variant: the code without `prefix`, or else the first of `texts` that gives a name, or else a name
    /// for the number or status.
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

/// The reason why a code cannot become a name.
#[derive(Clone, Copy)]
pub(crate) enum Unnameable {
    /// The name is a keyword that cannot be a variant.
    Reserved,
    TooLong,
    /// The code has neither letters nor digits.
    NoLetter,
}

/// Returns the name for `code` without `prefix`.
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
