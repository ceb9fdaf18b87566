//! What the compiler prints, to the letter: for each diagnostic of a document (`tests/diagnostics`) and for each misuse
//! of the call (`tests/calls`).

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use codes_e2e::{Golden, Package, call_of, files};

/// The compiler whose words these are. Others draw the same in other ways.
const TOOLCHAIN: &str = "rustc 1.95.";

fn is_pinned_toolchain() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output().expect("running rustc").stdout;
    String::from_utf8_lossy(&version).starts_with(TOOLCHAIN)
}

/// Compares what is printed for each file `src/NAME.rs` of the package with `FOLDER/NAME.txt`.
fn compare(package: &Package, folder: &str, extension: &str) {
    let build = package.check();
    assert!(!build.is_success);
    let mut golden = Golden::default();
    for (name, path) in files(folder, extension) {
        let file = format!("src/{name}.rs");
        let of_file = build.messages.iter().filter(|message| message.file == file);
        let printed: String = of_file.map(|message| message.rendered.as_str()).collect();
        assert!(!printed.is_empty(), "nothing is printed for {name}: {build:#?}");
        let printed = printed.replace(&package.folder().display().to_string(), "/package");
        if is_pinned_toolchain() {
            golden.compare(&path.with_extension("txt"), Some(printed));
        }
    }
    golden.finish();
}

/// A library with a module for each file.
fn modules(files: &[(String, PathBuf)]) -> String {
    files.iter().fold(String::new(), |lib, (name, _)| lib + &format!("pub mod {name};\n"))
}

#[test]
fn mistakes_of_documents_are_printed_to_the_letter() {
    let documents = files("tests/diagnostics", "md");
    let modules = modules(&documents);
    let package = Package::new("ui-documents", &modules);
    for (name, path) in documents {
        let bytes = fs::read(&path).expect("a document");
        let call = call_of(&format!("{name}.md"), &String::from_utf8_lossy(&bytes));
        package.write(&format!("src/{name}.rs"), &format!("codes_runtime::codes!({call});\n"));
        fs::write(package.path(&format!("{name}.md")), bytes).expect("writing the document");
    }
    compare(&package, "tests/diagnostics", "md");
}

#[test]
fn mistakes_of_calls_are_printed_to_the_letter() {
    let calls = files("tests/calls", "rs");
    let modules = modules(&calls);
    let package = Package::new("ui-calls", &modules);
    package.write("docs/api_errors.md", "| Status | Code |\n|---|---|\n| 404 | A |\n| 409 | B |\n");
    for (name, path) in calls {
        package.write(&format!("src/{name}.rs"), &fs::read_to_string(path).expect("a call"));
    }
    compare(&package, "tests/calls", "rs");
}
