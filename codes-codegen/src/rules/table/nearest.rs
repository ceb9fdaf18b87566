//! Explains which table of a page is most similar to a table of response codes, and what it lacks.

use crate::catalog::status;
use crate::columns::{
    classify, evidence, role::Role, stats::Profile, survey::Group, vocabulary::sense::Sense,
};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Page, cell::Cell};
use crate::rules::column;
use crate::rules::table::{header, terms, terms::Numbers};
use crate::source::Span;
use crate::text::quote;

/// Explains what the most similar table lacks, if there is one.
pub(crate) fn nearest(page: &Page, groups: &[Group<'_>]) -> Option<Diagnostic> {
    let lacks = [row_as_header, ranges, nearly_status, unheaded_status, codes];
    let named: Vec<_> = groups.iter().map(|group| (group, numbers(page, group))).collect();
    lacks.iter().find_map(|lack| named.iter().find_map(|(group, numbers)| lack(group, *numbers)))
}

/// Returns what the headings above one of the tables call its numbers, if they are not HTTP statuses.
fn numbers(page: &Page, group: &Group<'_>) -> Option<Numbers> {
    group.tables.iter().find_map(|table| Numbers::of(page.sections(table).into_iter()))
}

/// Reports that the first table lists something else.
pub(crate) fn first(page: &Page, groups: &[Group<'_>]) -> Option<Diagnostic> {
    let header = groups.first()?.header;
    let label = "this one does not have a column of HTTP statuses or codes";
    Some(no_table(header.span, label).help(terms::example(page.headings.iter().map(|it| &*it.text))))
}

fn no_table(span: Span, label: &str) -> Diagnostic {
    let title = "no table of this document lists response codes";
    Diagnostic::new(Rule::NoCodeTable, span, title).label(label)
}

/// Returns the columns of a table with their headers.
fn columns<'a>(group: &'a Group<'a>) -> impl Iterator<Item = (&'a Profile, &'a Cell)> {
    group.profiles.iter().zip(&group.header.cells)
}

fn row_as_header(group: &Group<'_>, _: Option<Numbers>) -> Option<Diagnostic> {
    let row = group.header;
    header::has_status(row).then(|| header::missing_header(row.span))
}

fn ranges(group: &Group<'_>, _: Option<Numbers>) -> Option<Diagnostic> {
    let (_, header) = columns(group).find(|(profile, _)| classify::has_mostly_ranges(profile))?;
    let label = "this column has ranges of codes, not one code in each row";
    Some(no_table(header.span, label).help("write a row for each code"))
}

/// Reports the first cell that is not a status in a column that is nearly a status column.
fn nearly_status(group: &Group<'_>, numbers: Option<Numbers>) -> Option<Diagnostic> {
    let (profile, header) = columns(group).filter(|_| numbers.is_none()).find(|(profile, _)| {
        let title = &profile.title;
        let is_headed = title.has(Sense::Status) && profile.share(profile.digits) > 0.5;
        (is_headed || profile.share(profile.statuses) >= 0.5) && !title.is_extra()
    })?;
    let mut cells = group.rows().filter_map(|row| row.cells.get(profile.column));
    let cell = cells.find(|cell| status::read(&cell.text).is_none())?;
    let label =
        format!("{} is not an HTTP status, and too few of the cells in this column are", quote(&cell.text));
    let help = "write one status into each cell, such as `404`, or change the header";
    Some(no_table(cell.span, &label).context(header.span, "the header").help(help))
}

fn unheaded_status(group: &Group<'_>, numbers: Option<Numbers>) -> Option<Diagnostic> {
    let is_status = |profile: &Profile| profile.filled > 0 && profile.statuses == profile.filled;
    let mut columns = columns(group).filter(|_| numbers.is_none());
    let (profile, header) = columns.find(|(profile, _)| is_status(profile))?;
    let label = "these could be statuses, but nothing says that they are HTTP statuses";
    let option = column::likely(group, Role::Status, profile.column);
    let help = "if they are, change the header to `HTTP status`";
    let call_help = option.map(|option| format!("say that they are: {option}"));
    Some(no_table(header.span, label).help(help).call_help(call_help))
}

/// Reports a column that may contain codes or numbers, in a table that does not say so.
fn codes(group: &Group<'_>, numbers: Option<Numbers>) -> Option<Diagnostic> {
    let (role, header) = key(group)?;
    let label = format!("these could be {role}s, but nothing says that they are response codes");
    let call_help = option(group).map(|option| format!("say that they are: {option}"));
    let meant = match role {
        Role::Code => "Error code",
        _ => numbers.unwrap_or(Numbers::Error).header(),
    };
    let help = format!("if they are, change the header to `{meant}`");
    Some(no_table(header.span, &label).help(help).call_help(call_help))
}

/// Returns the option that declares the codes or numbers of a table, in backticks.
pub(crate) fn option(group: &Group<'_>) -> Option<String> {
    let (role, header) = key(group)?;
    let column = group.columns_headed(&header.text).next()?;
    column::likely(group, role, column)
}

/// Returns the role and the header of the first column whose cells may be codes or numbers.
fn key<'a>(group: &'a Group<'a>) -> Option<(Role, &'a Cell)> {
    columns(group).filter(|(profile, _)| !profile.title.is_extra()).find_map(|(profile, header)| {
        let is_code = profile.share(profile.code_like) >= 0.5 && profile.is_distinct(&group.tables);
        let role =
            if is_code { Some(Role::Code) } else { evidence::of_number(profile).map(|_| Role::Number) };
        Some((role?, header))
    })
}
