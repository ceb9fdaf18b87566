//! Reads a row as an entry. Each cell is checked on its own.

use crate::call::{options::Options, status::leaves_room};
use crate::catalog::status::{self, Status};
use crate::catalog::{
    Entry, code::Code, identity::Identity, number::Number, pair, typo::Typo, variant::Variant,
};
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::{Row, cell::Cell, prose::Prose};
use crate::rules::cell::{self, CellUse};
use crate::rules::key;
use crate::source::Span;
use crate::text::dash;

/// Reads `row` below `header`. Returns its entry, or all mistakes in it. The row as a whole must have been checked.
pub(crate) fn read(
    header: &Row,
    row: &Row,
    columns: &Columns,
    options: &Options,
) -> Result<Entry, Diagnostics> {
    // All cells are read, so that one mistake does not hide others.
    let mut cells = Cells { row, mistakes: Vec::new() };
    let (code, number) = match columns.pair() {
        Some(column) => cells.pair(column).unzip(),
        None => (cells.code(columns), cells.number(columns, header)),
    };
    let ids =
        [code.as_ref().map(|code| code.as_str().into()), number.map(|number| number.to_string().into())];
    let given = options.statuses.of(&ids).copied();
    let (status, words) = match given {
        Some(given) => (cells.given_status(columns.status, given), None),
        None => cells.status(columns.status, ids.iter().flatten().next().map(|id| &**id)).unzip(),
    };
    let [reason, message] = cells.texts(columns);
    let extras = cells.extras(columns);
    if !cells.mistakes.is_empty() {
        return Err(cells.mistakes);
    }

    let known = Identity::of(code.as_ref(), number, status);
    let known = known.ok_or_else(|| vec![key::missing_code(row.span)])?;
    let wire = number.filter(|_| options.wire_is_number).map_or(known, Identity::Number);
    let (id, key) = (wire.id(), span_of(wire, row, columns));
    let texts = [reason.as_ref().map(|reason| reason.text.as_str()), words];
    let named = given_name(&id, row, columns, options);
    let variant = named.map_or_else(|| known.name(texts, options.strip_prefix.as_deref()), Ok);
    let variant = variant.map_err(|why| vec![key::unnameable_code(key, &known.id(), status, why)])?;
    let status = status.or(given.flatten()).or(options.statuses.all);
    Ok(Entry {
        table: 0,
        line: 0,
        span: row.span,
        key,
        id,
        variant,
        status,
        code,
        number,
        reason,
        message,
        extras,
    })
}

/// Returns the span of the cell with the ID.
fn span_of(id: Identity<'_>, row: &Row, columns: &Columns) -> Span {
    let cell = row.cell(match id {
        Identity::Code(_) => columns.code,
        Identity::Number(_) => columns.number,
        Identity::Status(_) => columns.status,
    });
    cell.map_or(row.span, |cell| cell.span)
}

/// Returns the name that the variant of `row` would have, if its mistakes allow one.
pub(crate) fn name(row: &Row, columns: &Columns, options: &Options) -> Option<Variant> {
    let text = |column: Option<usize>| row.cell(column)?.filled();
    let pair = columns.pair().and_then(|column| pair::read(text(Some(column))?));
    let (code, number) = if let Some((number, code)) = pair {
        (Some(code), Some(number))
    } else {
        let number = text(columns.number).and_then(|text| {
            Number::from_text(text).or_else(|| Number::from_text(&Typo::in_number(text)?.meant))
        });
        (text(columns.code).map(Code::from_text).transpose().ok()?, number)
    };
    let (status, words) = text(columns.status).and_then(status::read).unzip();
    let halves = text(columns.message).filter(|_| columns.is_split).and_then(dash::split);
    let reason = text(columns.reason).or(halves.map(|(reason, _)| reason));
    match Identity::of(code.as_ref(), number, status) {
        Some(known) => given_name(&known.id(), row, columns, options)
            .or_else(|| known.name([reason, words], options.strip_prefix.as_deref()).ok()),
        None => reason.and_then(Variant::from_text),
    }
}

/// Returns the name that the call or a column sets for the row with this ID.
fn given_name(id: &str, row: &Row, columns: &Columns, options: &Options) -> Option<Variant> {
    let in_column = || row.cell(columns.name)?.filled().and_then(Variant::from_text);
    options.renamed(id).cloned().or_else(in_column)
}

/// The cells of a row, and the mistakes found in them.
struct Cells<'a> {
    row: &'a Row,
    mistakes: Diagnostics,
}

