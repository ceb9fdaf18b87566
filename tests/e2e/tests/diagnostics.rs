//! The diagnostics that `spec/diagnostics.md` documents, and the documents of `tests/rules` that produce them.

use std::collections::BTreeSet;
use std::fs;

use codes_codegen::{Call, Diagnostic, Rule, Source, Span, read};
use codes_e2e::{call_of, files, large_documents, workspace};

codes_runtime::codes!(enum Documented = "../../spec/diagnostics.md");

/// The kinds of diagnostics that come of a document.
fn kinds(name: &str, bytes: Vec<u8>) -> Vec<Rule> {
    let call = call_of(&format!("{name}.md"), &String::from_utf8_lossy(&bytes));
    let call = Call::parse(call.parse().expect("tokens")).expect("a call");
    let reading = read(&Source::new(format!("{name}.md"), bytes), &call.options);
    reading.diagnostics.iter().map(Diagnostic::rule).collect()
}

#[test]
fn each_kind_is_documented_and_each_documented_one_there_is() {
    let documented: BTreeSet<&str> = Documented::ALL.iter().map(|rule| rule.id()).collect();
    let kinds: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(documented, kinds);

    let page = fs::read_to_string(workspace().join("spec/diagnostics.md")).expect("the page");
    for rule in Rule::ALL {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{}` |", rule.id()))).expect("a row");
        assert!(row.contains(&format!(" | {} | ", rule.severity())), "{row}");
    }
}

#[test]
fn each_kind_has_a_document_that_produces_it_and_nothing_else() {
    let kept = files("tests/rules", "md");
    let kept = kept.into_iter().map(|(name, path)| (name, fs::read(path).expect("a document")));
    let large = large_documents().map(|(name, document)| (name.to_owned(), document.into_bytes()));
    let mut produced = BTreeSet::new();
    for (name, bytes) in kept.chain(large) {
        let kinds: Vec<&str> = kinds(&name, bytes).into_iter().map(Rule::id).collect();
        assert_eq!(kinds, [name.as_str()], "the document of {name}");
        produced.insert(name);
    }
    // The mistakes of calls are those that `tests/calls` holds.
    let call = Call::parse("enum Code = 1".parse().expect("tokens")).err().expect("a mistake");
    let mistake = Diagnostic::of_call(Span::at(0), &call.to_string());
    // And what other renderers show is asked of the command; `scripts/dialects.py` asks it with `tests/dialects`.
    let shown = Diagnostic::of_dialect(Span::at(0), "Docusaurus ends the cell there", "write it otherwise");
    produced.extend([mistake, shown].map(|told| told.rule().id().to_owned()));
    assert_eq!(produced, Rule::ALL.iter().map(|rule| rule.id().to_owned()).collect());
}
