//! Which column of a table holds what.
//!
//! Never by position, and never by words alone: "Code" heads identifiers on one page, statuses on the next and
//! numbers of the author's own on a third. The best evidence decides, and doubt is an error.

use crate::call::columns::{Roles, Said};
use crate::call::options::Options;
use crate::catalog::{Header, Headers, Origin};
use crate::columns::evidence::Evidence;
use crate::columns::pick::Free;
use crate::columns::stats::Profile;
use crate::columns::survey::Surroundings;
use crate::diagnostic::Diagnostic;
use crate::markdown::{Page, Row, Table, Width};
use crate::rules::column;
use crate::text::dash;

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
            Some(column::same_headers(table, columns.next()?, columns.next()?))
        })
    }

    /// Whether `column` holds one of the roles.
    pub(crate) fn has_role(&self, column: usize) -> bool {
        [self.status, self.code, self.number, self.reason, self.message].contains(&Some(column))
    }

    /// What a catalog says of `table` on `page`, of which these columns are read.
    pub(crate) fn origin(&self, table: &Table, page: &Page) -> Origin {
        let sections = table.sections.iter().filter_map(|section| page.headings.get(*section));
        Origin {
            heading: table.heading.clone(),
            sections: sections.map(|heading| heading.text.clone()).collect(),
            span: table.header.span,
            lines: table.span,
            headers: self.headers(table),
        }
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

/// Finds the columns of `table`, of which the call may say some in `roles`: `None` where it lists no response codes, an error
/// where there is doubt. That it `lists_codes` may be known from another table.
pub(crate) fn find(
    table: &Table,
    around: &Surroundings<'_>,
    roles: &Roles,
    lists_codes: bool,
) -> Result<Option<Columns>, Box<Diagnostic>> {
    let said = |role| roles.of(role, table);
    let (said_status, said_code, said_number) = (said("status")?, said("code")?, said("number")?);
    let (said_reason, said_message) = (said("reason")?, said("message")?);
    let name = said("name")?.column();
    let keys = [said_status, said_code, said_number].map(Said::column);
    let [by_status, by_code, by_number] = keys;
    let taken = [by_status, by_code, by_number, said_reason.column(), said_message.column(), name];

    let profiles = table.profiles();
    let is_said = lists_codes || keys.iter().any(Option::is_some);
    if !is_said && (classify::is_of_parameters(profiles, table, around) || classify::is_of_ranges(profiles)) {
        return Ok(None);
    }
    let is_free = |it: &&Profile| !it.title.is_extra() && !taken.contains(&Some(it.column));
    let mut free = Free::new(table, profiles.iter().filter(is_free).collect());
    let status = said_status.or_find(|| {
        let found = free.take_best("status", |profile| evidence::of_status(profile, table, around))?;
        Ok::<_, Box<Diagnostic>>(found.or_else(|| free.take_headed_status()))
    })?;
    let status_profile = status.and_then(|column| profiles.get(column));
    let found = said_code.or_find(|| {
        free.take_best("code", |profile| {
            let is_phrase =
                status_profile.is_some_and(|status| evidence::is_of_phrases(profile, status, table));
            evidence::of_code(profile, table).filter(|_| !is_phrase)
        })
    });
    // What speaks of no codes is no table of them, whichever of its columns looks like one.
    if found.is_err() && !is_said && !classify::speaks_of_codes(profiles, table) {
        return Ok(None);
    }
    let code = found?;
    let is_open = [said_status, said_number] == [Said::Nothing; 2] && status.is_none();
    let columns = free.columns();
    if let Some(it) =
        columns.iter().find(|profile| is_open && evidence::may_be_status(profile, table, around))
    {
        return Err(Box::new(column::status_or_number(table, it.column)));
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
    if !is_said && !classify::is_of_codes(keys, profiles, table, around) {
        return Ok(None);
    }
    let message = said_message.or_find(|| free.take_message())?;
    let above = message.and_then(|column| profiles.get(column));
    let reason = said_reason.or_find(|| free.take_reason(above))?;
    let is_split = reason.is_none() && said_reason == Said::Nothing;
    let is_split = is_split && message.is_some_and(|column| has_dashes(table, column));
    let has_key = [status, code, number].iter().any(Option::is_some);
    let columns = Columns { status, code, number, reason, message, is_split, name, extras: Vec::new() };
    Ok(has_key.then_some(columns))
}

/// Whether `column` of `table` holds reasons and messages: each of its cells, and more than one, has a dash.
fn has_dashes(table: &Table, column: usize) -> bool {
    let rows = table.rows.iter().filter(|row: &&Row| row.width == Width::Fits);
    let texts: Vec<&str> = rows.filter_map(|row| row.cells.get(column)?.filled()).collect();
    texts.len() > 1 && texts.iter().all(|text| dash::split(text).is_some())
}

pub(crate) mod classify;
pub(crate) mod evidence;
mod pick;
pub(crate) mod stats;
pub(crate) mod style;
pub(crate) mod survey;
#[cfg(test)]
mod tests;
pub(crate) mod vocabulary;
pub(crate) mod words;
