//! Finds the tables of a page that list response codes, and the roles of their columns.
//!
//! Positions do not matter, and words alone are not enough: "Code" can be the header of identifiers, statuses or the author's own
//! numbers. The strongest evidence decides, and ambiguity is an error.

pub(crate) mod classify;
pub(crate) mod evidence;
mod overrides;
pub(crate) mod pick;
pub(crate) mod stats;
pub(crate) mod style;
pub(crate) mod survey;
pub(crate) mod vocabulary;
pub(crate) mod words;

use std::collections::HashSet;

use crate::call::{columns::Roles, options::Options};
use crate::catalog::{Header, Headers, Origin};
use crate::columns::overrides::{Override, Overrides};
use crate::columns::pick::{Doubt, Free, Taken};
use crate::columns::{evidence::Evidence, stats::Profile, survey::View};
use crate::markdown::{Page, Table, Width};
use crate::source::Span;
use crate::text::dash;

/// The columns of a table of response codes, as indices from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) status: Option<usize>,
    pub(crate) code: Option<usize>,
    pub(crate) number: Option<usize>,
    pub(crate) reason: Option<usize>,
    pub(crate) message: Option<usize>,
    /// Whether the column of messages also contains the reasons, before a dash.
    pub(crate) is_split: bool,
    /// The column with names of variants, which only a call can select.
    pub(crate) name: Option<usize>,
    /// The columns that the call reads in addition, `None` for those that the table does not have.
    pub(crate) extras: Vec<Option<usize>>,
}

impl Columns {
    /// Adds the columns of `table` that the call reads in addition.
    pub(crate) fn with_extras(self, table: &Table, options: &Options) -> Self {
        Columns {
            extras: options.extras.iter().map(|extra| table.columns_headed(&extra.header).next()).collect(),
            ..self
        }
    }

    pub(crate) fn has_role(&self, column: usize) -> bool {
        [self.status, self.code, self.number, self.reason, self.message].contains(&Some(column))
    }

    /// Describes `table` of `page`, with these `rows`, for the catalog.
    pub(crate) fn origin(&self, table: &Table, page: &Page, rows: Vec<Span>) -> Origin {
        Origin {
            heading: table.heading.clone(),
            sections: page.sections(table).into_iter().map(str::to_owned).collect(),
            span: table.header.span,
            lines: table.span,
            headers: self.headers(table),
            rows,
        }
    }

    fn headers(&self, table: &Table) -> Headers {
        let all = || {
            let cells = table.header.cells.iter().enumerate();
            cells.map(|(column, cell)| Header { column, text: cell.text.clone() })
        };
        let of = |column: Option<usize>| all().nth(column?);
        let is_read = |column| {
            self.has_role(column) || self.name == Some(column) || self.extras.contains(&Some(column))
        };
        Headers {
            status: of(self.status),
            code: of(self.code),
            number: of(self.number),
            reason: of(self.reason),
            message: of(self.message),
            is_split: self.is_split,
            unread: all().filter(|header| !is_read(header.column)).collect(),
        }
    }
}

/// A table of response codes, with its columns or the reason why they are ambiguous.
pub(crate) type Candidate<'a> = (&'a View<'a>, Result<Columns, Doubt>);

