//! Tests the command `codes` from the user's point of view.

mod against;
mod check;
#[cfg(unix)]
mod ci;
mod dialects;
mod diff;
mod expand;
mod explain;
mod fixes;
mod help;
mod init;
#[cfg(unix)]
mod names;
mod projects;
mod sarif;
mod schema;
mod summary;

use std::path::{Path, PathBuf};
use std::process::Output;
use std::{env, fs};

use assert_cmd::Command;
use tempfile::TempDir;

/// The page that the project was made for, relative to the root folder of the repository.
const SEED: &str = "spec/http_response_codes.md";

/// The exit status of a command, its standard output and its standard error.
type Outcome = (Option<i32>, String, String);

/// Runs `codes` in `folder`. The job summary goes into the file `summary` there.
fn codes(folder: &Path, arguments: &[&str]) -> Outcome {
    let mut codes = Command::cargo_bin("codes").expect("the command");
    codes.current_dir(folder).env("GITHUB_STEP_SUMMARY", folder.join("summary")).args(arguments);
    outcome(codes.output().expect("running it"))
}

fn outcome(output: Output) -> Outcome {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// Returns the root folder of the repository.
fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().expect("the repository")
}

fn seed() -> String {
    fs::read_to_string(repository().join(SEED)).expect("the seed")
}

/// Creates a folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        write(&folder, name, text);
    }
    folder
}

fn write(folder: &TempDir, name: &str, text: &str) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

/// Returns the paths in the folder `name` of the repository, sorted.
fn paths_in(name: &str) -> Vec<PathBuf> {
    let folder = fs::read_dir(repository().join(name)).expect("the folder");
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// Compares `actual` with the file at `path`, or writes it there if `BLESS` is set. An empty string has no file.
fn compare(path: &Path, actual: &str) {
    if env::var_os("BLESS").is_none() {
        let expected = fs::read_to_string(path).unwrap_or_default();
        assert_eq!(expected, actual, "{}: run with BLESS=1 if this is better", path.display());
    } else if actual.is_empty() {
        let _ = fs::remove_file(path);
    } else {
        fs::write(path, actual).expect("writing the file");
    }
}
