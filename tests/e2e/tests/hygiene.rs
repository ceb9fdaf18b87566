//! Tests the crates in `tests/crates`, the strictest and most hostile crates that a call must compile in.
//!
//! Each is a package outside this workspace, with only the features that it needs. Its first comment may contain keys of its
//! manifest, `run` if it is a program to run, and `clippy` if clippy checks it.

use std::fs;
use std::path::Path;

use codes_e2e::{Package, files, runtime, seed, workspace};

/// Defines a test for each crate.
macro_rules! crates {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                check(stringify!($name));
            }
        )*

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

crates! {
    alloc attributes dependency_named_core edition_2015 edition_2018 edition_2021 edition_2024 hostile_items hostile_traits
    hostile_variants macro_rules no_implicit_prelude no_std places serde strictest_lints
}

#[test]
fn every_crate_is_checked() {
    let names: Vec<String> = files("tests/crates", "rs").into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, NAMES);
}

/// The settings in the first comment of a crate.
#[derive(Default)]
struct Wishes {
    edition: Option<String>,
    dependency: Vec<String>,
    is_program: bool,
    is_linted: bool,
    has_core: bool,
}

impl Wishes {
    fn of(source: &str) -> Self {
        let mut wishes = Wishes::default();
        for line in source.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim) {
            match line.split_once(" = ") {
                Some(("edition", edition)) => wishes.edition = Some(edition.to_owned()),
                Some(("features" | "default-features", _)) => wishes.dependency.push(line.to_owned()),
                Some(("core", _)) => wishes.has_core = true,
                _ if line == "run" => wishes.is_program = true,
                _ if line == "clippy" => wishes.is_linted = true,
                _ => {}
            }
        }
        wishes
    }
}

/// Checks that the crate compiles without any message, and runs if it is a program.
fn check(name: &str) {
    let root = workspace();
    let source = fs::read_to_string(root.join(format!("tests/crates/{name}.rs"))).expect("the crate");
    let wishes = Wishes::of(&source);
    let path = format!("path = '{}'", runtime().display());
    let keys: Vec<String> = std::iter::once(path).chain(wishes.dependency).collect();
    let mut dependencies = vec![format!("codes-runtime = {{ {} }}", keys.join(", "))];
    if wishes.has_core {
        let impostor = Package::new("impostor", "#![no_std]\n");
        let path = impostor.folder().display();
        dependencies.push(format!("core = {{ package = \"impostor\", path = '{path}' }}"));
    }
    let package = Package::with_dependency(&format!("hygiene_{name}"), &dependencies.join("\n"), "");
    if let Some(edition) = &wishes.edition {
        let manifest = fs::read_to_string(package.path("Cargo.toml")).expect("the manifest");
        let line = "edition = \"2024\"";
        assert!(manifest.contains(line), "the manifest has no line {line}");
        package.write("Cargo.toml", &manifest.replace(line, &format!("edition = {edition}")));
    }
    let is_main = wishes.is_program;
    package.delete("src/lib.rs");
    package.write(if is_main { "src/main.rs" } else { "src/lib.rs" }, &source);
    write_documents(&package, &root);

    let command = if wishes.is_linted { "clippy" } else { "check" };
    let build = package.cargo_anew(&[command, "--message-format=json"]);
    assert!(build.is_success && build.messages.is_empty(), "{name}: {:#?}\n{}", build.messages, build.stderr);
    if wishes.is_program {
        let run = package.cargo(&["run", "--quiet"]);
        assert!(run.is_success, "{name}: {}", run.stderr);
    }
}

fn write_documents(package: &Package, root: &Path) {
    package.write("spec/http_response_codes.md", &seed());
    let alike = "| Code | Message |\n|---|---|\n| ORDER_LOST | a |\n| ORDER_SHUT | b |\n| ORDER_GONE | c |\n";
    package.write("spec/names_alike.md", alike);
    for (folder, name) in [
        ("spec", "order_errors.md"),
        ("tests/crates", "value_codes.md"),
        ("tests/output", "hostile.md"),
        ("tests/output", "without_statuses.md"),
    ] {
        let document = fs::read_to_string(root.join(folder).join(name)).expect("a document");
        package.write(&format!("spec/{name}"), &document);
    }
}