pub(crate) fn sections<'a>(page: &'a Page, candidates: &[Candidate<'_>]) -> Vec<Vec<&'a str>> {
    candidates.iter().map(|(view, _)| page.sections(view.table)).collect()
}

/// Returns the tables of response codes among `views`, which are the tables of a page.
pub(crate) fn candidates<'a>(views: &'a [View<'a>], roles: &Roles) -> Vec<Candidate<'a>> {
    let found: Vec<_> = views.iter().map(|view| (view, find(view, roles, false).transpose())).collect();
    // Tables with the same header list the same kind of things.
    let sure = found.iter().filter(|(_, found)| matches!(found, Some(Ok(_))));
    let sure: HashSet<Vec<&str>> = sure.map(|(view, _)| view.table.headers()).collect();
    let found = found.into_iter().map(|(view, found)| {
        let is_sure = found.is_none() && !sure.is_empty() && sure.contains(&view.table.headers());
        (view, if is_sure { find(view, roles, true).transpose() } else { found })
    });
    found.filter_map(|(view, found)| Some((view, found?))).collect()
}

/// Returns the columns of a table, or `None` if it does not list response codes. `lists_codes` is true if a table with the same
/// header lists codes.
fn find(view: &View<'_>, roles: &Roles, lists_codes: bool) -> Result<Option<Columns>, Doubt> {
    let said = Overrides::of(roles, view.table)?;
    let is_known = lists_codes || said.keys().iter().any(Option::is_some);
    if !is_known && (classify::is_of_parameters(view) || classify::is_of_ranges(&view.profiles)) {
        return Ok(None);
    }
    let mut free = Free { view, columns: said.free(&view.profiles) };
    let status = find_status(said.status, &mut free, view)?;
    let code = match find_code(said.code, status, &mut free, view) {
        // A table that does not mention codes does not list any, even if a column looks like it.
        Err(_) if !is_known && !classify::mentions_codes(view) => return Ok(None),
        code => code?,
    };
    if status.is_none() && [said.status, said.number] == [Override::Unset; 2] {
        free.check_statuses()?;
    }
    let number = find_number(said.number, status.is_none() && code.is_none(), &mut free)?;
    let profile = |column: Option<usize>| view.profiles.get(column?);
    if !is_known && !classify::is_of_codes([status, code, number].map(profile), view) {
        return Ok(None);
    }
    let message = said.message.or_find(|| free.take_message())?;
    let reason = said.reason.or_find(|| free.take_reason(profile(message)))?;
    let is_split = reason.is_none()
        && said.reason == Override::Unset
        && message.is_some_and(|column| has_dashes(view.table, column));
    let name = said.name.column();
    let has_key = [status, code, number].iter().any(Option::is_some);
    let columns = Columns { status, code, number, reason, message, is_split, name, extras: Vec::new() };
    Ok(has_key.then_some(columns))
}

fn find_status(said: Override, free: &mut Free<'_>, view: &View<'_>) -> Taken {
    said.or_find(|| {
        let found = free.take_best("status", |profile| evidence::of_status(profile, view))?;
        Ok(found.or_else(|| free.take_headed_status()))
    })
}

fn find_code(said: Override, status: Option<usize>, free: &mut Free<'_>, view: &View<'_>) -> Taken {
    let status = status.and_then(|column| view.profiles.get(column));
    said.or_find(|| {
        free.take_best("code", |profile| {
            let is_phrase = status.is_some_and(|status| evidence::is_of_phrases(profile, status, view));
            evidence::of_code(profile, view).filter(|_| !is_phrase)
        })
    })
}

/// Finds the column of numbers. `is_alone` is true if no other column identifies the rows.
fn find_number(said: Override, is_alone: bool, free: &mut Free<'_>) -> Taken {
    let is_decimal = |it: &&Profile| evidence::of_number(it).is_some() && it.hexadecimal == 0;
    let has_decimal = free.columns.iter().any(is_decimal);
    said.or_find(|| {
        free.take_best("number", |profile| {
            // A hexadecimal column next to a decimal one repeats it. A first column of integers next to other keys counts the
            // rows.
            let is_second = profile.hexadecimal > 0 && has_decimal;
            evidence::of_number(profile).filter(|it| !is_second && (is_alone || *it > Evidence::Weak))
        })
    })
}

/// Returns whether `column` contains reasons and messages: at least two cells, all with a dash.
fn has_dashes(table: &Table, column: usize) -> bool {
    let rows = table.rows.iter().filter(|row| row.width == Width::Fits);
    let texts: Vec<&str> = rows.filter_map(|row| row.cells.get(column)?.filled()).collect();
    texts.len() > 1 && texts.iter().all(|text| dash::split(text).is_some())
}
