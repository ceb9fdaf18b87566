//! Compares the exact output of the compiler for each diagnostic of a document (`tests/rules`) and each misuse of the call
//! (`tests/calls`).

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use codes_e2e::{Golden, Package, call_of, files, fixtures_of_rules, runtime, workspace};

/// The toolchain of the expected output. Others draw diagnostics differently.
const TOOLCHAIN: &str = "rustc 1.95.";

fn is_pinned_toolchain() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output().expect("running rustc").stdout;
    String::from_utf8_lossy(&version).starts_with(TOOLCHAIN)
}

/// Compares the output for the file `src/NAME.rs` of the package with `FOLDER/…/NAME.txt`, for each name.
fn compare(package: &Package, folder: &str, names: &[String]) {
    let build = package.check();
    assert!(!build.is_success);
    let printed = names.iter().map(|name| {
        let file = format!("src/{name}.rs");
        let of_file = build.messages.iter().filter(|message| message.file == file);
        let printed: String = of_file.map(|message| message.rendered.as_str()).collect();
        assert!(!printed.is_empty(), "nothing is printed for {name}: {build:#?}");
        printed.replace(&package.folder().display().to_string(), "/package")
    });
    let printed: Vec<String> = printed.collect();
    if !is_pinned_toolchain() {
        return;
    }
    let kept: BTreeMap<String, PathBuf> =
        ["rs", "md", "txt"].into_iter().flat_map(|extension| files(folder, extension)).collect();
    let mut golden = Golden::of(folder, &["txt"]);
    for (name, printed) in names.iter().zip(printed) {
        let path = kept.get(name).cloned().unwrap_or_else(|| workspace().join(folder).join(name));
        golden.compare(&path.with_extension("txt"), &printed);
    }
    golden.finish();
}

/// Creates a package with an empty module for each name.
fn package(name: &str, modules: &[String]) -> Package {
    Package::new(name, &modules.iter().fold(String::new(), |lib, name| lib + &format!("pub mod {name};\n")))
}

#[test]
fn mistakes_of_documents_are_printed_exactly() {
    let documents = fixtures_of_rules();
    let names: Vec<String> = documents.iter().map(|(name, _)| name.clone()).collect();
    let package = package("ui-documents", &names);
    for (name, bytes) in documents {
        let call = call_of(&format!("{name}.md"), &String::from_utf8_lossy(&bytes));
        package.write(&format!("src/{name}.rs"), &format!("codes_runtime::codes!({call});\n"));
        fs::write(package.path(&format!("{name}.md")), bytes).expect("writing the document");
    }
    compare(&package, "tests/rules", &names);
}

#[test]
fn mistakes_of_calls_are_printed_exactly() {
    let calls = files("tests/calls", "rs");
    let names: Vec<String> = calls.iter().map(|(name, _)| name.clone()).collect();
    let package = package("ui-calls", &names);
    package.write("docs/api_errors.md", "| Status | Code |\n|---|---|\n| 404 | A |\n| 409 | B |\n");
    let orders = fs::read_to_string(workspace().join("spec/order_errors.md")).expect("a document");
    package.write("docs/order_errors.md", &orders);
    for (name, path) in calls {
        package.write(&format!("src/{name}.rs"), &fs::read_to_string(path).expect("a call"));
    }
    compare(&package, "tests/calls", &names);
}

#[test]
fn a_type_that_cannot_be_a_value_is_reported_once() {
    let call = "codes_runtime::codes! {\n    \
                    \"order_errors.md\", parameters = { id: Owner, owner: &Shown }\n\
                }\n";
    let types = "pub struct Owner;\npub struct Shown;\n\
                 impl std::fmt::Display for Shown {\n    \
                     fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) }\n\
                 }\n";
    let dependency = format!("codes-runtime = {{ path = '{}', features = ['json'] }}", runtime().display());
    let package = Package::with_dependency("ui-types", &dependency, &format!("{call}{types}"));
    let orders = fs::read_to_string(workspace().join("spec/order_errors.md")).expect("a document");
    package.write("order_errors.md", &orders);
    let build = package.check();
    let due = ["`Owner` cannot be the value of a parameter", "`&Shown` cannot be the value of a parameter"];
    let errors = build.errors();
    assert_eq!(errors, due);
    let sources: Vec<&str> = build.messages.iter().map(|message| message.source.as_str()).collect();
    assert_eq!(sources[..2], ["Owner", "&"]);
    let missing = "this type must be `Display` and `serde::Serialize`";
    assert!(build.messages[..2].iter().all(|message| message.rendered.contains(missing)));
}

#[test]
fn a_variant_is_at_the_path_of_the_document() {
    let call = "codes_runtime::codes!(\n    pub enum Code = \"api_errors.md\"\n);\n";
    let use_ = "pub fn number(code: Code) -> u8 {\n    match code {\n        Code::A => 1,\n    }\n}\n";
    let package = Package::new("ui-variant", &format!("{call}{use_}"));
    package.write("api_errors.md", "| Status | Code |\n|---|---|\n| 404 | A |\n| 409 | B |\n");
    let build = package.check();
    let printed: String = build.messages.iter().map(|message| message.rendered.as_str()).collect();
    let lines: Vec<&str> = printed.lines().collect();
    let path = lines.iter().position(|line| line.contains("= \"api_errors.md\"")).expect("the path is shown");
    assert!(lines[path + 1].ends_with("--------------- not covered"), "{printed}");
}
