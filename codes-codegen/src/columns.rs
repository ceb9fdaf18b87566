//! Which column of a table holds what.
//!
//! Never by position, and never by words alone: "Code" heads identifiers on one page, statuses on the next and
//! numbers of the author's own on a third. The best evidence decides, and doubt is an error.

use crate::catalog::{Header, Headers, Origin};
use crate::dash;
use crate::diagnostic::Diagnostic;
use crate::doubt;
use crate::evidence::{self, Evidence};
use crate::free::Free;
use crate::listing;
use crate::options::Options;
use crate::page::Table;
use crate::profile::Profile;
use crate::roles::{Roles, Said};
use crate::surroundings::Surroundings;

/// The columns of a table of response codes, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) status: Option<usize>,
    pub(crate) code: Option<usize>,
    pub(crate) number: Option<usize>,
    pub(crate) reason: Option<usize>,
    pub(crate) message: Option<usize>,
    /// Whether the column of messages gives the reasons too, before a dash.
    pub(crate) is_split: bool,
    /// That of names for variants, which only a call can ask for.
    pub(crate) name: Option<usize>,
    /// Those that the call asks for, as far as the table has them.
    pub(crate) extras: Vec<Option<usize>>,
}

impl Columns {
    /// These columns and those of `table` that the call asks for.
    pub(crate) fn with_extras(self, table: &Table, options: &Options) -> Self {
        Columns { extras: options.extras().iter().map(|extra| extra.column(table)).collect(), ..self }
    }

    /// The mistake of a column that the call asks for and that could be one of two.
    pub(crate) fn check_extras(table: &Table, options: &Options) -> Option<Diagnostic> {
        options.extras().iter().find_map(|extra| {
            let mut columns = extra.columns(table);
            Some(doubt::same_headers(table, columns.next()?, columns.next()?))
        })
    }

    /// Whether `column` holds one of the roles.
    pub(crate) fn has_role(&self, column: usize) -> bool {
        [self.status, self.code, self.number, self.reason, self.message].contains(&Some(column))
    }

    /// What a catalog says of `table`, of which these columns are read.
    pub(crate) fn origin(&self, table: &Table) -> Origin {
        Origin { heading: table.heading.clone(), span: table.header.span, headers: self.headers(table) }
    }

    /// The headers of these columns, and of the others.
    fn headers(&self, table: &Table) -> Headers {
        let text = |column: usize| {
            let text = table.header.cells.get(column).map(|cell| cell.text.clone());
            Header { column, text: text.unwrap_or_default() }
        };
        Headers {
            status: self.status.map(text),
            code: self.code.map(text),
            number: self.number.map(text),
            reason: self.reason.map(text),
            message: self.message.map(text),
            is_split: self.is_split,
            unread: (0..table.header.cells.len())
                .filter(|column| {
                    !self.has_role(*column)
                        && self.name != Some(*column)
                        && !self.extras.contains(&Some(*column))
                })
                .map(text)
                .collect(),
        }
    }
}

