//! Tests `codes init` with the pages in `tests/init`. `NAME.txt` contains the output about `NAME.md`.

use std::fs;
use std::path::Path;

use codes_codegen::{Call, Severity, Source, read};
use codes_e2e::{Package, calls_of, files, runtime};

use crate::{Outcome, codes, compare, folder, paths_in, repository, write};

const PAGE: &str =
    "# Errors\n\n| HTTP status | Code | Message |\n|---|---|---|\n| 404 | NOT_FOUND | Nothing. |\n";

fn init(folder: &Path, page: &str) -> Outcome {
    codes(folder, &["init", page])
}

/// Returns the calls in an output, each without its indentation.
fn calls(output: &str) -> Vec<String> {
    let parts = output.split("  codes_runtime::codes!").skip(1);
    let calls = parts.map(|part| match part.strip_prefix('(') {
        Some(line) => line.split_once(");\n").expect("the end of a call").0.to_owned(),
        None => part.split_once("\n  }").expect("the end of a call").0.trim_start_matches(" {").to_owned(),
    });
    calls.collect()
}

/// Returns the only call in the output of a successful run.
fn call(folder: &Path, page: &str) -> String {
    let (status, stdout, stderr) = init(folder, page);
    assert_eq!((status, stderr.as_str()), (Some(0), ""), "{stdout}");
    let [call] = &calls(&stdout)[..] else { panic!("{stdout}") };
    call.clone()
}

#[test]
fn pages_have_the_output_in_their_golden_files() {
    let mut pages = paths_in("tests/init");
    pages.retain(|path| path.extension().is_some_and(|it| it == "md"));
    assert!(!pages.is_empty());
    for page in pages {
        let name = page.file_name().expect("a name").to_string_lossy();
        let folder = folder(&[("Cargo.toml", ""), (&name, &fs::read_to_string(&page).expect("a page"))]);
        let (status, stdout, stderr) = init(folder.path(), &name);
        assert_eq!(stderr, "", "{name}");
        let status = status.expect("an exit status");
        let output = format!("$ codes init {name}\n{stdout}(exit status {status})\n");
        compare(&page.with_extension("txt"), &output);
    }
}

#[test]
fn the_path_is_relative_to_the_package_of_the_page_or_else_of_the_current_folder() {
    let package = ("server/Cargo.toml", "[package]");
    let folder = folder(&[package, ("docs/errors.md", PAGE), ("server/docs/errors.md", PAGE)]);
    let here = |name: &str| folder.path().join(name);
    for (current, page, path) in [
        ("server", "docs/errors.md", "docs/errors.md"),
        ("server", "./docs/../docs/errors.md", "docs/errors.md"),
        ("server/docs", "errors.md", "docs/errors.md"),
        ("docs", "../server/docs/errors.md", "docs/errors.md"),
        ("server", "../docs/errors.md", "../docs/errors.md"),
        ("server/docs", "../../docs/errors.md", "../docs/errors.md"),
        (".", "docs/errors.md", "docs/errors.md"),
    ] {
        let expected = format!("pub enum ErrorCode = \"{path}\"");
        assert_eq!(call(&here(current), page), expected, "{current}: {page}");
    }
    let absolute = here("server/docs/errors.md").display().to_string();
    assert_eq!(call(&here("docs"), &absolute), "pub enum ErrorCode = \"docs/errors.md\"");
    let (_, stdout, _) = init(&here("docs"), "../server/docs/errors.md");
    assert!(stdout.contains("\nAdd these lines to ../server/Cargo.toml. The path"), "{stdout}");
}

#[test]
fn a_workspace_without_a_package_is_not_what_paths_are_relative_to() {
    let workspace = ("Cargo.toml", "[workspace]\nmembers = [\"server\"]\n");
    let folder = folder(&[workspace, ("server/Cargo.toml", "[package]"), ("docs/errors.md", PAGE)]);
    let server = folder.path().join("server");
    assert_eq!(call(&server, "../docs/errors.md"), "pub enum ErrorCode = \"../docs/errors.md\"");
    let (_, stdout, _) = init(folder.path(), "docs/errors.md");
    assert!(stdout.contains("There is no Cargo.toml of a package"), "{stdout}");
    write(&folder, "Cargo.toml", "[package]\n[workspace]\n");
    assert_eq!(call(&server, "../docs/errors.md"), "pub enum ErrorCode = \"docs/errors.md\"");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_in_a_package_is_part_of_the_path() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[("server/Cargo.toml", "[package]"), ("docs/v1/errors.md", PAGE)]);
    let server = folder.path().join("server");
    symlink("../docs/v1", server.join("pages")).expect("a link");
    assert_eq!(call(&server, "pages/errors.md"), "pub enum ErrorCode = \"pages/errors.md\"");
    // `pages/..` is `docs`, and not `server`.
    write(&folder, "docs/more_errors.md", PAGE);
    assert_eq!(call(&server, "pages/../more_errors.md"), "pub enum MoreError = \"../docs/more_errors.md\"");
}

#[test]
fn without_a_package_the_path_is_as_given() {
    let folder = folder(&[("docs/errors.md", PAGE)]);
    let (status, stdout, stderr) = init(folder.path(), "./docs/errors.md");
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    assert!(
        stdout.ends_with(
            "\
  codes_runtime::codes!(pub enum ErrorCode = \"./docs/errors.md\");

There is no Cargo.toml of a package above the page or the current folder, so the path in the call is the one that you gave.
In your package, write the path from the folder of its Cargo.toml, and add these lines to that file.

  [dependencies]
  codes-runtime = \"0.1\"
"
        ),
        "{stdout}"
    );
}

