//! Tests packages that `cargo package` packs and builds.

use codes_e2e::{Package, runtime, seed};

/// Creates a package that could be published: its runtime would come from the registry.
fn package(name: &str, path: &str) -> Package {
    let package = Package::with_dependency(
        name,
        "codes-runtime = \"0.1\"",
        &format!("codes_runtime::codes!({path:?});"),
    );
    package.write(&format!("../docs-of-{name}/http_response_codes.md"), &seed());
    package
}

fn pack(package: &Package) -> codes_e2e::Build {
    let patch = format!("patch.crates-io.codes-runtime.path = '{}'", runtime().display());
    package.cargo(&["package", "--allow-dirty", "--config", &patch])
}

#[test]
fn a_document_outside_of_the_package_is_packed_through_a_link() {
    let package = package("packs-link", "docs/http_response_codes.md");
    std::fs::create_dir(package.path("docs")).expect("a folder");
    let target = "../../docs-of-packs-link/http_response_codes.md";
    std::os::unix::fs::symlink(target, package.path("docs/http_response_codes.md")).expect("a link");
    let build = pack(&package);
    assert!(build.is_success, "{build:#?}");
}

#[test]
fn a_document_that_is_not_packed_is_reported_with_a_fix() {
    let package = package("packs-outside", "../docs-of-packs-outside/http_response_codes.md");
    let build = pack(&package);
    assert!(!build.is_success);
    assert!(
        build.stderr.contains("cannot read the document `../docs-of-packs-outside/http_response_codes.md`"),
        "{build:#?}"
    );
    assert!(build.stderr.contains("put a symbolic link to it"), "{build:#?}");
}

#[test]
fn the_runtime_is_packed_with_the_documents_its_examples_read() {
    let mut cargo = std::process::Command::new(env!("CARGO"));
    cargo
        .args(["package", "--list", "--allow-dirty", "--package", "codes-runtime"])
        .current_dir(codes_e2e::workspace());
    let output = cargo.output().expect("running cargo");
    let files = String::from_utf8_lossy(&output.stdout).into_owned();
    for file in ["README.md", "call.md", "LICENSE-MIT", "LICENSE-APACHE", "spec/http_response_codes.md"] {
        assert!(files.lines().any(|line| line == file), "{file}: {files}");
    }
}

/// The two crates cannot depend on each other, as `nearest.rs` explains.
#[test]
fn files_that_the_macro_and_the_runtime_share_are_the_same() {
    for [one, other] in [
        ["codes-codegen/src/text/hash.rs", "codes-runtime/src/data/hash.rs"],
        ["codes-codegen/src/text/nearest.rs", "codes-runtime/src/catalog/nearest.rs"],
    ] {
        let [first, second] = [one, other].map(|path| codes_e2e::workspace().join(path));
        // On a system without symbolic links, git checks out the path of a link as text.
        assert!(!first.is_symlink() && !second.is_symlink(), "{one} or {other} is a link");
        let [first, second] = [first, second].map(|path| std::fs::read_to_string(path).expect("a file"));
        assert!(first == second, "{one} and {other} differ: copy the one that you changed");
    }
}
