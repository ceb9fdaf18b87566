//! The documents of `tests/golden` and what comes of them: `NAME.md` in, `NAME.rs` and `NAME.txt` out.
//!
//! `NAME.rs` is the generated code as `rustfmt` would write it, `NAME.txt` the diagnostics. A comment may hold
//! the call, as `<!-- codes!(…) -->`. `BLESS=1` writes what comes out in place of comparing it.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use codes_codegen::{Call, Site, Source, enum_name, expand, read};
use codes_e2e::workspace;
use proc_macro2::Span;
use quote::quote;

/// The generated code and the diagnostics.
fn outcome(name: &str, document: &str) -> (Option<String>, Option<String>) {
    let comment = document.split_once("<!-- codes!(").and_then(|(_, rest)| rest.split_once(") -->"));
    let call = match (comment, enum_name(name)) {
        (Some((call, _)), _) => call.to_owned(),
        (None, Some(_)) => format!("{name:?}"),
        (None, None) => format!("pub enum Code = {name:?}"),
    };
    let call = Call::parse(call.parse().expect("tokens")).expect("a call");
    let source = Source::new(name, document.into());
    let reading = read(&source, &call.options);

    let site = Site {
        attributes: &call.attributes,
        visibility: &call.visibility,
        name: &call.name,
        runtime: &quote!(::codes_runtime),
        span: Span::call_site(),
    };
    let code = reading.catalog.map(|catalog| {
        let items = syn::parse2(expand(&catalog, &site)).expect("items");
        prettyplease::unparse(&items)
    });
    let mut drawn = String::new();
    for diagnostic in &reading.diagnostics {
        writeln!(drawn, "{}: {}\n", diagnostic.kind().severity(), diagnostic.render(&source))
            .expect("a string");
    }
    (code, (!drawn.is_empty()).then_some(drawn))
}

/// Compares `actual` with the file at `path`, or writes it there; `None` is no file.
fn compare(path: &Path, actual: Option<String>, differing: &mut Vec<String>) {
    if env::var_os("BLESS").is_some() {
        match actual {
            Some(actual) => fs::write(path, actual).expect("writing a golden file"),
            None => drop(fs::remove_file(path)),
        }
    } else if fs::read_to_string(path).ok() != actual {
        differing.push(format!("{}:\n{}", path.display(), actual.unwrap_or_default()));
    }
}

#[test]
fn documents_give_what_their_golden_files_say() {
    let mut differing = Vec::new();
    let mut count = 0;
    for file in fs::read_dir(workspace().join("tests/golden")).expect("the golden files") {
        let path = file.expect("a file").path();
        assert!(path.with_extension("md").exists(), "{} belongs to no document", path.display());
        if path.extension().is_some_and(|extension| extension == "md") {
            count += 1;
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
            let document = fs::read_to_string(&path).expect("a document");
            let (code, diagnostics) = outcome(name, &document);
            compare(&path.with_extension("rs"), code, &mut differing);
            compare(&path.with_extension("txt"), diagnostics, &mut differing);
        }
    }
    assert!(count > 0);
    assert!(differing.is_empty(), "run with BLESS=1 if this is better:\n{}", differing.join("\n"));
}
