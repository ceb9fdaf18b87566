//! A row to an entry: every cell checked by itself.

use std::borrow::Cow;

use crate::call::options::Options;
use crate::catalog::status::{self, Status};
use crate::catalog::{Entry, code::Code, identity::Known, number::Number, variant::Variant};
use crate::columns::Columns;
use crate::diagnostic::Diagnostics;
use crate::markdown::{Row, cell::Cell, prose::Prose};
use crate::rules::cell::{self, CellUse};
use crate::rules::key;
use crate::text::dash;

/// What could not be read; its mistake is among the diagnostics.
#[derive(Debug)]
struct Reported;

/// What identifies a row.
struct Keys<'a> {
    code: Option<Code>,
    number: Option<Number>,
    status: Option<Status>,
    /// The words beside the status.
    words: Option<&'a str>,
    /// The status that the call gives the row, if it does.
    given: Option<Status>,
}

/// Reads `row`, whose shape has been checked. Every mistake in it is reported; with one, there is no entry.
pub(crate) fn read(
    row: &Row,
    columns: &Columns,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Entry> {
    // A mistake in one cell hides none in another.
    let keys = read_keys(row, columns, options, diagnostics);
    let texts = read_texts(row, columns, diagnostics);
    let extras = read_extras(row, columns, diagnostics);
    let (Ok(keys), Ok([reason, message]), Ok(extras)) = (keys, texts, extras) else { return None };

    let Keys { code, number, status, words, given } = keys;
    let Some(known) = Known::of(code.as_ref(), number, status) else {
        diagnostics.push(key::no_code(row.span));
        return None;
    };
    let wire = number.filter(|_| options.wire_is_number).map_or(known, Known::Number);
    let key = cell(
        row,
        match wire {
            Known::Code(_) => columns.code,
            Known::Number(_) => columns.number,
            Known::Status(_) => columns.status,
        },
    );
    let (id, key) = (wire.id(), key.map_or(row.span, |cell| cell.span));
    let named = options.renamed(&id).cloned().or_else(|| name_in_column(row, columns));
    let texts = [reason.as_ref().map(|reason| reason.text.as_str()), words];
    let variant = match named.map_or_else(|| known.name(texts, options.strip_prefix.as_deref()), Ok) {
        Ok(variant) => variant,
        Err(why) => {
            diagnostics.push(key::unnameable(key, &known.id(), status, why));
            return None;
        }
    };
    let status = status.or(given).or(options.statuses.all());
    Some(Entry { table: 0, span: row.span, key, id, variant, status, code, number, reason, message, extras })
}

/// The cell of `row` in `column`, if there is such a column.
fn cell(row: &Row, column: Option<usize>) -> Option<&Cell> {
    row.cells.get(column?)
}

/// The name that a column gives the variant of `row`.
fn name_in_column(row: &Row, columns: &Columns) -> Option<Variant> {
    cell(row, columns.name).and_then(Cell::filled).and_then(Variant::from_text)
}

/// Reads the cells that identify `row`.
fn read_keys<'a>(
    row: &'a Row,
    columns: &Columns,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Result<Keys<'a>, Reported> {
    let code = cell(row, columns.code).map_or(Ok(None), |cell| read_code(cell, diagnostics));
    let number = cell(row, columns.number).map_or(Ok(None), |cell| read_number(cell, diagnostics));
    let ids = [
        code.as_ref().ok().and_then(|code| code.as_ref().map(|code| Cow::Borrowed(code.as_str()))),
        number.as_ref().ok().and_then(|number| number.map(|number| Cow::Owned(number.to_string()))),
    ];
    let given = options.statuses.of(&ids);
    let id = || ids.iter().flatten().next().map(|id| &**id);
    let status = cell(row, columns.status).map_or(Ok(None), |cell| match given {
        None => read_status(cell, row, id(), diagnostics).map(Some),
        Some(given) => give_status(cell, *given, diagnostics).map(|status| status.map(|it| (it, ""))),
    });
    let given = given.copied().flatten();
    let (status, words) = status?.unzip();
    Ok(Keys { code: code?, number: number?, status, words, given })
}

/// Reads the reason and the message of `row`, of which a cell may give both.
fn read_texts(
    row: &Row,
    columns: &Columns,
    diagnostics: &mut Diagnostics,
) -> Result<[Option<Prose>; 2], Reported> {
    let [reason, message] = [columns.reason, columns.message]
        .map(|column| cell(row, column).map_or(Ok(None), |cell| read_prose(cell, diagnostics)));
    let halves = cell(row, columns.message.filter(|_| columns.is_split)).and_then(Cell::split);
    let texts = [reason?, message?];
    Ok(halves.map_or(texts, |halves| halves.map(Some)))
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
    let renamed = options.renamed(&known.id()).cloned().or_else(|| name_in_column(row, columns));
    renamed.or_else(|| known.name(texts, options.strip_prefix.as_deref()).ok())
}

/// The status in `cell`, and the words beside it; `id` is the code or number of its row.
fn read_status<'a>(
    cell: &'a Cell,
    row: &Row,
    id: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Result<(Status, &'a str), Reported> {
    if !cell::check(cell, CellUse::Key, diagnostics) {
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
    if !cell::check(cell, CellUse::Key, diagnostics) {
        return Err(Reported);
    }
    let Some(text) = cell.filled() else { return Ok(None) };
    Code::with_signs(text, cell.signs).map(Some).map_err(|why| {
        diagnostics.push(key::code(cell.span, text, why));
        Reported
    })
}

fn read_number(cell: &Cell, diagnostics: &mut Diagnostics) -> Result<Option<Number>, Reported> {
    if !cell::check(cell, CellUse::Key, diagnostics) {
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
    if !cell::check(cell, CellUse::Prose, diagnostics) {
        return Err(Reported);
    }
    if let Some(too_long) = cell::text_too_long(cell) {
        diagnostics.push(too_long);
        return Err(Reported);
    }
    Ok(cell.filled().map(|_| Prose { text: cell.text.clone(), markdown: cell.markdown.clone() }))
}
