//! Which column of a table holds what.
//!
//! Never by position, and never by words alone: "Code" heads identifiers on one page, statuses on the next and
//! numbers of the author's own on a third. The best evidence decides, and doubt is an error.

use crate::catalog::{Header, Headers, Origin};
use crate::diagnostic::Diagnostic;
use crate::evidence::{self, Evidence};
use crate::kind::Kind;
use crate::options::Options;
use crate::page::Table;
use crate::profile::Profile;
use crate::roles::{Roles, Said};
use crate::source::Span;
use crate::text::quote;
use crate::title::Title;
use crate::words;

/// The columns of a table of response codes, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) status: Option<usize>,
    pub(crate) code: Option<usize>,
    pub(crate) number: Option<usize>,
    pub(crate) reason: Option<usize>,
    pub(crate) message: Option<usize>,
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
            let (first, second) = (columns.next()?, columns.next()?);
            let title = format!("two columns are headed {}, for which the call asks", quote(extra.header()));
            let ((span, _), (other, _)) = (header(table, first), header(table, second));
            Some(
                Diagnostic::new(Kind::AmbiguousColumns, other, title)
                    .label("this one")
                    .context(span, "or this one")
                    .help("change one of the headers, or take it out of `extra`"),
            )
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
        let text = |column: usize| Header { column, text: header(table, column).1.to_owned() };
        Headers {
            status: self.status.map(text),
            code: self.code.map(text),
            number: self.number.map(text),
            reason: self.reason.map(text),
            message: self.message.map(text),
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
pub(crate) fn find(table: &Table, roles: &Roles) -> Result<Option<Columns>, Box<Diagnostic>> {
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
    if lists_parameters(&profiles) && !is_said {
        return Ok(None);
    }
    let is_free = |it: &&Profile| !it.title.holds_any(words::NEVER) && !taken.contains(&Some(it.column));
    let mut free: Vec<&Profile> = profiles.iter().filter(is_free).collect();
    let status = said_status.or_find(|| {
        let found = take_best(&mut free, "status", table, |profile| evidence::of_status(profile, table))?;
        Ok::<_, Box<Diagnostic>>(found.or_else(|| take_headed_status(&mut free)))
    })?;
    let code = said_code.or_find(|| take_best(&mut free, "code", table, evidence::of_code))?;
    let is_open = [said_status, said_number] == [Said::Nothing; 2] && status.is_none() && code.is_none();
    if let Some(doubt) = free.iter().find(|profile| is_open && evidence::may_be_status(profile, table)) {
        return Err(Box::new(ambiguous_status(table, doubt.column)));
    }
    let has_decimal = free.iter().any(|it| evidence::of_number(it).is_some() && it.hexadecimal == 0);
    let is_alone = status.is_none() && code.is_none();
    let number = said_number.or_find(|| {
        take_best(&mut free, "number", table, |profile| {
            // Hexadecimal beside decimal says the same twice, and a first column of integers beside others counts the rows.
            let is_second = profile.hexadecimal > 0 && has_decimal;
            evidence::of_number(profile).filter(|it| !is_second && (is_alone || *it > Evidence::Weak))
        })
    })?;
    let keys = [status, code, number].into_iter().flatten().filter_map(|column| profiles.get(column));
    if !is_said && !is_code_table(keys, table) {
        return Ok(None);
    }
    let message = said_message.or_find(|| take_message(&mut free, table))?;
    let above = message.and_then(|column| profiles.get(column));
    let reason = said_reason.or_find(|| take_reason(&mut free, above, table))?;
    let has_key = [status, code, number].iter().any(Option::is_some);
    Ok(has_key.then(|| Columns { status, code, number, reason, message, name, extras: Vec::new() }))
}

/// Whether the columns say what a request holds, and not what comes back.
fn lists_parameters(profiles: &[Profile]) -> bool {
    profiles.iter().any(|profile| profile.title.holds_any(words::PARAMETER))
}

/// Whether a table with these columns of statuses, codes and numbers lists response codes, as its headers or the heading
/// above it say.
fn is_code_table<'a>(mut keys: impl Iterator<Item = &'a Profile>, table: &Table) -> bool {
    let says_codes = |title: &Title| {
        [words::CODE_TABLE, words::CODE, words::STATUS].iter().any(|words| title.holds_any(words))
    };
    let is_headed = keys.by_ref().map(|profile| says_codes(&profile.title)).collect::<Vec<_>>();
    let heading = table.heading.as_deref().map(Title::of);
    if heading.as_ref().is_some_and(|heading| heading.holds_any(words::OTHER_NUMBERS)) {
        return false;
    }
    !is_headed.is_empty()
        && (is_headed.contains(&true)
            || heading.is_some_and(|heading| {
                heading.holds_any(words::CODE_TABLE) || heading.holds_any(words::CODE)
            }))
}

