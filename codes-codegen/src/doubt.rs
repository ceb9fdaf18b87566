//! What is told where two columns could hold a role, or a column two roles.

use crate::diagnostic::Diagnostic;
use crate::kind::Kind;
use crate::page::Table;
use crate::source::Span;
use crate::text::quote;

/// Two columns that could hold the same role.
pub(crate) fn two_columns(table: &Table, role: &str, column: usize, other: usize) -> Diagnostic {
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

/// A column of numbers that could be statuses or the author's own.
pub(crate) fn status_or_number(table: &Table, column: usize) -> Diagnostic {
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

/// Two columns with the header that the call asks for.
pub(crate) fn same_headers(table: &Table, column: usize, other: usize) -> Diagnostic {
    let ((span, text), (other, _)) = (header(table, column), header(table, other));
    let title = format!("two columns are headed {}, for which the call asks", quote(text));
    Diagnostic::new(Kind::AmbiguousColumns, other, title)
        .label("this one")
        .context(span, "or this one")
        .help("change one of the headers, or take it out of the call")
}

fn header(table: &Table, column: usize) -> (Span, &str) {
    table.header.cells.get(column).map_or((table.header.span, ""), |cell| (cell.span, cell.text.as_str()))
}
