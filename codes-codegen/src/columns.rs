//! Which column of a table holds what: by the words of its header and by the contents of its cells.
//!
//! Never by position, and never by words alone: "Code" heads identifiers on one page, statuses on the next and
//! numbers of the author's own on a third.

use crate::catalog::Headers;
use crate::diagnostic::Diagnostic;
use crate::kind::Kind;
use crate::page::Table;
use crate::profile::Profile;
use crate::source::Span;
use crate::text::quote;
use crate::words;

/// The columns of a table of response codes, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) status: usize,
    pub(crate) code: Option<usize>,
    pub(crate) reason: Option<usize>,
    pub(crate) message: Option<usize>,
}

impl Columns {
    /// The headers of these columns, and of the others.
    pub(crate) fn headers(&self, table: &Table) -> Headers {
        let text = |column: usize| header(table, column).1.to_owned();
        let read = [Some(self.status), self.code, self.reason, self.message];
        Headers {
            status: text(self.status),
            code: self.code.map(text),
            reason: self.reason.map(text),
            message: self.message.map(text),
            unread: (0..table.header.cells.len())
                .filter(|column| !read.contains(&Some(*column)))
                .map(text)
                .collect(),
        }
    }
}

/// Finds the columns of `table`: `None` where it lists no response codes, an error where there is doubt.
pub(crate) fn find(table: &Table) -> Result<Option<Columns>, Box<Diagnostic>> {
    let profiles: Vec<Profile> =
        (0..table.header.cells.len()).map(|column| Profile::of(table, column)).collect();
    let mut free: Vec<&Profile> = profiles.iter().filter(|profile| !profile.has_any(&words::NEVER)).collect();

    let Some(status) = take_best(&mut free, "status", table, |it| status_rank(it, table.heading.as_deref()))?
    else {
        return Ok(None);
    };
    let code = take_best(&mut free, "code", table, code_rank)?;
    if code.is_none()
        && let Some(numbers) =
            free.iter().find(|it| it.has_any(&["code", "codes"]) && it.share(it.integers) > 0.5)
    {
        return Err(Box::new(numbers_of_their_own(table, numbers.column)));
    }
    let message = take_first(&mut free, &words::MESSAGE);
    free.retain(|profile| !profile.repeats_few_words());
    let reason = take_first(&mut free, &words::REASON);
    Ok(Some(Columns { status, code, reason, message }))
}

/// How surely a column holds statuses, `None` where it does not.
fn status_rank(profile: &Profile, heading: Option<&str>) -> Option<u8> {
    let share = profile.share(profile.statuses);
    let says_http = profile.has_any(&["http"]);
    let about_http = says_http
        || heading.is_some_and(|heading| words::of(heading).iter().any(|it| it == "http" || it == "status"));
    if says_http && (share >= 0.5 || profile.filled == 0) {
        Some(3)
    } else if profile.has_any(&["status"]) && (share >= 0.6 || profile.filled == 0) {
        Some(2)
    } else if profile.has_any(&words::STATUS_OR_CODE)
        && share >= 0.9
        && profile.share(profile.registered) >= 0.75
        && (about_http || profile.common_statuses >= 3)
    {
        Some(1)
    } else if says_http {
        // The header leaves no doubt: cells that are no statuses are mistakes.
        Some(0)
    } else {
        None
    }
}

/// How surely a column holds codes, `None` where it does not.
fn code_rank(profile: &Profile) -> Option<u8> {
    let is_headed = profile.has_any(&words::CODE) && !profile.has_any(&words::MESSAGE);
    let says_code = is_headed && profile.has_any(&["code", "codes"]);
    let holds_codes = profile.share(profile.single_words) >= 0.6 && profile.share(profile.distinct) >= 0.5;
    let is_strong = profile.share(profile.strong_words) >= 0.3;
    if says_code && holds_codes {
        Some(3)
    } else if is_headed && holds_codes && is_strong {
        Some(2)
    } else if holds_codes && is_strong && !profile.has_any(&words::MESSAGE) {
        Some(1)
    } else if profile.is_exactly(&["code", "codes", "error code", "error codes"])
        && profile.share(profile.integers) <= 0.5
    {
        // The header leaves no doubt: cells that are no codes are mistakes.
        Some(0)
    } else {
        None
    }
}

/// Takes the column with the highest rank; two of them are in doubt.
fn take_best(
    free: &mut Vec<&Profile>,
    role: &str,
    table: &Table,
    rank: impl Fn(&Profile) -> Option<u8>,
) -> Result<Option<usize>, Box<Diagnostic>> {
    let Some(best) = free.iter().filter_map(|profile| rank(profile)).max() else { return Ok(None) };
    let mut columns = free.iter().filter(|profile| rank(profile) == Some(best)).map(|profile| profile.column);
    let Some(column) = columns.next() else { return Ok(None) };
    if let Some(other) = columns.next() {
        return Err(Box::new(ambiguous(table, role, column, other)));
    }
    free.retain(|profile| profile.column != column);
    Ok(Some(column))
}