#[test]
fn what_cannot_be_read_gives_status_2() {
    let folder = folder(&[("lib.rs", ""), ("page.md", PAGE)]);
    fs::write(folder.path().join("latin.md"), b"| Status |\n|---|\n| 404 \xe9 |\n").expect("a file");
    fs::write(folder.path().join("large.md"), vec![b'#'; (4 << 20) + 1]).expect("a file");
    for (page, error) in [
        ("nothing.md", "error: cannot read nothing.md: there is no such file\n"),
        (".", "error: cannot read .: it is a folder, not a file\n"),
        ("lib.rs", "error: lib.rs is Rust code: name a page\n"),
        ("-", "error: name a file, because the call contains its path\n"),
        ("latin.md", "error: the document is not encoded in UTF-8 [not_utf8]\n --> latin.md:3:7\n"),
        ("large.md", "error: the document is larger than 4 MiB, the limit [document_too_large]\n"),
    ] {
        let (status, stdout, stderr) = init(folder.path(), page);
        assert_eq!((status, stdout.as_str()), (Some(2), ""), "{page}");
        assert!(stderr.starts_with(error), "{page}: {stderr}");
    }
    assert_eq!(codes(folder.path(), &["init"]).0, Some(2));
    assert_eq!(codes(folder.path(), &["init", "page.md", "page.md"]).0, Some(2));
}

#[test]
fn of_many_tables_the_likely_ones_are_shown() {
    let table = |number: usize| {
        let rows = "| 404 | NOT_FOUND | Nothing. |\n".repeat(usize::from(number > 0));
        format!("# Part {number}\n\n| HTTP status | Code | Message |\n|---|---|---|\n{rows}\n")
    };
    let page: String = (1..=22).map(table).collect();
    let folder = folder(&[("Cargo.toml", ""), ("page.md", &page)]);
    let (status, stdout, _) = init(folder.path(), "page.md");
    assert_eq!(status, Some(0));
    assert!(stdout.starts_with("page.md: 22 tables of response codes\n"), "{stdout}");
    assert!(stdout.contains("\nand 2 more tables\n"), "{stdout}");
    assert_eq!(calls(&stdout).len(), 21, "one for all tables too");
}

/// Returns whether `call` reads the page without errors.
fn is_sound(call: &str, page: &str, name: &str) -> bool {
    let call = Call::parse(call.parse().expect("tokens")).unwrap_or_else(|error| panic!("{name}: {error}"));
    let reading = read(&Source::new(name, page.into()), &call.options);
    reading.catalog.is_some() && reading.diagnostics.iter().all(|it| it.rule.severity() != Severity::Error)
}

#[test]
fn the_calls_for_a_page_without_errors_read_it() {
    let mut count = 0;
    for (name, path) in ["tests/tables", "tests/rules"].into_iter().flat_map(|folder| files(folder, "md")) {
        let Ok(page) = fs::read_to_string(&path) else { continue };
        if calls_of(&page).next().is_some() {
            continue;
        }
        let (status, stdout, stderr) = init(&repository(), &path.display().to_string());
        assert!(status.is_some_and(|status| status < 2), "{name}: {stderr}");
        let calls = calls(&stdout);
        assert!(status == Some(1) || !calls.is_empty(), "{name}: {stdout}");
        for call in calls {
            let is_sound = is_sound(&call, &page, &name);
            assert!(is_sound || stdout.contains("\nThe build reports the mistakes"), "{name}: {call}");
            count += usize::from(is_sound);
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn the_output_compiles_when_pasted() {
    let patch = format!("[patch.crates-io]\ncodes-runtime = {{ path = '{}' }}", runtime().display());
    let package = Package::with_dependency("pasted", &patch, "");
    let (mut code, mut dependency) = (Vec::new(), String::new());
    for page in ["order_errors.md", "columns_needed.md", "question.md", "several_tables.md", "parameters.md"]
    {
        let text = fs::read_to_string(repository().join("tests/init").join(page)).expect("a page");
        package.write(&format!("docs/{page}"), &text);
        let (_, stdout, _) = init(package.folder(), &format!("docs/{page}"));
        let (_, paste) = stdout.split_once("\nPaste ").expect("a call");
        let (calls, lines) = paste.split_once("  [dependencies]\n").expect("the lines of Cargo.toml");
        lines.trim().clone_into(&mut dependency);
        // Each page has its own module, because the calls for two pages may have the same name.
        let module = page.trim_end_matches(".md");
        let calls: Vec<&str> = calls.lines().filter(|line| line.starts_with("  ")).collect();
        code.push(format!("pub mod {module} {{\n{}\n}}\n", calls.join("\n")));
    }
    let manifest = fs::read_to_string(package.path("Cargo.toml")).expect("the manifest");
    package.write("Cargo.toml", &manifest.replace("[patch", &format!("{dependency}\n\n[patch")));
    package.write("src/lib.rs", &code.concat());
    let build = package.check();
    assert!(build.is_success && build.errors().is_empty(), "{code:#?}\n{build:#?}");
}
