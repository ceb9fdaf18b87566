//! Asks about columns: two may have the same role, one may have two roles, or one without a role may have one.

use crate::call::options::Options;
use crate::columns::doubt::{Doubt, Question};
use crate::columns::overrides::Override;
use crate::columns::survey::Group;
use crate::columns::{self, Candidate, explain, role::Role};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::Table;
use crate::rules::table::header;
use crate::source::{Source, Span};
use crate::text::{literal, quote};

/// The maximum number of columns in a title.
const MAX_SHOWN: usize = 4;

/// Asks about the columns of `candidates`. Tables that need the same answer are asked about once.
pub(crate) fn questions(source: &Source, candidates: &[Candidate<'_>]) -> Vec<Diagnostic> {
    let mut asked: Vec<(&Candidate<'_>, &Question, Vec<Span>)> = Vec::new();
    for candidate in candidates {
        let Err(question) = &candidate.found else { continue };
        let is_same = |(other, it, _): &&mut (&Candidate<'_>, &Question, Vec<Span>)| {
            *it == question && other.group.headers() == candidate.group.headers()
        };
        match asked.iter_mut().find(is_same) {
            Some((.., others)) => others.push(candidate.table.header.span),
            None => asked.push((candidate, question, Vec::new())),
        }
    }
    let asked = asked.into_iter().map(|(candidate, question, others)| {
        // Without a header row, the headers cannot say anything.
        let row = question.answers.first().and_then(|it| header::row_as_header(candidate.table, &it.columns));
        if let Some(mistake) = row {
            return mistake;
        }
        let mut mistake = ask(candidate, question);
        let tables = if others.len() == 1 { "table" } else { "tables" };
        let also = format!(", also for the {tables} in {}", source.lines_of(&others));
        mistake.title.push_str(if others.is_empty() { "" } else { &also });
        mistake
    });
    asked.collect()
}

fn ask(candidate: &Candidate<'_>, question: &Question) -> Diagnostic {
    let table = candidate.table;
    let options = question.answers.iter().filter_map(|it| it.option(&table.header));
    let options: Vec<String> = options.map(|option| format!("`{option}`")).collect();
    let likely = options.first().map(|option| {
        let reasons = reasons(candidate, question);
        format!(
            "the most likely reading: {option}{}",
            reasons.map(|it| format!(" ({it})")).unwrap_or_default()
        )
    });
    let mistake = match &question.doubt {
        Doubt::SeveralColumns { role, columns } => ambiguous_columns(candidate, *role, columns),
        Doubt::StatusOrNumber { column } => ambiguous_status(table, *column),
        Doubt::UnfitStatus { column } => unfit_status(table, *column),
        Doubt::Unread { role, column, best } => unread_column(table, *role, *column, *best),
        Doubt::SameHeaders { columns } => same_headers(table, *columns),
    };
    match (&question.doubt, &options[..]) {
        (Doubt::StatusOrNumber { .. }, [statuses, numbers]) => {
            mistake.call_help(format!("for statuses: {statuses}; for your own numbers: {numbers}"))
        }
        (Doubt::SameHeaders { .. }, _) => mistake,
        (Doubt::Unread { .. }, [_, other]) => {
            mistake.call_help(likely.map(|likely| format!("{likely}; otherwise: {other}")))
        }
        _ => mistake.call_help(likely),
    }
}

/// Returns why the column in doubt has its role in the first answer, and which column is the next best.
fn reasons(candidate: &Candidate<'_>, question: &Question) -> Option<String> {
    let (role, columns) = match &question.doubt {
        Doubt::SeveralColumns { role, columns } => (*role, &columns[..]),
        Doubt::Unread { role, column, .. } => (*role, std::slice::from_ref(column)),
        _ => return None,
    };
    let best = question.answers.first()?.columns.role(role)?;
    let profile = candidate.group.profiles.get(best)?;
    let (_, text) = header_of(candidate.table, best);
    let next = columns.iter().find(|column| **column != best);
    let next = next.map(|next| format!("; next best: {}", quote(header_of(candidate.table, *next).1)));
    let why = explain::why(role, profile, candidate.group);
    Some(format!("{}: {why}{}", quote(text), next.unwrap_or_default()))
}

fn ambiguous_columns(candidate: &Candidate<'_>, role: Role, columns: &[usize]) -> Diagnostic {
    let table = candidate.table;
    let mut columns = columns.to_vec();
    columns.sort_unstable();
    let headers: Vec<_> = columns.iter().take(MAX_SHOWN).map(|column| header_of(table, *column)).collect();
    let span = |place: usize| headers.get(place).map_or(table.header.span, |(span, _)| *span);
    let count = if columns.len() == 2 { "two".to_owned() } else { columns.len().to_string() };
    let texts = in_a_row("and", headers.iter().map(|(_, text)| quote(text)));
    let rest = if columns.len() > MAX_SHOWN { ", and others" } else { "" };
    let title = format!("{count} columns could contain the {role}: {texts}{rest}");
    let mut profiles = columns.iter().filter_map(|column| candidate.group.profiles.get(*column));
    // If no header says what its column has, another such header would not help.
    let help = if profiles.any(|profile| explain::is_said(role, profile)) {
        format!("change the header of each column that does not have the {role} to a word that fits it")
    } else {
        // Other words that look like codes would be asked about next.
        let others = if role == Role::Code { ", and each other one to `Example`" } else { "" };
        format!("change the header of the column that has the {role} to `{}`{others}", clear_header(role))
    };
    Diagnostic::new(Rule::AmbiguousColumns, span(1), title)
        .label("this one")
        .context(span(0), "or this one")
        .help(help)
}

/// Returns a header that only a column with `role` has.
const fn clear_header(role: Role) -> &'static str {
    match role {
        Role::Status => "HTTP status",
        Role::Code => "Error code",
        Role::Number => "Error number",
        Role::Reason => "Reason",
        Role::Message => "Message",
    }
}

/// Returns the option with the most likely columns if `column` has `role`, in backticks.
pub(crate) fn likely(group: &Group<'_>, role: Role, column: usize) -> Option<String> {
    let option = columns::with_role(group, role, column)?.option(group.header)?;
    Some(format!("`{option}`"))
}

/// Returns the option that gives the column with this header a role, in backticks.
pub(crate) fn option(role: Role, header: &str) -> String {
    format!("`columns = {{ {role}: {} }}`", literal(header))
}

/// Joins `parts` with commas, and with `word` before the last.
fn in_a_row(word: &str, parts: impl Iterator<Item = String>) -> String {
    match &parts.collect::<Vec<_>>()[..] {
        [] => String::new(),
        [only] => only.clone(),
        [all @ .., last] => format!("{} {word} {last}", all.join(", ")),
    }
}

fn ambiguous_status(table: &Table, column: usize) -> Diagnostic {
    let (span, header) = header_of(table, column);
    let title =
        format!("the numbers in the column {} could be HTTP statuses or your own numbers", quote(header));
    let help = "change the header to `HTTP status` if they are statuses, or to `Error number` if they are your own numbers";
    Diagnostic::new(Rule::AmbiguousStatus, span, title).label("nothing says which").help(help)
}

fn unfit_status(table: &Table, column: usize) -> Diagnostic {
    let (span, header) = header_of(table, column);
    let title = format!("no cell of the column {} is an HTTP status", quote(header));
    let help =
        "write statuses such as `404` into this column, or change its header, for example to `Error code`";
    Diagnostic::new(Rule::AmbiguousColumns, span, title).label("says that they are statuses").help(help)
}

fn unread_column(table: &Table, role: Role, column: usize, best: Override) -> Diagnostic {
    let (span, header) = header_of(table, column);
    let this = quote(header);
    if let Some(best) = best.column().filter(|best| *best != column) {
        let best = quote(header_of(table, best).1);
        let title =
            format!("the column {this} is not read, but its words look like the codes in the column {best}");
        return Diagnostic::new(Rule::UnreadColumn, span, title).label("this one").help(format!(
            "if {best} has the codes, change the header {this} to `Example`; if {this} has them, change {best} to `Example`"
        ));
    }
    let (title, help) = match role {
        Role::Message => (
            format!("no column has the message, but the column {this} has texts"),
            "if clients get these texts, change the header to `Message`; if not, change it to a word for what they are, such as `Solution` or `Endpoint`",
        ),
        Role::Number => (
            format!("no column has the number, but the column {this} has numbers"),
            "if they identify the rows, change the header to `Error number`; if not, the call can say that they do not",
        ),
        _ => (
            format!("no column has the code, but the column {this} has words that look like codes"),
            "if they identify the rows, change the header to `Error code`; if not, the call can say that they do not",
        ),
    };
    Diagnostic::new(Rule::UnreadColumn, span, title).label("this one").help(help)
}

/// Reports two columns that have the header of a column in the option `extra`.
pub(crate) fn extras(table: &Table, options: &Options) -> Option<Diagnostic> {
    options.extras.iter().find_map(|extra| {
        let mut columns = table.columns_headed(&extra.header);
        Some(same_headers(table, [columns.next()?, columns.next()?]))
    })
}

fn same_headers(table: &Table, columns: [usize; 2]) -> Diagnostic {
    let [(span, text), (other, _)] = columns.map(|column| header_of(table, column));
    let title = format!("the call asks for the column {}, and there are two", quote(text));
    Diagnostic::new(Rule::AmbiguousColumns, other, title)
        .label("this one")
        .context(span, "or this one")
        .help("change one of the headers, or delete it from the call")
}

fn header_of(table: &Table, column: usize) -> (Span, &str) {
    table.header.cells.get(column).map_or((table.header.span, ""), |cell| (cell.span, cell.text.as_str()))
}
