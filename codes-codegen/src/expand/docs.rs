//! Doc comments with text of the document, which is made safe.
//!
//! Each line begins with a fixed word, so text of the document cannot open a block. The text itself has been escaped by
//! [`escape`](crate::text::escape).

use std::fmt::Write as _;

use crate::catalog::{Catalog, Entry, Headers, Origin, extra::Extra};
use crate::text::escape;

/// Returns the lines of the doc comment of the enum.
pub(crate) fn of_catalog(catalog: &Catalog) -> Vec<String> {
    let document = escape::text(&catalog.document);
    let mut lines = match catalog.tables() {
        [Origin { heading: Some(heading), .. }] => {
            vec![format!(" The response codes of {document}, “{}”.", escape::text(heading))]
        }
        _ => vec![format!(" The response codes of {document}.")],
    };
    for table in catalog.tables() {
        lines.push(String::new());
        if catalog.tables().len() > 1 {
            let heading = table.heading.as_deref().map(escape::text).unwrap_or_default();
            lines.push(format!(" In “{heading}”:"));
        }
        lines.extend(of_columns(&table.headers, catalog));
    }
    if let Some(status) = catalog.status_of_all() {
        lines.push(format!(" All codes have the status {status}, which the call sets."));
    }
    lines
}

/// Returns which columns were read, and which were not.
fn of_columns(headers: &Headers, catalog: &Catalog) -> Vec<String> {
    let roles = [
        ("status", headers.status.as_ref()),
        ("code", headers.code.as_ref()),
        ("number", headers.number.as_ref()),
        ("reason", headers.reason.as_ref()),
        (if headers.is_split { "reason and message" } else { "message" }, headers.message.as_ref()),
    ];
    let read: Vec<_> = roles
        .iter()
        .filter_map(|(role, header)| Some(format!("{role} from “{}”", escape::text(&(*header)?.text))))
        .collect();
    let mut lines = vec![format!(" Columns: {}.", read.join(", "))];
    let extras = catalog.extras.iter().map(|extra| format!("“{}”", escape::text(&extra.header)));
    let extras: Vec<_> = extras.collect();
    if !extras.is_empty() {
        lines.push(format!(" Further columns: {}.", extras.join(", ")));
    }
    if !headers.unread.is_empty() {
        let unread: Vec<_> =
            headers.unread.iter().map(|header| format!("“{}”", escape::text(&header.text))).collect();
        lines.push(format!(" Not read: {}.", unread.join(", ")));
    }
    lines
}

/// Returns the doc comment of a variant.
pub(crate) fn of_entry(entry: &Entry, extras: &[Extra]) -> String {
    let reason = entry.reason.as_ref().map(|reason| {
        let stop = if reason.text.ends_with('.') { "" } else { "." };
        format!("{}{stop}", reason.markdown)
    });
    let mut doc = match (entry.status, reason) {
        (Some(status), Some(reason)) => format!(" Status {status}, {reason}"),
        (Some(status), None) => format!(" Status {status}."),
        (None, Some(reason)) => format!(" Reason: {reason}"),
        (None, None) => format!(" The code `{}`.", entry.id),
    };
    if let Some(message) = &entry.message {
        doc.push_str("\n\n Message: ");
        doc.push_str(&message.markdown);
    }
    if let Some(number) = entry.number.filter(|number| number.to_string() != entry.id) {
        let _ = write!(doc, "\n\n Number: {number}");
    }
    for (extra, text) in extras.iter().zip(&entry.extras).filter(|(_, text)| !text.is_empty()) {
        let _ = write!(doc, "\n\n {}: {}", escape::text(&extra.header), escape::text(text));
    }
    // An ID does not contain backticks, so it cannot end the code span.
    let _ = write!(doc, "\n\n ID: `{}`, line {}", entry.id, entry.line);
    doc
}

/// Returns the doc comment of the function that makes a failure with the values of the message.
pub(crate) fn of_function(entry: &Entry) -> String {
    let message = entry.message.as_ref().map(|message| message.markdown.as_str()).unwrap_or_default();
    format!(
        " Returns a failure with the code `{}` and the values of its message.\n\n Message: {message}",
        entry.id
    )
}