impl<'a> Cells<'a> {
    /// Returns the cell in `column` if it is fit for `used`, or else adds its mistakes.
    fn fit(&mut self, column: Option<usize>, used: CellUse) -> Option<&'a Cell> {
        let cell = self.row.cell(column)?;
        let mistakes = cell::check(cell, used);
        if mistakes.is_empty() {
            return Some(cell);
        }
        // A row that is crossed out completely is one mistake, reported at its first cell.
        let is_struck = self.mistakes.iter().any(|it| it.rule == Rule::Strikethrough);
        self.mistakes.extend(mistakes.into_iter().filter(|it| !is_struck || it.rule != Rule::Strikethrough));
        None
    }

    /// Parses the cell in `column` with `read`.
    fn key<T>(
        &mut self,
        column: Option<usize>,
        read: impl FnOnce(&Cell, &str) -> Result<T, Diagnostic>,
    ) -> Option<T> {
        let cell = self.fit(column, CellUse::Key)?;
        match read(cell, cell.filled()?) {
            Ok(key) => Some(key),
            Err(mistake) => {
                self.mistakes.push(mistake);
                None
            }
        }
    }

    fn code(&mut self, columns: &Columns) -> Option<Code> {
        self.key(columns.code, |cell, text| {
            Code::with_classes(text, cell.classes).map_err(|why| {
                key::invalid_code(cell.span, text, why).fix(key::without_typo(cell, key::typo_in_code(text)))
            })
        })
    }

    fn number(&mut self, columns: &Columns, header: &Row) -> Option<Number> {
        self.key(columns.number, |cell, text| {
            Number::from_text(text).ok_or_else(|| {
                let header = header.cell(columns.number).filter(|_| columns.code.is_none());
                key::invalid_number(cell.span, text, header.map(|header| &*header.text))
                    .fix(key::without_typo(cell, Typo::in_number(text)))
            })
        })
    }

    fn pair(&mut self, column: usize) -> Option<(Code, Number)> {
        let pair = self.key(Some(column), |cell, text| {
            pair::read(text).ok_or_else(|| key::invalid_pair(cell.span, text))
        });
        pair.map(|(number, code)| (code, number))
    }

    /// Returns the status in `column` and the words next to it. `id` is the code or number of the row.
    fn status(&mut self, column: Option<usize>, id: Option<&str>) -> Option<(Status, &'a str)> {
        let cell = self.fit(column, CellUse::Key)?;
        let status = cell.filled().and_then(status::read);
        if status.is_none() {
            self.mistakes.push(match cell.filled() {
                Some(text) => key::invalid_status(cell.span, text, id)
                    .fix(key::without_typo(cell, Typo::in_status(text))),
                // An empty cell may have no width, so the diagnostic points at the row.
                None => key::missing_status(if cell.text.is_empty() { self.row.span } else { cell.span }, id),
            });
        }
        status
    }

    /// Returns the status that the call sets for the row. Adds a mistake if the cell in `column` contradicts it.
    fn given_status(&mut self, column: Option<usize>, given: Option<Status>) -> Option<Status> {
        let cell = self.row.cell(column)?;
        let text = cell.filled().unwrap_or_default();
        let is_fit = match status::read(text) {
            Some((status, _)) => given == Some(status),
            None => given.is_none_or(|given| leaves_room(text, given)),
        };
        if !is_fit {
            self.mistakes.push(key::other_status(cell.span, text, given));
        }
        given
    }

    /// Returns the reason and the message, which may be in one cell.
    fn texts(&mut self, columns: &Columns) -> [Option<Prose>; 2] {
        let reason = self.fit(columns.reason, CellUse::Prose);
        let message = self.fit(columns.message, CellUse::Prose);
        match message.filter(|_| columns.is_split).and_then(Cell::split) {
            Some(halves) => halves.map(Some),
            None => [reason.and_then(Cell::prose), message.and_then(Cell::prose)],
        }
    }

    fn extras(&mut self, columns: &Columns) -> Vec<String> {
        let mut texts = Vec::with_capacity(columns.extras.len());
        for column in &columns.extras {
            // Cells of columns with roles have been checked.
            let has_role = column.is_some_and(|column| columns.has_role(column));
            let cell = if has_role { self.row.cell(*column) } else { self.fit(*column, CellUse::Prose) };
            texts.push(cell.and_then(Cell::filled).unwrap_or_default().to_owned());
        }
        texts
    }
}
