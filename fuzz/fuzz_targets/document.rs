//! Reads arbitrary bytes as a document. Nothing may panic, spans must be within the text, no row or cell may be lost, not
//! by a fix either, and the generated code must contain only an enum and its implementations.

#![no_main]

use std::sync::atomic::{AtomicU64, Ordering};

use codes_codegen::{Call, Reading, Source, expand, invariants, read, read_page};
use libfuzzer_sys::fuzz_target;
use syn::Item;

static RUNS: AtomicU64 = AtomicU64::new(0);
static WITH_ENTRIES: AtomicU64 = AtomicU64::new(0);

fuzz_target!(|bytes: &[u8]| {
    let source = Source::new("fuzz.md", bytes.to_vec());
    let plain = call(r#"pub enum Code = "fuzz.md""#);
    let Reading { catalog, diagnostics } = read(&source, &plain.options);

    for diagnostic in &diagnostics {
        let span = diagnostic.span;
        assert!(source.text().get(span.start..span.end).is_some(), "{diagnostic:?}: {span:?}");
    }
    for diagnostic in diagnostics.iter().take(5) {
        assert!(diagnostic.render(&source).contains(" --> fuzz.md:"), "{diagnostic:?}");
    }
    let _rows = invariants::hold(&source);
    invariants::fixes(&source);
    // Joined tables do not have more entries than the tables have separately.
    let joined = read(&source, &call(r#"enum Code = "fuzz.md", table = all"#).options);
    let (tables, _) = read_page(&source);
    let joined = joined.catalog.map_or(0, |catalog| catalog.entries().len());
    assert!(joined <= tables.iter().map(|catalog| catalog.entries().len()).sum::<usize>());

    let runs = RUNS.fetch_add(1, Ordering::Relaxed) + 1;
    if let Some(catalog) = catalog {
        WITH_ENTRIES.fetch_add(1, Ordering::Relaxed);
        let file: syn::File = syn::parse2(expand(&catalog, &plain)).expect("items");
        let [Item::Enum(codes), Item::Const(_)] = &file.items[..] else {
            panic!("{} items", file.items.len())
        };
        assert!(codes.variants.len() >= catalog.entries().len());
    } else {
        assert!(!diagnostics.is_empty(), "nothing is read and nothing is said");
    }
    if runs.is_power_of_two() {
        eprintln!("{} of {runs} runs reached an entry", WITH_ENTRIES.load(Ordering::Relaxed));
    }
});

fn call(tokens: &str) -> Call {
    Call::parse(tokens.parse().expect("tokens")).expect("a call")
}
