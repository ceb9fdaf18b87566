//! The terms in which a page speaks of its codes, for the tables that helps show.

use crate::columns::vocabulary::sense::Sense;
use crate::columns::vocabulary::words::Title;

/// The numbers that are not HTTP statuses, as headings name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbers {
    Exit,
    Error,
}

impl Numbers {
    /// Returns the kind of the numbers below `headings`, which the innermost heading with a word for it decides. Returns `None` if they
    /// may be HTTP statuses.
    pub(crate) fn of<'a>(headings: impl DoubleEndedIterator<Item = &'a str>) -> Option<Self> {
        headings.rev().find_map(|heading| {
            let title = Title::of(heading);
            let heading = heading.to_lowercase();
            let mut words = heading.split(|c: char| !c.is_alphanumeric());
            let is_number = |word: &str| matches!(word, "number" | "numbers");
            if words.clone().any(|word| word == "exit") {
                Some(Numbers::Exit)
            } else if title.says_code()
                && (title.has(Sense::Number) || title.denies_http() || words.any(is_number))
            {
                Some(Numbers::Error)
            } else {
                None
            }
        })
    }

    /// Returns the header of a column with these numbers.
    pub(crate) const fn header(self) -> &'static str {
        match self {
            Numbers::Exit => "Exit code",
            Numbers::Error => "Error number",
        }
    }
}

/// Returns the help for pages without a similar table, in the terms of its `headings`.
pub(crate) fn example<'a>(headings: impl DoubleEndedIterator<Item = &'a str>) -> String {
    let (header, delimiter, row) = match Numbers::of(headings) {
        Some(numbers @ Numbers::Exit) => (numbers.header(), "|---|---|", "2 | The input is wrong."),
        Some(numbers @ Numbers::Error) => (numbers.header(), "|---|---|", "1001 | There is no such item."),
        None => ("Status | Code", "|---|---|---|", "404 | NOT_FOUND | There is no such item."),
    };
    format!(
        "write a table with a header row such as `| {header} | Message |`, the line `{delimiter}` below it, and a row for each \
         code, such as `| {row} |`"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_heading_that_names_numbers_decides() {
        let of = |headings: &[&str]| Numbers::of(headings.iter().copied());
        assert_eq!(of(&["Exit codes"]), Some(Numbers::Exit));
        assert_eq!(of(&["Exit status", "Sync"]), Some(Numbers::Exit));
        assert_eq!(of(&["Exit codes", "Error numbers"]), Some(Numbers::Error));
        assert_eq!(of(&["Custom error codes"]), Some(Numbers::Error));
        assert_eq!(of(&["Error codes"]), None);
        assert_eq!(of(&["Number of seats", "HTTP status codes"]), None);
        assert_eq!(of(&[]), None);
    }
}