/// Finds the columns of `table`, of which the call may say some in `roles`: `None` where it lists no response codes, an
/// error where there is doubt.
pub(crate) fn find(
    table: &Table,
    around: &Surroundings<'_>,
    roles: &Roles,
) -> Result<Option<Columns>, Box<Diagnostic>> {
    let said = |role| roles.of(role, table);
    let (said_status, said_code, said_number) = (said("status")?, said("code")?, said("number")?);
    let (said_reason, said_message) = (said("reason")?, said("message")?);
    let name = said("name")?.column();
    let keys = [said_status, said_code, said_number].map(Said::column);
    let [by_status, by_code, by_number] = keys;
    let taken = [by_status, by_code, by_number, said_reason.column(), said_message.column(), name];

    let profiles: Vec<Profile> =
        (0..table.header.cells.len()).map(|column| Profile::of(table, column)).collect();
    let is_said = keys.iter().any(Option::is_some);
    if !is_said && (listing::is_of_parameters(&profiles) || listing::is_of_ranges(&profiles)) {
        return Ok(None);
    }
    let is_free = |it: &&Profile| !evidence::is_extra(&it.title) && !taken.contains(&Some(it.column));
    let mut free = Free::new(table, profiles.iter().filter(is_free).collect());
    let status = said_status.or_find(|| {
        let found = free.take_best("status", |profile| evidence::of_status(profile, table, around))?;
        Ok::<_, Box<Diagnostic>>(found.or_else(|| free.take_headed_status()))
    })?;
    let code = said_code.or_find(|| free.take_best("code", evidence::of_code))?;
    let is_open = [said_status, said_number] == [Said::Nothing; 2] && status.is_none() && code.is_none();
    let columns = free.columns();
    if let Some(it) =
        columns.iter().find(|profile| is_open && evidence::may_be_status(profile, table, around))
    {
        return Err(Box::new(doubt::status_or_number(table, it.column)));
    }
    let has_decimal = columns.iter().any(|it| evidence::of_number(it).is_some() && it.hexadecimal == 0);
    let is_alone = status.is_none() && code.is_none();
    let number = said_number.or_find(|| {
        free.take_best("number", |profile| {
            // Hexadecimal beside decimal says the same twice, and a first column of integers beside others counts the rows.
            let is_second = profile.hexadecimal > 0 && has_decimal;
            evidence::of_number(profile).filter(|it| !is_second && (is_alone || *it > Evidence::Weak))
        })
    })?;
    let keys = [status, code, number].map(|column| column.and_then(|column| profiles.get(column)));
    if !is_said && !listing::is_of_codes(keys, &profiles, table, around) {
        return Ok(None);
    }
    let message = said_message.or_find(|| free.take_message())?;
    let above = message.and_then(|column| profiles.get(column));
    let reason = said_reason.or_find(|| free.take_reason(above))?;
    let is_split = reason.is_none() && said_reason == Said::Nothing;
    let is_split = is_split && message.is_some_and(|column| dash::is_between_all(table, column));
    let has_key = [status, code, number].iter().any(Option::is_some);
    let columns = Columns { status, code, number, reason, message, is_split, name, extras: Vec::new() };
    Ok(has_key.then_some(columns))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::read;

    /// The columns of the first table of `text`.
    fn find(text: &str) -> Result<Option<Columns>, Box<Diagnostic>> {
        let page = read(text);
        super::find(&page.tables[0], &Surroundings::of(&page), &Roles::default())
    }

    /// The headers that are read as status, code, reason and message, or the mistake.
    fn roles(table: &str) -> Result<Option<[String; 4]>, String> {
        let tables = read(table).tables;
        let found = find(table).map_err(|doubt| doubt.title().to_owned())?;
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
        assert!(roles(registered).unwrap_err().contains("could be statuses"));
        expect(&format!("# HTTP answers\n\n{registered}"), ["Code", "", "", "Meaning"]);
        expect(&format!("# Status codes\n\n{registered}"), ["Code", "", "", "Meaning"]);
        assert!(roles(&format!("# Order status\n\n{registered}")).is_err());
        expect(
            "|Code|Meaning|\n|-|-|\n|200|OK, done|\n|206|y|\n|301|moved permanently|",
            ["Code", "", "", "Meaning"],
        );
        // Common ones, but most of the numbers are not registered.
        let mixed = "|Code|Meaning|\n|-|-|\n|200|x|\n|400|y|\n|404|z|\n|299|z|\n|399|z|\n|499|z|\n|599|z|";
        expect(mixed, ["", "", "", "Meaning"]);
        // A word among numbers makes codes of them.
        let with_words = "|Code|Meaning|\n|-|-|\n|200|x|\n|400|y|\n|404|z|\n|500|z|\nmany|z|";
        expect(with_words, ["", "Code", "", "Meaning"]);
    }

    #[test]
    fn numbers_of_ones_own_are_not_taken_for_statuses_or_codes() {
        assert!(roles("|Code|Meaning|\n|-|-|\n|101|x|\n|102|y|\n|104|z|").is_err());
        let number = |table: &str| find(table).unwrap().unwrap().number;
        assert_eq!(number("|Error number|Meaning|\n|-|-|\n|100|x|\n|206|y|\n|301|z|"), Some(0));
        assert_eq!(number("|HTTP|Code|\n|-|-|\n|404|10001|\n|400|10002|"), Some(1));
        assert_eq!(number("|Code|Name|\n|-|-|\n|-32600|INVALID_REQUEST|\n|-32700|PARSE_ERROR|"), Some(0));
        assert_eq!(number("|Hex|Decimal|Error|\n|-|-|-|\n|0x1|1|A_B|\n|0x2|2|B_C|"), Some(1));
        assert_eq!(number("|#|Error code|Meaning|\n|-|-|-|\n|1|A_B|x y|\n|2|B_C|y z|"), None);
        assert_eq!(number("|Error code|Meaning|\n|-|-|\n|001|x y|\n|002|y z|"), None);
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
