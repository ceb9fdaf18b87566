//! Results of reading a document, without a compiler.

use std::fmt::Write as _;

use codes_codegen::{Call, Entry, Reading, Source, read};

use crate::call_of;

/// Reads the document with the call in its comment, or with a call that generates `Code`.
///
/// # Panics
///
/// Panics if the call has mistakes.
#[must_use]
pub fn read_document(name: &str, document: &str) -> (Source, Reading) {
    let call = Call::parse(call_of(name, document).parse().expect("tokens")).expect("a call");
    let source = Source::new(name, document.into());
    let reading = read(&source, &call.options);
    (source, reading)
}

/// Returns the entries of `reading`, one per line: variant, ID, status and message.
#[must_use]
pub fn entries_of(reading: &Reading) -> String {
    let mut lines = String::new();
    for entry in reading.catalog.iter().flat_map(codes_codegen::Catalog::entries) {
        let Entry { variant, id, status, .. } = entry;
        let status = status.map(|status| format!(" ({status})")).unwrap_or_default();
        writeln!(lines, "{variant} = {id:?}{status}: {}", entry.text()).expect("a string");
    }
    lines
}
