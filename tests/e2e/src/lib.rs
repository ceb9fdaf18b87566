//! Packages outside this workspace, each for one test, and functions that run cargo on them.

mod cargo;
mod golden;
mod outcome;
mod package;
mod tables;

pub use cargo::{Build, Message};
pub use golden::Golden;
pub use outcome::{entries_of, read_document};
pub use package::{Package, runtime};
pub use tables::data_of;

use std::path::{Path, PathBuf};

/// Returns the root folder of the workspace.
///
/// # Panics
///
/// Panics if the folder of this package is in another place.
#[must_use]
pub fn workspace() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().expect("the folder of the workspace")
}

/// Returns the document that the project was made for.
///
/// # Panics
///
/// Panics if the document cannot be read.
#[must_use]
pub fn seed() -> String {
    let path = workspace().join("spec/http_response_codes.md");
    std::fs::read_to_string(path).expect("the document of the seed")
}

/// Returns the call in a comment of the document, such as `<!-- codes!(…) -->`, or else a call that generates `Code`.
#[must_use]
pub fn call_of(name: &str, document: &str) -> String {
    calls_of(document).next().map_or_else(|| format!("pub enum Code = {name:?}"), str::to_owned)
}

/// Returns the calls in comments of the document, such as `<!-- codes!(…) -->`.
pub fn calls_of(document: &str) -> impl Iterator<Item = &str> {
    let comments = document.split("<!-- codes!(").skip(1);
    comments.filter_map(|rest| Some(rest.split_once(") -->")?.0))
}

/// Returns the files in `folder` and its subfolders that end in `extension`, sorted, with their stems.
///
/// # Panics
///
/// Panics if the folder cannot be read.
#[must_use]
pub fn files(folder: &str, extension: &str) -> Vec<(String, PathBuf)> {
    let mut files: Vec<_> = below(&workspace().join(folder))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|it| it == extension))
        .map(|path| (path.file_stem().expect("a name").to_string_lossy().into_owned(), path))
        .collect();
    files.sort();
    files
}

/// Returns all files in `folder` and its subfolders.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

/// Returns the documents that break a rule, by name: those in `tests/rules`, and generated ones that are too large for a file.
///
/// # Panics
///
/// Panics if a document cannot be read.
#[must_use]
pub fn fixtures_of_rules() -> Vec<(String, Vec<u8>)> {
    let kept = files("tests/rules", "md").into_iter();
    let kept = kept.map(|(name, path)| (name, std::fs::read(path).expect("a document")));
    let large = large_documents().map(|(name, document)| (name.to_owned(), document.into_bytes()));
    kept.chain(large).collect()
}

/// Returns documents that exceed a limit, by the ID of its rule.
fn large_documents() -> [(&'static str, String); 7] {
    let table = |cell: &str| {
        format!("| Status | Code | Message |\n|---|---|---|\n| 404 | {cell} | x |\n| 400 | BAD | y |\n")
    };
    let rows =
        (0..10_001).fold(String::from("| Code |\n|---|\n"), |rows, row| rows + &format!("| C{row} |\n"));
    [
        ("document_too_large", "x".repeat(5 * 1024 * 1024)),
        ("too_many_tables", "| a |\n|---|\n\n".repeat(1_001)),
        ("too_many_rows", rows),
        ("too_many_columns", format!("| Status {0}\n|---{0}\n| 404 {0}\n", "|---".repeat(65))),
        ("line_too_long", table(&"x".repeat(20 * 1024))),
        ("code_too_long", table(&"x".repeat(101))),
        ("text_too_long", table("A").replace("| x |", &format!("| {} |", "x".repeat(9 * 1024)))),
    ]
}
