//! Text of a document to doc comments that can do no harm.
//!
//! A doc comment is a program: rustdoc runs its code blocks as tests, and links and HTML reach its pages. Whoever
//! edits the page of codes must not get there. Each line begins with words of ours, so that no line of the document
//! opens a block, and each ASCII punctuation mark of its text is backslashed, so that none opens anything else
//! (section 2.4 of `CommonMark`).

use crate::catalog::{Catalog, Entry};
use crate::text::{is_invisible, is_joiner};

/// The lines of the enum's doc comment.
pub(crate) fn of_catalog(catalog: &Catalog) -> Vec<String> {
    let mut lines = vec![match catalog.heading() {
        Some(heading) => {
            format!(" The response codes of {}, “{}”.", escape(catalog.document()), escape(heading))
        }
        None => format!(" The response codes of {}.", escape(catalog.document())),
    }];

    let headers = catalog.headers();
    let roles = [
        ("status", headers.status.as_ref()),
        ("code", headers.code.as_ref()),
        ("reason", headers.reason.as_ref()),
        ("message", headers.message.as_ref()),
    ];
    let read: Vec<_> = roles
        .iter()
        .filter_map(|(role, header)| Some(format!("{role} from “{}”", escape(&(*header)?.text))))
        .collect();
    lines.push(String::new());
    lines.push(format!(" Read are {}.", read.join(", ")));
    if !headers.unread.is_empty() {
        let unread: Vec<_> =
            headers.unread.iter().map(|header| format!("“{}”", escape(&header.text))).collect();
        lines.push(format!(" Not read: {}.", unread.join(", ")));
    }
    lines
}

/// The lines of a variant's doc comment.
pub(crate) fn of_entry(entry: &Entry) -> Vec<String> {
    let reason = entry.reason.as_ref().map(|reason| escape(reason.trim_end_matches('.')));
    let mut lines = vec![match (entry.status, reason) {
        (Some(status), Some(reason)) => format!(" Status {status}, {reason}."),
        (Some(status), None) => format!(" Status {status}."),
        (None, Some(reason)) => format!(" Reason: {reason}."),
        (None, None) => format!(" The code `{}`.", entry.id),
    }];
    if let Some(message) = &entry.message {
        lines.extend([String::new(), format!(" Message: {}", escape(message))]);
    }
    // An id holds nothing that ends a code span.
    lines.extend([String::new(), format!(" Id: `{}`", entry.id)]);
    lines
}

/// `text` as Markdown that shows it as it is, on one line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        // No cell holds what cannot be seen by now, save joiners; a heading may hold anything.
        escaped.push(if is_invisible(c) && !is_joiner(c) { ' ' } else { c });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_text() {
        assert_eq!(escape("[a](b) *c* <d> `e` #f &g; h_i"), r"\[a\]\(b\) \*c\* \<d\> \`e\` \#f \&g\; h\_i");
        assert_eq!(escape("é — “x”"), "é — “x”");
    }

    #[test]
    fn text_stays_on_its_line() {
        assert_eq!(escape("a\n    b\r\n```\u{202e}"), r"a     b  \`\`\` ");
    }
}
