//! What the README shows of the compiler.

use std::fs;

use codes_codegen::{Options, Source, read};
use codes_e2e::{seed, workspace};

#[test]
fn the_error_in_the_readme_is_the_one_that_is_drawn() {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("the README");
    let (_, block) = readme.split_once("```text\nerror: ").expect("an error");
    let (shown, _) = block.split_once(" --> src/lib.rs").expect("the place of the call");

    let broken = seed().replace("| 404 ", "| 4O4 ");
    let source = Source::new("spec/http_response_codes.md", broken.into());
    let reading = read(&source, &Options::default());
    let [diagnostic] = &reading.diagnostics[..] else { panic!("{:?}", reading.diagnostics) };
    // The compiler indents the lines behind the first.
    let drawn = diagnostic.render(&source).replace('\n', "\n       ");
    let lines = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    assert_eq!(lines(shown), lines(&drawn));
}