/// Takes a column headed `Status` beside one of codes, whatever its cells are: in a short table one mistake is half of
/// them.
fn take_headed_status(free: &mut Vec<&Profile>) -> Option<usize> {
    let is_code = |profile: &&&Profile| evidence::of_code(profile) == Some(Evidence::Strong);
    free.iter().find(is_code)?;
    let is_status = |profile: &&&Profile| {
        profile.title.is_any(&["status", "statuses", "status code"]) && profile.digits > 0
    };
    let column = free.iter().find(is_status)?.column;
    Some(take(free, column))
}

fn take(free: &mut Vec<&Profile>, column: usize) -> usize {
    free.retain(|profile| profile.column != column);
    column
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
        [column] => Ok(Some(take(free, *column))),
        [first, second, ..] => Err(Box::new(ambiguous(table, role, *first, *second))),
    }
}

/// Takes the column of sentences whose header says that it holds messages, else the one with the longest.
fn take_message(free: &mut Vec<&Profile>, table: &Table) -> Result<Option<usize>, Box<Diagnostic>> {
    let score = |profile: &Profile| {
        let rank = words::MESSAGE.iter().zip([4.0, 3.0, 2.0]).find_map(|(words, rank)| {
            let is_whole = profile.title.is_any(words);
            profile.title.holds_any(words).then_some(if is_whole { rank } else { rank - 0.5 })
        });
        let is_prose = profile.share(profile.sentences) >= 0.5 && profile.length() >= 12.0;
        (rank.is_some() || is_prose).then(|| rank.unwrap_or_default() + (profile.length() / 80.0).min(0.9))
    };
    take_highest(free, "message", table, score)
}

/// Takes the column of short texts whose header says that it names codes for people, or whose texts are much shorter
/// than the messages.
fn take_reason(
    free: &mut Vec<&Profile>,
    message: Option<&Profile>,
    table: &Table,
) -> Result<Option<usize>, Box<Diagnostic>> {
    free.retain(|profile| !profile.repeats_few_words());
    let score = |profile: &Profile| {
        let header = if profile.title.is_any(words::REASON) {
            3.0
        } else if profile.title.holds_any(words::REASON) || evidence::is_message(&profile.title) {
            2.0
        } else {
            0.0
        };
        let is_text = profile.share(profile.digits) < 0.5 && profile.filled > 0;
        let is_short = message.is_some_and(|message| profile.length() * 2.0 <= message.length());
        (is_text && (header > 0.0 || (is_short && profile.share(profile.sentences) >= 0.3)))
            .then(|| header + profile.share(profile.distinct) / 2.0)
    };
    take_highest(free, "reason", table, score)
}

/// How much better the best column must be than the next one, which is in doubt else.
const MARGIN: f64 = 0.05;

/// Takes the column with the highest score. One that is nearly as good is in doubt.
fn take_highest(
    free: &mut Vec<&Profile>,
    role: &str,
    table: &Table,
    score: impl Fn(&Profile) -> Option<f64>,
) -> Result<Option<usize>, Box<Diagnostic>> {
    let mut scored: Vec<(f64, usize)> =
        free.iter().filter_map(|profile| Some((score(profile)?, profile.column))).collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    match scored.as_slice() {
        [] => Ok(None),
        [(best, first), (next, second), ..] if best - next < MARGIN => {
            Err(Box::new(ambiguous(table, role, *first.min(second), *first.max(second))))
        }
        [(_, column), ..] => Ok(Some(take(free, *column))),
    }
}

fn ambiguous(table: &Table, role: &str, column: usize, other: usize) -> Diagnostic {
    let ((span, header), (other_span, other_header)) = (header(table, column), header(table, other));
    let title = format!("two columns could hold the {role}: {} and {}", quote(header), quote(other_header));
    Diagnostic::new(Kind::AmbiguousColumns, other_span, title)
        .label("this one")
        .context(span, "or this one")
        .help(if header == other_header {
            format!("change the header of the column that does not hold the {role}, to a word that does not say so")
        } else {
            let [one, other] = [header, other_header].map(|header| format!("`columns = {{ {role}: {header:?} }}`"));
            format!("say in the call which it is: {one} or {other}; or change the header of the column that is not")
        })
}

fn ambiguous_status(table: &Table, column: usize) -> Diagnostic {
    let (span, header) = header(table, column);
    let title = format!(
        "the numbers in the column {} could be statuses of HTTP or numbers of your own",
        quote(header)
    );
    Diagnostic::new(Kind::AmbiguousStatus, span, title)
        .label("nothing says which")
        .help(format!(
            "if they are statuses, head the column `HTTP status`, or say in the call `columns = {{ status: {header:?} }}`; if \
             they are numbers of your own, head it `Error number`, or say `columns = {{ number: {header:?} }}`"
        ))
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
        let found = find(&tables[0], &Roles::default()).map_err(|doubt| doubt.title().to_owned())?;
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
        let number = |table: &str| find(&read(table).tables[0], &Roles::default()).unwrap().unwrap().number;
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
