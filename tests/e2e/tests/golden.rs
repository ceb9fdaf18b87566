//! Compares the results for the documents in `tests/output`: `NAME.md` gives `NAME.rs` and `NAME.txt`.
//!
//! `NAME.rs` is the generated code in the format of `rustfmt`, and `NAME.txt` the diagnostics. A comment may contain the call, as
//! in `<!-- codes!(…) -->`. `BLESS=1` writes the files instead of comparing them.

use std::fmt::Write as _;
use std::fs;

use codes_codegen::{Call, Source, enum_name, expand, read};
use codes_e2e::{Golden, call_of, files};

/// Returns the generated code and the diagnostics.
fn outcome(name: &str, document: &str) -> (Option<String>, Option<String>) {
    let call = if document.contains("<!-- codes!(") || enum_name(name).is_none() {
        call_of(name, document)
    } else {
        format!("{name:?}")
    };
    let call = Call::parse(call.parse().expect("tokens")).expect("a call");
    let source = Source::new(name, document.into());
    let reading = read(&source, &call.options);
    let code = reading.catalog.map(|catalog| {
        let items = syn::parse2(expand(&catalog, &call)).expect("items");
        prettyplease::unparse(&items)
    });
    let mut drawn = String::new();
    for diagnostic in &reading.diagnostics {
        writeln!(drawn, "{}: {}\n", diagnostic.rule.severity(), diagnostic.render(&source))
            .expect("a string");
    }
    (code, (!drawn.is_empty()).then_some(drawn))
}

#[test]
fn documents_give_what_their_golden_files_say() {
    let mut golden = Golden::of("tests/output", &["rs", "txt"]);
    for (name, path) in files("tests/output", "md") {
        let document = fs::read_to_string(&path).expect("a document");
        let (code, diagnostics) = outcome(&format!("{name}.md"), &document);
        for (extension, text) in [("rs", code), ("txt", diagnostics)] {
            if let Some(text) = text {
                golden.compare(&path.with_extension(extension), &text);
            }
        }
    }
    golden.finish();
}
