//! What comes of a document without rustc.

use std::fmt::Write as _;

use codes_codegen::{Call, Entry, Reading, Source, read};

use crate::call_of;

/// What the call that `document` holds, or one that names its enum, reads from it.
///
/// # Panics
///
/// Where the call is not one.
#[must_use]
pub fn read_document(name: &str, document: &str) -> (Source, Reading) {
    let call = Call::parse(call_of(name, document).parse().expect("tokens")).expect("a call");
    let source = Source::new(name, document.into());
    let reading = read(&source, &call.options);
    (source, reading)
}

/// The entries of `reading`, a line each: variant, id, status and message.
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
