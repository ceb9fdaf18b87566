//! Tests what a release build of the enum's crate must not do.

use std::fs;

use codes_e2e::{Package, seed};

#[test]
fn lists_of_codes_are_evaluated_only_in_crates_with_lookups() {
    let package = Package::new("release", r#"codes_runtime::codes!("spec/http_response_codes.md");"#);
    // The page is not sorted by status, so there are two lists.
    let page = format!("{}\n| 409 | ThereAlready | Conflict | It is there. |\n", seed().trim_end());
    package.write("spec/http_response_codes.md", &page);
    let functions = package.path("functions.mir");
    let emit = format!("--emit=mir={}", functions.display());
    let build = package.cargo(&["rustc", "--release", "--lib", "--", &emit]);
    assert!(build.is_success, "{build:#?}");

    // The functions after the compiler has optimised them.
    let functions = fs::read_to_string(functions).expect("the functions");
    for function in ["from_id", "from_code", "from_status", "with_status"] {
        assert!(functions.contains(&format!("::{function}(")), "{function}");
    }
    // If a list were in a function of the enum, evaluating it would take a time that grows with the square of its length.
    assert!(!functions.contains("Lists<()>"), "a function of the enum contains a list of codes");
}
