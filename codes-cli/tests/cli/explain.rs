//! Tests `codes explain` from the user's point of view.

use crate::{Outcome, codes, repository};

fn explain(arguments: &[&str]) -> Outcome {
    codes(&repository(), &[&["explain"], arguments].concat())
}

#[test]
fn a_rule_is_explained_with_a_page_before_and_after_its_fix() {
    let (status, stdout, _) = explain(&["duplicate_code"]);
    assert_eq!(status, Some(0));
    assert_eq!(
        stdout,
        "\
error: Duplicate code [duplicate_code]

Two rows have the same code.

Before: NOT_FOUND in two rows
After:  USER_NOT_FOUND and ORDER_NOT_FOUND
Fix:    Give each row a code of its own.
"
    );
    assert_eq!(explain(&["[duplicate_code]"]).1, stdout);
    let (status, _, stderr) = explain(&["duplicate_cod"]);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("did you mean `duplicate_code`?"), "{stderr}");
}

#[test]
fn all_rules_are_listed_and_explained() {
    let (status, list, _) = explain(&[]);
    assert_eq!(status, Some(0));
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let rules: Vec<&str> = codes_codegen::Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(ids.len(), rules.len());
    for id in rules {
        assert!(ids.contains(&id), "{id}");
        assert!(explain(&[id]).1.contains(&format!("[{id}]")), "{id}");
    }
}