/// Takes the column whose header is the first of `words`, else the one that holds the first of them.
fn take_first(free: &mut Vec<&Profile>, words: &[&str]) -> Option<usize> {
    let exactly = |word: &&str| free.iter().find(|profile| profile.is_exactly(&[word]));
    let holding = |word: &&str| free.iter().find(|profile| profile.has_any(&[word]));
    let column = words.iter().find_map(exactly).or_else(|| words.iter().find_map(holding))?.column;
    free.retain(|profile| profile.column != column);
    Some(column)
}

fn ambiguous(table: &Table, role: &str, column: usize, other: usize) -> Diagnostic {
    let ((span, header), (other_span, other_header)) = (header(table, column), header(table, other));
    let title = format!("two columns could hold the {role}: {} and {}", quote(header), quote(other_header));
    Diagnostic::new(Kind::AmbiguousColumns, other_span, title)
        .label("this one")
        .context(span, "or this one")
        .help(format!("change the header of the column that does not hold the {role}"))
}

fn numbers_of_their_own(table: &Table, column: usize) -> Diagnostic {
    let (span, header) = header(table, column);
    let title = format!(
        "the column {} holds numbers, and numbers that are no statuses cannot be read",
        quote(header)
    );
    Diagnostic::new(Kind::AmbiguousColumns, span, title)
        .help("write codes of letters into this column, or head it with a word other than \"code\"")
}

fn header(table: &Table, column: usize) -> (Span, &str) {
    table.header.cells.get(column).map_or((table.header.span, ""), |cell| (cell.span, cell.text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::read;

    /// The headers that are read as status, code, reason and message, or the mistake.
    fn roles(table: &str) -> Result<Option<[String; 4]>, String> {
        let tables = read(table).tables;
        let found = find(&tables[0]).map_err(|doubt| doubt.title().to_owned())?;
        Ok(found.map(|columns| {
            let Headers { status, code, reason, message, .. } = columns.headers(&tables[0]);
            [Some(status), code, reason, message].map(Option::unwrap_or_default)
        }))
    }

    fn expect(table: &str, expected: [&str; 4]) {
        assert_eq!(roles(table), Ok(Some(expected.map(str::to_owned))), "{table}");
    }

    #[test]
    fn headers_and_cells_tell_the_roles_in_any_order() {
        expect(
            "|Message|Code|Reason|HTTP status|\n|-|-|-|-|\n|x y|NOT_FOUND|Gone|404|",
            ["HTTP status", "Code", "Reason", "Message"],
        );
        expect("|Status|Description|\n|-|-|\n|404 Not Found|x|", ["Status", "", "", "Description"]);
        expect("|status code|name|\n|-|-|\n|404|not_found|\n|400|bad|", ["status code", "name", "", ""]);
        expect(
            "|HTTP Code|Error Code|Title|Detail|\n|-|-|-|-|\n|404|E1|A|b|",
            ["HTTP Code", "Error Code", "Title", "Detail"],
        );
    }

    #[test]
    fn a_column_headed_code_is_what_its_cells_are() {
        expect("|Code|Meaning|\n|-|-|\n|200|x|\n|400|y|\n|404|z|", ["Code", "", "", "Meaning"]);
        expect(
            "|Status|Code|Name|\n|-|-|-|\n|404|missing|Not found|\n|400|invalid|Bad one|",
            ["Status", "Code", "Name", ""],
        );
        expect("|Status|Code|\n|-|-|\n|404|NO GOOD|", ["Status", "Code", "", ""]);
    }

    #[test]
    fn numbers_of_ones_own_are_not_taken_for_statuses_or_codes() {
        assert_eq!(roles("|Code|Meaning|\n|-|-|\n|101|x|\n|102|y|\n|104|z|"), Ok(None));
        assert!(roles("|HTTP|Code|\n|-|-|\n|404|10001|\n|400|10002|").unwrap_err().contains("holds numbers"));
    }

    #[test]
    fn other_tables_list_no_codes() {
        for table in [
            "|Parameter|Type|Description|\n|-|-|-|\n|id|string|The id.|",
            "|HTTP method|Path|\n|-|-|\n|GET|/x|",
            "|Name|Status|\n|-|-|\n|a|active|\n|b|404|",
            "|Limit|Value|\n|-|-|\n|rows|500|",
        ] {
            assert_eq!(roles(table), Ok(None), "{table}");
        }
    }

    #[test]
    fn two_columns_for_one_role_are_in_doubt() {
        let doubt = roles("|HTTP|Code|Code|\n|-|-|-|\n|404|NoEntry|Gone_1|\n|400|BadOne|Bad_2|").unwrap_err();
        assert_eq!(doubt, "two columns could hold the code: `Code` and `Code`");
        assert!(roles("|HTTP|HTTP status|\n|-|-|\n|404|404|").is_err());
    }

    #[test]
    fn a_column_of_few_repeated_words_is_no_reason() {
        expect(
            "|Status|Result|Message|\n|-|-|-|\n|400|error|a|\n|404|error|b|\n|500|error|c|",
            ["Status", "", "", "Message"],
        );
    }
}
