//! A row to an entry: every cell checked by itself.

use std::borrow::Cow;

use crate::call::options::Options;
use crate::catalog::Entry;
use crate::catalog::code::Code;
use crate::catalog::identity::Known;
use crate::catalog::number::Number;
use crate::catalog::status::{self, Status};
use crate::catalog::variant::Variant;
use crate::columns::Columns;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::Row;
use crate::markdown::cell::Cell;
use crate::markdown::flaw::Use;
use crate::markdown::prose::Prose;
use crate::rules::key;
use crate::rules::remedy;
use crate::source::Span;
use crate::text::dash;

/// The longest message, in bytes: 8 KiB.
const MAX_MESSAGE: usize = 8 * 1024;

/// What could not be read; its mistake is among the diagnostics.
#[derive(Debug)]
struct Reported;

/// Reads `row`, whose shape has been checked. Every mistake in it is reported; with one, there is no entry.
pub(crate) fn read(
    row: &Row,
    columns: &Columns,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Entry> {
    let cell = |column: usize| row.cells.get(column);
    let [status_cell, code_cell, number_cell] =
        [columns.status, columns.code, columns.number].map(|column| column.and_then(cell));
    let code = code_cell.map_or(Ok(None), |cell| read_code(cell, diagnostics));
    let number = number_cell.map_or(Ok(None), |cell| read_number(cell, diagnostics));
    let ids = [
        code.as_ref().ok().and_then(|code| code.as_ref().map(|code| Cow::Borrowed(code.as_str()))),
        number.as_ref().ok().and_then(|number| number.map(|number| Cow::Owned(number.to_string()))),
    ];
    let given = options.given().of(&ids);
    let status = match (status_cell, given) {
        (None, _) => Ok(None),
        (Some(cell), None) => {
            read_status(cell, row, ids.iter().flatten().next().map(|id| &**id), diagnostics).map(Some)
        }
        (Some(cell), Some(given)) => {
            give_status(cell, *given, diagnostics).map(|status| status.map(|it| (it, "")))
        }
    };
    let mut prose =
        |column: Option<usize>| column.and_then(cell).map_or(Ok(None), |cell| read_prose(cell, diagnostics));
    let (reason, message) = (prose(columns.reason), prose(columns.message));
    let halves = columns.message.filter(|_| columns.is_split).and_then(cell).and_then(Cell::split);
    let extras = read_extras(row, columns, diagnostics);
    let (Ok(status), Ok(code), Ok(number)) = (status, code, number) else { return None };
    let (Ok(reason), Ok(message), Ok(extras)) = (reason, message, extras) else { return None };
    let (reason, message) =
        halves.map_or((reason, message), |[reason, message]| (Some(reason), Some(message)));

    let (status, words) = (status.map(|(status, _)| status), status.map(|(_, words)| words));
    let Some(known) = Known::of(code.as_ref(), number, status) else {
        let title = "this row has no code";
        let help = format!("write one into its cell, such as `NOT_FOUND`{}", remedy::or_join());
        diagnostics.push(Diagnostic::new(Rule::MissingCode, row.span, title).help(help));
        return None;
    };
    let wire = number.filter(|_| options.wire_is_number()).map_or(known, Known::Number);
    let key = match wire {
        Known::Code(_) => code_cell,
        Known::Number(_) => number_cell,
        Known::Status(_) => status_cell,
    };
    let (id, key) = (wire.id(), key.map_or(row.span, |cell| cell.span));
    let by_column = columns.name.and_then(cell).and_then(Cell::filled).and_then(Variant::from_text);
    let named = by_column.map_or_else(
        || known.name([reason.as_ref().map(|reason| reason.text.as_str()), words], status, options),
        Ok,
    );
    let variant = match options.renamed(&id).map_or(named, |name| Ok(name.clone())) {
        Ok(variant) => variant,
        Err(unnameable) => {
            diagnostics.push(unnameable.at(key));
            return None;
        }
    };
    let status = status.or(given.copied().flatten()).or(options.given().all());
    Some(Entry { table: 0, span: row.span, key, id, variant, status, code, number, reason, message, extras })
}

/// The name that `row`, which has a mistake, would give its variant, where that can still be told.
pub(crate) fn name(row: &Row, columns: &Columns, options: &Options) -> Option<Variant> {
    let text = |column: usize| row.cells.get(column)?.filled();
    let code = columns.code.and_then(text).map(Code::from_text);
    let code = code.transpose().ok()?;
    let number = columns.number.and_then(text).and_then(Number::from_text);
    let status = columns.status.and_then(text).and_then(status::read);
    let halves = columns.message.filter(|_| columns.is_split).and_then(text).and_then(dash::split);
    let reason = columns.reason.and_then(text).or(halves.map(|(reason, _)| reason));
    let texts = [reason, status.map(|(_, words)| words)];
    let status = status.map(|(status, _)| status);
    let Some(known) = Known::of(code.as_ref(), number, status) else {
        return reason.and_then(Variant::from_text);
    };
    let by_column = || columns.name.and_then(text).and_then(Variant::from_text);
    let renamed = options.renamed(&known.id()).cloned().or_else(by_column);
    renamed.or_else(|| known.name(texts, status, options).ok())
}

/// The status in `cell`, and the words beside it; `id` is the code or number of its row.
fn read_status<'a>(
    cell: &'a Cell,
    row: &Row,
    id: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Result<(Status, &'a str), Reported> {
    if !cell.check(Use::Key, diagnostics) {
        return Err(Reported);
    }
    let diagnostic = match cell.filled() {
        Some(text) => match status::read(text) {
            Some(status) => return Ok(status),
            None => key::status(cell.span, text, id),
        },
        // An empty cell may be no wider than its pipes, where nothing can be underlined.
        None => key::no_status(if cell.text.is_empty() { row.span } else { cell.span }, id),
    };
    diagnostics.push(diagnostic);
    Err(Reported)
}

/// The status that the call gives the row of `cell`, if the cell leaves room for it.
fn give_status(
    cell: &Cell,
    given: Option<Status>,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Status>, Reported> {
    let text = cell.filled().unwrap_or_default();
    let single = status::read(text).map(|(status, _)| status);
    let has_room = given.is_none_or(|given| crate::call::status::leaves_room(text, given));
    if single == given || (single.is_none() && has_room) {
        return Ok(given);
    }
    diagnostics.push(key::other_status(cell.span, text, given));
    Err(Reported)
}

fn read_code(cell: &Cell, diagnostics: &mut Diagnostics) -> Result<Option<Code>, Reported> {
    if !cell.check(Use::Key, diagnostics) {
        return Err(Reported);
    }
    let Some(text) = cell.filled() else { return Ok(None) };
    Code::with_signs(text, cell.signs).map(Some).map_err(|why| {
        diagnostics.push(key::code(cell.span, text, why));
        Reported
    })
}

fn read_number(cell: &Cell, diagnostics: &mut Diagnostics) -> Result<Option<Number>, Reported> {
    if !cell.check(Use::Key, diagnostics) {
        return Err(Reported);
    }
    let Some(text) = cell.filled() else { return Ok(None) };
    Number::from_text(text).map(Some).ok_or_else(|| {
        diagnostics.push(key::number(cell.span, text));
        Reported
    })
}

/// The texts of the columns that the call asks for.
fn read_extras(row: &Row, columns: &Columns, diagnostics: &mut Diagnostics) -> Result<Vec<String>, Reported> {
    let mut texts = Vec::with_capacity(columns.extras.len());
    let mut is_sound = true;
    for column in &columns.extras {
        let Some((column, cell)) = column.and_then(|column| Some((column, row.cells.get(column)?))) else {
            texts.push(String::new());
            continue;
        };
        // What is wrong about the cell of a role has been said.
        let text = if columns.has_role(column) {
            Ok(cell.filled().map(str::to_owned))
        } else {
            read_prose(cell, diagnostics).map(|prose| prose.map(|prose| prose.text))
        };
        is_sound &= text.is_ok();
        texts.push(text.ok().flatten().unwrap_or_default());
    }
    if is_sound { Ok(texts) } else { Err(Reported) }
}

fn read_prose(cell: &Cell, diagnostics: &mut Diagnostics) -> Result<Option<Prose>, Reported> {
    if !cell.check(Use::Prose, diagnostics) {
        return Err(Reported);
    }
    if cell.text.len() > MAX_MESSAGE {
        let title = "this text is longer than 8 KiB, the most that is read";
        let start = Span::at(cell.span.start);
        diagnostics.push(Diagnostic::new(Rule::TextTooLong, start, title).help("shorten it"));
        return Err(Reported);
    }
    Ok(cell.filled().map(|_| Prose { text: cell.text.clone(), markdown: cell.markdown.clone() }))
}
