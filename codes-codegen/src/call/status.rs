//! The option `status`, which sets statuses that the page does not have.

use std::borrow::Cow;

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitInt, Result, token};

use crate::call::value::{self, Pairs};
use crate::catalog::status::Status;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Statuses {
    /// The status of every row, for a table without a status column.
    pub(crate) all: Option<Status>,
    /// The statuses of single rows, by code or number; `None` for a row without a status.
    pub(crate) each: Vec<(String, Option<Status>)>,
}

const EXPECTED: &str = "expected an HTTP status, a number from 100 to 599, such as `400`";

impl Statuses {
    /// Parses `400` or `{ "validation": 422, "local": none }`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(token::Brace) {
            return Ok(Statuses { all: Some(status(input)?), each: Vec::new() });
        }
        let pairs = Pairs {
            expected: EXPECTED,
            key: |input| value::id(input, "expected a code in quotes, such as `\"NOT_FOUND\"`, or a number"),
            twice: |id| format!("`{id}` is given a status twice"),
            colon: "expected `:` and a status, or `none`",
            value: status_or_none,
        };
        Ok(Statuses { all: None, each: pairs.parse(input)? })
    }

    /// Returns what the call says about the row with these IDs: nothing, or a status, or `Some(None)` if the row has no status.
    pub(crate) fn of(&self, ids: &[Option<Cow<'_, str>>; 2]) -> Option<&Option<Status>> {
        let is_of = |id: &String| ids.iter().flatten().any(|other| **other == **id);
        self.each.iter().find(|(id, _)| is_of(id)).map(|(_, status)| status)
    }
}

fn status_or_none(input: ParseStream<'_>) -> Result<Option<Status>> {
    if input.peek(Ident::peek_any) {
        value::choice(input, &[("none", None)], EXPECTED)
    } else {
        status(input).map(Some)
    }
}

fn status(input: ParseStream<'_>) -> Result<Status> {
    value::expect(input, EXPECTED, |input| Status::new(input.parse::<LitInt>().ok()?.base10_parse().ok()?))
}

/// Returns whether a cell that does not contain exactly one status may mean `status`: an empty cell, words, or a list, range or
/// class that includes it.
pub(crate) fn leaves_room(text: &str, status: Status) -> bool {
    let words = || text.split(|c: char| !c.is_ascii_alphanumeric());
    let numbers = words().filter(|word| word.len() == 3).filter_map(|word| word.parse().ok());
    let numbers: Vec<u16> = numbers.collect();
    let class = format!("{}xx", status.get() / 100);
    let is_in_class = words().any(|word| word.eq_ignore_ascii_case(&class));
    let is_list = [",", "/", " or ", " and "].iter().any(|mark| text.contains(mark));
    let is_in_range = match numbers.as_slice() {
        [from, to] if !is_list => (*from..=*to).contains(&status.get()),
        numbers => numbers.contains(&status.get()),
    };
    !text.bytes().any(|b| b.is_ascii_digit()) || is_in_class || is_in_range
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_leaves_room_for_what_it_could_mean() {
        let status = Status::new(422).unwrap();
        for text in
            ["", "any other", "4xx", "4XX, 5xx", "400-499", "400 to 499", "400, 422", "409/422", "400 or 422"]
        {
            assert!(leaves_room(text, status), "{text}");
        }
        for text in ["5xx", "500-599", "400, 500", "400/409", "404"] {
            assert!(!leaves_room(text, status), "{text}");
        }
    }
}
