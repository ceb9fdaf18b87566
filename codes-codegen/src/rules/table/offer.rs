//! The tables of codes that a call can select, the most likely one first, and the calls that a help offers.

use std::cmp::Reverse;
use std::collections::HashSet;

use crate::call::table::Selector;
use crate::catalog::{number::Number, pair, status, variant};
use crate::columns::vocabulary::words::Title;
use crate::columns::{self, Candidate, Columns};
use crate::markdown::{Page, Width};
use crate::rules::key::Key;
use crate::text::counted;

/// The maximum number of calls in a help.
const SHOWN: usize = 20;

/// A table of codes that a call can select.
pub(crate) struct Offer<'a> {
    pub(crate) candidate: &'a Candidate<'a>,
    /// Selects only this table. `None` if no selector does.
    pub(crate) selector: Option<Selector>,
    /// The name of the enum, after the heading of the table. No other table has the same.
    pub(crate) enum_name: String,
}

/// Returns an offer for each of `candidates`, the most likely one first.
pub(crate) fn offers<'a>(page: &Page, candidates: &'a [Candidate<'a>]) -> Vec<Offer<'a>> {
    let (mut names, sections) = (HashSet::new(), columns::sections(page, candidates));
    let offers = candidates.iter().enumerate().map(|(index, candidate)| {
        // These characters would make the heading look like a path.
        let heading = candidate.table.heading.as_deref().unwrap_or_default().replace(['/', '.'], " ");
        let mut enum_name = variant::enum_name_or_default(&heading);
        while !names.insert(enum_name.clone()) {
            enum_name = format!("{enum_name}{}", index + 1);
        }
        Offer { candidate, selector: Selector::of(index, &sections), enum_name }
    });
    let mut offers: Vec<_> = offers.collect();
    // The sort is stable: equals stay in the order of the page.
    offers.sort_by_cached_key(|offer| Reverse(evidence(page, offer.candidate)));
    offers
}

/// Returns a call for each of `candidates`, and one for all of them, ready to paste. A comment says what each call reads.
pub(super) fn calls(document: &str, page: &Page, candidates: &[Candidate<'_>]) -> String {
    let call = |name: &str, options: &str| {
        format!("  codes_runtime::codes!(pub enum {name} = {document:?}, table = {options});")
    };
    let offers = offers(page, candidates);
    let shown = offers.iter().filter_map(|offer| {
        let (selector, candidate) = (offer.selector.as_ref()?, offer.candidate);
        // Roles may turn other tables into tables of codes, which would change what `#2` means.
        let answer = answer(candidate).filter(|_| !selector.written.contains('#'));
        let options = format!("{:?}{}", selector.written, answer.unwrap_or_default());
        Some(format!("{} // {}", call(&offer.enum_name, &options), content(candidate)))
    });
    let mut lines = vec!["write one of these calls:".to_owned()];
    lines.extend(shown.take(SHOWN));
    if candidates.len() > SHOWN {
        lines.push(format!("  and {} more, each by the heading above it", candidates.len() - SHOWN));
    }
    let mut answers = candidates.iter().filter(|it| it.found.is_err()).map(answer);
    let all = answers.next().flatten().filter(|first| answers.all(|it| it.as_ref() == Some(first)));
    lines.push(call(&variant::enum_name_or_default(document), &format!("all{}", all.unwrap_or_default())));
    lines.join("\n")
}

/// Returns the option that answers the question about the columns of `candidate`, after a comma. `None` if there is no question, or
/// if no answer is the most likely one.
fn answer(candidate: &Candidate<'_>) -> Option<String> {
    let answer = candidate.found.as_ref().err()?.best()?;
    Some(format!(", {}", answer.option(&candidate.table.header)?))
}

/// Returns the columns of a table, or the most likely ones if there is a question about them.
fn likely_columns<'a>(candidate: &'a Candidate<'_>) -> Option<&'a Columns> {
    match &candidate.found {
        Ok(columns) => Some(columns),
        Err(question) => question.answers.first().map(|answer| &answer.columns),
    }
}

/// Returns how likely a table is the one to read: whether a word says that it lists codes or errors, whether it has messages, and
/// the number of its rows.
fn evidence(page: &Page, candidate: &Candidate<'_>) -> (bool, bool, usize) {
    let Candidate { table, group, .. } = candidate;
    let headers = group.profiles.iter().map(|profile| &profile.title);
    let mut texts = page.sections(table).into_iter().chain(table.lead.as_deref());
    let columns = likely_columns(candidate);
    let has_word = columns.is_some_and(|columns| columns.status.is_some())
        || headers.into_iter().any(Title::says_code)
        || texts.any(|text| Title::of(text).says_code());
    let has_message = columns.is_some_and(|columns| columns.message.is_some());
    (has_word, has_message, table.rows.len())
}

/// Returns what a call reads from a table, such as `12 codes, 400 to 503`.
pub(crate) fn content(candidate: &Candidate<'_>) -> String {
    let rows = candidate.table.rows.iter().filter(|row| row.width == Width::Fits);
    let asked = match (&candidate.found, answer(candidate)) {
        (Ok(_), _) => "",
        (Err(_), Some(_)) => ", if these are the columns",
        (Err(_), None) => ", with a question about the columns",
    };
    let Some(columns) = likely_columns(candidate) else { return counted(rows.count(), "row") + asked };
    let &Columns { status, code, number, .. } = columns;
    let (mut count, mut numbers) = (0, Vec::new());
    for row in rows {
        let text = |column: Option<usize>| row.cell(column)?.filled();
        let pair = columns.pair().and_then(|column| pair::read(text(Some(column))?));
        let has_code = pair.is_some() || text(code).is_some_and(|text| Key::Code.is(text));
        let http = text(status).and_then(status::read).map(|(status, _)| i64::from(status.get()));
        let own =
            pair.map(|(number, _)| number).or_else(|| Number::from_text(text(number)?)).map(Number::get);
        count += usize::from(has_code || http.is_some() || own.is_some());
        numbers.extend(if status.is_some() { http } else { own });
    }
    let content = match (code, number, count) {
        (Some(_), ..) => counted(count, "code"),
        (None, Some(_), _) => counted(count, "number"),
        (None, None, 1) => "1 status".to_owned(),
        (None, None, _) => format!("{count} statuses"),
    };
    match (numbers.iter().min(), numbers.iter().max()) {
        (Some(first), Some(last)) if first < last => format!("{content}, {first} to {last}{asked}"),
        (Some(only), _) => format!("{content}, {only}{asked}"),
        (None, _) => content + asked,
    }
}
