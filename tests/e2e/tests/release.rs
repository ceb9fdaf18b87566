//! What a release build of the enum's crate does not do.

use std::fs;

use codes_e2e::{Package, seed};

#[test]
fn lists_of_codes_are_left_to_the_crates_that_look_something_up() {
    let package = Package::new("release", r#"codes_runtime::codes!("spec/http_response_codes.md");"#);
    // Not sorted by status, so that there are two lists.
    let page = format!("{}\n| 409 | ThereAlready | Conflict | It is there. |\n", seed().trim_end());
    package.write("spec/http_response_codes.md", &page);
    let functions = package.path("functions.mir");
    let emit = format!("--emit=mir={}", functions.display());
    let build = package.cargo(&["rustc", "--release", "--lib", "--", &emit]);
    assert!(build.is_success, "{build:#?}");

    // What the compiler has made of the functions before it hands them on.
    let functions = fs::read_to_string(functions).expect("the functions");
    for function in ["from_id", "from_code", "from_status", "with_status"] {
        assert!(functions.contains(&format!("::{function}(")), "{function}");
    }
    // A list that stands in a function of the enum is evaluated, in a time that grows with the square of its length.
    assert!(!functions.contains("Lists<()>"), "a list of codes stands in a function of the enum");
}
