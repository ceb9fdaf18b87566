//! Tests that a build depends only on the table of the document.

use std::fs;
use std::path::{Path, PathBuf};

use codes_e2e::{Package, runtime, seed, workspace};

/// Returns the files that cargo made for the library `name`.
fn artefacts(name: &str) -> Vec<PathBuf> {
    let of_library = |path: &PathBuf| {
        let file = path.file_name().and_then(|file| file.to_str()).unwrap_or_default();
        file.starts_with(&format!("lib{name}-")) && Path::new(file).extension().is_some_and(|it| it != "d")
    };
    let files = fs::read_dir(workspace().join("target/e2e/debug/deps")).expect("the artefacts");
    files.map(|file| file.expect("a file").path()).filter(of_library).collect()
}

/// Builds the library in a checkout in the folder `place`, whose path must not matter.
fn build(place: &str) -> (Vec<u8>, Vec<u8>) {
    for old in artefacts("reproducible") {
        fs::remove_file(old).expect("removing an old artefact");
    }
    let dependency = format!("codes-runtime = {{ path = '{}' }}", runtime().display());
    let folder = workspace().join("target/e2e/checkouts").join(place);
    let lib = r#"codes_runtime::codes!("spec/http_response_codes.md");"#;
    let package = Package::at(folder, "reproducible", &dependency, lib);
    package.write("spec/http_response_codes.md", &format!("{}\nA sentence outside the table.\n", seed()));

    let remap = format!("--remap-path-prefix={}=/checkout", package.folder().display());
    // The names of incremental units depend on the folder, whatever they contain.
    let build = package.cargo(&["--config", "build.incremental=false", "rustc", "--lib", "--", &remap]);
    assert!(build.is_success, "{build:#?}");
    let read = |extension: &str| {
        let mut artefacts = artefacts("reproducible");
        artefacts.retain(|path| path.extension().is_some_and(|it| it == extension));
        let [artefact] = &artefacts[..] else { panic!("{artefacts:?}") };
        fs::read(artefact).expect("an artefact")
    };
    (read("rlib"), read("rmeta"))
}

#[test]
fn two_checkouts_give_the_same_library_without_the_prose_of_the_document() {
    let one = build("one");
    let two = build("another/place");
    assert!(one.0 == two.0, "the libraries differ");
    assert!(one.1 == two.1, "the metadata differ");

    let holds = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(&one.0, "Entry not found."), "what must be found is found");
    for artefact in [one.0, one.1] {
        for prose in
            ["A sentence outside the table.", "sidebar_position", "HTTP Response Code   ", "another/place"]
        {
            assert!(!holds(&artefact, prose), "{prose}");
        }
    }
}
