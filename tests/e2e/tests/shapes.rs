//! The documents in `tests/tables/shapes` are read, or refused with the words that stand beside them.
//!
//! After a change that alters what comes out, `BLESS=1` accepts it.

use std::fs;

use codes_e2e::{Golden, entries_of, files, read_document};

#[test]
fn documents_of_many_shapes_are_read_or_refused_with_a_reason() {
    let mut golden = Golden::of("tests/tables/shapes", &["txt"]);
    let documents = files("tests/tables/shapes", "md");
    assert!(documents.len() >= 10, "{}", documents.len());
    for (name, path) in documents {
        let document = fs::read_to_string(&path).expect("a document");
        let (source, reading) = read_document(&format!("{name}.md"), &document);
        let entries = entries_of(&reading);
        let told = reading.diagnostics.iter().map(|diagnostic| diagnostic.render(&source));
        let outcome = std::iter::once(entries).chain(told).filter(|part| !part.is_empty());
        golden.compare(&path.with_extension("txt"), &outcome.collect::<Vec<_>>().join("\n"));
    }
    golden.finish();
}
