//! Which column of a table holds what.
//!
//! Never by position, and never by words alone: "Code" heads identifiers on one page, statuses on the next and
//! numbers of the author's own on a third. The best evidence decides, and doubt is an error.

use crate::catalog::{Header, Headers};
use crate::diagnostic::Diagnostic;
use crate::evidence::{self, Evidence};
use crate::kind::Kind;
use crate::options::Options;
use crate::page::Table;
use crate::profile::Profile;
use crate::source::Span;
use crate::text::quote;
use crate::words;

/// The columns of a table of response codes, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) status: Option<usize>,
    pub(crate) code: Option<usize>,
    pub(crate) reason: Option<usize>,
    pub(crate) message: Option<usize>,
    /// Those that the call asks for beyond these.
    pub(crate) extras: Vec<usize>,
}

impl Columns {
    /// These columns and those of `table` that the call asks for.
    pub(crate) fn with_extras(self, table: &Table, options: &Options) -> Self {
        Columns { extras: options.extras().iter().filter_map(|extra| extra.column(table)).collect(), ..self }
    }

    /// Whether `column` holds one of the roles.
    pub(crate) fn has_role(&self, column: usize) -> bool {
        [self.status, self.code, self.reason, self.message].contains(&Some(column))
    }

    /// The headers of these columns, and of the others.
    pub(crate) fn headers(&self, table: &Table) -> Headers {
        let text = |column: usize| Header { column, text: header(table, column).1.to_owned() };
        Headers {
            status: self.status.map(text),
            code: self.code.map(text),
            reason: self.reason.map(text),
            message: self.message.map(text),
            unread: (0..table.header.cells.len())
                .filter(|column| !self.has_role(*column) && !self.extras.contains(column))
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

    let found = take_best(&mut free, "status", table, |profile| evidence::of_status(profile, table))?;
    let status = found.or_else(|| take_headed_status(&mut free));
    if status.is_none() && !free.iter().any(|profile| evidence::lists_codes(profile, table)) {
        return Ok(None);
    }
    let has_codes = free.iter().any(|profile| evidence::of_code(profile) == Some(Evidence::Strong));
    let holds_numbers = |it: &&&Profile| it.has_any(&["code", "codes"]) && it.share(it.integers) > 0.5;
    if let Some(numbers) = free.iter().find(holds_numbers).filter(|_| !has_codes) {
        return Err(Box::new(numbers_of_their_own(table, numbers.column)));
    }
    let code = take_best(&mut free, "code", table, evidence::of_code)?;
    let message = take_first(&mut free, "message", table, &words::MESSAGE)?;
    free.retain(|profile| !profile.repeats_few_words());
    let reason = take_first(&mut free, "reason", table, &words::REASON)?;
    Ok(Some(Columns { status, code, reason, message, extras: Vec::new() }))
}

/// Takes a column headed `Status` beside one of codes, whatever its cells are: in a short table one mistake is half of
/// them.
fn take_headed_status(free: &mut Vec<&Profile>) -> Option<usize> {
    let is_code = |profile: &&&Profile| evidence::of_code(profile) == Some(Evidence::Strong);
    free.iter().find(is_code)?;
    let is_status = |profile: &&&Profile| {
        profile.is_exactly(&["status", "statuses", "status code"]) && profile.numbers > 0
    };
    let column = free.iter().find(is_status)?.column;
    free.retain(|profile| profile.column != column);
    Some(column)
}

/// Takes the column with the best evidence. Two with the same are in doubt, and so is one against a header that leaves
/// no doubt.
fn take_best(
    free: &mut Vec<&Profile>,
    role: &str,
    table: &Table,
    of_role: impl Fn(&Profile) -> Option<Evidence>,
) -> Result<Option<usize>, Box<Diagnostic>> {
    let Some(best) = free.iter().filter_map(|profile| of_role(profile)).max() else { return Ok(None) };
    let rivals = |it: &Evidence| *it == best || (best < Evidence::Strong && *it == Evidence::Header);
    let columns = free.iter().filter(|profile| of_role(profile).is_some_and(|it| rivals(&it)));
    let columns: Vec<usize> = columns.map(|profile| profile.column).collect();
    match columns.as_slice() {
        [] => Ok(None),
        [column] => {
            free.retain(|profile| profile.column != *column);
            Ok(Some(*column))
        }
        [first, second, ..] => Err(Box::new(ambiguous(table, role, *first, *second))),
    }
}

/// Takes the column whose header is the first of `words`, else the one that holds the first of them. Two for the same
/// word are in doubt.
fn take_first(
    free: &mut Vec<&Profile>,
    role: &str,
    table: &Table,
    words: &[&str],
) -> Result<Option<usize>, Box<Diagnostic>> {
    let columns = |fits: fn(&Profile, &str) -> bool| {
        let mut columns =
            words.iter().map(|word| free.iter().filter(|it| fits(it, word)).map(|it| it.column).collect());
        columns.find(|columns: &Vec<usize>| !columns.is_empty())
    };
    let exactly = columns(|profile, word| profile.is_exactly(&[word]));
    let found = exactly.or_else(|| columns(|profile, word| profile.has_any(&[word]))).unwrap_or_default();
    match found.as_slice() {
        [] => Ok(None),
        [column] => {
            free.retain(|profile| profile.column != *column);
            Ok(Some(*column))
        }
        [first, second, ..] => Err(Box::new(ambiguous(table, role, *first, *second))),
    }
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
            [status, code, reason, message].map(|header| header.map_or_else(String::new, |it| it.text))
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
        expect("|Status|Code|\n|-|-|\n|4O4|A|\n", ["Status", "Code", "", ""]);
        expect(
            "|Status|Code|Name|\n|-|-|-|\n|404|missing|Not found|\n|400|invalid|Bad one|",
            ["Status", "Code", "Name", ""],
        );
        expect("|Status|Code|\n|-|-|\n|404|NO GOOD|", ["Status", "Code", "", ""]);
    }

    #[test]
    fn words_that_look_like_codes_are_none_without_a_header_that_says_so() {
        expect(
            "|Status|Endpoint|Description|\n|-|-|-|\n|404|/users|x|\n|400|/orders|y|",
            ["Status", "", "", "Description"],
        );
        expect(
            "|Status|Reason|Message|\n|-|-|-|\n|200|OK|x|\n|201|Created|y|\n|202|Accepted|z|",
            ["Status", "", "Reason", "Message"],
        );
        expect(
            "|Status|Result|Code|Message|\n|-|-|-|-|\n|400|BAD|bad one|x|\n|404|MISSING|not there|y|",
            ["Status", "Code", "Result", "Message"],
        );
        expect("|Status|Code|\n|-|-|\n|404||\n|400||", ["Status", "Code", "", ""]);
    }

    #[test]
    fn statuses_are_told_from_numbers_by_evidence_of_http() {
        let registered = "|Code|Meaning|\n|-|-|\n|100|x|\n|206|y|\n|301|z|";
        assert_eq!(roles(registered), Ok(None));
        expect(&format!("# HTTP answers\n\n{registered}"), ["Code", "", "", "Meaning"]);
        expect(&format!("# Status codes\n\n{registered}"), ["Code", "", "", "Meaning"]);
        assert_eq!(roles(&format!("# Order status\n\n{registered}")), Ok(None));
        // Common ones, but most of the numbers are not registered.
        assert_eq!(
            roles("|Code|Meaning|\n|-|-|\n|200|x|\n|400|y|\n|404|z|\n|299|z|\n|399|z|\n|499|z|"),
            Ok(None)
        );
        // Common ones, but a tenth of the cells is something else.
        let with_words = "|Code|Meaning|\n|-|-|\n|200|x|\n|400|y|\n|404|z|\n|500|z|\nmany|z|";
        assert_eq!(roles(with_words), Ok(None));
    }

    #[test]
    fn numbers_of_ones_own_are_not_taken_for_statuses_or_codes() {
        assert_eq!(roles("|Code|Meaning|\n|-|-|\n|101|x|\n|102|y|\n|104|z|"), Ok(None));
        assert!(roles("|HTTP|Code|\n|-|-|\n|404|10001|\n|400|10002|").unwrap_err().contains("holds numbers"));
    }

    #[test]
    fn one_more_row_does_not_change_what_a_column_is() {
        let table =
            "|Status|Error|Message|\n|-|-|-|\n|404|not_found|x|\n|410|expired|y|\n|400|malformed|z|\n";
        for table in [table, &format!("{table}|429|throttled|w|\n")] {
            expect(table, ["Status", "Error", "", "Message"]);
        }
        expect(
            "|httpStatus|errorCode|Messages|\n|-|-|-|\n|404|a|x y|",
            ["httpStatus", "errorCode", "", "Messages"],
        );
    }

    #[test]
    fn a_table_of_codes_needs_no_statuses() {
        expect(
            "|Code|Reason|Message|\n|-|-|-|\n|not_found|Gone|x y|\n|bad|Odd|y z|",
            ["", "Code", "Reason", "Message"],
        );
        expect("# Errors\n\n|Name|Meaning|\n|-|-|\n|NOT_FOUND|x|", ["", "Name", "", "Meaning"]);
        assert_eq!(roles("# Limits\n\n|Name|Meaning|\n|-|-|\n|MAX_ROWS|x|"), Ok(None));
    }

    #[test]
    fn other_tables_list_no_codes() {
        for table in [
            "|Parameter|Type|Description|\n|-|-|-|\n|id|string|The id.|",
            "|HTTP method|Path|\n|-|-|\n|GET|/x|",
            "|Name|Status|\n|-|-|\n|a|active|\n|b|404|",
            "|Limit|Value|\n|-|-|\n|rows|500|",
            "|HTTP verb|Meaning|\n|-|-|\n|GET|x|\n|PUT|y|",
            "|HTTP|Meaning|\n|-|-|\n|GET|x|\n|PUT|y|",
            "|Endpoint|Status|\n|-|-|\n|/a||\n|/b||",
        ] {
            assert_eq!(roles(table), Ok(None), "{table}");
        }
    }

    #[test]
    fn two_columns_for_one_role_are_in_doubt() {
        let doubt = roles("|HTTP|Code|Code|\n|-|-|-|\n|404|NoEntry|Gone_1|\n|400|BadOne|Bad_2|").unwrap_err();
        assert_eq!(doubt, "two columns could hold the code: `Code` and `Code`");
        assert!(roles("|HTTP|HTTP status|\n|-|-|\n|404|404|").is_err());
        assert!(roles("|HTTP|User message|Developer message|\n|-|-|-|\n|404|x y|y z|").is_err());
        assert!(roles("|HTTP|Code|Name|\n|-|-|-|\n|404|10|NotFound|\n|400|11|BadOne|").is_err());
        assert!(
            roles("|Status|Code|Type|\n|-|-|-|\n|404|not there|NO_ENTRY|\n|400|bad one|BAD_ONE|").is_err()
        );
    }

    #[test]
    fn a_column_of_few_repeated_words_is_no_reason() {
        expect(
            "|Status|Result|Message|\n|-|-|-|\n|400|error|a|\n|404|error|b|\n|500|error|c|",
            ["Status", "", "", "Message"],
        );
    }
}
