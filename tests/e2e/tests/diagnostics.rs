//! Tests the rules in `spec/diagnostics.md`. Each document in `tests/rules` breaks one of them.

use std::collections::BTreeSet;
use std::fs;

use codes_codegen::{Call, Diagnostic, Options, Rule, Source, Span, read};
use codes_e2e::{call_of, fixtures_of_rules, workspace};

codes_runtime::codes!(enum Documented = "../../spec/diagnostics.md");

/// Returns the rules that the document or the call in its comment breaks.
fn broken_rules(name: &str, bytes: Vec<u8>) -> Vec<Rule> {
    let call = call_of(&format!("{name}.md"), &String::from_utf8_lossy(&bytes));
    match Call::parse(call.parse().expect("tokens")) {
        Ok(call) => {
            let reading = read(&Source::new(format!("{name}.md"), bytes), &call.options);
            reading.diagnostics.iter().map(|it| it.rule).collect()
        }
        Err(mistake) => vec![Diagnostic::of_call(Span::at(0), &mistake.to_string()).rule],
    }
}

/// Returns the rule whose ID the name of a document begins with: `no_rows` for `no_rows.md` and `no_rows_but_a_header.md`.
fn rule_of(name: &str) -> Rule {
    let is_named = |rule: &&Rule| {
        name.strip_prefix(rule.id()).is_some_and(|what| what.is_empty() || what.starts_with('_'))
    };
    let rules = Rule::ALL.iter().filter(is_named).max_by_key(|rule| rule.id().len());
    *rules.unwrap_or_else(|| panic!("the name of {name}.md begins with no id of a rule"))
}

#[test]
fn the_documented_rules_are_the_existing_rules() {
    let documented: BTreeSet<&str> = Documented::ALL.iter().map(|rule| rule.id()).collect();
    let rules: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(documented, rules);

    let page = fs::read_to_string(workspace().join("spec/diagnostics.md")).expect("the page");
    for rule in Rule::ALL {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{}` |", rule.id()))).expect("a row");
        assert!(row.contains(&format!(" | {} | ", rule.severity())), "{row}");
    }
}

#[test]
fn each_document_breaks_only_the_rule_in_its_name() {
    for (name, bytes) in fixtures_of_rules() {
        let rule = rule_of(&name);
        let broken = broken_rules(&name, bytes);
        assert!(!broken.is_empty() && broken.iter().all(|it| *it == rule), "{name}: {broken:?}");
    }
}

#[test]
fn each_rule_has_a_document_named_after_it() {
    let mut broken: BTreeSet<String> = fixtures_of_rules().into_iter().map(|(name, _)| name).collect();
    // Only the command checks this rule. `codes-cli/tests/cli/dialects.rs` and `scripts/dialects.py` test it.
    broken.insert(Rule::Dialect.id().to_owned());
    for rule in Rule::ALL {
        assert!(broken.contains(rule.id()), "tests/rules has no {}.md", rule.id());
    }
}

#[test]
fn columns_that_a_help_offers_give_an_enum() {
    let mut offered = 0;
    for (name, bytes) in fixtures_of_rules() {
        let source = Source::new(format!("{name}.md"), bytes);
        for diagnostic in read(&source, &Options::default()).diagnostics {
            let help = diagnostic.call_help.as_deref().unwrap_or_default();
            for option in help.split('`').filter(|part| part.starts_with("columns = ")) {
                let call = format!("enum Code = \"{name}.md\", {option}");
                let call = Call::parse(call.parse().expect("tokens")).expect("a call");
                assert!(read(&source, &call.options).catalog.is_some(), "{name}: {option}");
                offered += 1;
            }
        }
    }
    assert!(offered > 0);
}
